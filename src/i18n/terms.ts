import type { Assessment, Commitment, Completion, Contribution, Level, Milestone, Sector, Update, CoalitionEvent } from '../schema/types.js';

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
  /** Added to links that lead to a file or page of somebody else's; read, not shown. */
  sources: string;
  untitled: string;

  progress: {
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
  answer: { true: string; false: string; unclear: string };
  novelty: Named<Assessment['novelty']>;
  ambition: Named<Assessment['ambition']>;
  contributionKind: Named<Contribution['kind']>;
  contributionStatus: Named<Contribution['status']>;
  decision: Named<Contribution['decision']>;
  eventKind: Named<CoalitionEvent['kind']>;
  updateKind: Named<Update['kind']>;

  commitment: {
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
    was: string;
    now: string;
    undated: string;
    assessments: string;
    assessmentColumns: { report: string; verifiable: string; relevance: string; novelty: string; ambition: string; completion: string };
    readReport: string;
    noRating: string;
    links: string;
    contributions: string;
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
    sortBy: { feed: string; updated: string; end: string; completion: string };
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
    /** `{date}` */
    since: string;
    left: string;
    formerly: string;
    formerMembers: string;
    partOf: string;
    contact: string;
    workingGroup: string;
    workingGroupSize: Plural;
    website: string;
  };

  feedback: {
    kind: string;
    message: string;
    messageHint: string;
    commitment: string;
    noCommitment: string;
    name: string;
    email: string;
    optional: string;
    emailHint: string;
    consent: string;
    privacy: string;
    privacyLink: string;
    send: string;
    sending: string;
    problem: string;
    error: string;
    missingMessage: string;
    messageTooLong: Plural;
    wrongEmail: string;
    charactersLeft: Plural;
    charactersOver: Plural;
    personalData: string;
    sendAnyway: string;
    change: string;
    thanks: string;
    next: string;
    reference: string;
    writeAnother: string;
    offline: string;
    noAnswer: string;
    timeout: string;
    serverFault: string;
    busy: string;
    /** `{duration}`: read when it is tried again */
    retryIn: string;
    refused: string;
    kept: string;
    noEndpoint: string;
    trap: string;
  };
}
