import type { Fields } from '../../feed-format/own.js';
import { addTo } from '../add-to.js';
import { calledAt } from '../called.js';
import type { Finding } from '../check-feed.js';
import { decodeUtf8 } from '../json/decode-text.js';
import { locateValues } from '../json/locate-values.js';
import { parseJson } from '../json/parse-json.js';
import { compareEditions } from './compare-editions.js';
import { questionLines, type EditionNames } from './question-lines.js';
import type { Question } from './questions.js';
import { EDITION_WORDS } from './words.js';

/**
 * What a new edition of a feed does not say of itself: what changed without a word on why, and what is gone. None of it
 * takes a record away.
 *
 * @param bytes of the new edition, which {@link checkFeed} found to be a feed
 */
export function sinceFindings(before: Fields, bytes: Uint8Array, names: EditionNames): Finding[] {
  const text = decodeUtf8(bytes);
  const located = locateValues(text);
  const after = parseJson(text) as Fields;
  const { changes, questions } = compareEditions(before, after);
  const findings: Finding[] = [];
  const add = (path: string, message: string, spanish: string): void => {
    const called = calledAt(after, path);
    findings.push({ path, ...located.placeOf(path), message, spanish, value: '', costs: 'nothing', called });
  };
  // What is gone has no place of its own: it is told once for its list.
  const goneOf = new Map<string, Question[]>();
  for (const each of questions) if (each.kind === 'gone') addTo(goneOf, each.list, each);
  const groups = questions.filter(({ kind }) => kind !== 'gone').map((each): readonly Question[] => [each]);
  for (const group of [...goneOf.values(), ...groups]) {
    const [question] = group;
    // What is so in one edition alone is among what is said of that.
    if (question.kind === 'lead-left') continue;
    const [[message], [spanish]] = (['en', 'es'] as const).map((each) => questionLines(group, names, each));
    add(pathOf(question), message, spanish);
  }
  for (const { list, index, path, told, isForward, say } of changes) {
    if (isForward || told.by === 'revision' || told.by === 'report') continue;
    const record = `${list}[${index}]`;
    const [english, spanish] = (['en', 'es'] as const).map((language) => {
      const words = EDITION_WORDS[language];
      const { summary, was, now } = say(language);
      switch (told.by) {
        case 'nobody':
          return words.untold(summary, was, now);
        case 'sentence':
          return words.unclear(summary, told.sentence);
        case 'bare-revision':
          return words.unreasoned(summary);
      }
    });
    if (told.by !== 'bare-revision') add(path ? `${record}.${path}` : record, english, spanish);
    else add(`${record}.revisions[${told.at}].summary`, english, spanish);
  }
  return findings;
}

function pathOf(question: Question): string {
  switch (question.kind) {
    case 'gone':
      return question.list;
    case 'revision-early':
      return `${question.list}[${question.index}].revisions[${question.at}].date`;
    case 'revision-was':
      return `${question.list}[${question.index}].revisions[${question.at}].was`;
    case 'same-day':
      return 'updated';
    case 'lead-left':
      return 'commitments';
    case 'id-reused':
    case 'renamed':
      return `${question.list}[${question.index}].id`;
    case 'event-moved':
      return `events[${question.index}].start`;
    case 'name-changed':
      return `members[${question.index}].name`;
    case 'past-changed':
      return question.path;
    case 'past-gone':
      return `commitments[${question.index}].${question.list}`;
    case 'crosswise':
    case 'exchanged':
    case 'column-gone':
      return '';
    case 'order':
      return 'updated';
    case 'strangers':
      return '';
  }
}
