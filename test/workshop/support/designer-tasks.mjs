/* global getComputedStyle */
// What a designer does in Storybook itself, around the stories: each task is a name and a function that tries it in the
// built Storybook and returns what went wrong, one line each.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tags = readdirSync(fileURLToPath(new URL('../../../src/elements', import.meta.url)), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const story = (page) => page.frameLocator('#storybook-preview-iframe');
const control = (page, name) => page.locator(`[id="control-${name}"]`);

/** As a person does: the words beside it, as the box itself is not seen. */
const toggle = (page, name) => page.locator(`label[for="control-${name}"]`).click();

/** @type {Record<string, {path: string, run(page: import('playwright-core').Page): Promise<string[]>}>} */
export const tasks = {
  'manager-which-widget': {
    path: '/docs/which-widget-for-what--docs',
    async run(page) {
      const table = story(page).getByRole('table', { name: 'Which widget for what' });
      await table.waitFor();
      const listed = await table.getByRole('link').allTextContents();
      return listed.sort().join() === tags.join()
        ? []
        : [`the table has rows for ${listed.join(', ')}; the elements are ${tags.join(', ')}`];
    },
  },
  'manager-controls': {
    path: '/story/elements-coalition-commitments--default',
    async run(page) {
      const widget = story(page).locator('coalition-commitments');
      await story(page).getByRole('searchbox').waitFor();
      await toggle(page, 'no-filters');
      await story(page).getByRole('searchbox').waitFor({ state: 'detached' });
      await control(page, 'limit').fill('2');
      await widget.locator('[part="commitment"]:nth-of-type(n + 3)').waitFor({ state: 'detached' });
      await control(page, 'sort').selectOption('end');
      await story(page).locator('coalition-commitments[sort="end"]').waitFor();
      await control(page, '--coalition-gap').fill('3em');
      await story(page).locator('coalition-commitments[style*="--coalition-gap: 3em"]').waitFor();
      const link = widget.locator('summary').first();
      const before = await link.evaluate((element) => getComputedStyle(element).color);
      await control(page, '--coalition-accent').fill('#a8431f');
      await story(page).locator('coalition-commitments[style*="--coalition-accent"]').waitFor();
      const after = await link.evaluate((element) => getComputedStyle(element).color);
      const setups = await page.getByText('Setup controls').count();
      return [
        ...(before === after ? [`the accent changes nothing: links stay ${after}`] : []),
        ...(setups ? [`${setups} rows ask to set up controls`] : []),
      ];
    },
  },
  'manager-default-again': {
    path: '/story/elements-coalition-commitments--no-filters',
    async run(page) {
      const widget = story(page).locator('coalition-commitments[no-filters]');
      await widget.waitFor();
      await toggle(page, 'no-filters');
      await widget.waitFor({ state: 'detached' });
      await story(page).getByRole('searchbox').waitFor();
      return [];
    },
  },
  'manager-copied-theme': {
    path: '/story/theming-example-themes--warm-civic',
    async run(page) {
      const css = await story(page).getByRole('region', { name: 'CSS' }).textContent();
      const surface = await story(page)
        .locator('coalition-summary')
        .evaluate((element) => getComputedStyle(element).getPropertyValue('--coalition-surface'));
      return css.includes(`--coalition-surface: ${surface};`)
        ? []
        : [`the CSS to copy has no surface ${surface}, the page has`];
    },
  },
  'manager-code': {
    path: '/story/elements-coalition-commitments--custom-properties',
    async run(page) {
      await story(page).locator('coalition-commitments').waitFor();
      await page.getByRole('tab', { name: 'Code' }).click();
      const code = page.getByRole('tabpanel').locator('pre', { hasText: '<coalition-commitments' }).first();
      await code.waitFor();
      const text = await code.textContent();
      const lines = text
        .trim()
        .split('\n')
        .map((line) => line.trim());
      const isFormatted =
        lines[0] === '<coalition-commitments' &&
        lines[1] === 'limit="3"' &&
        lines.at(-1) === '</coalition-commitments>';
      return isFormatted ? [] : [`each attribute of a long tag, and its end, should have a line: ${text}`];
    },
  },
};
