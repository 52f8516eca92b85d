import type { Commitment, Feed } from '../feed-format/types.js';

/** What the links read of the widget below which they stand. */
export interface DataWidget extends HTMLElement {
  readonly whole?: boolean;
  /** Of the list of commitments: those that search and filters leave. */
  readonly found?: readonly Commitment[];
  readonly commitment?: string;
  readonly status?: string;
  readonly kinds?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sector?: string;
  readonly level?: string;
  readonly noPeople?: boolean;
}

/** Lists of a feed, as much of them as a widget shows. */
export type Shown = Partial<Pick<Feed, 'commitments' | 'members' | 'people' | 'workingGroup' | 'contributions'>>;
