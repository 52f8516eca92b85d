import type { Causes, Choice, Name } from './causes.js';

/** What it costs: all, each record of a file or list, the record, the field; nothing, for what only deserves a look. */
export type Costs = 'feed' | 'file' | 'list' | 'record' | 'field' | 'nothing';

/** Where a message points: into a sheet, or into a feed. */
export interface Place {
  /** The file as it was asked for, without its folder; safe to print. */
  readonly file?: string;
  /** Of a workbook. */
  readonly sheet?: string;
  /** Of the spreadsheet, from 1. */
  readonly row?: number;
  /** Whether the file has records and fields, as JSON, and no rows and columns. */
  readonly isRecords?: boolean;
  /** One without a name has no `header`. */
  readonly column?: { readonly index: number; readonly header?: string };
  /** A column that the sheet does not have, and that the message is about. */
  readonly missing?: Name;
  /** Of a feed, as `commitments[1].progress`. */
  readonly path?: string;
  /** Of a feed's text, from 1. */
  readonly line?: number;
  readonly position?: number;
}

/**
 * One thing that somebody should look at. Messages with the same cause and the same details are given once, with all
 * their places.
 */
export type Message = { readonly [Name in keyof Causes]: MessageOf<Name> }[keyof Causes];

interface MessageOf<Name extends keyof Causes> {
  readonly cause: Name;
  readonly details: Causes[Name];
  readonly place: Place;
  /** What was found there. */
  readonly value?: string;
  /** What it was taken for, or most likely should be; of a list of choices the one, or those between which it stands, which each language calls otherwise. */
  readonly meant?: string | Choice | readonly Choice[];
  /** Where else the same stands already. */
  readonly first?: Place;
  readonly costs: Costs;
}

type RemarkOf<Each> = Each extends Message ? Pick<Each, 'cause' | 'details' | 'meant'> : never;

/** What is to be said of something, before it is known where it stands and what it costs. */
export type Remark = RemarkOf<Message>;

export type Tell = (message: Message) => void;

/** What must be mended because a record is lost; what looks wrong; what could be better. */
export type Level = 'must' | 'doubt' | 'better';

/** Causes that take nothing away, and whose mending makes the page better. */
const BETTER: ReadonlySet<keyof Causes> = new Set<keyof Causes>([
  'list-split',
  'placeholder',
  'placeholder-entry',
  'note-row',
  'comments',
  'total-row',
  'contribution-withdrawn',
  'contribution-held-back',
  'contribution-undecided',
  'below-table',
  'midnight',
  'date-period',
  'header-repeated',
  'header-below-title',
  'header-two-lines',
  'merged-cells',
  'mapping-passed-over',
  'coalition-made',
  'coalition-of-body',
  'columns-without-place',
  'decidim-csv',
  'decidim-status',
  'sheet-unknown',
  'updated-same',
  'no-leads',
  'no-leads-made',
  'members-none',
  'translation-missing',
  'no-challenges',
  'no-reason',
  'withdrawn-no-reason',
  'spdx',
  'link-shared',
]);

export function levelOf({ cause, costs }: { readonly cause: keyof Causes; readonly costs: Costs }): Level {
  if (costs === 'feed' || costs === 'file' || costs === 'list' || costs === 'record') return 'must';
  return costs === 'nothing' && BETTER.has(cause) ? 'better' : 'doubt';
}

/** Whether a record, or more, would be missing on the page. */
export const losesRecords = (messages: readonly Message[]): boolean =>
  messages.some((message) => levelOf(message) === 'must');
