/* The module and the classic script as pages paste them: twice, in two versions, before and after the tags. */
import assert from 'node:assert/strict';

import { document as page, feedAnswer, startServer, STRICT_POLICY } from './support/town-server.ts';
import { test } from './support/test.ts';

let town: Awaited<ReturnType<typeof startServer>>;
let html = '';

test.beforeAll(async () => {
  town = await startServer((path) =>
    path === '/feed.json'
      ? feedAnswer()
      : path === '/'
        ? { body: html, headers: { 'content-security-policy': `${STRICT_POLICY}; trusted-types coalition-widgets` } }
        : undefined,
  );
});
test.afterAll(() => town.close());

const module = (version: string) => `<script type="module" src="/${version}/coalition-widgets.js"></script>`;
const classic = (version: string) => `<script src="/${version}/coalition-widgets.iife.js"></script>`;
const TAGS =
  '<coalition-feed src="/feed.json"><coalition-members></coalition-members><coalition-summary></coalition-summary></coalition-feed>';

test.describe('the script', () => {
  for (const [title, scripts] of Object.entries({
    'as a module': module('1.0.0'),
    'as a classic script': classic('1.0.0'),
    'as a module twice': module('1.0.0') + module('1.0.0'),
    'as a classic script twice': classic('1.0.0') + classic('1.0.0'),
    'as a module in two versions': module('0.9.0') + module('1.0.0'),
    'as a classic script in two versions': classic('0.9.0') + classic('1.0.0'),
    'as both, in two versions': module('0.9.0') + classic('1.0.0'),
  })) {
    for (const where of ['before', 'after'] as const) {
      test(`works ${title}, ${where} the tags, under the strictest policy with its one name`, async ({ visit }) => {
        html = where === 'before' ? page(TAGS, scripts) : page(TAGS + scripts);
        const asked = town.asked.length;
        const { page: opened, complaints, violations } = await visit(`${town.url}/`);
        await opened.locator('coalition-members').getByText('Our Town').waitFor();
        await opened.locator('coalition-summary').getByRole('table').waitFor();
        assert.equal(town.asked.slice(asked).filter((path) => path === '/feed.json').length, 1);
        assert.deepEqual(complaints, []);
        assert.deepEqual(await violations(), []);
      });
    }
  }
});
