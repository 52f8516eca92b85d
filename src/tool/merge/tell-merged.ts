import { addTo } from '../add-to.js';
import { calledText } from '../called.js';
import { firstOf } from '../editions/question-lines.js';
import type { Renamed } from '../editions/questions.js';
import { recordsById } from '../editions/records.js';
import { columnNameAt } from '../messages/describe-problem.js';
import { placeName, shorten } from '../messages/message-line.js';
import { wordsOf, type MessageLanguage } from '../messages/words-of.js';
import { oneLine, tell } from '../output.js';
import { sheetOfList } from '../spreadsheet/sheets.js';
import type { ChangedId } from './ids.js';
import type { Merged } from './merge-feeds.js';
import type { FilledCell } from './merge-records.js';
import { samePromises } from './same-promises.js';
import { MERGE_WORDS, type Merging } from './words.js';

/** How many ids of a list, and values that differ, are named; `--all` names all. */
const FIRST = 3;

/**
 * Says what a person should know or decide of several bodies' records in one feed: a sentence for each kind.
 *
 * @param renamed what has another id than in the feed that is published
 */
export function tellMerged(
  { feed, changedIds, conflicts, commitmentsOf, unowned, editions = [] }: Merged,
  merging: Merging,
  language: MessageLanguage,
  isAll: boolean,
  renamed: readonly Renamed[] = [],
): void {
  const words = MERGE_WORDS[language];
  const say = (places: readonly string[], sentence: (count: number, places: string) => string, most?: number): void => {
    if (places.length) tell(oneLine(sentence(places.length, firstOf(places, language, isAll, most))));
  };
  for (const each of editions) tell(oneLine(words.editions(each)));
  // What else there is to say would be of things that are there twice.
  if (editions.length) return;
  const byList = new Map<string, ChangedId[]>();
  for (const each of changedIds) addTo(byList, each.list, each);
  for (const [list, changed] of byList) {
    const name = (merging.of === 'sheets' && sheetOfList(list)?.[language]) || list;
    const pairs = changed.map(({ body, from, to }) => `${body} ${from} → ${to}`);
    say(pairs, (count, places) => words.changedIds(name, count, places), FIRST);
  }
  const [first] = changedIds;
  const newcomer = newcomerAmong(changedIds, renamed);
  if (newcomer !== undefined) tell(oneLine(words.prefixNewcomer(newcomer)));
  else if (first) tell(oneLine(words.prefix(first.body)));
  const cell = ({ place, text }: FilledCell): string =>
    `${placeName(place, { words: wordsOf(language), hasFiles: true, language })} "${shorten(text)}"`;
  const differing = conflicts.map(({ path, taken, left, cells }) =>
    cells
      ? words.cells(cell(cells.taken), cell(cells.left))
      : words.conflict(inSheets(path, language), shown(taken), shown(left)),
  );
  say(differing, (count, places) => words.conflicts(count, merging, places), FIRST);
  const final = recordsById(feed, 'commitments');
  const candidates = samePromises(commitmentsOf.map((list) => list.map((each) => final.get(each['id']) ?? each)));
  const pairs = candidates.map(({ ids, by }) => `${ids.join(' = ')} (${words.by[by]})`);
  say(pairs, (count, places) => words.candidates(count, merging, places));
  say(unowned, (count, places) => words.unowned(count, merging, places));
}

/** Records that are published, and would get their body's name before their id. */
export const publishedAmong = (changedIds: readonly ChangedId[], renamed: readonly Renamed[]): readonly ChangedId[] =>
  changedIds.filter(({ list, from, to }) =>
    renamed.some((each) => each.list === list && each.id === from && each.come === to),
  );

/** The first body that has none of its ids published, where another has; none otherwise. */
function newcomerAmong(changedIds: readonly ChangedId[], renamed: readonly Renamed[]): string | undefined {
  const published = new Set(publishedAmong(changedIds, renamed).map(({ body }) => body));
  return published.size ? changedIds.find(({ body }) => !published.has(body))?.body : undefined;
}

/** With what sheets call its column: `members[town].url (enlace)`. */
function inSheets(path: string, language: MessageLanguage): string {
  const indexed = path.replace(/\[[^\]]*\]/g, '[0]');
  return `${path}${calledText({ column: columnNameAt(indexed) }, indexed, language)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
