/* global document, fetch -- of the page */

/** The same elements made by hand, once the feed is there. */
export async function showByHand(tree) {
  await (await fetch('/feed.json')).json();
  document.querySelector('main').replaceChildren(...tree.map(make));
}

function make(branch) {
  if (typeof branch === 'string') return branch;
  const [name, attributes, ...children] = branch;
  const element = document.createElement(name);
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute]);
  element.append(...children.map(make));
  return element;
}
