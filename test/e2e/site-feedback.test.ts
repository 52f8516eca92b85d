import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

const { exportContributions, startSite, temporaryFolder } = (await import(
  './support/site-process.ts' as string
)) as typeof import('./support/site-process.js');
import { test } from './support/test.ts';

const REFERENCE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/;

interface Writing {
  readonly message: string;
  readonly kind?: string;
  readonly commitment?: string;
  readonly email?: string;
}

/** As a resident does: choose, type, press the button. */
async function write(page: Page, { message, kind, commitment, email }: Writing): Promise<void> {
  const form = page.getByRole('region', { name: 'Take part' });
  if (kind) await form.getByRole('radio', { name: kind }).check();
  await form.getByRole('textbox', { name: 'Your message' }).pressSequentially(message);
  if (commitment)
    await form.getByRole('combobox', { name: 'About which commitment?' }).selectOption({ label: commitment });
  if (email) await form.getByRole('textbox', { name: 'Your e-mail' }).fill(email);
  await form.getByRole('button', { name: 'Send' }).click();
}

/** The reference that the thanks give. */
async function thanksOf(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Thank you. Your message has arrived.' }).waitFor();
  const reference = REFERENCE.exec(await page.getByText('Your reference').innerText())?.[0];
  assert.ok(reference, 'no reference');
  return reference;
}

test.describe('a resident who writes', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.end());

  test('gets a reference, and the message is in the export with what was chosen', async ({ visit }) => {
    const { page } = await visit(`${site.url}/example/?from=mail#feedback`);
    await write(page, {
      kind: 'Concern',
      message: 'The ramp at the market is blocked – ¿quién la quita? 🙏',
      commitment: 'Water cuts',
      email: 'ana@example.org',
    });
    const reference = await thanksOf(page);
    const kept = (await exportContributions(site.data)).find((contribution) => contribution.reference === reference);
    assert.ok(kept, 'not in the export');
    assert.equal(kept.message, 'The ramp at the market is blocked – ¿quién la quita? 🙏');
    assert.equal(kept.kind, 'concern');
    assert.equal(kept.commitment, 'water-cuts');
    assert.equal(kept.email, 'ana@example.org');
    assert.equal(kept.consent, false);
    assert.equal(kept.language, 'en');
    assert.equal(kept.page, `${site.url}/example/`);
    assert.equal(kept.feed, `${site.url}/feeds/example.json`);
  });

  test('has the focus on the thanks, and nothing is left in the browser', async ({ visit }) => {
    const { page } = await visit(`${site.url}/`);
    await write(page, { message: 'More shade at the bus stops.' });
    await thanksOf(page);
    const focused = page.locator('coalition-feedback').locator('[part="thanks"]');
    await focused.and(page.locator(':focus')).waitFor();
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  });

  test('is told what is missing, and keeps what was written', async ({ visit }) => {
    const { page } = await visit(`${site.url}/`);
    const form = page.getByRole('region', { name: 'Take part' });
    await form.getByRole('textbox', { name: 'Your e-mail' }).fill('ana');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await form.getByRole('link', { name: 'Write your message' }).click();
    await form.getByRole('textbox', { name: 'Your message' }).and(page.locator(':focus')).waitFor();
    assert.equal(await form.getByRole('textbox', { name: 'Your e-mail' }).inputValue(), 'ana');
  });

  test('writes in Spanish on the Spanish page', async ({ visit }) => {
    const { page } = await visit(`${site.url}/es/`);
    const form = page.getByRole('region', { name: 'Participa' });
    await form.getByRole('textbox', { name: 'Tu mensaje' }).fill('Más sombra en las paradas.');
    await form.getByRole('button', { name: 'Enviar' }).click();
    await form.getByRole('heading', { name: /^Gracias/ }).waitFor();
    const [kept] = (await exportContributions(site.data)).filter(
      ({ message }) => message === 'Más sombra en las paradas.',
    );
    assert.equal(kept?.language, 'es');
    assert.equal(kept.page, `${site.url}/es/`);
  });

  test('is never thanked when the server has a fault, and loses no word', async ({ visit }) => {
    const { page } = await visit(`${site.url}/`);
    await page.route('**/contributions', (route) => route.fulfill({ status: 500, body: 'no' }));
    await write(page, { message: 'Please repair the lamp.' });
    await page.getByText('Nothing confirms that your message arrived.').first().waitFor();
    assert.equal(await page.getByRole('heading', { name: /^Thank you/ }).count(), 0);
    assert.equal(await page.getByRole('textbox', { name: 'Your message' }).inputValue(), 'Please repair the lamp.');
    await page.unroute('**/contributions');
    await page.getByRole('button', { name: 'Send' }).click();
    await thanksOf(page);
    assert.equal(
      (await exportContributions(site.data)).filter(({ message }) => message === 'Please repair the lamp.').length,
      1,
    );
  });
});

test.describe('a message that was thanked for', () => {
  test('is still there when the site is killed at once and started again', async ({ visit }) => {
    const data = temporaryFolder();
    const site = await startSite({ data });
    const { page, close } = await visit(`${site.url}/`);
    await write(page, { message: 'Keep this, whatever happens.' });
    const reference = await thanksOf(page);
    assert.deepEqual(await site.end('SIGKILL'), [null, 'SIGKILL']);
    await close();

    const again = await startSite({ data });
    const kept = await exportContributions(data);
    assert.deepEqual(
      kept.map((contribution) => [contribution.reference, contribution.message]),
      [[reference, 'Keep this, whatever happens.']],
    );
    const second = await visit(`${again.url}/`);
    await write(second.page, { message: 'And this too.' });
    const secondReference = await thanksOf(second.page);
    assert.deepEqual(
      (await exportContributions(data)).map((contribution) => contribution.reference),
      [reference, secondReference],
    );
    await second.close();
    await again.end();
  });
});

test.describe('the limit of messages', () => {
  test('is what RATE_LIMIT says; the resident is told when it will be sent', async ({ visit }) => {
    const site = await startSite({ env: { RATE_LIMIT: '1' } });
    const first = await visit(`${site.url}/`);
    await write(first.page, { message: 'One.' });
    await thanksOf(first.page);
    await first.close();
    const second = await visit(`${site.url}/`);
    await write(second.page, { message: 'Two.' });
    await second.page
      .getByText(/It will be sent again in \d+ seconds?\./)
      .first()
      .waitFor();
    assert.equal(await second.page.getByRole('textbox', { name: 'Your message' }).inputValue(), 'Two.');
    assert.equal((await exportContributions(site.data)).length, 1);
    await second.close();
    await site.end();
  });
});
