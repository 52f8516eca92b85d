import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as states from '../support/states.js';

export default { component: 'coalition-summary', title: 'Elements/coalition-summary' } satisfies Meta;
type Story = StoryObj;

export const Default: Story = { tags: ['every-mode'] };
export const Loading: Story = states.loading;
export const Empty: Story = states.empty(({ commitments }) => commitments.none);
export const Stale: Story = states.stale;
export const StaleUnreachable: Story = states.staleUnreachable;
export const Unreachable: Story = states.unreachable;
export const Unreadable: Story = states.unreadable;
export const HalfBroken: Story = states.halfBroken;
export const LongText: Story = states.longText;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;

/** Of the same promises nothing was reported: no number stands for what nobody said. */
export const NothingReported: Story = { globals: { feed: 'nuevo-leon' } };
/** Two thousand commitments. */
export const Large: Story = { parameters: { feed: 'large' } };
/** Large bars, in another colour. */
export const CustomProperties: Story = {
  args: { '--coalition-accent': '#a8431f', '--coalition-bar-size': '1em', '--coalition-bar-width': '100%' },
};
export const Retry: Story = states.retry;
