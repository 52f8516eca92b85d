import { document, HTMLElement, MutationObserver, ShadowRoot } from '@lit-labs/ssr-dom-shim';

/** With the live region of the page: there already, and nobody listens. */
class Body extends HTMLElement {
  override querySelector(): HTMLElement {
    return new HTMLElement();
  }
}

/**
 * What the widgets ask of a browser beside what Lit's own shim gives them: nothing of it does anything. Called once
 * all modules are there: with these names around, Lit's would take this for a browser.
 *
 * @param base what relative addresses are relative to; its host counts as the page's own
 */
export function shimBrowser(base: string): void {
  Object.assign(globalThis, {
    document,
    MutationObserver,
    ShadowRoot,
    location: new URL('about:blank'),
    origin: new URL(base).origin,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  });
  // Widgets read a document's members from its class.
  const documents = Object.getPrototypeOf(document) as object;
  Object.assign(documents, {
    baseURI: base,
    documentElement: new HTMLElement(),
    body: new Body(),
  });
  // Nothing stands in a shadow root before it is rendered.
  Object.assign(ShadowRoot.prototype, { childNodes: [] });
  // No form stands around the widget: which one it leads to is found out where it is read.
  for (const root of [documents, ShadowRoot.prototype, HTMLElement.prototype])
    Object.assign(root, { querySelectorAll: () => [] });
  Object.assign(HTMLElement.prototype, {
    /** What is rendered is on the page. */
    isConnected: true,
    /** Around the one that is rendered there is no page. */
    closest: () => null,
  });
}
