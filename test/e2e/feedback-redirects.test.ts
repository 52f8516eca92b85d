/* What browsers make of a redirect: a real server, so that nobody has to believe how `fetch` behaves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { expect } from '@playwright/test';

import { root } from '../node/docs/samples.ts';
import { test, type Host } from './support/test.ts';

const SCRIPT = readFileSync(join(root, 'dist/coalition-widgets.js'));
const THANKS = 'Thank you. Your message has arrived.';

/** A page with the form, and an endpoint that leads on to `/there`; and what came there, as "POST 213". */
function leadOn(host: Host, status: number, format: string, there: (request: IncomingMessage) => object): string[] {
  const came: string[] = [];
  const form = `<coalition-feedback format="${format}" endpoint="/endpoint">Write to us</coalition-feedback>`;
  host.answers.set('/', {
    body: `<!doctype html><html lang="en"><title>Town</title><script type="module" src="/w.js"></script>${form}`,
  });
  host.answers.set('/w.js', { body: SCRIPT, type: 'text/javascript' });
  host.answers.set('/endpoint', { body: '', status, headers: { location: '/there' } });
  host.answers.set('/there', (request: IncomingMessage, response: ServerResponse) => {
    let length = 0;
    request.on('data', (chunk: Buffer) => (length += chunk.length));
    request.on('end', () => {
      came.push(`${request.method} ${length > 0 ? 'with the message' : 'without it'}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(there(request)));
    });
  });
  return came;
}

test.describe('an endpoint that leads on', () => {
  for (const format of ['json', 'form', 'open311']) {
    for (const { status, method, isKept } of [
      { status: 301, method: 'GET', isKept: false },
      { status: 302, method: 'GET', isKept: false },
      { status: 303, method: 'GET', isKept: false },
      { status: 307, method: 'POST', isKept: true },
      { status: 308, method: 'POST', isKept: true },
    ]) {
      test(`by ${status}, as ${format}: ${isKept ? 'thanks' : 'no thanks, and the text stays'}`, async ({
        host,
        browser,
      }) => {
        const answer = (request: IncomingMessage): object =>
          request.method === 'POST' ? { reference: '7K3F' } : { count: 0, contributions: [] };
        const came = leadOn(host, status, format, answer);
        const page = await browser.newPage();
        const console: string[] = [];
        page.on('console', (message) => console.push(message.text()));
        await page.goto(`${host.url}/`);
        await page.getByRole('textbox', { name: /message/ }).fill('The bus is late');
        await page.getByRole('button', { name: 'Send' }).click();
        const form = page.locator('coalition-feedback');
        await form.getByText(isKept ? THANKS : 'Nothing confirms that your message arrived').waitFor();
        assert.deepEqual(came, [`${method} ${isKept ? 'with the message' : 'without it'}`]);
        // A line of the console reaches the test on a way of its own, sometimes after what the page shows.
        await expect
          .poll(() => console.filter((line) => line.includes(`has moved to ${host.url}/there`)).length)
          .toBe(isKept ? 0 : 1);
        if (!isKept) {
          const message = page.getByRole('textbox', { name: /message/ });
          assert.equal(await message.inputValue(), 'The bus is late');
          await page.getByText('Write to us').waitFor();
          await page.reload();
          await expect(message).toHaveValue('The bus is late');
        }
        await page.close();
      });
    }
  }

  test('as Apps Script does, to an answer that says ok: thanks', async ({ host, browser }) => {
    leadOn(host, 302, 'form', () => ({ ok: true }));
    const page = await browser.newPage();
    await page.goto(`${host.url}/`);
    await page.getByRole('textbox', { name: /message/ }).fill('The bus is late');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('coalition-feedback').getByText(THANKS).waitFor();
    await page.close();
  });
});
