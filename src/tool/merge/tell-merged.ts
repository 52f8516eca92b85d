import { firstOf } from '../editions/question-lines.js';
import { recordsById } from '../editions/records.js';
import type { MessageLanguage } from '../messages/words-of.js';
import { oneLine, tell } from '../output.js';
import { sheetOfList } from '../spreadsheet/sheets.js';
import type { Merged } from './merge-feeds.js';
import { samePromises } from './same-promises.js';
import { MERGE_WORDS, type Merging } from './words.js';

/** Says what a person should know or decide of several bodies' records in one feed: a sentence for each kind. */
export function tellMerged(
  { feed, changedIds, conflicts, commitmentsOf, unowned }: Merged,
  merging: Merging,
  language: MessageLanguage,
  isAll: boolean,
): void {
  const words = MERGE_WORDS[language];
  const say = (places: readonly string[], sentence: (count: number, places: string) => string): void => {
    if (places.length) tell(oneLine(sentence(places.length, firstOf(places, language, isAll))));
  };
  const listName = (list: string): string => (merging.of === 'sheets' && sheetOfList(list)?.[language]) || list;
  const renamed = changedIds.map(({ body, list, from, to }) => `${body} ${listName(list)}: ${from} → ${to}`);
  say(renamed, words.changedIds);
  const differing = conflicts.map(({ path, taken, left }) => words.conflict(path, shown(taken), shown(left)));
  say(differing, (count, places) => words.conflicts(count, merging, places));
  const final = recordsById(feed, 'commitments');
  const candidates = samePromises(commitmentsOf.map((list) => list.map((each) => final.get(each['id']) ?? each)));
  const pairs = candidates.map(({ ids, by }) => `${ids.join(' = ')} (${words.by[by]})`);
  say(pairs, (count, places) => words.candidates(count, merging, places));
  say(unowned, (count, places) => words.unowned(count, merging, places));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
