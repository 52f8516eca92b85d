import type { Contribution } from '../store/contribution.js';
import { isHeldBack } from './held-back.js';

/** The columns of the sheet `contributions`, and the version by which an old sheet is recognised. */
const CSV_COLUMNS = [
  'id',
  'date',
  'kind',
  'text',
  'commitment',
  'status',
  'decision',
  'response',
  'answered by',
  'answered on',
  'link',
  'version',
] as const;

const HELD_BACK = '(held back: it may hold personal data; look at it on the desk)';

/** CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheet programs know it. */
export async function* exportCsv(
  contributions: AsyncIterable<Contribution>,
  { isWhole = false }: { /** With suspected texts too. */ readonly isWhole?: boolean } = {},
): AsyncGenerator<string> {
  yield `\ufeff${CSV_COLUMNS.join(',')}\r\n`;
  for await (const contribution of contributions) {
    yield `${rowOf(contribution, isWhole).map(csvCell).join(',')}\r\n`;
  }
}

function rowOf(contribution: Contribution, isWhole: boolean): (string | null)[] {
  const { answeredAt, response, decision, state } = contribution;
  const isAnswered = response !== null || decision !== null;
  return [
    contribution.reference,
    contribution.sourceDate ?? contribution.receivedAt.slice(0, 10),
    contribution.effectiveKind,
    isHeldBack(contribution) && !isWhole ? HELD_BACK : contribution.publicText,
    contribution.effectiveCommitment,
    isAnswered ? 'answered' : state === 'new' ? 'received' : 'under-review',
    decision,
    response,
    contribution.answeredBy,
    answeredAt?.slice(0, 10) ?? null,
    null,
    String(contribution.version),
  ];
}

/**
 * One cell. What a spreadsheet program would take for a formula (OWASP: CSV injection) gets an apostrophe in front,
 * which such programs take for "this is text"; `readSafeCell` takes it away again.
 */
function csvCell(value: string | null): string {
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before {@link csvCell}. */
export const readSafeCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

const FORMULA = /^\s*[=+\-@\t\r\0＝＋－＠|%]/;
