import { addTo } from '../add-to.js';
import { columnsText } from '../messages/replaced-text.js';
import { shorten } from '../messages/message-line.js';
import { wordsOf, type MessageLanguage } from '../messages/words-of.js';
import { uncapitalized } from '../output.js';
import { choiceOf } from '../spreadsheet/cells/wanted.js';
import type { ListWithIds, Question, Renamed } from './questions.js';
import { EDITION_WORDS } from './words.js';

/** How many ids of one question are named; `--all` names all. */
const FIRST = 10;

/** What two editions are called. */
export interface EditionNames {
  readonly before: string;
  readonly after: string;
}

/** A sentence for all questions of one kind about one list. */
export function questionLines(
  questions: readonly Question[],
  names: EditionNames,
  language: MessageLanguage,
  isAll = false,
): string[] {
  const groups = new Map<string, Question[]>();
  for (const each of questions) {
    const key = `${each.kind} ${'list' in each ? each.list : ''}`;
    addTo(groups, key, each);
  }
  return [...groups.values()].map((group) => questionLine(group, names, language, isAll));
}

/** The first of some names, and how many more there are. */
export function firstOf(names: readonly string[], language: MessageLanguage, isAll: boolean, most = FIRST): string {
  const shown = isAll ? names : names.slice(0, most);
  const rest = names.length - shown.length;
  return [...shown, ...(rest ? [wordsOf(language).more(rest)] : [])].join('; ');
}

/**
 * What only was renamed, of the feed that an import replaces: a sentence for each list. It names all: the next run does not
 * know of them any more.
 */
export function renamedLines(renamed: readonly Renamed[], language: MessageLanguage): string[] {
  const lists = new Map<ListWithIds, Renamed[]>();
  for (const each of renamed) addTo(lists, each.list, each);
  const words = EDITION_WORDS[language];
  return [...lists].map(([list, group]) => {
    const counted = wordsOf(language).counted(list, group.length);
    const line = words.renamed(counted, group.length === 1, group.map(pairOf).join('; '));
    return group.some(({ id, come }) => /\s/.test(come) && !/\s/.test(id)) ? `${line} ${words.replacedAll}` : line;
  });
}

/** Of a choice what sheets call it. */
function saidIn(field: string, value: string, language: MessageLanguage): string {
  if (!value) return EDITION_WORDS[language].nothing;
  if (field === 'progress') return `${value} %`;
  const isChoice = field === 'completion' || field === 'decision';
  return `"${isChoice ? uncapitalized(choiceOf(value, { words: field })[language]) : shorten(value)}"`;
}

const pairOf = ({ id, come }: Renamed): string => `${id} → ${come}`;

function questionLine(
  group: readonly Question[],
  names: EditionNames,
  language: MessageLanguage,
  isAll: boolean,
): string {
  const words = EDITION_WORDS[language];
  const [first] = group;
  const joined = (nameOf: (question: Question) => string): string =>
    firstOf(group.map(nameOf).filter(Boolean), language, isAll);
  const idOf = (question: Question): string => ('id' in question ? question.id : '');
  const counted = (list: string, count: number): [string, boolean] => [
    wordsOf(language).counted(list, count),
    count === 1,
  ];
  switch (first.kind) {
    case 'gone': {
      const named = joined((each) =>
        each.kind === 'gone' && each.namedBy.length ? `${each.id} (${each.namedBy.join(', ')})` : '',
      );
      const gone = words.gone(first.list, ...counted(first.list, group.length), joined(idOf));
      return named ? `${gone} ${words.stillNamed(named)}` : gone;
    }
    case 'id-reused':
      return words.idReused(...counted(first.list, group.length), joined(idOf));
    case 'event-moved':
    case 'name-changed': {
      const places = joined((each) =>
        each.kind === 'event-moved' || each.kind === 'name-changed'
          ? `${each.id} (${shorten(each.was)} → ${shorten(each.now)})`
          : '',
      );
      return words[first.kind === 'event-moved' ? 'eventMoved' : 'nameChanged'](group.length, places);
    }
    case 'revision-early':
      return words.revisionEarly(
        group.length,
        first.edition,
        joined((each) => (each.kind === 'revision-early' ? `${each.id} (${each.date})` : '')),
      );
    case 'revision-was':
      return words.revisionWas(
        group.length,
        joined((each) => (each.kind === 'revision-was' ? `${each.id} (${each.said}; ${each.was})` : '')),
      );
    case 'same-day':
      return words.sameDay(first.date);
    case 'lead-left':
      return words.leadLeft(
        joined((each) =>
          each.kind === 'lead-left' ? `${each.id}, ${each.left} (${each.commitments.join(', ')})` : '',
        ),
      );
    case 'renamed': {
      const pairs = joined((each) => (each.kind === 'renamed' ? pairOf(each) : ''));
      return `${words.renamed(...counted(first.list, group.length), pairs)} ${words.notCompared(group.length === 1)}`;
    }
    case 'past-gone': {
      const count = group.reduce((sum, each) => sum + (each.kind === 'past-gone' ? each.count : 0), 0);
      return words.pastGone(...counted(first.list, count), joined(idOf));
    }
    case 'past-changed':
      return words.pastChanged(
        first.list,
        group.length,
        joined((each) =>
          each.kind === 'past-changed'
            ? `${each.id} (${saidIn(each.field, each.was, language)} → ${saidIn(each.field, each.now, language)})`
            : '',
        ),
      );
    case 'crosswise':
    case 'exchanged':
    case 'column-gone': {
      const { more } = wordsOf(language);
      return words[first.kind === 'column-gone' ? 'columnGone' : first.kind](
        columnsText(first.columns, (name) => name[language], isAll, more),
      );
    }
    case 'order':
      return words.order(names.before, first.before, names.after, first.after);
    case 'strangers':
      return words.strangers(names.before, names.after);
  }
}
