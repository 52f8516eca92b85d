import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as states from '../support/states.js';

export default {
  component: 'coalition-commitment',
  title: 'Elements/coalition-commitment',
  args: { commitment: 'buses-on-time' },
} satisfies Meta;
type Story = StoryObj;

export const Default: Story = { tags: ['every-mode'] };
export const Loading: Story = states.loading;
export const Empty: Story = states.empty(({ notFound }) => notFound);
export const Stale: Story = states.stale;
export const StaleUnreachable: Story = states.staleUnreachable;
export const Unreachable: Story = states.unreachable;
export const Unreadable: Story = states.unreadable;
export const HalfBroken: Story = states.halfBroken;
export const LongText: Story = states.longText;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;

/** Progress as a figure of the coalition's own; evidence, sources. */
export const WithPercentage: Story = { args: { commitment: 'fourteen-data-sets' } };
/** From one report to the next, on OGP's scale; one of them gave no figure, but what stood in the way. */
export const HowItMoved: Story = { tags: ['every-mode'], parameters: { feed: 'rounds' } };
/** Delayed, and over its time. */
export const Overdue: Story = { args: { commitment: 'water-cuts' } };
/** Evidence of its completion, and assessments. */
export const Complete: Story = { args: { commitment: 'sa-open-contracts' } };
/** Withdrawn, with what was changed and why. */
export const Withdrawn: Story = { args: { commitment: 'building-permits' } };
/** Nothing known, and the period is over. */
export const Ended: Story = { args: { commitment: 'safe-routes-to-school' } };
/** Nuevo León: milestones without a status. */
export const NuevoLeon: Story = { globals: { feed: 'nuevo-leon' } };
/** The title as a heading of level 2, where the commitment is the page's subject. */
export const AsPageTitle: Story = { args: { 'heading-level': 2 } };
export const Retry: Story = states.retry;
