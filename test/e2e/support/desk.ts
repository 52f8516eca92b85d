import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { headingIs, press } from './desk-page.ts';
import { startSite, type RunningSite, type SiteOptions } from './site-process.ts';

export const MANAGER = { email: 'rosa@example.org', password: 'four words for rosa alone' };

/** Paths of the pages that are always there, and of one that never is. */
export const DESK_PAGES = [
  '',
  'contributions',
  'sheet',
  'new',
  'replies',
  'figures',
  'log',
  'person',
  'accounts',
  'settings',
  'account',
  'nothing-here',
];

/** For the site's process: see quick-passwords.mjs. */
const QUICK_PASSWORDS = {
  NODE_OPTIONS: `--import ${new URL('../../support/quick-passwords.mjs', import.meta.url).href}`,
};

/** The site with its desk, where one manager has an account. */
export interface Desk {
  readonly site: RunningSite;
  /** Without a slash at the end. */
  readonly url: string;
  /** A browser of its own, without script, signed in as the manager; it shows what waits. */
  signedIn(options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  /** A browser of its own that nobody has signed in with. */
  visitor(options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  /** Sends a message as the form does; gives its reference. */
  send(message: string, changes?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** Starts a site and makes the first account by the link that it prints. */
export async function startDesk(browser: Browser, options: SiteOptions = {}): Promise<Desk> {
  const site = await startSite({ ...options, env: { ...QUICK_PASSWORDS, ...(await ownDatabase()), ...options.env } });
  const url = `${site.url}/desk`;
  const pages: Page[] = [];
  const visitor: Desk['visitor'] = async (context = {}) => {
    // The desk has to work without script, so it is tried without.
    const own = await browser.newContext({ locale: 'en', javaScriptEnabled: false, ...context });
    const page = await own.newPage();
    pages.push(page);
    return page;
  };
  const link = /http:\/\/\S+\/desk\/link\/\S+/.exec(site.lines.join('\n'))?.[0];
  if (!link) throw new Error('the site printed no link for the first account');
  const first = await visitor();
  await first.goto(link.replace(/^http:\/\/[^/]+/, site.url));
  await first.getByLabel('E-mail').fill(MANAGER.email);
  await first.getByLabel('Password').fill(MANAGER.password);
  await press(first, 'Save and sign in');
  await headingIs(first, 'Waiting for an answer');
  let session = await first.context().storageState();
  return {
    site,
    url,
    visitor,
    async signedIn(context) {
      const start = async (): Promise<[Page, number | undefined]> => {
        const page = await visitor({ storageState: session, ...context });
        return [page, (await page.goto(`${url}/`))?.status()];
      };
      const [page, status] = await start();
      if (status === 200) return page;
      // A test has ended the session that served all so far: a password takes long to check.
      const other = await visitor();
      await signIn(other, url, MANAGER.email, MANAGER.password);
      await headingIs(other, 'Waiting for an answer');
      session = await other.context().storageState();
      return (await start())[0];
    },
    async send(message, changes = {}) {
      const response = await fetch(`${site.url}/contributions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...messageOf(message), ...changes }),
      });
      const body = (await response.json()) as { reference?: string };
      if (!body.reference) throw new Error(`the message was not kept: ${response.status} ${JSON.stringify(body)}`);
      return body.reference;
    },
    async close() {
      await Promise.all(pages.map((page) => page.context().close()));
      await site.end();
    },
  };
}

const messageOf = (message: string) => ({
  version: 'coalition-feedback/1',
  id: randomUUID(),
  kind: 'demand',
  message,
  commitment: 'water-cuts',
  consent: true,
  language: 'en',
  page: 'https://town.example/water',
  feed: 'https://town.example/feed.json',
  submittedAt: '2026-11-16T10:00:00Z',
  elapsedSeconds: 60,
});

/** Signs in by the form. */
export async function signIn(page: Page, desk: string, email: string, password: string): Promise<void> {
  await page.goto(`${desk}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
}

/** Adds an account as the manager does, and sets its password by the link that is shown once. */
export async function addColleague(
  desk: Desk,
  manager: Page,
  {
    email,
    password,
    role = 'editor',
    member = '',
  }: { email: string; password: string; role?: string; member?: string },
): Promise<Page> {
  await manager.goto(`${desk.url}/accounts`);
  await manager.getByLabel('E-mail').fill(email);
  await manager.getByLabel('Role').selectOption(role);
  await manager.getByLabel('Answers only for').selectOption(member);
  await press(manager, 'Add');
  const link = await manager.getByRole('region', { name: 'Link for the new password' }).locator('code').innerText();
  const page = await desk.visitor();
  await page.goto(link);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Save and sign in');
  return page;
}

/** A database of its own on the PostgreSQL that `TEST_DESK_POSTGRES` names; else nothing, and the data folder has all. */
async function ownDatabase(): Promise<NodeJS.ProcessEnv> {
  const server = process.env.TEST_DESK_POSTGRES;
  if (!server) return {};
  const name = `desk_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { DATABASE_URL: `${server}/${name}` };
}
