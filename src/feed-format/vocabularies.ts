/*
 * The words that fields of the feed choose from, each list in the order in which people expect it. The schema, the types,
 * the reader, the elements and the tools all take them from here; what a reader sees for each word is in `src/i18n`.
 */

/** The one version of the feed that this project writes and reads. */
export const FEED_VERSION = 'coalition-feed/1';

/** What part of society a member belongs to; the order in which members are grouped. */
export const SECTORS = [
  'government',
  'legislature',
  'oversight-body',
  'civil-society',
  'academia',
  'private-sector',
  'media',
  'international',
  'other',
] as const;

/** The level of government that a member acts at, the widest first. */
export const LEVELS = ['national', 'regional', 'state', 'provincial', 'municipal'] as const;

/** OGP's completion scale (IRM Procedures Manual): `no-evidence` is somebody's finding, not a missing answer. */
export const COMPLETIONS = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;

/**
 * How a commitment stands. `not-delivered`: its period is over and somebody found that the promise was not kept.
 */
export const COMMITMENT_STATES = ['active', 'delayed', 'on-hold', 'withdrawn', 'not-delivered'] as const;

/** The values of open government that a commitment serves (OGP). */
export const OPEN_GOVERNMENT_VALUES = [
  'access-to-information',
  'civic-participation',
  'public-accountability',
  'technology-and-innovation',
] as const;

export const MILESTONE_STATUSES = ['not-started', 'in-progress', 'complete', 'delayed', 'withdrawn'] as const;

export const ASSESSMENT_KINDS = ['inception', 'end-of-commitment', 'irm', 'monitoring-body', 'self'] as const;
/** Whether a commitment is verifiable, or relevant to open government. */
export const ASSESSMENT_ANSWERS = [true, false, 'unclear'] as const;
export const NOVELTIES = ['new', 'continuation'] as const;
/** OGP's potential for results, in use since 2020. */
export const AMBITIONS = ['unclear', 'modest', 'substantial'] as const;

/** What a resident can say a contribution is. */
export const CONTRIBUTION_KINDS = ['question', 'suggestion', 'concern', 'demand', 'praise'] as const;
export const CONTRIBUTION_STATUSES = ['received', 'under-review', 'answered'] as const;
export const DECISIONS = ['adopted', 'partly-adopted', 'not-adopted', 'noted'] as const;

export const EVENT_KINDS = ['training', 'talk', 'forum', 'meeting', 'other'] as const;
export const UPDATE_KINDS = ['news', 'lesson', 'challenge'] as const;

/** Kinds of entries of a timeline, in the order in which they are listed. `plan` is the submission of a plan. */
export const TIMELINE_KINDS = ['milestone', 'revision', 'assessment', 'plan', 'event', ...UPDATE_KINDS] as const;
/** What a timeline can be narrowed to: an event that is none of the named kinds is found by `event`. */
export const TIMELINE_FILTERS: readonly string[] = [
  ...TIMELINE_KINDS,
  ...EVENT_KINDS.filter((kind) => kind !== 'other'),
];

/**
 * Where a commitment can stand: a level of OGP's scale; `figures` where only a percentage or milestones are known, and
 * not all is done; `unknown` where nobody reported anything.
 */
export const PROGRESS_LEVELS = [...COMPLETIONS, 'figures', 'unknown'] as const;
