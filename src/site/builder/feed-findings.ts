import type { FeedProblem, Text } from '../../index.js';
import type { CheckedFeed } from './check-feed.js';
import { textIn } from '../../snippets/feed-texts.js';

/** A problem as somebody can look for it: with the name of its record, and with what only follows from it. */
export interface Finding extends FeedProblem {
  /** Title or name of the nearest record around it; empty where the data has none. */
  readonly name: string;
  /** References to this record, left out because it is not shown. */
  readonly consequences: readonly FeedProblem[];
}

export interface FeedFindings {
  /** How many records are not shown. */
  readonly lost: number;
  readonly list: readonly Finding[];
}

/** Fields that hold the id of a member, a plan or a commitment. */
const REFERENCE = /\.(member|parent|answeredBy|plan|commitment|sameAs\[\d+\])$/;
const RECORD_WITH_ID = /^(?:members|plans|commitments)\[\d+\]$/;

/** What costs a whole record comes first. */
export function findingsIn({ problems, data, feed }: CheckedFeed, language: string): FeedFindings {
  const lost = lostRecords(problems);
  const lostIds = new Map(
    [...lost].filter((path) => RECORD_WITH_ID.test(path)).map((path) => [valueAt(data, `${path}.id`), path]),
  );
  const consequences = new Map<string, FeedProblem[]>();
  const causes = problems.filter((problem) => {
    const cause = REFERENCE.test(problem.path) ? lostIds.get(valueAt(data, problem.path)) : undefined;
    if (!cause) return true;
    const following = consequences.get(cause);
    if (following) following.push(problem);
    else consequences.set(cause, [problem]);
    return false;
  });
  const list = causes.map((problem) => {
    const record = recordPathOf(problem.path);
    const follows = problem.costs === 'record' ? consequences.get(record) : undefined;
    // A record may be lost by two of its fields: what follows is listed once.
    if (follows) consequences.delete(record);
    return { ...problem, name: nameAround(problem.path, data, language, feed), consequences: follows ?? [] };
  });
  return {
    lost: lost.size,
    list: [...list.filter(({ costs }) => costs === 'record'), ...list.filter(({ costs }) => costs !== 'record')],
  };
}

/** Paths of the records that are left out; those within another are lost with it and not counted again. */
function lostRecords(problems: readonly FeedProblem[]): Set<string> {
  const paths = new Set(problems.filter(({ costs }) => costs === 'record').map(({ path }) => recordPathOf(path)));
  return new Set([...paths].filter((path) => !enclosing(path).some((outer) => paths.has(outer))));
}

/** `commitments[1].milestones[0]` of `commitments[1].milestones[0].title`. */
const recordPathOf = (path: string): string => /^.*\]/.exec(path)?.[0] ?? path;

/** The records around a record, the nearest first. */
function enclosing(path: string): string[] {
  const outer = /^(.*\])\.[^\]]*\[\d+\]$/.exec(path)?.[1];
  return outer ? [outer, ...enclosing(outer)] : [];
}

function nameAround(path: string, data: unknown, language: string, feed: CheckedFeed['feed']): string {
  const record = recordPathOf(path);
  for (const at of [record, ...enclosing(record)]) {
    for (const field of ['title', 'name', 'id']) {
      const value = valueAt(data, `${at}.${field}`);
      const text = isText(value) ? textIn(value, language, feed).trim() : '';
      if (text) return text.length > 80 ? `${text.slice(0, 79)}…` : text;
    }
  }
  return '';
}

/** What the data has at a path, whatever that is. */
function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    const key = name ?? index ?? '';
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string'));
