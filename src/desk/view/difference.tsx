import { diffWordsWithSpace } from 'diff';
import type { FC } from 'hono/jsx';
import type { DeskWords } from '../words/desk-words.js';

/** Beyond this many characters in all, comparing word by word takes too long to wait for. */
const MOST_COMPARED = 40_000;

/** What was taken out of a text and what was added, marked by elements and not by colour alone. */
export const Difference: FC<{ words: DeskWords; was: string; now: string }> = ({ words, was, now }) => {
  const { removed, added, noDifference } = words.contribution;
  if (was === now) return <p>{noDifference}</p>;
  // Two texts with nothing in common are the slow case: it is given up after half a second and shown whole.
  const parts = was.length + now.length <= MOST_COMPARED ? diffWordsWithSpace(was, now, { timeout: 500 }) : undefined;
  const shown = parts ?? [
    { value: was, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  return (
    <p class="text" dir="auto">
      {shown.map((part) =>
        part.removed ? (
          <del>
            <span class="hidden">[{removed}: </span>
            {part.value}
            <span class="hidden">]</span>
          </del>
        ) : part.added ? (
          <ins>
            <span class="hidden">[{added}: </span>
            {part.value}
            <span class="hidden">]</span>
          </ins>
        ) : (
          part.value
        ),
      )}
    </p>
  );
};
