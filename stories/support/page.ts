import { html, type TemplateResult } from 'lit';
import { useMemo } from 'storybook/preview-api';
import type { StoryContext, WebComponentsRenderer } from '@storybook/web-components-vite';
import type { DecoratorFunction } from 'storybook/internal/types';
import { findFeed } from './feeds.js';
import { until } from './stage.js';
import { useTheme } from './themes.js';

type Context = StoryContext<Record<string, unknown>>;

let mounts = 0;

/** The page around a story: its language, direction, colours and width, and the feed, as the toolbar has them. */
export const inPage: DecoratorFunction<WebComponentsRenderer, Record<string, unknown>> = (
  story,
  context,
): TemplateResult => {
  const { language, scheme, width, theme } = context.globals as Record<string, string>;
  // Counted, so that what fails only once fails again when the story is opened again.
  const mount = useMemo(() => ++mounts, []);
  const name = feedOf(context);
  useTheme(theme!);
  const content = story({ args: withCommitmentOf(name, context) });
  return html`<main class="story-page" lang=${language} dir=${directionOf(context.globals)} style=${`color-scheme: ${scheme}; --story-width: ${width === 'full' ? '60rem' : width}`}>
    ${name ? html`<coalition-feed src=${`feeds/${name}.json?mount=${mount}`}>${content}</coalition-feed>` : content}
  </main>`;
};

/** The direction that the toolbar asks for, else that of the language. */
export function directionOf({ language, direction }: Record<string, unknown>): string {
  if (direction !== 'auto') return direction as string;
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** A story about one state has the feed for it, whatever the toolbar says; one that loads its own has none. */
function feedOf({ parameters, globals }: Context): string {
  return (parameters['feed'] ?? globals['feed']) as string;
}

/** A story names a commitment of the example; with another feed it shows one of that, until the reader chooses one. */
function withCommitmentOf(name: string, { args, initialArgs }: Context): Record<string, unknown> {
  const other = name === 'example' ? undefined : findFeed(name)?.commitment;
  const { commitment } = args;
  return other && commitment && commitment === initialArgs['commitment'] ? { ...args, commitment: other } : args;
}

/** After each story: all that was asked for is there, so that what follows sees the whole story. */
export async function settled({ canvasElement, parameters }: Context): Promise<void> {
  if (parameters['feed'] !== 'slow') {
    await until(() => {
      const busy = canvasElement.querySelector('[data-loading]');
      if (busy) throw new Error(`<${busy.localName}> is still loading.`);
    });
  }
  await document.fonts.ready;
}
