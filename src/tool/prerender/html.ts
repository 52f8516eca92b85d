/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page in ASCII alone: it reads the same whatever a server or a browser takes its encoding for. */
export const inAscii = (html: string): string =>
  html
    .split(/(<style[^>]*>[^]*?<\/style>)/i)
    .map((part, index) =>
      part.replace(/[^\0-\x7f]/gu, (character) => {
        const code = character.codePointAt(0)!.toString(16);
        // No entity is read in a style sheet (CSS Syntax §4.3.7, HTML §13.2.5.3).
        return index % 2 ? `\\${code} ` : `&#x${code};`;
      }),
    )
    .join('');

export const attributesOf = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`)).join('');
