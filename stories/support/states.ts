import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import type { Terms } from '../../src/i18n/terms.js';
import { focused, shows, stageOf, until } from './stage.js';

type Story = StoryObj;
/** The words that tell a state; `{date}` and its like are what stands there. */
type WordsOf = (terms: Terms) => string;

/** A story with a feed of its own, which has arrived in its state when the widget shows the words. */
function inState(feed: string, words: WordsOf, story: Story = {}): Story {
  return {
    ...story,
    parameters: { feed },
    play: async (context) => {
      const stage = stageOf(context);
      await shows(stage, pattern(words(stage.terms)));
    },
  };
}

const pattern = (term: string): RegExp =>
  new RegExp(
    term
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
      .join('.+'),
  );

/** The answer has not come yet; after a moment that is said, below what stands between the tags. */
export const loading = inState('slow', ({ loading }) => loading);
/** The source cannot be reached: what happened, a way to try again, and what stands between the tags. */
export const unreachable = inState('unreachable', ({ unreachable }) => unreachable);
/** The source answers with something that is no feed. */
export const unreadable = inState('unreadable', ({ unreadable }) => unreadable);
/** Nothing was published for half a year. */
export const stale = inState('old', ({ stale }) => stale);
/** Every third record has a mistake: the rest shows. */
export const halfBroken: Story = { parameters: { feed: 'broken' } };
/** Words without a place to break, and titles of five lines. */
export const longText: Story = { parameters: { feed: 'long' } };
/** A coalition that writes Arabic. */
export const rightToLeft: Story = { parameters: { feed: 'arabic' }, globals: { language: 'ar' } };
/** A sidebar. */
export const narrow: Story = { globals: { width: '250px' } };
/** Nothing in the feed that the widget could show. */
export const empty = (words: WordsOf): Story => inState('empty', words);

/** In a sentence there is only room for the date. */
export const staleInSentence = inState('old', ({ progress }) => progress.asOf);

/** What the widget had stays when a later request fails: dated, with the reason. */
export const staleUnreachable = dropping(({ staleUnreachable }) => staleUnreachable);
/** In a sentence there is only room for the date. */
export const staleUnreachableInSentence = dropping(({ progress }) => progress.asOf);

function dropping(words: WordsOf): Story {
  return {
    parameters: { feed: 'drops' },
    play: async (context) => {
      const stage = stageOf(context);
      await until(() => expect(stage.widget.shadowRoot!.querySelector('slot[hidden]')).not.toBeNull());
      await stage.widget.reload();
      await shows(stage, pattern(words(stage.terms)));
    },
  };
}

/** The reader tries again, and it works. */
export const retry: Story = {
  parameters: { feed: 'recovers' },
  play: async (context) => {
    const stage = stageOf(context);
    await shows(stage, stage.terms.unreachable);
    await userEvent.click(await stage.view.findByRole('button', { name: stage.terms.retry }));
    await until(() => expect(stage.view.queryByRole('button', { name: stage.terms.retry })).toBeNull());
    // Reading goes on at what came.
    await until(() => expect(focused()).toBe(stage.widget.shadowRoot!.querySelector('[part="base"]')));
  },
};
