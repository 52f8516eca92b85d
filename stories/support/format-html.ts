/** How wide a line of code may become before the attributes of a tag stand below each other. */
const WIDTH = 80;

/** Mark-up as a person would write it: one block below the other, indented; a sentence stays on its line. */
export function formatHtml(source: string): string {
  const template = document.createElement('template');
  template.innerHTML = source;
  return linesOf(template.content, '').join('\n');
}

function linesOf(parent: ParentNode, indent: string): string[] {
  return [...parent.childNodes].flatMap((node) => {
    if (!(node instanceof Element)) {
      const text = node.nodeType === Node.TEXT_NODE ? squeeze(node.textContent!).trim() : '';
      return text ? [`${indent}${escaped(text)}`] : [];
    }
    const tag = openingTag(node, indent);
    const closing = `</${node.localName}>`;
    if (isSentence(node)) return [`${indent}${tag}${squeeze(node.innerHTML).trim()}${closing}`];
    return [`${indent}${tag}`, ...linesOf(node, `${indent}  `), `${indent}${closing}`];
  });
}

/** Words, perhaps with a link or a bar among them; or nothing at all. */
function isSentence(element: Element): boolean {
  return (
    !element.childElementCount ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
  );
}

function openingTag({ localName, attributes }: Element, indent: string): string {
  const written = [...attributes].map(({ name, value }) =>
    value ? `${name}="${escaped(value).replace(/"/g, '&quot;')}"` : name,
  );
  const line = `<${[localName, ...written].join(' ')}>`;
  return written.length > 1 && indent.length + line.length > WIDTH
    ? `<${localName}\n${written.map((attribute) => `${indent}  ${attribute}\n`).join('')}${indent}>`
    : line;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
