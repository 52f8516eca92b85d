/* A webmaster whose page shows nothing pastes its source, and reads what is wrong with it. */
import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';

import { askAxe } from './support/axe.ts';
import { test } from './support/test.ts';

const BROKEN = `<!DOCTYPE html>
<html lang="en">
<script type=”module” src=”https://widgets.town.example/0.1.0/coalition-widgets.js”></script>
<coalition-events src="/coalition.json"></coalition-events>`;

const section = (page: Page, title: string): Locator =>
  page.locator('details', { has: page.getByRole('heading', { name: title }) });

for (const { path, title, label, wrong, line, fine, none, console: link, docs } of [
  {
    path: '/embed/',
    title: 'Something does not show? Check your page',
    label: 'Source of your page',
    wrong: '2 things are wrong. No widget was found that a browser would show.',
    line: 'Line 4: <coalition-events>',
    fine: /^2 widgets found, nothing wrong in the source\. .*Content-Security-Policy as a header, is not in the source/,
    none: /^There is no widget in this source\. Either your content management system removed the tags/,
    console: 'what the console says, and what to do',
    docs: /\/docs\/embed\/index\.html#something-is-wrong$/,
  },
  {
    path: '/es/embed/',
    title: '¿Algo no aparece? Revise su página',
    label: 'Código fuente de su página',
    wrong: 'Hay 2 errores. No se encontró ningún widget que un navegador muestre.',
    line: 'Línea 4: <coalition-events>',
    fine: /^Se encontraron 2 widgets y no hay ningún error en el código\. .*Content-Security-Policy en la cabecera, no está/,
    none: /^En este código no hay ningún widget\. O su gestor de contenidos quitó las etiquetas/,
    console: 'qué dice la consola y qué hacer',
    docs: /\/docs\/es\/embed\/index\.html#si-algo-falla$/,
  },
]) {
  test(`${path} checks a page that is pasted, with the keyboard alone`, async ({ openBuilder, site }) => {
    const { page, violations } = await openBuilder({ widget: 'feedback' }, { path });
    const check = section(page, title);
    const field = page.getByRole('textbox', { name: label });
    await expect(field).toBeHidden();
    // Whoever copied something is led here from there.
    await page.getByRole('button', { name: title }).click();
    await expect(field).toBeFocused();
    await check.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(field).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(field).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(field).toBeFocused();

    await page.keyboard.insertText(BROKEN);
    const status = check.getByRole('status');
    await expect(status).toHaveText(wrong);
    const findings = check.getByRole('list').first().getByRole('listitem');
    await expect(findings).toHaveCount(2);
    await expect(findings.nth(1)).toContainText(line);
    await expect(findings.nth(1)).toContainText('<coalition-timeline>…</coalition-timeline>');
    // The other parts have tests of their own, and some stand below what is scrolled to.
    await page.locator('.workbench').evaluate((bench: HTMLElement) => (bench.style.display = 'none'));
    assert.deepEqual((await askAxe(page)).findings, []);

    await field.fill('<p>Nothing of ours</p>');
    await expect(status).toHaveText(none);
    await expect(findings).toHaveCount(0);

    await field.fill(
      '<script type="module" src="/0.1.0/coalition-widgets.js"></script><coalition-feed src="/c.json"><coalition-summary></coalition-summary><coalition-members></coalition-members></coalition-feed>',
    );
    await expect(status).toHaveText(fine);
    await expect(check.getByRole('listitem').nth(1)).toContainText('<coalition-members>');
    const about = (await status.getByRole('link', { name: link }).getAttribute('href'))!;
    assert.match(about, docs);
    const { hash } = new URL(about, site.url);
    assert.ok((await (await fetch(new URL(about, site.url))).text()).includes(`id="${hash.slice(1)}"`));

    await field.fill('');
    await expect(status).toBeEmpty();
    assert.deepEqual(await violations(), []);
  });
}

test('what is pasted is read and never run, and stands on the page as words', async ({ openBuilder }) => {
  const { page, violations, complaints } = await openBuilder({ widget: 'members' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const check = section(page, 'Something does not show? Check your page');
  await check.locator('summary').click();
  const hostile = `<coalition-x"><img src="https://elsewhere.example/a.png" onerror="window.ran = 1"><script>window.ran = 2</script>
<coalition-members src="javascript:window.ran=3" sector="<img src=x onerror=window.ran=4>" lang="x<b>"></coalition-members>`;
  await page.getByLabel('Source of your page').fill(hostile);
  await expect(check.getByRole('status')).toContainText('things are wrong');
  await expect(check.getByText('sector="<img src=x onerror=window.ran=4>"', { exact: true })).toBeVisible();
  assert.equal(await check.locator('img, script, coalition-members').count(), 0);
  assert.equal(await page.evaluate(() => (window as { ran?: number }).ran), undefined);
  assert.deepEqual(requests, []);
  assert.deepEqual(await violations(), []);
  assert.deepEqual(complaints, []);
});

test('a megabyte is read when typing stops', async ({ openBuilder }) => {
  const { page } = await openBuilder({ widget: 'members' });
  const check = section(page, 'Something does not show? Check your page');
  await check.locator('summary').click();
  const field = page.getByLabel('Source of your page');
  const large = `${'<p class="a">Words of the page, and <a href="/b">a link</a>.</p>\n'.repeat(16_000)}<coalition-events></coalition-events>`;
  // To type it in as Playwright does takes a browser minutes; a paste comes as one change.
  await field.evaluate((element: HTMLTextAreaElement, value) => {
    element.value = value;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, large);
  await expect(check.getByRole('listitem').first()).toContainText('Line 16001: <coalition-events>');
});

for (const cms of ['html', 'drupal', 'tag-manager', 'iframe', 'no-script'] as const) {
  test(`the builder finds no fault with its own snippet for ${cms}, but that it is on this computer`, async ({
    openBuilder,
  }) => {
    const { page } = await openBuilder({ widget: 'members', cms, accent: '#7a1d3a' });
    const codes = page.locator('.parts .copyable code');
    const first = cms === 'no-script' ? codes.filter({ hasText: '<div lang' }) : codes;
    await first.first().waitFor();
    const snippet = (await codes.allTextContents()).filter((code) => code.startsWith('<')).join('\n');
    const check = section(page, 'Something does not show? Check your page');
    await check.locator('summary').click();
    // As on a host of the town's.
    await page
      .getByLabel('Source of your page')
      .fill(snippet.replaceAll(/http:\/\/(127\.0\.0\.1|localhost):\d+/g, 'https://town.example'));
    await expect(check.getByRole('status')).toHaveText(
      cms === 'no-script' ? /^What a widget draws is in this source as HTML/ : /^1 widget found, nothing wrong/,
    );
  });
}
