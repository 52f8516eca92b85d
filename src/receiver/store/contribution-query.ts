import { sql, type ExpressionBuilder, type Expression, type SqlBool } from 'kysely';
import { wordsOf } from '../../feed-format/fold.js';
import type { ContributionState, Decision, Source } from './contribution.js';
import { emailKey } from './derived.js';
import type { DayStart } from '../calendar.js';
import { SINCE, WAITING } from './migrations.js';
import type { Tables } from './tables.js';

/** Stands in a filter for "none is named": a contribution without a kind, without a body. */
export const NONE = '';

/** What a list is narrowed to. Several values of one filter are alternatives; an absent or empty filter narrows nothing. */
export interface ContributionQuery {
  /** Every word of it has to be found in text, reference, e-mail, name or response, however it is written. */
  readonly search?: string;
  readonly states?: readonly ContributionState[];
  /** The kind that holds now; {@link NONE} for those without. */
  readonly kinds?: readonly string[];
  /** Commitment ids, as they hold now; {@link NONE} for those without. */
  readonly commitments?: readonly string[];
  /** Member ids that are to answer; {@link NONE} for nobody. */
  readonly members?: readonly string[];
  /** Accounts that are to answer; 0 for nobody, or somebody who cannot sign in any more. */
  readonly accounts?: readonly number[];
  readonly decisions?: readonly Decision[];
  /** {@link NONE} for what came by the form. */
  readonly sources?: readonly (Source | typeof NONE)[];
  readonly languages?: readonly string[];
  /** The author's e-mail, in any case. */
  readonly email?: string;
  /** Whether something speaks for spam. */
  readonly flagged?: boolean;
  /** Whether personal data is suspected and nobody has looked. */
  readonly suspected?: boolean;
  /** Only what waits for an answer, on the page or not, and is not the same as another. */
  readonly waiting?: boolean;
  /** Only what was said, written or came before this time (RFC 3339): with `waiting`, what is late by the promise. */
  readonly sinceBefore?: DayStart;
  /** Only what came at this time or after. */
  readonly receivedFrom?: string;
  /** Only those that are the same as this reference. */
  readonly sameAs?: string;
  /** By the time it waits since. Default `oldest` first. */
  readonly order?: 'oldest' | 'newest';
}

type Builder = ExpressionBuilder<Tables, 'contributions'>;

/** A query as one condition. */
export function conditionOf(eb: Builder, query: ContributionQuery): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [];
  const kind = eb.fn.coalesce('staff_kind', 'kind');
  const commitment = eb.fn.coalesce('staff_commitment', 'commitment');

  if (query.waiting) all.push(sql<SqlBool>`${sql.raw(WAITING)}`);
  if (query.states?.length) all.push(eb('state', 'in', query.states));
  if (query.kinds?.length) all.push(oneOf(kind, query.kinds));
  if (query.commitments?.length) all.push(oneOf(commitment, query.commitments));
  if (query.members?.length) all.push(oneOf(eb.ref('assigned_member'), query.members));
  if (query.sources?.length) all.push(oneOf(eb.ref('source'), query.sources));
  if (query.accounts?.length) {
    const theirs = eb(eb.fn.coalesce('assigned_account', sql<number>`0`), 'in', query.accounts);
    all.push(query.accounts.includes(0) ? eb.or([theirs, isWithDisabled(eb)]) : theirs);
  }
  if (query.decisions?.length) all.push(eb('decision', 'in', query.decisions));
  if (query.languages?.length) all.push(eb('language', 'in', query.languages));
  if (query.flagged !== undefined) all.push(eb('flags', query.flagged ? '<>' : '=', '[]'));
  if (query.suspected !== undefined) all.push(eb('personal_data', query.suspected ? '=' : '<>', 'suspected'));
  if (query.sinceBefore) all.push(isSinceBefore(query.sinceBefore));
  if (query.receivedFrom) all.push(eb('received_at', '>=', query.receivedFrom));
  if (query.email !== undefined) all.push(eb('email_key', '=', emailKey(query.email)));
  if (query.sameAs) {
    const first = eb
      .selectFrom('contributions as first')
      .select('first.sequence')
      .where('first.reference', '=', query.sameAs);
    all.push(eb('same_as', 'in', first));
  }
  for (const word of searchWords(query.search)) {
    all.push(sql<SqlBool>`${eb.ref('search')} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
  }
  return all.length > 0 ? eb.and(all) : sql<SqlBool>`1 = 1`;
}

/** Assigned to an account that is disabled: nobody who can sign in has it. */
export const isWithDisabled = (eb: Builder): Expression<SqlBool> =>
  eb('assigned_account', 'in', eb.selectFrom('accounts').select('accounts.id').where('accounts.disabled', '=', 1));

/** Whether something waits, or waited, since before a day began. */
export const isSinceBefore = ({ day, time }: DayStart): Expression<SqlBool> =>
  // The first half says less than the second, in the words of the index.
  sql<SqlBool>`${sql.raw(SINCE)} < ${day > time ? day : time}
    and case when source_date is null then received_at < ${time} else source_date < ${day} end`;

function oneOf(column: Expression<string | null>, values: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`coalesce(${column}, '') in (${sql.join(values)})`;
}

/** A reference may be typed with spaces where its hyphens are, which folding takes away. */
function searchWords(search: string | undefined): string[] {
  const [, ...groups] = /^\s*([\da-z]{4})[\s-]?([\da-z]{4})[\s-]?([\da-z]{2})\s*$/i.exec(search ?? '') ?? [];
  if (groups.length > 0 && /\d/.test(groups.join(''))) return [groups.join('').toLowerCase()];
  return wordsOf((search ?? '').slice(0, 200)).slice(0, 10);
}
