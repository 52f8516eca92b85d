import * as z from 'zod/mini';
import { DATE_PATTERN, EMAIL_PATTERN, LANGUAGE_PATTERN, TIME_ZONE_PATTERN, isDate } from '../feed-format/patterns.js';
import * as words from '../feed-format/vocabularies.js';

/*
 * The feed format `coalition-feed/1`: the one source of its types, of the published JSON Schema, of the
 * reference table and (through `feed-shape.ts`) of the tolerant reader that ships to browsers.
 * Objects are loose: unknown fields are kept and ignored.
 */

const name = z.string().check(z.minLength(1));

/** BCP 47 language tag. */
export const language = z.string().check(z.regex(LANGUAGE_PATTERN));
/** A string in the feed's language, or an object from BCP 47 tag to string. */
export const text = z.union([name, z.record(language, z.string())]);
/**
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, a full RFC 3339 timestamp, or `YYYY-MM-DDTHH:MM` where the feed names a `timeZone`;
 * shown no more precisely than given.
 */
export const date = z.string().check(z.regex(DATE_PATTERN), z.refine(isDate));
/** Absolute or relative to the feed; `https:`, `http:`, `mailto:` or `tel:`. */
export const url = z.string().check(z.minLength(1));
/** IANA name, as `America/Monterrey`. */
export const timeZone = z.string().check(z.regex(TIME_ZONE_PATTERN));
export const email = z.string().check(z.regex(EMAIL_PATTERN));
/** Identifies a record within its list. */
export const id = z.string().check(z.minLength(1));
/** The `id` of a record of another list. Each reference is its own schema, so that the reader knows the list. */
export const planId = z.string().check(z.minLength(1));
export const memberId = z.string().check(z.minLength(1));
export const commitmentId = z.string().check(z.minLength(1));

const percentage = z.number().check(z.minimum(0), z.maximum(100));
const count = z.number().check(z.minimum(0));
const wholeNumber = z.int().check(z.minimum(0));
const answer = z.literal([...words.ASSESSMENT_ANSWERS]);

const many = <T extends z.core.SomeType>(item: T) => z._default(z.array(item), () => []);

/** A page or file with its name, or one of the two. */
export const link = z
  .looseObject({ title: z.optional(text), url: z.optional(url) })
  .check(z.refine((value) => value.title !== undefined || value.url !== undefined));
/** Every record may say where its facts come from. */
const sources = { sources: many(link) };

export const completion = z.enum(words.COMPLETIONS);
export const sector = z.enum(words.SECTORS);
export const level = z.enum(words.LEVELS);

export const revision = z.looseObject({
  summary: text,
  date: z.optional(date),
  was: z.optional(text),
  now: z.optional(text),
  ...sources,
});

export const assessment = z.looseObject({
  kind: z.optional(z.enum(words.ASSESSMENT_KINDS)),
  date: z.optional(date),
  by: z.optional(text),
  verifiable: z.optional(answer),
  relevance: z.optional(answer),
  novelty: z.optional(z.enum(words.NOVELTIES)),
  ambition: z.optional(z.enum(words.AMBITIONS)),
  completion: z.optional(completion),
  earlyResults: z.optional(text),
  url: z.optional(url),
  ...sources,
});

export const plan = z.looseObject({
  id,
  title: text,
  start: z.optional(date),
  end: z.optional(date),
  submitted: z.optional(date),
  url: z.optional(url),
  member: z.optional(memberId),
  note: z.optional(text),
  revisions: many(revision),
  assessments: many(assessment),
  ...sources,
});

export const member = z.looseObject({
  id,
  name: text,
  sector,
  level: z.optional(level),
  role: z.optional(text),
  url: z.optional(url),
  logo: z.optional(url),
  joined: z.optional(date),
  left: z.optional(date),
  contact: z.optional(
    z.looseObject({
      name: z.optional(text),
      role: z.optional(text),
      email: z.optional(email),
      url: z.optional(url),
    }),
  ),
  parent: z.optional(memberId),
  formerNames: many(text),
  note: z.optional(text),
  ...sources,
});

export const person = z
  .looseObject({
    name: z.optional(text),
    role: z.optional(text),
    member: z.optional(memberId),
    url: z.optional(url),
    ...sources,
  })
  .check(z.refine((value) => value.name !== undefined || value.role !== undefined));

/** A unit (a secretariat, say) of a member, or an organisation outside the coalition with its unit. */
export const partyRecord = z
  .looseObject({ member: z.optional(memberId), name: z.optional(text), unit: z.optional(text) })
  .check(z.refine(({ member, name, unit }) => member !== undefined || name !== undefined || unit !== undefined));
/** A member id, the name of an organisation outside the coalition, or a unit of a member. */
export const party = z.union([text, partyRecord]);

export const milestone = z.looseObject({
  title: text,
  id: z.optional(id),
  start: z.optional(date),
  end: z.optional(date),
  status: z.optional(z.enum(words.MILESTONE_STATUSES)),
  progress: z.optional(percentage),
  completedOn: z.optional(date),
  links: many(link),
  ...sources,
});

/** What the responsible body says of one reporting round. */
export const report = z.looseObject({
  date,
  period: z.optional(text),
  completion: z.optional(completion),
  progress: z.optional(percentage),
  /** What was done. */
  summary: z.optional(text),
  /** What stood in the way. */
  challenges: z.optional(text),
  by: z.optional(party),
  links: many(link),
  ...sources,
});

/** For commitments of which only the numbers of milestones are published. */
export const milestoneCounts = z
  .looseObject({ complete: wholeNumber, total: wholeNumber })
  .check(z.refine((value) => value.complete <= value.total));

export const commitment = z.looseObject({
  id,
  ogpId: z.optional(name),
  title: text,
  shortTitle: z.optional(text),
  summary: z.optional(text),
  plan: z.optional(planId),
  /** The same promise in other bodies' plans: totals count it once. */
  sameAs: many(commitmentId),
  leads: many(party),
  partners: many(party),
  start: z.optional(date),
  end: z.optional(date),
  completion: z.optional(completion),
  /** Per cent, the coalition's own figure. */
  progress: z.optional(percentage),
  state: z.optional(z.enum(words.COMMITMENT_STATES)),
  policyAreas: many(text),
  values: many(z.enum(words.OPEN_GOVERNMENT_VALUES)),
  milestones: many(milestone),
  milestoneCounts: z.optional(milestoneCounts),
  revisions: many(revision),
  reports: many(report),
  assessments: many(assessment),
  links: many(link),
  url: z.optional(url),
  updated: z.optional(date),
  ...sources,
});

export const contribution = z.looseObject({
  id,
  date,
  kind: z.optional(z.enum(words.CONTRIBUTION_KINDS)),
  text,
  commitment: z.optional(commitmentId),
  status: z.enum(words.CONTRIBUTION_STATUSES),
  decision: z.optional(z.enum(words.DECISIONS)),
  response: z.optional(text),
  answeredBy: z.optional(memberId),
  answeredOn: z.optional(date),
  /** How many others said the same. */
  alike: z.optional(wholeNumber),
  url: z.optional(url),
  ...sources,
});

export const event = z.looseObject({
  id,
  title: text,
  kind: z.optional(z.enum(words.EVENT_KINDS)),
  start: date,
  end: z.optional(date),
  place: z.optional(text),
  summary: z.optional(text),
  url: z.optional(url),
  commitment: z.optional(commitmentId),
  ...sources,
});

export const update = z.looseObject({
  id,
  title: text,
  date: z.optional(date),
  kind: z.optional(z.enum(words.UPDATE_KINDS)),
  summary: z.optional(text),
  url: z.optional(url),
  commitment: z.optional(commitmentId),
  ...sources,
});

export const feed = z.looseObject({
  version: z.literal(words.FEED_VERSION),
  title: text,
  language,
  updated: date,
  url: z.optional(url),
  license: z.optional(name),
  /** Days after `updated` until the feed counts as stale; 122: OGP Local asks for publication every four months. */
  staleAfterDays: z._default(count, 122),
  /** Where the feed's times without an offset are meant. */
  timeZone: z.optional(timeZone),
  /** The coalition's promise to those who write. */
  answerWithinDays: z.optional(wholeNumber),
  plans: many(plan),
  members: many(member),
  workingGroup: z.optional(
    z.looseObject({ summary: z.optional(text), size: z.optional(count), url: z.optional(url), ...sources }),
  ),
  people: many(person),
  commitments: many(commitment),
  contributions: many(contribution),
  events: many(event),
  updates: many(update),
  ...sources,
});
