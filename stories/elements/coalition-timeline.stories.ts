import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { stageOf, until } from '../support/stage.js';
import * as states from '../support/states.js';

export default {
  component: 'coalition-timeline',
  title: 'Elements/coalition-timeline',
  args: { limit: 3 },
} satisfies Meta;
type Story = StoryObj;

export const Default: Story = { tags: ['every-mode'], args: { limit: 10 } };
export const Loading: Story = states.loading;
export const Empty: Story = states.empty(({ timeline }) => timeline.none);
export const Stale: Story = states.stale;
export const StaleUnreachable: Story = states.staleUnreachable;
export const Unreachable: Story = states.unreachable;
export const Unreadable: Story = states.unreadable;
export const HalfBroken: Story = states.halfBroken;
export const LongText: Story = states.longText;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;

/** What concerns one commitment. */
export const OneCommitment: Story = { args: { commitment: 'buses-on-time' } };
export const Trainings: Story = { args: { kinds: 'training talk forum' } };
export const Lessons: Story = { args: { kinds: 'news lesson challenge' } };
export const OneYear: Story = { args: { from: '2026', to: '2026' } };
export const NuevoLeon: Story = { globals: { feed: 'nuevo-leon' } };
/** The reader asks for more of what happened. */
export const ShowMore: Story = {
  play: async (context) => {
    const { view, widget, terms, say } = stageOf(context);
    const past = (): number => widget.shadowRoot!.querySelectorAll('[data-section="past"] [part~="entry"]').length;
    await until(() => expect(past()).toBe(3));
    await userEvent.click(
      (await view.findAllByRole('button', { name: say(terms.commitments.showMore, { n: 3 }) })).pop()!,
    );
    await until(() => expect(past()).toBe(6));
  },
};
export const Retry: Story = states.retry;
