import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { wordsIn } from '../support/words.js';
import * as states from '../support/states.js';

export default {
  component: 'coalition-progress',
  title: 'Elements/coalition-progress',
  args: { commitment: 'buses-on-time' },
} satisfies Meta;
type Story = StoryObj;
type Decorator = NonNullable<Story['decorators']>;

/** A paragraph of the municipality's own. */
const inSentence: Decorator = (story, { globals }) => {
  const { busesBefore, busesAfter } = wordsIn(globals['language']);
  return html`<p>${busesBefore}${story()}${busesAfter}</p>`;
};

export const Default: Story = { tags: ['every-mode'] };
export const Loading: Story = states.loading;
export const Empty: Story = states.empty(({ notFound }) => notFound);
export const Stale: Story = states.staleInSentence;
export const StaleUnreachable: Story = states.staleUnreachableInSentence;
export const Unreachable: Story = states.unreachable;
export const Unreadable: Story = states.unreadable;
export const HalfBroken: Story = states.halfBroken;
export const LongText: Story = states.longText;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = { ...states.narrow, decorators: inSentence };

export const Percentage: Story = { parameters: { feed: 'bars' }, args: { commitment: 'percentage' } };
export const ZeroPercent: Story = { parameters: { feed: 'bars' }, args: { commitment: 'zero-percent' } };
export const HundredPercent: Story = { parameters: { feed: 'bars' }, args: { commitment: 'hundred-percent' } };
export const NoEvidence: Story = { parameters: { feed: 'bars' }, args: { commitment: 'no-evidence' } };
export const NotStarted: Story = { parameters: { feed: 'bars' }, args: { commitment: 'not-started' } };
export const Limited: Story = { parameters: { feed: 'bars' }, args: { commitment: 'limited' } };
export const Substantial: Story = { parameters: { feed: 'bars' }, args: { commitment: 'substantial' } };
export const Complete: Story = { parameters: { feed: 'bars' }, args: { commitment: 'complete' } };
export const Assessed: Story = { parameters: { feed: 'bars' }, args: { commitment: 'assessed' } };
export const Milestones: Story = { parameters: { feed: 'bars' }, args: { commitment: 'milestones' } };
export const ManyMilestones: Story = { parameters: { feed: 'bars' }, args: { commitment: 'many-milestones' } };
export const CountsOnly: Story = { parameters: { feed: 'bars' }, args: { commitment: 'counts-only' } };
export const Unknown: Story = { parameters: { feed: 'bars' }, args: { commitment: 'unknown' } };
export const Ended: Story = { parameters: { feed: 'bars' }, args: { commitment: 'ended' } };
export const Overdue: Story = { parameters: { feed: 'bars' }, args: { commitment: 'overdue' } };
export const Delayed: Story = { parameters: { feed: 'bars' }, args: { commitment: 'delayed' } };
export const OnHold: Story = { parameters: { feed: 'bars' }, args: { commitment: 'on-hold' } };
export const Withdrawn: Story = { parameters: { feed: 'bars' }, args: { commitment: 'withdrawn' } };
/** As in a paragraph of the municipality's own. */
export const InSentence: Story = {
  decorators: inSentence,
};
/** As in a table of the municipality's own. */
export const InTable: Story = {
  decorators: [
    (story, { globals }) => html`<table>
      <tr>
        <th scope="row">${wordsIn(globals['language']).buses}</th>
        <td>${story()}</td>
      </tr>
    </table>`,
  ],
};
/** Thick and wide, in another colour. */
export const CustomProperties: Story = {
  parameters: { feed: 'bars' },
  args: {
    commitment: 'milestones',
    '--coalition-accent': '#a8431f',
    '--coalition-bar-size': '1em',
    '--coalition-bar-width': '20em',
  },
};
export const Retry: Story = states.retry;
