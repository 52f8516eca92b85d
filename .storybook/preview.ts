// Before all else: what is loaded here asks for the date and the network.
import '../stories/support/today.js';
import '../stories/support/network.js';
import '../src/embed/all.js';
import '../src/embed/data-links.js';
import '../src/embed/lang/ar.js';
import '../src/embed/lang/eu.js';
import '../src/embed/lang/fr.js';
import '../src/embed/lang/pt.js';
// Fonts decide pixels: these come along, so that a picture of a story is the same on every machine.
import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-600.css';
import '@fontsource/noto-sans/latin-ext-400.css';
import '@fontsource/noto-sans-arabic/arabic-400.css';
import '@fontsource/noto-sans-arabic/arabic-600.css';
import '@fontsource/noto-serif/latin-600.css';
import '@fontsource/noto-sans-symbols-2/symbols-400.css';
import '@fontsource/noto-sans-symbols-2/math-400.css';
import './preview.css';
import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from 'virtual:custom-elements-manifest';
import { argTypesOf, defaultArgsOf, eventsOf } from '../stories/support/arg-types.js';
import { FEEDS } from '../stories/support/feeds.js';
import { formatHtml } from '../stories/support/format-html.js';
import { inPage, settled } from '../stories/support/page.js';
import { THEMES } from '../stories/support/themes.js';
import { renderWidget } from '../stories/support/widget.js';
import { DocsPage } from './docs-page.js';

setCustomElementsManifest(manifest);

const items = (choices: Readonly<Record<string, string>>): { value: string; title: string }[] =>
  Object.entries(choices).map(([value, title]) => ({ value, title }));

/** Each control shows what is so: what the story does not say is as the manifest says. */
function withDefaults({
  component,
  initialArgs,
}: {
  component?: unknown;
  initialArgs: object;
}): Record<string, unknown> {
  return component ? { ...defaultArgsOf(manifest, component as string), ...initialArgs } : {};
}

export default {
  tags: ['autodocs'],
  decorators: [inPage, withActions],
  render: (args, context) => renderWidget(args, context),
  argsEnhancers: [withDefaults],
  initialGlobals: { language: 'en', direction: 'auto', scheme: 'light', width: 'full', theme: 'none', feed: 'example' },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: items({ en: 'English', es: 'Español', pt: 'Português', fr: 'Français', eu: 'Euskara', ar: 'العربية' }),
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: items({ auto: 'Direction of the language', ltr: 'Left to right', rtl: 'Right to left' }),
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: items({ light: 'Light', dark: 'Dark' }) },
    },
    width: {
      description: 'Room that the page leaves',
      toolbar: {
        icon: 'browser',
        dynamicTitle: true,
        items: items({
          full: 'Full width',
          '1024px': '1,024 px',
          '640px': '640 px',
          '320px': '320 px, a phone',
          '250px': '250 px, a sidebar',
        }),
      },
    },
    theme: {
      description: 'Theme of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: items({
          none: 'No theme',
          ...Object.fromEntries(Object.entries(THEMES).map(([name, { title }]) => [name, title])),
        }),
      },
    },
    feed: {
      description: 'Feed that the widgets show',
      toolbar: {
        icon: 'database',
        dynamicTitle: true,
        items: items(Object.fromEntries(Object.entries(FEEDS).map(([name, { title }]) => [name, title]))),
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    actions: { handles: eventsOf(manifest) },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: {
      extractArgTypes: (tag: string) => argTypesOf(manifest, tag),
      source: { excludeDecorators: true, transform: formatHtml },
      container: DocsPage,
      codePanel: true,
      toc: true,
    },
    options: { storySort: { order: ['Which widget for what', 'Theming', ['Pick an accent'], 'Elements'] } },
  },
  beforeEach: () => {
    // A draft of one story, and what was announced, is nothing for the next.
    sessionStorage.clear();
    localStorage.clear();
    document.querySelector('[data-coalition-status]')?.replaceChildren();
  },
  afterEach: settled,
} satisfies Preview;
