import { fold } from '../../feed-format/fold.js';
import type { Fields } from '../../feed-format/own.js';
import { textsIn } from '../texts-in.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';

/** What somebody marks in a title because the sheet is read by people: in the languages of the widgets, as the words are folded. */
const MARKS = {
  withdrawn:
    'retirad[oa]|cancelad[oa]|abandonad[oa]|dad[oa] de baja|descartad[oa]|withdrawn|cancel(?:l)?ed|abandoned|dropped|retire|annule|abandonne|bertan behera|kenduta|utzita|ملغى|ملغي|مسحوب',
  complete:
    'concluid[oa]|terminad[oa]|cumplid[oa]|completad[oa]|finalizad[oa]|done|completed|finished|acheve|termine|amaituta|osatuta|beteta|مكتمل|منجز',
} as const;
type Mark = keyof typeof MARKS;

const EXPRESSIONS = Object.entries(MARKS).map(([mark, words]) => [mark as Mark, new RegExp(`^(?:${words})$`)] as const);

/** In brackets anywhere; alone before a dash or a colon at the beginning, or after a dash at the end. */
const PLACES =
  /[([]([^()[\]]{3,30})[)\]]|^\s*([^-–—:|/]{3,30}?)\s*(?=\s[-–—|/]\s|:\s)|\s[-–—|/]\s*([^-–—|/]{3,30})\s*$/gu;
/** A word at the end or the beginning in capitals, where not all is. */
const CAPITALS = /^(\p{Lu}{4,}(?:\s\p{Lu}{2,}){0,2})(?=[\s.,:;!-])|(?<=\s)(\p{Lu}{4,}(?:\s\p{Lu}{2,}){0,2})[.!]?$/gu;

/** What a title says of how it stands, as a mark of it; within a sentence the word is of what is promised. */
function marksIn(title: string): Set<Mark> {
  const isLoud = !/\p{Ll}/u.test(title);
  const found = [...title.matchAll(PLACES), ...(isLoud ? [] : title.matchAll(CAPITALS))].flatMap(([, ...words]) =>
    words.filter((each): each is string => each !== undefined),
  );
  return new Set(
    found.flatMap((words) => {
      const plain = fold(words.trim());
      return EXPRESSIONS.flatMap(([mark, expression]) => (expression.test(plain) ? [mark] : []));
    }),
  );
}

const FURTHER_FROM_ACTIVE: readonly unknown[] = ['withdrawn', 'not-delivered'];

/** A title that says that it is withdrawn or complete, beside fields that say otherwise, or nothing. */
export function* titleMarks(commitment: Fields, path: string): Iterable<FurtherRemark> {
  yield* markOf('commitments', commitment['title'], `${path}.title`, {
    withdrawn: FURTHER_FROM_ACTIVE.includes(commitment['state']),
    complete: saysComplete(commitment),
  });
  for (const [index, milestone] of itemsIn(commitment, 'milestones'))
    yield* markOf('milestones', milestone['title'], `${path}.milestones[${index}].title`, {
      withdrawn: milestone['status'] === 'withdrawn',
      complete: milestone['status'] === 'complete' || milestone['completedOn'] !== undefined,
    });
}

function* markOf(
  list: 'commitments' | 'milestones',
  title: unknown,
  path: string,
  says: Readonly<Record<Mark, boolean>>,
): Iterable<FurtherRemark> {
  const marks = new Set(textsIn(title).flatMap((text) => [...marksIn(text.slice(0, LONGEST))]));
  for (const mark of marks) if (!says[mark]) yield { path, remark: { cause: 'title-mark', details: { mark, list } } };
}

const LONGEST = 500;

/** By itself, or by all that pages take its progress from: what an older report said counts as well. */
function saysComplete(commitment: Fields): boolean {
  const recordsOf = (list: string): Fields[] => itemsIn(commitment, list).map(([, record]) => record);
  const milestones = recordsOf('milestones');
  return (
    [commitment, ...recordsOf('reports'), ...recordsOf('assessments')].some(
      ({ completion, progress }) => completion === 'complete' || progress === 100,
    ) ||
    (milestones.length > 0 && milestones.every(({ status }) => status === 'complete'))
  );
}
