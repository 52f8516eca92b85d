import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const TAG = /<\/?(?:p|br|b|i|u|em|strong|ul|ol|li|div|span|a|h[1-6]|td|tr|table|font)(?:\s[^<>]{0,500})?\/?>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/i;

const PARAGRAPHS = new Set(['p', 'div', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);
const LINES = new Set(['br', 'li', 'tr']);
const UNSEEN = new Set(['script', 'style', 'template', 'head']);

/** Whether a text that should be plain has tags or entities of HTML in it. */
export const looksLikeHtml = (text: string): boolean => TAG.test(text) || ENTITY.test(text);

/** What a reader of the page would see: paragraphs and list entries on lines of their own, no tags. */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  // A stack of our own: what somebody nested a thousand times must not end the program.
  const stack: (Node | string)[] = [...parseFragment(html).childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) {
      const isParagraph = PARAGRAPHS.has(node.nodeName);
      if (isParagraph) parts.push('\n\n');
      else if (LINES.has(node.nodeName)) parts.push(node.nodeName === 'li' ? '\n- ' : '\n');
      if (isParagraph) stack.push('\n\n');
      for (const child of [...node.childNodes].reverse()) stack.push(child);
    }
  }
  const lines: string[] = [];
  for (const line of parts.join('').split('\n')) {
    const text = line.trim();
    // No more than one empty line between two others.
    if (text || lines.at(-1)) lines.push(text);
  }
  return lines.join('\n').trim();
}
