import { defaultTreeAdapter as tree, html, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What does nothing without script or style sheet: controls, and what only has to do with style. */
const DROPPED = new Set(['style', 'link', 'svg', 'slot', 'button', 'input', 'select', 'label', 'textarea', 'noscript']);
/** Parts that are only drawn, or only for a reader who has script. */
const DROPPED_PARTS = new Set(['filters', 'bar']);
/** For those who do not see, and what stands beside a drawing: the table of the same is open here. */
const DROPPED_CLASSES = ['visually-hidden', 'moved'];
/** Tables of so many columns that no telephone has room for them, and no editor keeps what would scroll them. */
const LISTED_PARTS = new Set(['assessments']);
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

interface Place {
  /** Whether it stands in a sentence: then everything is a `<span>`, and the sentence says of what a figure is. */
  readonly isInline: boolean;
  /** What stands before the words of a bar: they are beside no bar here, and “60%” does not say of what. */
  readonly progress: string;
}

/**
 * What a widget has drawn, as HTML that any editor keeps: no templates, no elements of ours, no controls. What was a
 * part is a class, `coalition-words` for `words`, so that a site's style sheet can reach it.
 *
 * @param drawn the content of a widget's shadow root
 */
export function plainHtml(drawn: string, { isInline = false, progress = '' }: Partial<Place> = {}): string {
  const plain = tree.createDocumentFragment();
  for (const node of parseFragment(drawn).childNodes) append(plain, node, { isInline, progress });
  return serialize(plain).trim();
}

/** Appends what is kept of a node. */
function append(to: Parent, node: Node, place: Place): void {
  if (tree.isTextNode(node)) return appendText(to, node.value);
  if (!tree.isElementNode(node) || isDropped(node)) return;
  const content = node.tagName === 'template' ? (node as DefaultTreeAdapterTypes.Template).content : node;
  if (isListed(node)) return appendList(to, node, place);
  const isInline = place.isInline || node.tagName === 'coalition-progress';
  const inside = { ...place, isInline };
  const name = plainName(node.tagName, isInline);
  if (!name) return content.childNodes.forEach((child) => append(to, child, inside));
  const made = tree.createElement(name, html.NS.HTML, node.attrs.flatMap(plainAttribute));
  for (const child of content.childNodes) append(made, child, inside);
  if (isBold(node)) makeBold(made);
  if (NOTHING_WHEN_EMPTY.has(name) && made.childNodes.every(isBlank)) return;
  if (!isInline && valueOf(node, 'part').includes('words')) tree.insertText(to, place.progress);
  // What the widgets' own style sheet sets apart by a border.
  if (valueOf(node, 'part').includes('label')) tree.insertText(to, '· ');
  // What the widgets' own style sheet puts on a line of its own.
  if (valueOf(node, 'class').includes('state') && !to.childNodes.every(isBlank)) appendNew(to, 'br');
  tree.appendChild(to, made);
}

function appendNew(to: Parent, name: string, attributes: Element['attrs'] = []): Element {
  const made = tree.createElement(name, html.NS.HTML, attributes);
  tree.appendChild(to, made);
  return made;
}

/** A table as a list: an entry for each row, what the row is of first, and the others each with its column's name. */
function appendList(to: Parent, table: Element, place: Place): void {
  const list = appendNew(to, 'ul', table.attrs.flatMap(plainAttribute));
  for (const row of descendants(table).filter(isRowOfBody)) {
    const entry = appendNew(list, 'li');
    let facts: Element | undefined;
    for (const cell of elementsIn(row)) {
      const label = cell.attrs.find(({ name }) => name === 'data-label')?.value;
      let content = entry;
      if (label !== undefined) {
        const fact = appendNew((facts ??= appendNew(entry, 'dl')), 'div');
        tree.insertText(appendNew(appendNew(fact, 'dt'), 'strong'), label);
        content = appendNew(fact, 'dd');
      } else if (cell.tagName === 'td') content = appendNew(entry, 'p');
      for (const child of cell.childNodes) append(content, child, place);
    }
  }
}

const isListed = (element: Element): boolean => valueOf(element, 'part').some((part) => LISTED_PARTS.has(part));

const isRowOfBody = ({ tagName, parentNode }: Element): boolean =>
  tagName === 'tr' && !!parentNode && tree.isElementNode(parentNode) && parentNode.tagName === 'tbody';

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
    if (index) appendNew(to, 'br');
    for (const [at, piece] of breakable(collapse(line)).entries()) {
      if (at) appendNew(to, 'wbr');
      tree.insertText(to, piece);
    }
  });
}

/** Of a word that is longer than a narrow telephone has room for, as an address is: the pieces between which a line may end. */
const breakable = (text: string): string[] =>
  text.replace(/[^\s\0]{25,}/g, (word) => word.replace(/[./@_](?=[^\s./@_])/g, '$&\0')).split('\0');

function isDropped(element: Element): boolean {
  return (
    DROPPED.has(element.tagName) ||
    (element.tagName !== 'caption' && valueOf(element, 'class').some((name) => DROPPED_CLASSES.includes(name))) ||
    valueOf(element, 'part').some((part) => DROPPED_PARTS.has(part)) ||
    valueOf(element, 'aria-hidden').includes('true') ||
    isToggle(element) ||
    isSaidBelow(element) ||
    element.attrs.some(({ name }) => name === 'hidden')
  );
}

/**
 * The line that opens an entry, where nothing is to be opened. What has a part of its own is named by that line, but for a
 * table, which its caption names.
 */
const isToggle = ({ tagName, parentNode }: Element): boolean =>
  tagName === 'summary' &&
  !!parentNode &&
  tree.isElementNode(parentNode) &&
  (!valueOf(parentNode, 'part').length || descendants(parentNode).some((inner) => inner.tagName === 'caption'));

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
