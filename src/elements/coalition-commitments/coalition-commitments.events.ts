import type { CommitmentFilter } from './commitment-filter.js';

/** A reader changed the search, a filter or the order. */
export class CoalitionFilterChangedEvent extends Event {
  static readonly eventName = 'coalition-filter-changed';
  constructor(
    readonly filter: Readonly<CommitmentFilter>,
    /** How many commitments match. */
    readonly count: number,
  ) {
    super(CoalitionFilterChangedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'coalition-filter-changed': CoalitionFilterChangedEvent;
  }
}
