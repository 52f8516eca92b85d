import { defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Template = DefaultTreeAdapterTypes.Template;
type Attributes = DefaultTreeAdapterTypes.Element['attrs'];
/** An inline style as the attributes that a style sheet has rules for. */
export type SizesOf = (style: string) => Attributes;

/** What Lit's renderer writes for properties that are true or false, as `open="false"`. */
const BOOLEAN = new Set(['checked', 'disabled', 'hidden', 'open', 'readonly', 'required', 'selected']);

/**
 * The content of the one shadow root in what Lit's renderer wrote, as the browser's own parser will have it: without
 * the marks at which Lit would go on, for the script begins anew, and with attributes that are true or not there.
 *
 * @param sizes makes of an inline style the attributes that a style sheet has rules for; absent where styles may stay
 */
export function shadowContent(rendered: string, sizes?: SizesOf): string {
  const template = findTemplate(parseFragment(rendered));
  if (!template) return '';
  clean(template.content, sizes);
  return serialize(template.content);
}

function findTemplate(parent: Parent): Template | undefined {
  for (const child of parent.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const found = child.tagName === 'template' ? (child as Template) : findTemplate(child);
    if (found) return found;
  }
  return undefined;
}

function clean(parent: Parent, sizes: SizesOf | undefined): void {
  for (const node of [...parent.childNodes]) {
    if (tree.isCommentNode(node)) tree.detachNode(node);
    if (!tree.isElementNode(node)) continue;
    node.attrs = node.attrs.flatMap(({ name, value }): Attributes => {
      if (BOOLEAN.has(name)) return value === 'false' ? [] : [{ name, value: '' }];
      if (name === 'style' && sizes) return sizes(value);
      return [{ name, value }];
    });
    clean(node.tagName === 'template' ? (node as Template).content : node, sizes);
  }
}
