import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { stageOf, until } from '../support/stage.js';
import * as states from '../support/states.js';

export default {
  component: 'coalition-contributions',
  title: 'Elements/coalition-contributions',
  args: { limit: 3 },
} satisfies Meta;
type Story = StoryObj;

export const Default: Story = { tags: ['every-mode'], args: { limit: 10 } };
export const Loading: Story = states.loading;
export const Empty: Story = states.empty(({ contributions }) => contributions.none);
export const Stale: Story = states.stale;
export const StaleUnreachable: Story = states.staleUnreachable;
export const Unreachable: Story = states.unreachable;
export const Unreadable: Story = states.unreadable;
export const HalfBroken: Story = states.halfBroken;
export const LongText: Story = states.longText;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;

/** What waits for an answer, the longest waiting first. */
export const Open: Story = { args: { status: 'received under-review' } };
export const Answered: Story = { args: { status: 'answered' } };
/** What is about one commitment. */
export const AboutOne: Story = { args: { commitment: 'buses-on-time' } };
/** Within how many days an answer is promised, and how that was kept. */
export const WithPromise: Story = { args: { 'show-promise': true, limit: 1 } };
/** The reader asks for more. */
export const ShowMore: Story = {
  play: async (context) => {
    const { view, widget, terms, say } = stageOf(context);
    const more = { name: say(terms.commitments.showMore, { n: 3 }) };
    await userEvent.click(await view.findByRole('button', more));
    await until(() => expect(widget.shadowRoot!.querySelectorAll('[part~="entry"]')).toHaveLength(6));
  },
};
export const Retry: Story = states.retry;
