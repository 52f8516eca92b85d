import { HELD_BACK } from '../../feed-format/held-back.js';
import { safeCell } from '../../feed-format/safe-text.js';
import { dayOn } from '../calendar.js';
import type { Contribution } from '../store/contribution.js';
import { isHeldBack } from './held-back.js';

/**
 * The columns of the sheet `contributions`, with what the page shows; the version by which an old sheet is recognised; apart
 * what is written and not published; and what it is the same as.
 */
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
  'how many said the same',
  'link',
  'version',
  'draft decision',
  'draft response',
  'draft answered by',
  'same as',
] as const;

/** How a sheet is written. */
interface CsvOptions {
  /** On whose clock days are days. */
  readonly timeZone: string;
  /** How many others said the same, by `sequence`. */
  readonly alike: ReadonlyMap<number, number>;
  /** With suspected texts too. */
  readonly isWhole?: boolean;
}

/** CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheet programs know it. */
export async function* exportCsv(
  contributions: AsyncIterable<Contribution>,
  { timeZone, alike, isWhole = false }: CsvOptions,
): AsyncGenerator<string> {
  const dayOf = dayOn(timeZone);
  yield `\ufeff${CSV_COLUMNS.join(',')}\r\n`;
  for await (const contribution of contributions) {
    const others = alike.get(contribution.sequence) ?? 0;
    yield `${rowOf(contribution, isWhole, dayOf, others).map(csvCell).join(',')}\r\n`;
  }
}

function rowOf(
  contribution: Contribution,
  isWhole: boolean,
  dayOf: (at: string) => string,
  others: number,
): (string | null)[] {
  const { publication, publicText, effectiveKind, effectiveCommitment } = contribution;
  const shown = publication ?? { text: publicText, kind: effectiveKind, commitment: effectiveCommitment };
  const isHeld = isHeldBack(contribution) && !isWhole && !publication;
  const isDraft = !publication || contribution.hasNewerDraft;
  const draft = (value: string | null) => (isDraft ? value : null);
  return [
    contribution.reference,
    dayOf(contribution.since),
    shown.kind,
    isHeld ? HELD_BACK : shown.text,
    shown.commitment,
    statusOf(contribution),
    publication?.decision ?? null,
    publication?.response ?? null,
    publication?.answeredBy ?? null,
    contribution.answeredAt === null ? null : dayOf(contribution.answeredAt),
    others === 0 ? null : String(others),
    null,
    String(contribution.version),
    draft(contribution.decision),
    draft(contribution.response),
    draft(contribution.answeredBy),
    contribution.sameAs,
  ];
}

/** The feed's status. A draft is no answer, and one that was taken from the page is none for the feed. */
function statusOf({ answeredAt, state }: Contribution): 'answered' | 'received' | 'under-review' | 'withdrawn' {
  if (state === 'withdrawn') return 'withdrawn';
  if (answeredAt !== null) return 'answered';
  return state === 'new' ? 'received' : 'under-review';
}

function csvCell(value: string | null): string {
  const safe = safeCell(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
