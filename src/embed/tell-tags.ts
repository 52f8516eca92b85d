import { tags } from '../internal/define.js';
import { warnOnce } from '../internal/warn-once.js';
import { page } from '../page/unclobbered.js';
import { isNear } from '../widget/tell-values.js';

/** Milliseconds in which a page's own scripts may bring elements whose tags begin as ours do. */
const PATIENCE = 3000;

/**
 * One console line for each tag that begins as ours do and is nobody's, with the one that was meant where one letter is wrong,
 * else all. To a browser a misspelled tag is an element that may still come, and only what stands between its tags shows.
 */
export function tellUnknownTags(): void {
  setTimeout(() => {
    for (const { localName } of page.querySelectorAll(':not(:defined)'))
      if (localName.startsWith('coalition-'))
        warnOnce(
          `there is no <${localName}>. It can be: ${tags.find((tag) => isNear(localName, tag)) ?? tags.join(', ')}.`,
        );
  }, PATIENCE);
}
