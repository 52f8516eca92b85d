// Who uses the site: somebody with a role, logged in as in any browser, or a visitor.
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../../scripts/find-browser.mjs';

/** Long for a page, short for a machine on which much else runs. */
const patience = 60_000;
let launched;
const contexts = new Map();

export async function closeBrowser() {
  if (launched) await (await launched).close();
}

/** @param wordpress from startWordPress; @param role its name is also its password; none for a visitor */
export async function openAs(wordpress, role, options = {}) {
  const context = await contextOf(wordpress, role, options);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

async function contextOf(wordpress, role, options) {
  const key = `${wordpress.address} ${role}`;
  if (contexts.has(key)) return contexts.get(key);
  launched ??= findBrowser().then((browser) => chromium.launch(browser));
  const context = await (
    await launched
  ).newContext({ locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1280, height: 900 }, ...options });
  // WordPress asks others for portraits and news; what is tested stays on this machine.
  await context.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname) && url.protocol.startsWith('http'),
    (route) => route.abort(),
  );
  if (!role) return context;
  // Without the page: its script moves the focus while the fields are filled in, and now and then nothing was sent.
  const login = `${wordpress.address}/wp-login.php`;
  await context.request.get(login, { timeout: patience });
  await context.request.post(login, { form: { log: role, pwd: role, testcookie: '1' }, timeout: patience });
  const isLoggedIn = (await context.cookies()).some(({ name }) => name.startsWith('wordpress_logged_in'));
  if (!isLoggedIn) throw new Error(`WordPress did not let ${role} in.`);
  contexts.set(key, context);
  return context;
}

/** Saves a post through WordPress's own interface for programs, with all that the role may not do taken out. */
export async function savePost(wordpress, role, content, fields = {}) {
  const { request } = await contextOf(wordpress, role, {});
  const nonce = await (await request.get(`${wordpress.address}/wp-admin/admin-ajax.php?action=rest-nonce`)).text();
  const answer = await request.post(`${wordpress.address}/?rest_route=/wp/v2/posts`, {
    headers: { 'X-WP-Nonce': nonce },
    data: { title: 'A page', status: 'publish', content, ...fields },
  });
  if (!answer.ok()) throw new Error(`${role} could not save a post: ${await answer.text()}`);
  return answer.json();
}

/** What the address answers to a visitor, as text. */
export async function readAsVisitor(url) {
  const answer = await globalThis.fetch(url);
  return answer.text();
}

/** Opens the block editor on a new post or the post with this id. */
export async function openEditor(wordpress, role, id) {
  const page = await openAs(wordpress, role);
  await page.goto(`${wordpress.address}/wp-admin/${id ? `post.php?post=${id}&action=edit` : 'post-new.php'}`);
  await inserterButton(page).waitFor();
  // What is inserted before the post's own blocks have their place is lost with what stood there.
  await (await canvasOf(page)).locator('.is-root-container').waitFor({ state: 'attached' });
  return page;
}

/** Of the list of plugins. The name is a cell of it in WordPress 6.1, and the heading of the row in newer versions. */
export function rowOfPlugin(page) {
  const name = /^Coalition Widgets/;
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name }).or(page.getByRole('rowheader', { name })) });
}

/** The button that opens and closes the inserter, by its name in WordPress 6.1 and in newer versions. */
export const inserterButton = (page) => page.getByRole('button', { name: /^(Toggle block inserter|Block Inserter)$/ });

/** Where blocks are looked for. */
export const inserterSearch = (page) => page.getByRole('region', { name: 'Block Library' }).getByRole('searchbox');

/** Where the post is written: a frame of its own in newer versions. */
export async function canvasOf(page) {
  const frame = page.locator('iframe[name="editor-canvas"]');
  await page.locator('iframe[name="editor-canvas"], .editor-styles-wrapper').first().waitFor();
  return (await frame.count()) ? page.frameLocator('iframe[name="editor-canvas"]') : page;
}

/** Publishes what is in the editor and closes it; the address of the new post. */
export async function publishPost(page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  const link = await panel.getByRole('link', { name: 'View Post' }).getAttribute('href');
  await page.close();
  return link;
}
