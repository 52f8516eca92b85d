import type { FeedInput } from '../../src/feed-format/types.js';

export type CommitmentInput = NonNullable<FeedInput['commitments']>[number];

/** The smallest feed, and what a test adds to it. Published on the day that tests hold as today. */
export function buildFeed(parts: Partial<FeedInput> = {}): FeedInput {
  return {
    version: 'coalition-feed/1',
    title: 'Open Coalition',
    language: 'en',
    updated: '2026-11-16',
    ...parts,
  } as FeedInput;
}

/** The smallest commitment, and what a test adds to it. */
export function buildCommitment(parts: Partial<CommitmentInput> = {}): CommitmentInput {
  return { id: 'water', title: 'Clean water', ...parts } as CommitmentInput;
}

/** A feed with these commitments; ids are c1, c2, … unless given. */
export function feedOf(...commitments: Partial<CommitmentInput>[]): FeedInput {
  return buildFeed({
    commitments: commitments.map((parts, index) =>
      buildCommitment({ id: `c${index + 1}`, title: `Commitment ${index + 1}`, ...parts }),
    ),
  });
}
