/** What a municipality wants to show, and the tag for it. */
interface WidgetUse {
  readonly want: string;
  readonly tag: string;
  /** Attributes to think of first. */
  readonly attributes: readonly string[];
  readonly note: string;
}

export const WIDGET_USES: readonly WidgetUse[] = [
  {
    want: 'Where the whole plan stands, on the home page',
    tag: 'coalition-summary',
    attributes: [],
    note: 'Nothing more.',
  },
  {
    want: 'Every commitment, to search and filter',
    tag: 'coalition-commitments',
    attributes: ['limit', 'plan', 'member', 'policy-area', 'completion'],
    note: 'How many at once, and what is chosen at first.',
  },
  {
    want: 'One commitment on a page of its own',
    tag: 'coalition-commitment',
    attributes: ['commitment'],
    note: 'The id from the feed.',
  },
  {
    want: 'A bar in your own sentence or table',
    tag: 'coalition-progress',
    attributes: ['commitment'],
    note: 'The id from the feed.',
  },
  {
    want: 'Who takes part',
    tag: 'coalition-members',
    attributes: ['sector', 'level', 'layout'],
    note: 'Whom to show, and side by side or not.',
  },
  {
    want: 'What people said and what became of it',
    tag: 'coalition-contributions',
    attributes: ['status', 'commitment'],
    note: 'Only the open ones, or those about one commitment.',
  },
  {
    want: 'What happened and what is next',
    tag: 'coalition-timeline',
    attributes: ['kinds', 'from', 'to', 'commitment'],
    note: 'Which kinds, and from when to when.',
  },
  { want: 'A form for residents', tag: 'coalition-feedback', attributes: ['endpoint'], note: 'Where the messages go.' },
  {
    want: 'Several of these on one page',
    tag: 'coalition-feed',
    attributes: ['src'],
    note: 'Around them, so that the feed is loaded once.',
  },
];
