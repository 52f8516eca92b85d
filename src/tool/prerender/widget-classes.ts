import type { LitElement } from 'lit';
import { CoalitionCommitment } from '../../elements/coalition-commitment/coalition-commitment.js';
import { CoalitionCommitments } from '../../elements/coalition-commitments/coalition-commitments.js';
import { CoalitionContributions } from '../../elements/coalition-contributions/coalition-contributions.js';
import { CoalitionFeed } from '../../elements/coalition-feed/coalition-feed.js';
import { CoalitionFeedback } from '../../elements/coalition-feedback/coalition-feedback.js';
import { CoalitionMembers } from '../../elements/coalition-members/coalition-members.js';
import { CoalitionProgress } from '../../elements/coalition-progress/coalition-progress.js';
import { CoalitionSummary } from '../../elements/coalition-summary/coalition-summary.js';
import { CoalitionTimeline } from '../../elements/coalition-timeline/coalition-timeline.js';

/** By tag, without the prefix. */
export const WIDGET_CLASSES: Readonly<Record<string, typeof LitElement>> = {
  feed: CoalitionFeed,
  summary: CoalitionSummary,
  commitments: CoalitionCommitments,
  commitment: CoalitionCommitment,
  progress: CoalitionProgress,
  members: CoalitionMembers,
  contributions: CoalitionContributions,
  timeline: CoalitionTimeline,
  feedback: CoalitionFeedback,
};
