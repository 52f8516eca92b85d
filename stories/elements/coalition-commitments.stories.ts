import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { dataWords } from '../../src/data-links/words.js';
import { announces, focused, shows, stageOf, until } from '../support/stage.js';
import * as states from '../support/states.js';

export default {
  component: 'coalition-commitments',
  title: 'Elements/coalition-commitments',
  // Fewer than by default: enough to see how they follow each other.
  args: { limit: 3 },
} satisfies Meta;
type Story = StoryObj;
type Stage = ReturnType<typeof stageOf>;

const rows = ({ widget }: Stage): number => widget.shadowRoot!.querySelectorAll('[part="commitment"]').length;

/** Where there is no room the filters are behind a button. */
async function unfold({ view, terms }: Stage): Promise<void> {
  await view.findByRole('searchbox');
  const fold = view.queryByRole('button', { name: terms.commitments.filters, expanded: false });
  if (fold) await userEvent.click(fold);
}

export const Default: Story = { tags: ['every-mode'], args: { limit: 10 } };
/** Three to begin with. */
export const FewAtOnce: Story = {};
export const Loading: Story = states.loading;
export const Empty: Story = states.empty(({ commitments }) => commitments.none);
export const Stale: Story = states.stale;
export const StaleUnreachable: Story = states.staleUnreachable;
export const Unreachable: Story = states.unreachable;
export const Unreadable: Story = states.unreadable;
export const HalfBroken: Story = { ...states.halfBroken, args: { limit: 12 } };
export const LongText: Story = states.longText;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;
/** All of them, without search, filters and order. */
export const NoFilters: Story = { args: { 'no-filters': true, limit: 12 } };
/** What the page wants shown at first. */
export const Preset: Story = { args: { completion: 'complete substantial', sort: 'end' } };
export const NuevoLeon: Story = { globals: { feed: 'nuevo-leon' } };
/** Two thousand commitments: paged, the document stays small. */
export const Large: Story = { parameters: { feed: 'large' } };
/** Another colour, larger headings, a thicker bar. */
export const CustomProperties: Story = {
  args: {
    '--coalition-accent': '#a8431f',
    '--coalition-heading-size': '1.5em',
    '--coalition-bar-size': '1em',
    '--coalition-radius': '1em',
  },
};

/** The reader may take the data along. */
export const DataLinks: Story = {
  tags: ['no-picture'],
  args: { 'data-links': true },
  play: async (context) => {
    const { view } = stageOf(context);
    const { download } = dataWords(context.globals['language'] as string);
    for (const format of ['JSON', 'CSV'])
      await expect(await view.findByRole('button', { name: download.replace('{format}', format) })).toBeEnabled();
  },
};

/** The reader chooses a completion level. */
export const Filter: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    const { view, terms, say } = stage;
    await unfold(stage);
    await userEvent.selectOptions(
      await view.findByRole('combobox', { name: terms.commitments.completion }),
      'complete',
    );
    const count = say(terms.commitments.countOf, { n: 2, total: 12 });
    await shows(stage, count);
    await expect(rows(stage)).toBe(2);
    await announces(count);
  },
};

/** The reader searches, without the accents that the feed has. */
export const Search: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    await userEvent.type(await stage.view.findByRole('searchbox'), 'construccion');
    await shows(stage, stage.say(stage.terms.commitments.countOf, { n: 1, total: 12 }));
    await expect(rows(stage)).toBe(1);
  },
};

/** Nothing matches: the reader clears the filters. */
export const NoMatch: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    await userEvent.type(await stage.view.findByRole('searchbox'), 'zeppelin');
    await shows(stage, stage.terms.commitments.noMatch);
    await expect(rows(stage)).toBe(0);
  },
};

/** After nothing matched all of them are back, and the focus is where the next search begins. */
export const Clear: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    const search = await stage.view.findByRole('searchbox');
    await userEvent.type(search, 'zeppelin');
    await userEvent.click(await stage.view.findByRole('button', { name: stage.terms.commitments.clear }));
    await until(() => expect(rows(stage)).toBe(3));
    await expect(focused()).toBe(search);
  },
};

/** The reader opens one. */
export const Expand: Story = {
  tags: ['every-mode'],
  args: { limit: 2 },
  play: async (context) => {
    const stage = stageOf(context);
    const { view, terms } = stage;
    await shows(stage, terms.commitment.more);
    await userEvent.click(view.getAllByText(terms.commitment.more, { exact: false, selector: 'summary' })[1]!);
    await expect(await view.findByRole('heading', { name: terms.commitment.milestones })).toBeVisible();
  },
};

/** The reader asks for more: the focus goes to the first that came. */
export const ShowMore: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    const { view, widget, terms, say } = stage;
    await userEvent.click(await view.findByRole('button', { name: say(terms.commitments.showMore, { n: 3 }) }));
    await until(() => expect(rows(stage)).toBe(6));
    await until(() => expect(focused()).toBe(widget.shadowRoot!.querySelectorAll('summary')[3]));
  },
};

export const Retry: Story = states.retry;
