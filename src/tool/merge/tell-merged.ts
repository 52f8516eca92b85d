import { addTo } from '../add-to.js';
import { calledText } from '../called.js';
import { firstOf } from '../editions/question-lines.js';
import type { Renamed } from '../editions/questions.js';
import { recordsById } from '../editions/records.js';
import { columnNameAt } from '../messages/describe-problem.js';
import { placeName, shorten } from '../messages/message-line.js';
import { wordsOf, type MessageLanguage } from '../messages/words-of.js';
import { oneLine, tell } from '../output.js';
import { slugOf } from '../spreadsheet/names.js';
import { sheetOfList } from '../spreadsheet/sheets.js';
import { ASKED_ONCE, haveWordsInCommon, type ChangedId } from './ids.js';
import type { Merged } from './merge-feeds.js';
import type { FilledCell } from './merge-records.js';
import { differingFigures, firstText, namesakes, sameHappenings, samePromises } from './same-promises.js';
import { MERGE_WORDS, type Merging } from './words.js';

/** How many ids of a list, and values that differ, are named; `--all` names all. */
const FIRST = 3;

/**
 * Says what a person should know or decide of several bodies' records in one feed: a sentence for each kind.
 *
 * @param renamed what has another id than in the feed that is published
 */
export function tellMerged(
  { feed, changedIds, joined, conflicts, named, recordsOf, unowned, editions = [] }: Merged,
  merging: Merging,
  language: MessageLanguage,
  isAll: boolean,
  renamed: readonly Renamed[] = [],
): void {
  const words = MERGE_WORDS[language];
  const say = (places: readonly string[], sentence: (count: number, places: string) => string, most?: number): void => {
    if (places.length) tell(oneLine(sentence(places.length, firstOf(places, language, isAll, most))));
  };
  // The one that is named first keeps its ids.
  for (const each of editions) tell(oneLine(words.editions(each, `--prefix ${slugOf(each.bodies[1])}`)));
  // What else there is to say would be of things that are there twice, and nobody gets to see them.
  if (editions.length && !merging.isWritten) return;
  const byList = new Map<string, ChangedId[]>();
  for (const each of changedIds) addTo(byList, each.list, each);
  if (changedIds.length) {
    const places = [...byList].map(([list, changed]) => {
      const pairs = changed.map(({ body, from, to }) => `${body} ${from} → ${to}`);
      return `${sheetOfList(list)?.[language] ?? list}: ${firstOf(pairs, language, isAll, FIRST)}`;
    });
    const ifOne = [...byList].flatMap(([list, changed]) =>
      mayBeOne(list, changed, feed) ? (words.ifOne(list, merging) ?? []) : [],
    );
    tell(oneLine([words.changedIds(changedIds.length, places.join('; ')), ...ifOne].join(' ')));
  }
  // A member's id never gets a name by itself before it.
  const bodies = [...new Set(changedIds.filter(({ list }) => list !== 'members').map(({ body }) => body))];
  const newcomers = newcomersAmong(bodies, changedIds, renamed);
  const options = (those: readonly string[]): string => those.map((body) => `--prefix ${body}`).join(' ');
  if (newcomers.length) tell(oneLine(words.prefixNewcomers(options(newcomers))));
  // Whoever is named first gives the feed its name, and keeps its ids.
  else if (bodies.length) tell(oneLine(words.prefix(options(bodies.length > 1 ? bodies.slice(1) : bodies))));
  const cell = ({ place, text }: FilledCell): string =>
    `${placeName(place, { words: wordsOf(language), hasFiles: true, language })} "${shorten(text)}"`;
  // Of sheets each row is asked about, with its place.
  const members = merging.of === 'feeds' ? namesakes(recordsOf('members')).map((ids) => ids.join(' = ')) : [];
  say(members, (count, places) => words.namesakes(count, places));
  // Each body has a name of its own.
  if (named !== undefined) tell(oneLine(words.named(shorten(firstText(named)))));
  const alone = conflicts.filter(({ taken }) => taken === undefined);
  say(
    alone.map(({ path, left, cells }) => (cells ? cell(cells.left) : `${inSheets(path, language)} ${shown(left)}`)),
    (count, places) => words.leftAlone(count, merging, places),
  );
  const both = conflicts.filter(({ taken }) => taken !== undefined);
  const differing = both.map(({ path, taken, left, cells }) =>
    cells?.taken
      ? words.cells(cell(cells.taken), cell(cells.left))
      : words.conflict(inSheets(path, language), shown(taken), shown(left)),
  );
  say(differing, (count, places) => words.conflicts(count, merging, places), FIRST);
  const final = recordsById(feed, 'commitments');
  const commitments = recordsOf('commitments').map((list) => list.map((each) => final.get(each['id']) ?? each));
  const candidates = samePromises(commitments);
  const pairs = candidates.map(({ ids, by }) => `${ids.join(' = ')} (${words.by[by]})`);
  say(pairs, (count, places) => words.candidates(count, merging, places));
  const figures = differingFigures(commitments).map(({ ids, field, values }) => {
    const path = `commitments[0].${field}`;
    const column = calledText({ column: columnNameAt(path) }, path, language);
    return `${ids.join(' = ')}: ${field}${column} ${values.map(shown).join(' / ')}`;
  });
  say(figures, (count, places) => words.figures(count, places), FIRST);
  for (const list of ['events', 'updates'] as const) {
    const twins = sameHappenings(recordsOf(list));
    const pairs = twins.map(({ ids, title, date, hours }) => {
      const when = hours ? `${date}, ${words.hours(...hours)}` : date;
      return `${ids.join(' = ')} ("${shorten(title)}", ${when})`;
    });
    const sheetId = (id: string): string => changedIds.find((each) => each.list === list && each.to === id)?.from ?? id;
    const apart = {
      byId: twins.some(({ ids }) => !areOneId(...(ids.map(sheetId) as [string, string]))),
      byHour: twins.some(({ hours }) => hours),
      byCommitment: twins.some(({ areOfCommitments }) => areOfCommitments),
      byPlace: twins.some((each) => each.areElsewhere),
      bySummary: twins.some((each) => each.saySomethingElse),
    };
    say(pairs, (count, places) => words.twins(list, count, merging, places, apart));
  }
  for (const list of ASKED_ONCE) {
    const once = joined.filter((each) => each.list === list);
    say(
      once.map(
        ({ id, title, when }) =>
          `${id} (${[`"${shorten(firstText(title))}"`, ...(typeof when === 'string' ? [when.slice(0, 10)] : [])].join(', ')})`,
      ),
      (count, places) => words.joined(list, count, places),
    );
  }
  say(unowned, (count, places) => words.unowned(count, merging, places));
}

/** Whether two ids differ by no more than the name of a body that was put before one. */
const areOneId = (one: string, other: string): boolean =>
  one === other || one.endsWith(`-${other}`) || other.endsWith(`-${one}`);

/** Whether records with one id may be one: members always, for several bodies list them; others with the same words. */
function mayBeOne(list: string, changed: readonly ChangedId[], feed: Merged['feed']): boolean {
  const records = recordsById(feed, list);
  const titles = changed.map(({ to }) => records.get(to)?.['title'] ?? records.get(to)?.['text']);
  return list === 'members' || titles.some((title, at) => haveWordsInCommon([title], titles.slice(0, at)));
}

/** Records that are published, and would get their body's name before their id. */
export const publishedAmong = (changedIds: readonly ChangedId[], renamed: readonly Renamed[]): readonly ChangedId[] =>
  changedIds.filter(({ list, from, to }) =>
    renamed.some((each) => each.list === list && each.id === from && each.come === to),
  );

/** The bodies that have none of their ids published, where another has; none otherwise. */
function newcomersAmong(
  bodies: readonly string[],
  changedIds: readonly ChangedId[],
  renamed: readonly Renamed[],
): readonly string[] {
  const published = new Set(publishedAmong(changedIds, renamed).map(({ body }) => body));
  return published.size ? bodies.filter((body) => !published.has(body)) : [];
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
