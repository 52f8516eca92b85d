import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import type { Locator, Page } from 'playwright-core';

import { TODAY, type VisitOptions } from './support/visitor.ts';
import { test, type OpenPage, type RunningSite } from './support/test.ts';

const open = (visit: OpenPage, site: RunningSite, path: string, options: VisitOptions = {}) =>
  visit(`${site.url}${path}`, { today: TODAY, ...options });
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** What a screen reader finds, widgets included: `innerText` ends at a shadow root. Addresses of links are left out. */
const spoken = async (place: Locator): Promise<string> =>
  (await place.ariaSnapshot()).replace(/^\s*- \/url: .*\n/gm, '');

/** The rows of the list, not those within them. */
const commitmentsOf = (page: Page): Locator => page.locator('coalition-commitments').locator('[part="list"] > li');

test.describe('the page about Nuevo León', () => {
  test('lists governments, the oversight body and civil society, each under its sector', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/');
    const members = section(page, 'Who takes part');
    const sectors = await members.getByRole('heading', { level: 3 }).allInnerTexts();
    assert.deepEqual(sectors.slice(0, 3), ['Government', 'Oversight bodies', 'Civil society']);
    const text = await spoken(members);
    const order = [
      'Government',
      'Government of the State of Nuevo León',
      'Municipality of Monterrey',
      'Municipality of San Pedro Garza García',
      'Oversight bodies',
      'INFONL',
      'Civil society',
      'Consejo Nuevo León',
      'Accountability Lab México',
      'Cómo Vamos Nuevo León',
      'Nuevo León Open Core of Civil Society Organizations',
    ];
    const places = order.map((words) => text.indexOf(words));
    assert.ok(!places.includes(-1), `missing: ${order.filter((words) => !text.includes(words)).join(', ')}`);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  test('shows nine commitments with who leads them, when they ran, their reports and their sources', async ({
    visit,
    site,
  }) => {
    const { page } = await open(visit, site, '/');
    const rows = commitmentsOf(page);
    assert.equal(await rows.count(), 9);
    for (const row of await rows.all()) {
      const title = await row.getByRole('heading', { level: 3 }).innerText();
      assert.match(await spoken(row), /Led by/, title);
      await row.getByText('More about this commitment').click();
      await row.getByRole('heading', { level: 4, name: 'Assessments' }).waitFor();
      const detail = await spoken(row);
      assert.match(detail, /Not reported yet|result not reported/, title);
      assert.ok((await row.getByRole('table').getByRole('link').count()) > 0, `${title}: no report`);
      const sources = row.locator('details', { has: page.getByText('Sources', { exact: true }) }).last();
      await sources.getByText('Sources', { exact: true }).click();
      assert.ok(await sources.getByRole('listitem').first().isVisible(), `${title}: no sources`);
    }
    // Two promises stand a second time in another plan, there without dates.
    assert.equal(
      (await spoken(page.locator('coalition-commitments'))).match(/definition: \w+ 202[23] to \w+ 2024/g)?.length,
      7,
    );
  });

  test('says for each bar that the result is not reported, never 0 % and never overdue', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/');
    for (const cell of await section(page, 'Where the commitments stand')
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
      .all()) {
      assert.match(await spoken(cell), /Period ended June 2024; result not reported/);
    }
    for (const summary of await commitmentsOf(page).getByText('More about this commitment').all())
      await summary.click();
    const text = await spoken(page.locator('body'));
    assert.doesNotMatch(text, /\b0\s?%|overdue/i);
    assert.equal(await page.getByRole('progressbar').count(), 0);
  });

  test('says how old the data is', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/');
    await page.getByText('As of February 4, 2026; nothing newer has been published.').first().waitFor();
  });
});

test.describe('the example page', () => {
  test('is labelled as an example in its title, its heading and before anything else', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/example/');
    assert.match(await page.title(), /\(example\)/);
    assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /\(example\)/);
    assert.match(await page.getByRole('main').innerText(), /^Example\. Everything on this page is invented/);
  });

  for (const { kind, name, says } of [
    { kind: 'a percentage', name: 'Fourteen data sets', says: '60%' },
    { kind: 'a level', name: 'A clear budget', says: 'Substantial' },
    { kind: 'milestones', name: 'Buses on time', says: '3 of 5 milestones complete' },
    { kind: 'a delay', name: 'Water cuts', says: 'Overdue by' },
    { kind: 'nothing reported', name: 'Follow a bill', says: 'Not reported yet' },
  ]) {
    test(`shows ${kind} as what it is`, async ({ visit, site }) => {
      const { page } = await open(visit, site, '/example/');
      const row = section(page, 'Where the commitments stand').getByRole('row', { name });
      assert.ok((await spoken(row)).includes(says), await spoken(row));
    });
  }

  test('shows what people said, what was decided and why', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/example/');
    const said = section(page, 'You said, we did');
    await said.getByRole('button', { name: 'Show 4 more' }).click();
    const refused = said
      .getByRole('listitem')
      .filter({ hasText: 'Let residents decide on half of the money for works' });
    assert.match(await spoken(refused), /Not adopted[^]*Not this year\./);
  });

  test('shows what comes next', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/example/');
    await page
      .getByRole('complementary')
      .getByRole('link', { name: 'Open forum: water cuts, what went wrong and what comes next' })
      .waitFor();
  });

  test('loads the logos of its members', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/example/');
    const logos = section(page, 'Who takes part').locator('img');
    assert.ok((await logos.count()) >= 5);
    for (const logo of await logos.all()) {
      await logo.scrollIntoViewIfNeeded();
      await logo.evaluate((image: HTMLImageElement) => image.decode());
    }
  });
});

test.describe('the languages', () => {
  for (const { path, spanish, words } of [
    { path: '/', spanish: '/es/', words: 'Todos los compromisos' },
    { path: '/example/', spanish: '/es/example/', words: 'Todos los compromisos' },
    { path: '/privacy/', spanish: '/es/privacy/', words: 'Qué no se guarda' },
  ]) {
    test(`${path} leads to Spanish and back by a link`, async ({ visit, site }) => {
      const { page } = await open(visit, site, path, { withoutFeed: path === '/privacy/' });
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      const link = page.getByRole('link', { name: 'Español' });
      assert.equal(await link.getAttribute('lang'), 'es');
      assert.equal(await link.getAttribute('hreflang'), 'es');
      await link.click();
      await page.waitForURL(site.url + spanish);
      assert.equal(await page.locator('html').getAttribute('lang'), 'es');
      await page.getByRole('heading', { name: words }).waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL(site.url + path);
    });
  }

  test('the widgets follow the page', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/es/');
    const table = section(page, 'Cómo van los compromisos').getByRole('table', { name: 'Cuatro de los compromisos' });
    assert.match(await spoken(table), /resultado sin informar/);
    await section(page, 'Quiénes participan').getByRole('heading', { name: 'Órganos garantes' }).waitFor();
    assert.equal(await commitmentsOf(page).count(), 9);
  });

  test('no English word of the widgets is on the Spanish page', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/es/example/');
    const text = await spoken(page.locator('body'));
    assert.doesNotMatch(text, /Not reported|Overdue|Led by|Show \d+ more|Search the|milestones complete|Working group/);
  });
});

test.describe('a page whose feed goes wrong', () => {
  const fallback = 'The commitments are also on the coalition’s page at OGP.';

  test('unreachable: says so, offers to try again, and keeps the page’s own words', async ({ visit, site }) => {
    let isDown = true;
    const { page } = await open(visit, site, '/', { feed: (route) => (isDown ? route.abort() : route.continue()) });
    const commitments = section(page, 'All commitments');
    // One feed for the page: it is said once, in the first widget.
    await page.locator('[part="notice"]', { hasText: 'This information could not be reached just now.' }).waitFor();
    await commitments.getByText(fallback).waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await commitments.getByRole('heading', { name: 'Making transparency proactive in Nuevo León' }).first().waitFor();
    await commitments.getByText(fallback).waitFor({ state: 'hidden' });
  });

  test('not a feed at all: the same', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/', {
      feed: (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' }),
    });
    await page.locator('[part="notice"]', { hasText: 'This information could not be read just now.' }).waitFor();
    await section(page, 'All commitments').getByText(fallback).waitFor();
  });

  test('half broken: loses only the broken records', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/', {
      feed: async (route) => {
        const feed = (await (await route.fetch()).json()) as {
          commitments: Record<string, unknown>[];
          members: unknown;
        };
        delete feed.commitments[0]!.title;
        feed.commitments[1]!.progress = 'nearly';
        feed.commitments[2] = { id: 'x' };
        (feed.members as unknown[])[0] = 42;
        await route.fulfill({ json: feed });
      },
    });
    assert.equal(await commitmentsOf(page).count(), 7);
    assert.match(await spoken(section(page, 'Who takes part')), /Municipality of Monterrey/);
  });

  test('empty: says what is empty', async ({ visit, site }) => {
    const empty = { version: 'coalition-feed/1', title: 'Empty', language: 'en', updated: '2026-11-16' };
    const { page } = await open(visit, site, '/', { feed: (route) => route.fulfill({ json: empty }) });
    await section(page, 'All commitments').getByText('No commitments have been published yet.').waitFor();
    await section(page, 'Who takes part').getByText('No members have been published yet.').waitFor();
  });

  test('5,000 commitments: still answers while one types', async ({ visit, site }) => {
    const commitments = Array.from({ length: 5000 }, (_, index) => ({
      id: `c${index}`,
      title: `Promise number ${index}`,
      progress: index % 101,
      policyAreas: [`Topic ${index % 20}`],
    }));
    const feed = { version: 'coalition-feed/1', title: 'Large', language: 'en', updated: '2026-11-16', commitments };
    const { page } = await open(visit, site, '/', { feed: (route) => route.fulfill({ json: feed }) });
    const section5000 = section(page, 'All commitments');
    await section5000.getByText('5,000 commitments').waitFor();
    assert.equal(await commitmentsOf(page).count(), 10);
    await section5000.getByRole('searchbox').pressSequentially('number 4999');
    await section5000.getByText('1 of 5,000 commitments').waitFor();
    await section5000.getByRole('heading', { name: 'Promise number 4999' }).waitFor();
  });
});

test.describe('the page without script', () => {
  test('has a sentence and a link in the place of every widget', async ({ visit, site }) => {
    const { page } = await open(visit, site, '/', {
      context: { javaScriptEnabled: false },
      withoutFeed: true,
      today: undefined,
    });
    const widgets = page.locator('coalition-feed').locator(':is(main, aside)').locator(':not(:defined)');
    assert.ok((await widgets.count()) >= 9);
    for (const widget of await widgets.all()) {
      assert.ok(await widget.getByRole('link').isVisible(), await widget.evaluate((element) => element.localName));
      // No room is kept for what will not come.
      assert.ok(
        await widget.evaluate((element) => element.getBoundingClientRect().height < 200),
        await widget.evaluate((element) => element.localName),
      );
    }
  });
});

test.describe('the documents', () => {
  // The site's own style sheet comes from the site itself; the page guards only what it would take from elsewhere.
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'no-trailing-whitespace': 'off', 'require-sri': 'off' },
  });

  for (const path of ['/', '/example/', '/es/', '/es/example/', '/privacy/', '/es/privacy/', '/nothing']) {
    test(`${path} is valid HTML`, async ({ site }) => {
      // Validating holds up this process for seconds: a connection that is kept may be closed by then, and nobody has noticed.
      const response = await fetch(site.url + path, { headers: { connection: 'close' } });
      const { results } = await validator.validateString(await response.text());
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
        [],
      );
    });
  }
});

test.describe('an address where nothing is', () => {
  for (const { path, title } of [
    { path: '/nothing', title: 'This page does not exist' },
    { path: '/es/nada', title: 'Esta página no existe' },
  ]) {
    test(`${path} is a page with a way back`, async ({ visit, site }) => {
      const { page } = await open(visit, site, path, { withoutFeed: true });
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('main').getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: 'Nuevo León' }).waitFor();
    });
  }
});
