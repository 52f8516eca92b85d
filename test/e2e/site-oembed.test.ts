/* Each widget's own page, and oEmbed 1.0 for it. */
import assert from 'node:assert/strict';

import { startSite } from './support/site-process.ts';
import { axeFindings } from './support/axe.ts';
import { startHost } from './support/host-page.ts';
import { test } from './support/test.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let host: Awaited<ReturnType<typeof startHost>>;

test.beforeAll(async () => {
  [site, host] = await Promise.all([startSite({ env: { ALLOWED_ORIGINS: 'null' } }), startHost()]);
});
test.afterAll(async () => {
  await Promise.all([site.end(), host.close()]);
});

const widgetPage = (name: string, query: Record<string, string> = { src: '/feeds/example.json' }): string =>
  `${site.url}/widgets/${name}?${new URLSearchParams(query).toString()}`;
const ask = (query: Record<string, string>) => fetch(`${site.url}/oembed?${new URLSearchParams(query).toString()}`);
const NAMES = ['summary', 'commitments', 'commitment', 'progress', 'members', 'contributions', 'timeline', 'feedback'];
const inSandbox = (html: string): string =>
  `<!DOCTYPE html><title>Post</title>${html.replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"').replace(/src="([^"]+)"/, 'src="$1#?secret=AbC123"')}`;

test.describe('oEmbed', () => {
  for (const name of NAMES) {
    test(`${name}: a rich answer with what the specification asks for`, async () => {
      const response = await ask({ url: widgetPage(name), format: 'json' });
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type')!, /^application\/json/);
      const answer = (await response.json()) as Record<string, unknown>;
      assert.equal(answer.version, '1.0');
      assert.equal(answer.type, 'rich');
      assert.ok(Number.isInteger(answer.width) && Number.isInteger(answer.height));
      assert.equal(typeof answer.html, 'string');
      assert.match(
        String(answer.html),
        /^<iframe src="[^"]+" width="\d+" height="\d+" frameborder="0" title="[^"]+"><\/iframe>$/,
      );
      assert.equal(typeof answer.title, 'string');
      assert.equal(answer.provider_url, `${site.url}/`);
    });
  }

  test('json is the format where none is asked for', async () =>
    assert.equal((await ask({ url: widgetPage('members') })).status, 200));

  for (const { limits, width, height } of [
    { limits: { maxwidth: '320' }, width: 320, height: 720 },
    { limits: { maxwidth: '320', maxheight: '200' }, width: 320, height: 200 },
    { limits: { maxheight: '50' }, width: 720, height: 50 },
    { limits: { maxwidth: '9999', maxheight: '9999' }, width: 720, height: 720 },
    { limits: { maxwidth: '1', maxheight: '1' }, width: 1, height: 1 },
  ]) {
    test(`honours ${JSON.stringify(limits)}`, async () => {
      const answer = (await (
        await ask({ url: widgetPage('members'), ...(limits as Record<string, string>) })
      ).json()) as { html: string; width: number; height: number };
      assert.deepEqual([answer.width, answer.height], [width, height]);
      assert.ok(answer.html.includes(` width="${width}" height="${height}" `));
    });
  }

  for (const { name, query, status } of [
    { name: 'xml', query: () => ({ url: widgetPage('members'), format: 'xml' }), status: 501 },
    { name: 'another format', query: () => ({ url: widgetPage('members'), format: 'JSON;' }), status: 501 },
    { name: 'no url', query: () => ({}), status: 400 },
    { name: 'a width that is none', query: () => ({ url: widgetPage('members'), maxwidth: '-1' }), status: 400 },
    { name: 'a height that is none', query: () => ({ url: widgetPage('members'), maxheight: '12em' }), status: 400 },
    { name: 'no address', query: () => ({ url: 'members' }), status: 404 },
    { name: 'a widget that is none', query: () => ({ url: widgetPage('nothing') }), status: 404 },
    { name: 'the provider of a feed', query: () => ({ url: widgetPage('feed') }), status: 404 },
    { name: 'another page of the site', query: () => ({ url: `${site.url}/example/` }), status: 404 },
    {
      name: 'another host',
      query: () => ({ url: widgetPage('members').replace(site.url, 'https://evil.example') }),
      status: 404,
    },
    { name: 'a page without data', query: () => ({ url: widgetPage('members', {}) }), status: 404 },
    {
      name: 'hostile data',
      query: () => ({ url: widgetPage('members', { src: 'javascript:alert(1)' }) }),
      status: 404,
    },
    {
      name: 'data with a password',
      query: () => ({ url: widgetPage('members', { src: 'https://a:b@town.example/' }) }),
      status: 404,
    },
  ]) {
    test(`${status} for ${name}`, async () => {
      const response = await ask(query() as Record<string, string>);
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type')!, /^text\/plain/);
    });
  }

  test('what it answers shows the widget, also in the sandbox that WordPress puts around it', async ({ visit }) => {
    const { html } = (await (
      await ask({ url: widgetPage('members', { src: '/feeds/example.json', lang: 'es', sector: 'academia' }) })
    ).json()) as { html: string };
    host.answers.set('/post', { body: inSandbox(html) });
    const { page } = await visit(`${host.url}/post`, { withoutFeed: true });
    await page.frameLocator('iframe').getByRole('heading', { name: 'Academia' }).waitFor();
  });
});

test.describe('oEmbed of the form', () => {
  test('sends from the sandbox that WordPress puts around it', async ({ visit }) => {
    const { html } = (await (
      await ask({ url: widgetPage('feedback', { src: '/feeds/example.json', lang: 'en' }) })
    ).json()) as { html: string };
    host.answers.set('/form', { body: inSandbox(html) });
    const { page } = await visit(`${host.url}/form`, { withoutFeed: true });
    const form = page.frameLocator('iframe');
    await form.getByRole('textbox', { name: /message/i }).fill('The bus stop has no roof.');
    await form.getByRole('button', { name: /^Send/ }).click();
    await form.getByText('Your reference').waitFor();
  });

  test('is a link where the receiver would refuse what a sandbox sends', async () => {
    const strict = await startSite();
    const url = `${strict.url}/widgets/feedback?src=/feeds/example.json`;
    const answer = (await (
      await fetch(`${strict.url}/oembed?${new URLSearchParams({ url }).toString()}`)
    ).json()) as Record<string, unknown>;
    assert.deepEqual([answer.type, answer.version, answer.html, answer.width], ['link', '1.0', undefined, undefined]);
    await strict.end();
  });
});

test.describe('behind a proxy', () => {
  test('names the address that visitors use', async () => {
    const behind = await startSite({ env: { PUBLIC_URL: 'https://widgets.town.example' } });
    const text = await (await fetch(`${behind.url}/widgets/members?src=/feeds/example.json`)).text();
    const discovery = /type="application\/json\+oembed" href="([^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&');
    assert.ok(
      discovery.startsWith(
        'https://widgets.town.example/oembed?url=https%3A%2F%2Fwidgets.town.example%2Fwidgets%2Fmembers',
      ),
      discovery,
    );
    const answer = (await (await fetch(discovery.replace('https://widgets.town.example', behind.url))).json()) as {
      html: string;
    };
    assert.ok(answer.html.startsWith('<iframe src="https://widgets.town.example/'), answer.html);
    await behind.end();
  });

  for (const wrong of [
    'widgets.town.example',
    'ftp://town.example',
    'https://town.example/widgets',
    'https://town.example/?a',
  ]) {
    test(`does not start with PUBLIC_URL=${wrong}`, async () => {
      await assert.rejects(startSite({ env: { PUBLIC_URL: wrong } }));
    });
  }
});

test.describe('the page of a widget', () => {
  for (const name of NAMES) {
    test(`${name}: shows it, says whose data it is, and leads to oEmbed and to the builder`, async ({ visit }) => {
      const query = {
        src: '/feeds/example.json',
        ...(/^(commitment|progress)$/.test(name) ? { commitment: 'water-cuts' } : {}),
      };
      const { page, violations, complaints } = await visit(widgetPage(name, query));
      await page.getByText('Data from').waitFor();
      const discovery = await page.locator('link[rel=alternate][type="application/json+oembed"]').getAttribute('href');
      const answer = (await (await fetch(discovery!)).json()) as { type: string; html: string };
      assert.equal(answer.type, 'rich');
      assert.ok(answer.html.includes(`widget=${name}&amp;src=`));
      const builder = new URL(
        (await page.getByRole('link', { name: 'Put this on your own page' }).getAttribute('href'))!,
        page.url(),
      );
      assert.equal(builder.pathname, '/embed/');
      assert.equal(new URLSearchParams(builder.hash.slice(1)).get('widget'), name);
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await violations(), []);
      assert.deepEqual(complaints, []);
    });
  }

  test('is in Spanish where the widget is', async ({ visit }) => {
    const { page } = await visit(widgetPage('members', { src: '/feeds/example.json', lang: 'es' }));
    assert.equal(await page.locator('html').getAttribute('lang'), 'es');
    await page.getByRole('heading', { level: 1, name: 'Integrantes' }).waitFor();
    await page.getByRole('heading', { name: 'Gobierno' }).first().waitFor();
  });

  test('loads data from the host that the address names, and its policy lets it from nowhere else', async ({
    visit,
  }) => {
    host.answers.set('/feed.json', {
      body: JSON.stringify({
        version: 'coalition-feed/1',
        title: 'Our Valley',
        language: 'en',
        members: [{ id: 'm', name: 'Our Town', sector: 'government' }],
      }),
      type: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
    });
    const { page, close } = await visit(widgetPage('members', { src: `${host.url}/feed.json` }));
    await page.getByText('Our Town').first().waitFor();
    await page.getByText(new URL(host.url).host).waitFor();
    await close();
    const policy = (await fetch(widgetPage('members', { src: `${host.url}/feed.json` }))).headers.get(
      'content-security-policy',
    )!;
    assert.ok(policy.includes(`connect-src 'self' ${host.url};`), policy);
    assert.ok(policy.includes("script-src 'self';"));
  });

  for (const src of [
    '',
    'javascript:alert(1)',
    'data:application/json,{}',
    'https://a:b@town.example/f.json',
    'ftp://town.example/f.json',
    `https://town.example/${'x'.repeat(3000)}`,
  ]) {
    test(`is none for src=${src.slice(0, 40)}`, async () => {
      const response = await fetch(widgetPage('members', { src }));
      assert.equal(response.status, 404);
      assert.ok(!(await response.text()).includes('coalition-members'));
    });
  }

  test('hostile values stay values: nothing of them becomes mark-up or a header', async ({ visit }) => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\r\nx-evil: 1';
    const response = await fetch(
      widgetPage('commitments', {
        src: `https://town.example/?${hostile}`,
        plan: hostile,
        lang: hostile,
        'policy-area': hostile,
        onload: 'alert(1)',
        style: 'color:red',
        class: 'x',
      }),
    );
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('x-evil'), null);
    assert.doesNotMatch(html, /<script>alert|<img src=x|onload=|style=|class="x"/);
    const { page, violations } = await visit(response.url, {
      feed: (route) => route.abort(),
      withoutFeed: true,
    });
    const element = page.locator('coalition-commitments');
    assert.equal(await element.getAttribute('plan'), hostile.replace(/[\r\n]+/g, ' '));
    assert.deepEqual(await violations(), []);
  });

  test('no address makes this site collect messages for somebody else', async () => {
    const html = await (
      await fetch(
        widgetPage('feedback', {
          src: '/feeds/example.json',
          endpoint: 'https://evil.example/',
          format: 'form',
          'privacy-url': 'https://evil.example/',
        }),
      )
    ).text();
    assert.match(html, /endpoint="\/contributions"/);
    assert.doesNotMatch(html, /evil\.example/);
    const answer = (await (
      await ask({ url: widgetPage('feedback', { src: '/feeds/example.json', endpoint: 'https://evil.example/' }) })
    ).json()) as { html: string };
    assert.doesNotMatch(answer.html, /evil/);
    const [, frame = ''] = /src="([^"]+)"/.exec(answer.html) ?? [];
    const address = new URL(frame.replaceAll('&amp;', '&'));
    assert.equal(new URL(address.searchParams.get('endpoint')!, address).href, `${site.url}/contributions`);
  });
});
