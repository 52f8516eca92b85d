/* What a screen reader would say of a page, from its beginning to its end, by a virtual one that runs in the page. */
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

interface VirtualScreenReader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
  stop(): Promise<void>;
}

type SpeakingWindow = Window & { guidepup: { virtual: VirtualScreenReader } };

let source: Promise<string> | undefined;

/** The reader as a classic script: a page's policy keeps modules of others out. */
function readerSource(): Promise<string> {
  source ??= build({
    entryPoints: [createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'guidepup',
    write: false,
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return source;
}

/** More phrases than any page has. */
const MOST_PHRASES = 5_000;

/** All that is spoken of an element, phrase by phrase; that something ends is left out, and that a paragraph begins. */
export async function spokenOf(page: Page, selector = 'body'): Promise<string[]> {
  await page.evaluate(`${await readerSource()}; globalThis.guidepup = guidepup;`);
  return page.evaluate(
    async ({ most, selector }) => {
      const { virtual } = (window as unknown as SpeakingWindow).guidepup;
      const end = 'this is the end';
      const container = document.body.appendChild(flat(document.querySelector(selector)!));
      container.append(end);
      await virtual.start({ container });
      for (let phrase = 0; (await virtual.lastSpokenPhrase()) !== end; phrase++) {
        if (phrase > most) throw new Error('the reader never came to the end');
        await virtual.next();
      }
      const phrases = (await virtual.spokenPhraseLog())
        .filter((one) => !/^(paragraph$|end of )/.test(one))
        .slice(0, -1);
      await virtual.stop();
      container.remove();
      return phrases;

      /**
       * The reader does not look into shadow roots: it is given a copy in which what they hold stands in its place, as browsers
       * hand it on. What is not shown is hidden, what is typed or chosen goes along, and each root's ids stay its own.
       */
      function flat(whole: Element): Element {
        const roots = new Map<Node, string>();
        const scopeOf = (node: Node): string => {
          const root = node.getRootNode();
          if (!roots.has(root)) roots.set(root, `copy-${roots.size}-`);
          return roots.get(root)!;
        };
        const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'headers'];
        const copyOf = (node: Node): Node[] => {
          if (node.nodeType === Node.TEXT_NODE) return [node.cloneNode()];
          if (!(node instanceof Element) || node.matches('script, style, link, template')) return [];
          if (node instanceof HTMLSlotElement) {
            if (getComputedStyle(node).display === 'none') return [];
            const assigned = node.assignedNodes();
            return (assigned.length ? assigned : [...node.childNodes]).flatMap(copyOf);
          }
          const isOurs = node.shadowRoot !== null;
          const copy = isOurs ? document.createElement('div') : (node.cloneNode() as Element);
          const scope = scopeOf(node);
          for (const name of ['id', ...references]) {
            const value = copy.getAttribute(name);
            if (value)
              copy.setAttribute(
                name,
                value.replace(/\S+/g, (id) => `${scope}${id}`),
              );
          }
          if (node.matches('a[href^="#"]'))
            copy.setAttribute('href', `#${scope}${node.getAttribute('href')!.slice(1)}`);
          if (node instanceof HTMLInputElement) {
            copy.toggleAttribute('checked', node.checked);
            copy.setAttribute('value', node.value);
            if (node.name) copy.setAttribute('name', `${scope}${node.name}`);
          }
          if (node instanceof HTMLOptionElement) copy.toggleAttribute('selected', node.selected);
          // Where content is not shown at all; `display: contents` and slots have no box of their own and are asked for in their content.
          if (getComputedStyle(node).display !== 'contents' && !node.checkVisibility({ visibilityProperty: true }))
            copy.setAttribute('hidden', '');
          copy.append(...[...(node.shadowRoot ?? node).childNodes].flatMap(copyOf));
          if (node instanceof HTMLTextAreaElement) copy.textContent = node.value;
          return [copy];
        };
        const copy = document.createElement('div');
        copy.append(...[...whole.childNodes].flatMap(copyOf));
        return copy;
      }
    },
    { most: MOST_PHRASES, selector },
  );
}
