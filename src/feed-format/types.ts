import type * as z from 'zod/mini';
import type * as schema from '../schema/feed.js';

/** What the reader hands on: every list is there (empty where the feed has none) and every value was checked. */
export type Feed = z.output<typeof schema.feed>;
/** What a feed's author may write: lists and optional fields may be left out. */
export type FeedInput = z.input<typeof schema.feed>;
export type Text = z.output<typeof schema.text>;
export type Plan = z.output<typeof schema.plan>;
export type Member = z.output<typeof schema.member>;
export type Sector = Member['sector'];
export type Level = NonNullable<Member['level']>;
export type Person = z.output<typeof schema.person>;
export type Party = z.output<typeof schema.party>;
export type Commitment = z.output<typeof schema.commitment>;
export type Completion = z.output<typeof schema.completion>;
export type Milestone = z.output<typeof schema.milestone>;
export type Report = z.output<typeof schema.report>;
export type Revision = z.output<typeof schema.revision>;
export type Assessment = z.output<typeof schema.assessment>;
export type Contribution = z.output<typeof schema.contribution>;
export type CoalitionEvent = z.output<typeof schema.event>;
export type Update = z.output<typeof schema.update>;
export type Link = Commitment['links'][number];
