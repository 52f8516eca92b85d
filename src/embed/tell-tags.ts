import { page } from '../page/unclobbered.js';

/** Milliseconds in which a page's own scripts may bring elements whose tags begin as ours do. */
const PATIENCE = 3000;

/**
 * One console line for each tag that begins as ours do and is nobody's. To a browser a misspelled tag is an element that may
 * still come, and only what stands between its tags shows.
 */
export function tellUnknownTags(): void {
  setTimeout(() => {
    const names = [...page.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
    for (const name of new Set(names))
      if (name.startsWith('coalition-'))
        console.warn(`coalition-widgets: there is no widget <${name}>. Look for a misspelling.`);
  }, PATIENCE);
}
