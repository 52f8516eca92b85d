/* frame.html and frame-host.js: for pages that allow nothing but a frame. */
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

import { document as page, feedAnswer, releasedFile, startServer, STRICT_POLICY } from './support/town-server.ts';
import { test, type OpenPage } from './support/test.ts';

type Server = Awaited<ReturnType<typeof startServer>>;
const pages: Record<string, { body: string; headers?: Record<string, string> }> = {};
/** The town's pages, and on an origin of their own the released files with a feed that any origin may read. */
let town: Server;
let widgets: Server;
/** Of every frame in place of dist's own headers. */
let framePolicy: Record<string, string> = {};

/** The same server under a name that is another origin. */
const otherName = (url: string): string => url.replace('127.0.0.1', 'localhost');

test.beforeAll(async () => {
  const feed = (path: string) =>
    path.startsWith('/feed.json') ? feedAnswer({ 'access-control-allow-origin': '*' }) : undefined;
  town = await startServer((path) => pages[path] ?? feed(path));
  widgets = await startServer(
    (path) =>
      feed(path) ??
      (path === '/leads-on' ? { body: '', status: 302, headers: { location: `${town.url}/feed.json` } } : undefined) ??
      (path.startsWith('/moved/')
        ? { body: '', status: 301, headers: { location: path.replace('/moved', otherName(widgets.url)) } }
        : undefined) ??
      (path.includes('/frame.html') ? releasedFile(path.split('?')[0]!, framePolicy) : undefined),
  );
});
test.afterAll(async () => {
  await Promise.all([town.close(), widgets.close()]);
});

const HOST = '<script src="/1.0.0/frame-host.js" defer></script>';
const frameOf = (query: string, attributes = 'title="Members" width="600" height="300"', base = widgets.url) =>
  `<iframe src="${base}/1.0.0/frame.html?${query.replaceAll('&', '&amp;')}" ${attributes}></iframe>`;

let count = 0;
async function open(visit: OpenPage, html: string, headers: Record<string, string> = {}, options = {}) {
  const path = `/page-${(count += 1)}`;
  pages[path] = { body: html, headers };
  return visit(town.url + path, { withoutFeed: true, ...options });
}

/** The frame at a place among the page's, with its widget drawn. */
async function frameIn(opened: Page, index = 0): Promise<Frame> {
  const handle = await opened.locator('iframe').nth(index).elementHandle();
  const frame = (await handle!.contentFrame())!;
  await frame.waitForLoadState();
  return frame;
}

const violationsIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => (window as unknown as { violations: string[] }).violations);
const heightOf = (opened: Page, index = 0) =>
  opened
    .locator('iframe')
    .nth(index)
    .evaluate((frame) => frame.clientHeight);
const contentOf = (frame: Frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
/** Until the frame is as high as its content. */
async function fits(opened: Page, frame: Frame, index = 0): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const [height, content] = await Promise.all([heightOf(opened, index), contentOf(frame)]);
    if (height === content) return;
    assert.ok(tries < 200, `the frame is ${height} px high, its content ${content}`);
    await opened.evaluate(() => new Promise(requestAnimationFrame));
  }
}

test.describe('frame.html', () => {
  test('shows each widget, under a title of its own', async ({ visit }) => {
    const shown = [
      'summary',
      'commitments',
      'members',
      'contributions',
      'timeline',
      'feedback',
      'commitment',
      'progress',
    ];
    const query = (widget: string) =>
      `widget=${widget}&src=/feed.json${/^(commitment|progress)$/.test(widget) ? '&commitment=c0' : widget === 'feedback' ? '&endpoint=/contributions' : ''}`;
    const { page: opened, complaints } = await open(
      visit,
      page(shown.map((widget) => frameOf(query(widget))).join('')),
    );
    for (const [index, widget] of shown.entries()) {
      const frame = await frameIn(opened, index);
      await frame.locator(`coalition-${widget} [part="base"] > :not(slot, [part="loading"])`).first().waitFor();
      assert.match(await frame.title(), /^[A-Z][\w ]+: Open Coalition of Our Valley$/);
    }
    assert.deepEqual(complaints, []);
  });

  test('takes query names as the attributes of the tag', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(frameOf('widget=members&src=/feed.json&heading-level=2&sector=government&lang=es')),
    );
    const frame = await frameIn(opened);
    await frame.getByRole('heading', { level: 2, name: 'Gobierno' }).waitFor();
    assert.equal(await frame.getByText('Citizens’ Network').count(), 0);
    assert.equal(await frame.locator('html').getAttribute('lang'), 'es');
    assert.equal(await frame.title(), 'Integrantes: Coalición Abierta de Nuestro Valle');
  });

  test('brings the language that is asked for', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(frameOf('widget=commitments&src=/feed.json&lang=fr')));
    await (await frameIn(opened)).getByText('3 engagements').first().waitFor();
    assert.deepEqual(complaints, []);
  });

  test('is light where nobody says more: a dark box on a light page would be the device’s doing', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(frameOf('widget=members&src=/feed.json')),
      {},
      { context: { colorScheme: 'dark' } },
    );
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    assert.equal(
      await frame.evaluate(() => getComputedStyle(document.querySelector('coalition-members')!).color),
      'rgb(0, 0, 0)',
    );
  });

  test('takes an accent and a colour scheme', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(frameOf('widget=members&src=/feed.json&accent=%23ff0000&color-scheme=dark')),
    );
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    const style = await frame.evaluate(() => {
      const { colorScheme } = getComputedStyle(document.documentElement);
      return [
        colorScheme,
        getComputedStyle(document.querySelector('coalition-members')!).getPropertyValue('--coalition-accent').trim(),
      ];
    });
    assert.deepEqual(style, ['dark', '#ff0000']);
  });

  for (const { query, says } of [
    { query: '', says: 'widget=“” is no widget. Write one of: summary, commitments,' },
    {
      query: 'widget=members&src=/feed.json&onclick=alert(1)',
      says: '“onclick” is no attribute of coalition-members. Write one of: src, offline, sector, level, layout,',
    },
    {
      query: 'widget=members&src=javascript:alert(1)',
      says: 'src=“javascript:alert(1)” is refused: only https: and http: addresses are.',
    },
    { query: 'widget=%3Cimg+src=x+onerror=alert(1)%3E', says: 'widget=“<img src=x onerror=alert(1)>” is no widget' },
  ]) {
    test(`refuses ${query.slice(0, 80) || 'an address without a query'}`, async ({ visit }) => {
      const asked = widgets.asked.length;
      const { page: opened } = await visit(`${widgets.url}/1.0.0/frame.html?${query}`, {
        withoutFeed: true,
      });
      const dialogs: string[] = [];
      opened.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const alert = opened.getByRole('alert');
      await alert.waitFor();
      assert.ok((await alert.textContent())!.includes(says), (await alert.textContent())!);
      assert.equal(await opened.locator('body *').count(), 1);
      assert.deepEqual(dialogs, []);
      assert.deepEqual(
        widgets.asked.slice(asked).filter((path) => path.includes('feed.json') && !path.includes('frame.html')),
        [],
      );
    });
  }

  test('runs nothing of javascript: in any attribute', async ({ visit }) => {
    const names = ['lang', 'heading-level', 'images', 'offline', 'sector', 'level', 'layout'];
    const { page: opened } = await open(
      visit,
      page(names.map((name) => frameOf(`widget=members&src=/feed.json&${name}=javascript:window.ran%3D1`)).join('')),
    );
    for (const index of names.keys()) {
      const frame = await frameIn(opened, index);
      await frame.locator('coalition-members [part="base"] > :not(slot)').first().waitFor();
      assert.equal(await frame.evaluate(() => (window as { ran?: number }).ran), undefined);
      assert.equal(await frame.locator('a[href^="javascript:"]').count(), 0);
    }
  });

  test('says whose words they are when it is opened by itself with a feed of another host', async ({ visit }) => {
    const host = new URL(town.url).host;
    const { page: opened, close } = await visit(
      `${widgets.url}/1.0.0/frame.html?widget=members&src=${town.url}/feed.json`,
      { withoutFeed: true },
    );
    await opened.getByText(`What you see here comes from ${host}, and what you write goes there.`).waitFor();
    await opened.getByText('Our Town').waitFor();
    await close();
    const own = await visit(`${widgets.url}/1.0.0/frame.html?widget=members&src=/feed.json`, {
      withoutFeed: true,
    });
    await own.page.getByText('Our Town').waitFor();
    assert.equal(await own.page.getByText('What you see here').count(), 0);
    await own.close();
  });

  test('says whose words they are when an address of its own host led to another', async ({ visit }) => {
    const { page: opened } = await visit(`${widgets.url}/1.0.0/frame.html?widget=members&lang=es&src=/leads-on`, {
      withoutFeed: true,
    });
    const host = new URL(town.url).host;
    await opened.getByText(`Lo que ves aquí viene de ${host}, y lo que escribas se envía allí.`).waitFor();
    await opened.getByText('Our Town').waitFor();
    assert.equal(await opened.getByText('Lo que ves aquí').count(), 1);
  });

  test('says so where the widgets did not come', async ({ visit }) => {
    const { page: opened } = await open(visit, page('<p></p>'));
    await opened.route('**/coalition-widgets.js', (route) => route.abort());
    await opened.goto(`${widgets.url}/1.0.0/frame.html?widget=members&src=/feed.json`);
    await opened.getByText('This part of the page could not be loaded.').waitFor();
  });

  test('breaks nothing of the strictest policy, with a language of its own too', async ({ visit }) => {
    framePolicy = {
      'content-security-policy': `${STRICT_POLICY}; trusted-types coalition-widgets`,
    };
    const { page: opened, complaints } = await open(
      visit,
      page(frameOf('widget=commitments&src=/feed.json&lang=fr') + HOST),
    );
    const frame = await frameIn(opened);
    await frame.getByText('3 engagements').first().waitFor();
    await fits(opened, frame);
    assert.deepEqual(await violationsIn(frame), []);
    assert.deepEqual(complaints, []);
    framePolicy = {};
  });
});

test.describe('a frame with sandbox="allow-scripts" alone', () => {
  const SANDBOX = 'sandbox="allow-scripts" title="Members" width="600" height="300"';

  test('shows its widget, under a policy too, and is given its height', async ({ visit }) => {
    framePolicy = { 'content-security-policy': STRICT_POLICY };
    const { page: opened, complaints } = await open(
      visit,
      page(frameOf('widget=commitments&src=/feed.json', SANDBOX) + HOST),
    );
    const frame = await frameIn(opened);
    await frame.getByRole('heading', { name: 'Open minutes' }).waitFor();
    await fits(opened, frame);
    assert.equal(await frame.evaluate(() => origin), 'null');
    assert.deepEqual(await violationsIn(frame), []);
    assert.deepEqual(complaints, []);
    framePolicy = {};
  });

  test('sends what a resident writes, without storage and without a submit event', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(frameOf('widget=feedback&src=/feed.json&endpoint=/contributions&no-contact', SANDBOX) + HOST),
    );
    const origins: (string | undefined)[] = [];
    const pages: string[] = [];
    await opened.route('**/contributions', (route) => {
      const request = route.request();
      if (request.method() === 'POST') {
        origins.push(request.headers()['origin']);
        pages.push((request.postDataJSON() as { page: string }).page);
      }
      return route.fulfill({
        status: 201,
        json: { reference: 'A-1' },
        headers: {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': '*',
          'access-control-allow-methods': 'POST',
        },
      });
    });
    const frame = await frameIn(opened);
    await frame.locator('textarea').fill('I would like to know more.');
    await frame.getByRole('button').last().click();
    await frame.locator('[part="thanks"]').waitFor();
    assert.deepEqual(origins, ['null']);
    // The page around the frame, as far as a browser tells another host.
    assert.deepEqual(pages, [`${town.url}/`]);
  });
});

test.describe('frame-host.js', () => {
  for (const { title, html } of [
    {
      title: 'before the frames',
      html: () => page(frameOf('widget=commitments&src=/feed.json'), '<script src="/1.0.0/frame-host.js"></script>'),
    },
    {
      title: 'after the frames',
      html: () => page(frameOf('widget=commitments&src=/feed.json') + '<script src="/1.0.0/frame-host.js"></script>'),
    },
    { title: 'twice', html: () => page(HOST + HOST + frameOf('widget=commitments&src=/feed.json')) },
    {
      title: 'in two versions',
      html: () =>
        page(`${HOST}<script src="/0.9.0/frame-host.js"></script>${frameOf('widget=commitments&src=/feed.json')}`),
    },
  ]) {
    test(`gives a frame the height of its content (${title})`, async ({ visit }) => {
      const { page: opened, complaints } = await open(visit, html());
      const frame = await frameIn(opened);
      await frame.getByRole('heading', { name: 'Open minutes' }).waitFor();
      await fits(opened, frame);
      assert.deepEqual(complaints, []);
    });
  }

  test('reaches a frame that was there long before it', async ({ visit }) => {
    const { page: opened } = await open(visit, page(frameOf('widget=commitments&src=/feed.json')));
    const frame = await frameIn(opened);
    await frame.getByRole('heading', { name: 'Open minutes' }).waitFor();
    assert.equal(await heightOf(opened), 300);
    await opened.addScriptTag({ url: `${town.url}/1.0.0/frame-host.js` });
    await fits(opened, frame);
  });

  test('keeps two frames apart, also when they come and go', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        HOST + frameOf('widget=commitments&src=/feed.json') + frameOf('widget=progress&src=/feed.json&commitment=c0'),
      ),
    );
    const [first, second] = [await frameIn(opened, 0), await frameIn(opened, 1)];
    await first.getByRole('heading', { name: 'Open minutes' }).waitFor();
    await second.getByText('Limited').first().waitFor();
    await fits(opened, first, 0);
    await fits(opened, second, 1);
    assert.ok((await heightOf(opened, 0)) > 2 * (await heightOf(opened, 1)));
    await opened.evaluate((html) => {
      document.querySelector('iframe')!.remove();
      document.body.insertAdjacentHTML('beforeend', html);
    }, frameOf('widget=members&src=/feed.json'));
    const third = await frameIn(opened, 1);
    await third.getByText('Our Town').waitFor();
    await fits(opened, third, 1);
    await fits(opened, second, 0);
  });

  test('holds against resets: borders, padding and box sizes of the page', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        HOST + frameOf('widget=progress&src=/feed.json&commitment=c0'),
        '<style>* { box-sizing: border-box !important } iframe { height: 90px !important; min-height: 150px; border: 7px solid; padding: 3px }</style>',
      ),
    );
    const frame = await frameIn(opened);
    await frame.getByText('Limited').first().waitFor();
    const inner = () => frame.evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height));
    while ((await inner()) !== 0) await opened.evaluate(() => new Promise(requestAnimationFrame));
  });

  test('settles: no loop of heights, at any width', async ({ visit }) => {
    const widths = [280, 333, 601];
    const { page: opened } = await open(
      visit,
      page(
        HOST +
          widths
            .map((width) => frameOf('widget=commitments&src=/feed.json', `title="x" width="${width}" height="200"`))
            .join(''),
      ),
    );
    for (const index of widths.keys()) {
      const frame = await frameIn(opened, index);
      await frame.getByRole('heading', { name: 'Open minutes' }).waitFor();
      await fits(opened, frame, index);
    }
    const changes = await opened.evaluate(async () => {
      let seen = 0;
      for (const watched of document.querySelectorAll('iframe')) {
        new MutationObserver(() => (seen += 1)).observe(watched, { attributes: true, attributeFilter: ['style'] });
      }
      for (let drawn = 0; drawn < 40; drawn += 1) await new Promise(requestAnimationFrame);
      return seen;
    });
    assert.ok(changes <= widths.length, `${changes} changes after all was still`);
  });

  test('shrinks with its content, and the page does not jump under the reader', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        `${HOST}<div style="height: 400px">Before</div>${frameOf('widget=commitments&src=/feed.json', 'title="x" width="600" height="300"')}<p>After</p>`,
      ),
    );
    const frame = await frameIn(opened);
    await frame.getByRole('heading', { name: 'Open minutes' }).waitFor();
    await fits(opened, frame);
    await opened.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const top = () => opened.locator('iframe').evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    const tops: number[] = [];
    await frame.getByRole('searchbox').fill('nothing like that');
    await frame
      .locator('[part="empty"], [part="none"]')
      .or(frame.getByRole('button', { name: /clear/i }))
      .first()
      .waitFor();
    for (let drawn = 0; drawn < 40; drawn += 1) {
      await opened.evaluate(() => new Promise(requestAnimationFrame));
      tops.push(await top());
    }
    assert.deepEqual([...new Set(tops)], [before]);
    await opened.evaluate(() => scrollTo(0, 0));
    await fits(opened, frame);
  });

  test('gives a title to a frame that has none, and keeps one that is there', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        HOST +
          frameOf('widget=members&src=/feed.json', '') +
          frameOf('widget=summary&src=/feed.json', 'title="Our plan"'),
      ),
    );
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    await opened.locator('iframe[title^="Members"]').waitFor();
    assert.equal(await opened.locator('iframe').nth(1).getAttribute('title'), 'Our plan');
  });

  test('has a title that follows when the feed comes late, in the language of the page around', async ({ visit }) => {
    const { page: opened } = await open(visit, page(HOST));
    let answer: (() => void) | undefined;
    const isHeld = new Promise<void>((resolve) => (answer = resolve));
    await opened.route(
      ({ pathname }) => pathname === '/feed.json',
      async (route) => {
        await isHeld;
        await route.continue();
      },
    );
    await opened.evaluate(
      (frame) => document.body.insertAdjacentHTML('beforeend', frame),
      frameOf('widget=members&src=/feed.json', ''),
    );
    const frame = opened.locator('iframe');
    await opened.locator('iframe[title="Members"]').waitFor();
    await opened.evaluate(() => (document.documentElement.lang = 'es'));
    await opened.locator('iframe[title="Integrantes"]').waitFor();
    answer!();
    await opened.locator('iframe[title="Integrantes: Coalición Abierta de Nuestro Valle"]').waitFor();
    // What the page says itself stays.
    await frame.evaluate((element: HTMLIFrameElement) => (element.title = 'Our members'));
    await opened.evaluate(() => (document.documentElement.lang = 'en'));
    await opened.frames()[1]!.waitForFunction(() => document.title.startsWith('Members'));
    await opened.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await frame.getAttribute('title'), 'Our members');
  });

  test('hands on language, direction, colours, accent and font, and what changes of them', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        HOST + frameOf('widget=commitments&src=/feed.json'),
        '<style>html { --coalition-accent: rgb(122, 29, 58) } body { color: rgb(1, 2, 3); font: 20px Georgia } .dark { color-scheme: dark; color: rgb(250, 250, 250) }</style>',
        'lang="es" dir="rtl"',
      ),
    );
    const frame = await frameIn(opened);
    await frame.getByText('3 compromisos').first().waitFor();
    const look = () =>
      frame.evaluate(() => {
        const { color, colorScheme, direction, fontSize } = getComputedStyle(document.documentElement);
        return {
          color,
          colorScheme,
          direction,
          fontSize,
          font: getComputedStyle(document.body).fontFamily,
          accent: document.documentElement.style.getPropertyValue('--coalition-accent'),
        };
      });
    assert.deepEqual(await look(), {
      color: 'rgb(1, 2, 3)',
      colorScheme: 'light',
      direction: 'rtl',
      fontSize: '20px',
      font: 'Georgia',
      accent: 'rgb(122, 29, 58)',
    });
    await opened.evaluate(() => {
      document.documentElement.lang = 'en';
      document.documentElement.className = 'dark';
      document.body.className = 'dark';
    });
    await frame.getByText('3 commitments').first().waitFor();
    await frame.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    assert.equal((await look()).color, 'rgb(250, 250, 250)');
  });

  for (const { title, attributes, style } of [
    {
      title: 'from a page that hides its address',
      attributes: 'title="x" referrerpolicy="no-referrer"',
      style: 'body { font: 20px Georgia }',
    },
    {
      title: 'with a list of fonts that is too long',
      attributes: 'title="x"',
      style: `body { font: 20px Georgia, ${Array.from({ length: 60 }, (_, index) => `"Font ${index}"`).join(', ')} }`,
    },
  ]) {
    test(`hands them on ${title}`, async ({ visit }) => {
      const { page: opened } = await open(
        visit,
        page(HOST + frameOf('widget=commitments&src=/feed.json', attributes), `<style>${style}</style>`, 'lang="es"'),
      );
      const frame = await frameIn(opened);
      await frame.getByText('3 compromisos').first().waitFor();
      await frame.waitForFunction(() => getComputedStyle(document.body).fontFamily.startsWith('Georgia'));
      assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).fontSize), '20px');
    });
  }

  test('has a title in the language that is nearest', async ({ visit }) => {
    const { page: opened } = await open(visit, page(frameOf('widget=members&src=/feed.json&lang=es-MX')));
    const frame = await frameIn(opened);
    await frame.waitForFunction(() => document.title === 'Integrantes: Coalición Abierta de Nuestro Valle');
  });

  test('what the address says goes before the page around', async ({ visit }) => {
    const { page: opened } = await open(
      visit,
      page(
        HOST + frameOf('widget=commitments&src=/feed.json&lang=en&accent=teal'),
        '<style>html { --coalition-accent: red }</style>',
        'lang="es"',
      ),
    );
    const frame = await frameIn(opened);
    await frame.getByText('3 commitments').first().waitFor();
    await fits(opened, frame);
    assert.equal(
      await frame.evaluate(() => document.documentElement.style.getPropertyValue('--coalition-accent')),
      'teal',
    );
  });

  test('opens links outside the frame', async ({ visit }) => {
    const { page: opened } = await open(visit, page(HOST + frameOf('widget=commitments&src=/feed.json')));
    await opened
      .context()
      .route('https://elsewhere.example/**', (route) => route.fulfill({ contentType: 'text/html', body: 'The plan' }));
    const frame = await frameIn(opened);
    await frame.getByText('More about this commitment').first().click();
    const [popup] = await Promise.all([
      opened.waitForEvent('popup'),
      frame.getByRole('link', { name: 'The plan' }).click(),
    ]);
    await popup.waitForURL('https://elsewhere.example/plan');
    assert.equal(await popup.evaluate(() => opener as unknown), null);
  });
});

test.describe('messages', () => {
  const good = { type: 'coalition-frame', height: 777, title: 'x', asksForLook: false };

  /** A page with one frame of ours that fits, and one of a stranger that says what it is told to. */
  async function withStranger(visit: OpenPage, message: unknown) {
    pages['/stranger'] = {
      body: `<!doctype html><script>onmessage = ({ data }) => { if (data === 'go') { parent.postMessage(${JSON.stringify(message)}, '*'); parent.postMessage('said', '*') } }</script>`,
    };
    const visited = await open(
      visit,
      page(`${HOST}${frameOf('widget=members&src=/feed.json')}<iframe src="/stranger" height="50"></iframe>`),
    );
    const frame = await frameIn(visited.page);
    await frame.getByText('Our Town').waitFor();
    await fits(visited.page, frame);
    return { ...visited, frame };
  }

  test('of a stranger’s frame change no frame', async ({ visit }) => {
    const { page: opened, frame, close } = await withStranger(visit, good);
    const before = await heightOf(opened, 0);
    await opened.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener(
            'message',
            ({ data }) => data === 'said' && requestAnimationFrame(() => requestAnimationFrame(resolve)),
          );
          document.querySelectorAll('iframe')[1]!.contentWindow!.postMessage('go', '*');
        }),
    );
    assert.equal(await heightOf(opened, 0), before);
    assert.equal(await heightOf(opened, 1), 50);
    await fits(opened, frame);
    await close();
  });

  test('of our frame, once it shows another origin’s page, are not taken', async ({ visit }) => {
    const { page: opened } = await open(visit, page(HOST + frameOf('widget=members&src=/feed.json')));
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    await fits(opened, frame);
    const before = await heightOf(opened);
    pages['/evil'] = {
      body: `<!doctype html><script>for (let i = 0; i < 5; i += 1) parent.postMessage(${JSON.stringify(good)}, '*'); document.title = 'said'</script>`,
    };
    await frame.goto(`${town.url.replace('127.0.0.1', 'localhost')}/evil`);
    await frame.waitForFunction(() => document.title === 'said');
    await opened.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await heightOf(opened), before);
  });

  test('of a frame that was moved to another origin are not taken, and the console says where it is', async ({
    visit,
  }) => {
    const moved = frameOf('widget=members&src=/feed.json', 'width="600" height="150"', `${widgets.url}/moved`);
    const { page: opened, complaints } = await open(visit, page(HOST + moved));
    await (await frameIn(opened)).getByText('Our Town').waitFor();
    for (let tries = 0; tries < 200 && !complaints.length; tries += 1)
      await opened.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(complaints, [
      `coalition-widgets: the frame ${widgets.url}/moved/1.0.0/frame.html?widget=members&src=/feed.json shows a page of ${otherName(widgets.url)}. Write its address into src.`,
    ]);
    assert.equal(await heightOf(opened), 150);
  });

  test('of a wrong shape are not taken', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(HOST + frameOf('widget=members&src=/feed.json')));
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    await fits(opened, frame);
    const before = await heightOf(opened);
    for (const wrong of [
      { ...good, height: '777' },
      { ...good, height: -1 },
      { ...good, type: 'other' },
      { ...good, title: 1 },
      'coalition-frame',
      null,
      [good],
    ]) {
      await frame.evaluate((message) => parent.postMessage(message, '*'), wrong as unknown);
    }
    await opened.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await heightOf(opened), before);
    assert.deepEqual(complaints, []);
  });

  test('to a frame are taken from the page around it alone, in their shape alone', async ({ visit }) => {
    const look = {
      lang: 'es',
      dir: 'rtl',
      colorScheme: 'dark',
      color: 'red',
      accent: 'red',
      fontFamily: 'x',
      fontSize: 20,
    };
    const { page: opened, complaints } = await open(
      visit,
      page(`${frameOf('widget=members&src=/feed.json')}<iframe src="about:blank"></iframe>`),
    );
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    const told = { type: 'coalition-frame-host', look };
    await opened.frames()[2]!.evaluate((message) => parent.frames[0]!.postMessage(message, '*'), told as unknown);
    for (const wrong of [
      { ...told, look: { ...look, dir: 'up' } },
      { ...told, look: { ...look, fontSize: 9999 } },
      { ...told, look: { ...look, lang: 1 } },
      { ...told, look: null },
      { look },
    ]) {
      await opened.evaluate((message) => frames[0]!.postMessage(message, '*'), wrong as unknown);
    }
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(await frame.evaluate(() => document.documentElement.dir), '');
    await opened.evaluate((message) => frames[0]!.postMessage(message, '*'), told as unknown);
    await frame.waitForFunction(() => document.documentElement.dir === 'rtl');
    assert.deepEqual(complaints, []);
  });

  test('forty thousand of them have the page look for its frames once for each picture', async ({ visit }) => {
    const { page: opened } = await open(visit, page(HOST + frameOf('widget=members&src=/feed.json')));
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    await fits(opened, frame);
    await opened.evaluate(() => {
      const counts = { lookups: 0, drawn: 0, heard: 0 };
      (window as { counts?: object }).counts = counts;
      const real = Document.prototype.querySelectorAll;
      Document.prototype.querySelectorAll = function (this: Document, ...args: [string]) {
        counts.lookups += 1;
        return real.apply(this, args);
      } as typeof real;
      addEventListener('message', () => (counts.heard += 1));
      requestAnimationFrame(function draw() {
        counts.drawn += 1;
        requestAnimationFrame(draw);
      });
    });
    await frame.evaluate(async (message) => {
      for (let sent = 0; sent < 40_000;) {
        for (const end = sent + 400; sent < end; sent += 1)
          parent.postMessage({ ...message, height: 300 + (sent % 400) }, '*');
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, good);
    await opened.waitForFunction(() => (window as unknown as { counts: { heard: number } }).counts.heard >= 40_000);
    const { lookups, drawn } = await opened.evaluate(
      () => (window as unknown as { counts: { lookups: number; drawn: number } }).counts,
    );
    assert.ok(lookups <= drawn + 2, `${lookups} lookups in ${drawn} pictures`);
  });

  test('a thousand a second, either way, leave the page usable', async ({ visit }) => {
    const { page: opened, complaints } = await open(visit, page(HOST + frameOf('widget=members&src=/feed.json')));
    const frame = await frameIn(opened);
    await frame.getByText('Our Town').waitFor();
    await fits(opened, frame);
    type Counts = { changes: number; drawn: number; messages: number };
    await opened.evaluate(() => {
      const counts: Counts = { changes: 0, drawn: 0, messages: 0 };
      (window as unknown as { counts: Counts }).counts = counts;
      new MutationObserver(() => (counts.changes += 1)).observe(document.querySelector('iframe')!, {
        attributes: true,
        attributeFilter: ['style'],
      });
      addEventListener('message', () => (counts.messages += 1));
      requestAnimationFrame(function draw() {
        counts.drawn += 1;
        requestAnimationFrame(draw);
      });
    });
    await frame.evaluate((message) => {
      let sent = 0;
      const timer = setInterval(() => {
        for (let burst = 0; burst < 20; burst += 1)
          parent.postMessage({ ...message, height: 300 + ((sent += 1) % 400) }, '*');
        if (sent >= 2000) clearInterval(timer);
      }, 4);
    }, good);
    await opened.waitForFunction(() => (window as unknown as { counts: Counts }).counts.messages >= 2000);
    const { changes, drawn } = await opened.evaluate(async () => {
      // What the last one changed has been drawn by then.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return (window as unknown as { counts: Counts }).counts;
    });
    assert.ok(changes <= drawn + 2, `${changes} changes of height in ${drawn} pictures`);
    await opened.evaluate(
      () =>
        new Promise((resolve) => {
          let sent = 0;
          const timer = setInterval(() => {
            for (let burst = 0; burst < 20; burst += 1) frames[0]!.postMessage({ type: 'coalition-frame-host' }, '*');
            if ((sent += 20) >= 2000) {
              clearInterval(timer);
              resolve(undefined);
            }
          }, 4);
        }),
    );
    await frame.evaluate(() => window.dispatchEvent(new Event('resize')));
    await opened.evaluate(() => document.querySelector('iframe')!.setAttribute('width', '500'));
    await fits(opened, frame);
    assert.deepEqual(complaints, []);
  });
});
