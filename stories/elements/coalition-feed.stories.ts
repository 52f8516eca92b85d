import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { renderWidget } from '../support/widget.js';
import { inside, stageOf, until } from '../support/stage.js';

/** It shows nothing itself: here it serves three widgets with one request. */
export default {
  component: 'coalition-feed',
  title: 'Elements/coalition-feed',
  // Its own address is the story's.
  parameters: { feed: '' },
  render: (args, context) =>
    renderWidget(
      args,
      context,
      html`<coalition-summary></coalition-summary>
        <coalition-commitments no-filters limit="2"></coalition-commitments>
        <coalition-members sector="government"></coalition-members>`,
    ),
  args: { src: 'feeds/example.json' },
} satisfies Meta;
type Story = StoryObj;

export const Default: Story = { tags: ['every-mode'] };
export const NuevoLeon: Story = { args: { src: 'feeds/nuevo-leon.json' } };

const notices = (canvas: HTMLElement): (Element | null)[] =>
  [...canvas.querySelectorAll('coalition-feed > *')].map((widget) =>
    widget.shadowRoot!.querySelector('[part="notice"]'),
  );

/** One request that fails is one notice, in the first widget. */
export const Unreachable: Story = {
  args: { src: 'feeds/unreachable.json' },
  play: async ({ canvasElement }) => {
    await until(() => expect(notices(canvasElement)[0]).not.toBeNull());
    await expect(notices(canvasElement).filter(Boolean)).toHaveLength(1);
  },
};

/** Trying again in the first widget helps all. */
export const Retry: Story = {
  // A new address each time the story is opened: what failed once, fails again.
  render: (_, { loaded }) => html`<coalition-feed src=${`feeds/recovers.json?again=${loaded['opened']}`}>
    <coalition-summary></coalition-summary>
    <coalition-members sector="government"></coalition-members>
  </coalition-feed>`,
  loaders: [() => ({ opened: performance.now() })],
  play: async (context) => {
    const { terms } = stageOf(context);
    await until(() => expect(notices(context.canvasElement)[0]).not.toBeNull());
    const summary = inside(context.canvasElement.querySelector('coalition-summary')!);
    await userEvent.click(await summary.findByRole('button', { name: terms.retry }));
    await until(() => expect(notices(context.canvasElement).some(Boolean)).toBe(false));
    const members = context.canvasElement.querySelector('coalition-members')!;
    await until(() => expect(members.shadowRoot!.querySelector('h3')).not.toBeNull());
  },
};
