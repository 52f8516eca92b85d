import type {
  Assessment,
  Commitment,
  Completion,
  Contribution,
  Level,
  Milestone,
  Sector,
  Update,
  CoalitionEvent,
} from '../feed-format/types.js';

/**
 * One form for each plural category that the language has (CLDR: `one`, `two`, `few`, `many`, `other`).
 * `{n}` stands for the number, written as the language writes it.
 */
export interface Plural {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

/** What a language brings for browsers whose `Intl` lacks it: Chrome has no Basque. Called with the options of `Intl`. */
export interface StandIns {
  DateTimeFormat(options: Intl.DateTimeFormatOptions): {
    format(date: Date): string;
    formatRange(start: Date, end: Date): string;
  };
  NumberFormat(options: Intl.NumberFormatOptions): { format(value: number): string };
  PluralRules(): { select(value: number): Intl.LDMLPluralRule };
  RelativeTimeFormat(): { format(value: number, unit: Intl.RelativeTimeFormatUnit): string };
}

/** Words of a site's own: what is left out is shown in English. A plural is there with its `other` or not at all. */
export type PartialTerms<Shape = Terms> = {
  readonly [Name in keyof Shape]?: Shape[Name] extends string | Plural | StandIns | undefined
    ? Shape[Name]
    : PartialTerms<Shape[Name]>;
};

type Named<Key extends string | undefined> = Record<NonNullable<Key>, string>;

/**
 * Everything the widgets say, in one language. `{name}` is filled in. Short, active, no system words: a
 * twelve-year-old can read it. A missing term does not compile.
 */
export interface Terms {
  loading: string;
  loaded: string;
  retry: string;
  /** The feed could not be reached, in the reader's words. */
  unreachable: string;
  /** What came could not be read. */
  unreadable: string;
  /** `{date}` */
  staleUnreachable: string;
  /** `{date}` */
  stale: string;
  notFound: string;
  /** Records of the feed that were wrong. */
  lost: Plural;
  /** Unfolds where the facts come from. */
  sources: string;

  progress: {
    /** `{date}` of stale data, in a sentence */
    asOf: string;
    /** The bar's name: `{title}` */
    of: string;
    /** `{percent}`: the coalition's own figure */
    percentage: string;
    /** `{level}`, said with the whole scale and who says so */
    completion: string;
    /** `{by}` */
    according: string;
    ownFigure: string;
    milestones: Plural;
    unknown: string;
    /** `{date}` */
    ended: string;
    /** `{duration}` */
    overdue: string;
    report: string;
  };
  completion: Named<Completion>;
  state: Named<Commitment['state']>;
  milestoneStatus: Named<Milestone['status']> & { planned: string };
  values: Named<Commitment['values'][number]>;
  sector: Named<Sector>;
  level: Named<Level>;
  assessment: Named<Assessment['kind']> & { other: string };
  answer: Record<'true' | 'false' | 'unclear', string>;
  novelty: Named<Assessment['novelty']>;
  ambition: Named<Assessment['ambition']>;
  contributionKind: Named<Contribution['kind']>;
  contributionStatus: Named<Contribution['status']>;
  decision: Named<Contribution['decision']>;
  eventKind: Named<CoalitionEvent['kind']>;
  updateKind: Named<Update['kind']>;

  commitment: {
    /** Before the date at which a commitment ends or ended. */
    ends: string;
    /** Names the link to `url`. */
    page: string;
    /** The number that OGP gave it. */
    id: string;
    lead: string;
    partners: string;
    period: string;
    /** `{start}`, `{end}` */
    fromTo: string;
    from: string;
    until: string;
    plan: string;
    alsoIn: string;
    policyAreas: string;
    values: string;
    milestones: string;
    /** `{date}` */
    due: string;
    completedOn: string;
    revisions: string;
    /** What the responsible body says of its reporting rounds. */
    reports: string;
    /** Names the chart of it and its table. */
    moved: string;
    /** Unfolds the chart's table. */
    asTable: string;
    challenges: string;
    reportedBy: string;
    was: string;
    now: string;
    undated: string;
    assessments: string;
    assessmentColumns: {
      report: string;
      verifiable: string;
      relevance: string;
      novelty: string;
      ambition: string;
      completion: string;
    };
    noRating: string;
    links: string;
    contributions: string;
    /** Leads to the form. */
    feedback: string;
    /** `{date}` */
    updated: string;
    more: string;
  };

  commitments: {
    search: string;
    filters: string;
    anyCompletion: string;
    anyPolicyArea: string;
    anyMember: string;
    anyPlan: string;
    completion: string;
    policyArea: string;
    member: string;
    plan: string;
    notReported: string;
    sort: string;
    sortBy: Record<'feed' | 'updated' | 'end' | 'completion', string>;
    count: Plural;
    /** `{n}`, `{total}` */
    countOf: Plural;
    showMore: Plural;
    none: string;
    noMatch: string;
    clear: string;
  };

  members: {
    none: string;
    /** Nothing is left by the `sector` and `level` that the page asks for. */
    noMatch: string;
    /** `{date}` */
    since: string;
    left: string;
    /** `{date}`, which is still to come */
    leaves: string;
    formerly: string;
    formerMembers: string;
    partOf: string;
    contact: string;
    workingGroup: string;
    workingGroupSize: Plural;
  };

  summary: {
    /** `{n}`, `{total}`: substantial or complete */
    high: Plural;
    /** `{high}`: the sentence above; `{n}`: not reported */
    highAndUnknown: Plural;
    /** `{total}`: all of them not reported */
    noneKnown: string;
    /** Names the table of counts. */
    caption: string;
    /** A percentage or milestones are known, but no level, and not all is done. */
    figures: string;
    /** `{n}`, `{total}` */
    evidence: Plural;
    /** `{n}`, `{total}`: those with two reports that can be compared */
    moved: string;
    /** `{n}` */
    movedBack: string;
    /** Of promises that stand in the plans of several bodies. */
    once: string;
    /** Names the bar of a plan's time: `{title}` */
    time: string;
    /** `{percent}` */
    elapsed: string;
    /** `{date}` */
    ended: string;
    upcoming: string;
    /** `{date}` */
    asOf: string;
  };

  contributions: {
    none: string;
    noneAbout: string;
    /** `{status}`: one or several */
    noneWithStatus: string;
    /** The title of a commitment follows. */
    about: string;
    /** `{date}` */
    waiting: string;
    /** The name of a member follows. */
    answeredBy: string;
    /** `{duration}`: as long as the coalition promised at most. */
    promise: string;
    /** `{kept}` of `{due}` answers; `{median}`: how long half of them took at most. */
    promiseKept: string;
    sameDay: string;
    afterDays: Plural;
    /** `{n}`: how many others said what stands there. */
    alike: Plural;
    /** Names the link to the contribution's own page. */
    more: string;
  };

  timeline: {
    next: string;
    none: string;
    /** `was-due`: its date is over. */
    milestone: { done: string; due: string; 'was-due': string };
    revision: string;
    plan: string;
    calendar: string;
  };

  feedback: {
    kind: string;
    message: string;
    messageHint: string;
    commitment: string;
    noCommitment: string;
    name: string;
    email: string;
    emailHint: string;
    optional: string;
    required: string;
    consent: string;
    privacy: string;
    privacyLink: string;
    send: string;
    sending: string;
    problem: string;
    /** Read before what is wrong with a field. */
    error: string;
    missingMessage: string;
    messageTooLong: Plural;
    wrongEmail: string;
    charactersLeft: Plural;
    charactersOver: Plural;
    /** `{found}`: what of the message looks like it */
    personalData: string;
    sendAnyway: string;
    change: string;
    thanks: string;
    next: string;
    /** The same where the feed promises when: `{duration}`. */
    nextWithin: string;
    reference: string;
    writeAnother: string;
    failed: Record<'offline' | 'unreachable' | 'timeout' | 'fault' | 'refused', string>;
    /** Follows what failed. */
    kept: string;
    /** Follows `kept` where it is not known whether the message arrived. */
    once: string;
    busy: string;
    /** `{duration}`: follows `busy` */
    retryIn: string;
    cancelRetry: string;
    noEndpoint: string;
    /** Label of the field that people do not see. */
    trap: string;
  };

  /** Only where it is needed; for a language that every browser has, `Intl` serves. */
  intl?: StandIns;
}
