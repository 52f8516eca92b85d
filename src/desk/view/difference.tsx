import { diffWordsWithSpace } from 'diff';
import type { FC } from 'hono/jsx';
import type { DeskWords } from '../words/desk-words.js';

/** Beyond this many characters in all, comparing word by word takes too long to wait for. */
const MOST_COMPARED = 40_000;

/** A stretch of text: the same in both, or what was there and what is there now. */
interface Stretch {
  readonly same?: string;
  readonly was: string;
  readonly now: string;
}

/** What was taken out of a text and what was added, marked by elements and not by colour alone. */
export const Difference: FC<{ words: DeskWords; was: string; now: string }> = ({ words, was, now }) => {
  const { removed, added, noDifference } = words.contribution;
  if (was === now) return <p>{noDifference}</p>;
  return (
    <p class="text" dir="auto">
      {stretchesOf(was, now).map((stretch) => (
        <>
          {stretch.same}
          {stretch.was && (
            <del>
              <span class="hidden">[{removed}: </span>
              {stretch.was}
              <span class="hidden">]</span>
            </del>
          )}
          {stretch.now && (
            <ins>
              <span class="hidden">[{added}: </span>
              {stretch.now}
              <span class="hidden">]</span>
            </ins>
          )}
        </>
      ))}
    </p>
  );
};

/** Word by word; a name of two words is one stretch, although the space in it stayed. */
function stretchesOf(was: string, now: string): Stretch[] {
  // Two texts with nothing in common are the slow case: it is given up after half a second and shown whole.
  const parts = was.length + now.length <= MOST_COMPARED ? diffWordsWithSpace(was, now, { timeout: 500 }) : undefined;
  if (!parts) return [{ was, now }];
  const stretches: Stretch[] = [];
  for (const [index, { value, removed, added }] of parts.entries()) {
    const last = stretches.at(-1);
    const isGap = !removed && !added && /^\s+$/.test(value) && index < parts.length - 1;
    if (!removed && !added && !(isGap && last && last.same === undefined)) {
      stretches.push({ same: value, was: '', now: '' });
      continue;
    }
    const more = { was: added ? '' : value, now: removed ? '' : value };
    if (last && last.same === undefined)
      stretches.splice(-1, 1, { was: last.was + more.was, now: last.now + more.now });
    else stretches.push(more);
  }
  return stretches;
}
