/* global document -- of the page */

/**
 * Runs in a page of widgets: what they have drawn, as [name, attributes, ...children] without shadow roots, so that others
 * can make the same elements with the same words.
 */
export function treeOf() {
  const childrenOf = (node) => [...node.childNodes].flatMap(branch);
  const branch = (node) => {
    if (node.nodeType === 3) return [node.data.replace(/\s+/g, ' ')];
    if (node.nodeType !== 1 || node.nodeName === 'STYLE' || node.hidden) return [];
    const { localName, shadowRoot } = node;
    if (localName === 'slot') return node.assignedNodes({ flatten: true }).flatMap(branch);
    if (shadowRoot) return [['div', {}, ...childrenOf(shadowRoot)]];
    const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
    return [[localName, attributes, ...childrenOf(node)]];
  };
  return childrenOf(document.querySelector('main'));
}
