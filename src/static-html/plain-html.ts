import { defaultTreeAdapter as tree, html, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What does nothing without script or style sheet: controls, and what only has to do with style. */
const DROPPED = new Set(['style', 'link', 'svg', 'slot', 'button', 'input', 'select', 'label', 'textarea', 'noscript']);
/** Parts that are only drawn, or only for a reader who has script. */
const DROPPED_PARTS = new Set(['filters', 'bar']);
const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'alt',
  'width',
  'height',
  'datetime',
  'lang',
  'dir',
  'start',
  'colspan',
  'rowspan',
  'scope',
  'title',
]);
/** What the widgets' own style sheets write bold: what an entry is called, and what a value is. */
const BOLD_PARTS = new Set(['name', 'title', 'count', 'sentence']);
/** Without a content they would be an empty line or a bullet of nothing. */
const NOTHING_WHEN_EMPTY = new Set(['div', 'span', 'p', 'ul', 'ol', 'i', 'b']);

/**
 * What a widget has drawn, as HTML that any editor keeps: no templates, no elements of ours, no controls. What was a
 * part is a class, `coalition-words` for `words`, so that a site's style sheet can reach it.
 *
 * @param drawn the content of a widget's shadow root
 * @param isInline whether it stands in a sentence: then everything is a `<span>`
 */
export function plainHtml(drawn: string, isInline = false): string {
  const plain = tree.createDocumentFragment();
  for (const node of parseFragment(drawn).childNodes) append(plain, node, isInline);
  return serialize(plain).trim();
}

/** Appends what is kept of a node. */
function append(to: Parent, node: Node, isInline: boolean): void {
  if (tree.isTextNode(node)) return appendText(to, node.value);
  if (!tree.isElementNode(node) || isDropped(node)) return;
  const content = node.tagName === 'template' ? (node as DefaultTreeAdapterTypes.Template).content : node;
  const isSentence = isInline || node.tagName === 'coalition-progress';
  const name = plainName(node.tagName, isSentence);
  if (!name) return content.childNodes.forEach((child) => append(to, child, isSentence));
  const made = tree.createElement(name, html.NS.HTML, node.attrs.flatMap(plainAttribute));
  for (const child of content.childNodes) append(made, child, isSentence);
  if (isBold(node)) makeBold(made);
  if (NOTHING_WHEN_EMPTY.has(name) && made.childNodes.every(isBlank)) return;
  // What the widgets' own style sheet sets apart by a border.
  if (valueOf(node, 'part').includes('label')) tree.insertText(to, '· ');
  // What the widgets' own style sheet puts on a line of its own.
  if (valueOf(node, 'class').includes('state')) tree.appendChild(to, tree.createElement('br', html.NS.HTML, []));
  tree.appendChild(to, made);
}

const isBold = (element: Element): boolean =>
  element.tagName === 'dt' || valueOf(element, 'part').some((part) => BOLD_PARTS.has(part));

function makeBold(element: Element): void {
  const content = element.childNodes;
  if (content.every(isBlank)) return;
  const strong = tree.createElement('strong', html.NS.HTML, []);
  for (const child of [...content]) {
    tree.detachNode(child);
    tree.appendChild(strong, child);
  }
  tree.appendChild(element, strong);
}

/** In a feed's own text line breaks count; the style sheet that says so is not there. */
function appendText(to: Parent, text: string): void {
  const lines = tree.isElementNode(to) && to.tagName === 'bdi' ? text.split('\n') : [text];
  lines.forEach((line, index) => {
    if (index) tree.appendChild(to, tree.createElement('br', html.NS.HTML, []));
    tree.insertText(to, collapse(line));
  });
}

function isDropped(element: Element): boolean {
  return (
    DROPPED.has(element.tagName) ||
    valueOf(element, 'class').includes('visually-hidden') ||
    valueOf(element, 'part').some((part) => DROPPED_PARTS.has(part)) ||
    valueOf(element, 'aria-hidden').includes('true') ||
    isToggle(element) ||
    isSaidBelow(element) ||
    element.attrs.some(({ name }) => name === 'hidden')
  );
}

/** The line that opens an entry, where nothing is to be opened. What has a part of its own is named by that line. */
const isToggle = ({ tagName, parentNode }: Element): boolean =>
  tagName === 'summary' && !!parentNode && tree.isElementNode(parentNode) && !valueOf(parentNode, 'part').length;

/** What an entry says in short, where the same stands in its detail and that is not folded. */
function isSaidBelow(element: Element): boolean {
  if (!isFacts(element)) return false;
  const siblings = element.parentNode ? elementsIn(element.parentNode) : [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next?.tagName === 'details' && descendants(next).some(isFacts);
}

const isFacts = (element: Element): boolean => valueOf(element, 'part').includes('facts');

const descendants = (element: Element): Element[] =>
  elementsIn(element).flatMap((child) => [child, ...descendants(child)]);

const elementsIn = ({ childNodes }: Parent): Element[] => childNodes.filter((node) => tree.isElementNode(node));

/** Empty for what is left out around its content. */
function plainName(name: string, isInline: boolean): string {
  if (name === 'template') return '';
  if (isInline && /^(div|p|details|summary)$/.test(name)) return 'span';
  if (name === 'coalition-progress') return 'span';
  // Nothing is folded: editors that know no <details> would fold it for good.
  if (name === 'details') return 'div';
  if (name === 'summary') return 'p';
  return name.startsWith('coalition-') ? 'div' : name;
}

function plainAttribute({ name, value }: Element['attrs'][number]): Element['attrs'] {
  if (name === 'part')
    return [
      {
        name: 'class',
        value: words(value)
          .map((part) => `coalition-${part}`)
          .join(' '),
      },
    ];
  return KEPT_ATTRIBUTES.has(name) ? [{ name, value }] : [];
}

const valueOf = ({ attrs }: Element, wanted: string): string[] =>
  words(attrs.find(({ name }) => name === wanted)?.value ?? '');

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const isBlank = (node: Node): boolean => tree.isTextNode(node) && !node.value.trim();

/** White space as a browser shows it, with its line breaks. */
const collapse = (text: string): string => text.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
