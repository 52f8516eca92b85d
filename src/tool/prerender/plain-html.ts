/** Elements without a content, after which no closing tag comes. */
const VOID = /^(img|input|br|hr)$/;
/** What does nothing without script or style sheet: controls, marks that are only drawn, words for screen readers alone. */
const DROPPED = [
  /^(style|link|slot|button|input|select|label|textarea|noscript)\b/,
  /\sclass="?[^">]*\bvisually-hidden\b/,
  /\spart="?(filters|bar)["\s>]/,
  /\saria-hidden="?true/,
  /\shidden(\s|$|=)/,
];
/** What the widgets' own style sheet puts on a line of its own. */
const OWN_LINE = /\sclass="?[^">]*\bstate\b/;
const KEPT_ATTRIBUTES = /^(href|src|alt|width|height|datetime|lang|dir|start|colspan|rowspan|scope|title)$/;

/**
 * Rendered widgets as HTML that any editor keeps: no templates, no elements of ours, no controls. What was a part is
 * a class, `coalition-words` for `words`, so that a site's style sheet can reach it.
 *
 * @param rendered what `renderWidget` wrote, not just any HTML: attributes are quoted, nothing is left open
 */
export function plainHtml(rendered: string): string {
  let dropping = 0;
  const open: { tag: string; isDropped: boolean; isInline: boolean }[] = [];
  const plain = rendered.replace(
    /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:="[^"]*"|=[^\s">]+)?)*)\s*>|[^<]+/g,
    (token, close, name: string, attributes) => {
      if (!name) return dropping || token.startsWith('<!--') ? '' : token;
      if (close) {
        const { tag, isDropped } = open.pop()!;
        if (isDropped) dropping -= 1;
        return dropping || isDropped || !tag ? '' : `</${tag}>`;
      }
      const isDropped = DROPPED.some((pattern) => pattern.test(`${name}${attributes as string}`));
      const tag = open.some(({ isInline }) => isInline) ? inlineTag(name) : plainTag(name);
      if (VOID.test(name)) return dropping || isDropped ? '' : `<${tag}${plainAttributes(attributes as string)}>`;
      open.push({ tag, isDropped, isInline: name === 'coalition-progress' });
      if (isDropped) dropping += 1;
      const line = OWN_LINE.test(attributes as string) ? '<br>' : '';
      return dropping || !tag ? '' : `${line}<${tag}${plainAttributes(attributes as string)}>`;
    },
  );
  return plain
    .replace(/<(div|span|p|ul|ol|i|b)>\s*<\/\1>/g, '')
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ');
}

function plainTag(name: string): string {
  if (name === 'template') return '';
  if (name === 'coalition-progress') return 'span';
  // Nothing is folded: editors that know no <details> would fold it for good.
  if (name === 'details') return 'div';
  if (name === 'summary') return 'p';
  return name.startsWith('coalition-') ? 'div' : name;
}

/** A bar with its words may stand in a sentence. */
function inlineTag(name: string): string {
  return /^(div|p)$/.test(name) ? 'span' : plainTag(name);
}

function plainAttributes(attributes: string): string {
  return [...attributes.matchAll(/\s+([^\s=>]+)(?:="([^"]*)"|=([^\s">]+))?/g)]
    .map(([, name, quoted, bare]) => {
      const value = quoted ?? bare ?? '';
      if (name === 'part')
        return ` class="${value
          .split(/\s+/)
          .map((part) => `coalition-${part}`)
          .join(' ')}"`;
      return KEPT_ATTRIBUTES.test(name) ? ` ${name}="${value}"` : '';
    })
    .join('');
}
