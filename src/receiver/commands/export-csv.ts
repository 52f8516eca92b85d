import { safeCell } from '../../feed-format/safe-text.js';
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

function csvCell(value: string | null): string {
  const safe = safeCell(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
