/*
 * The ways that matter, on the built files, in Chromium, Firefox and WebKit: every way to embed, the form, the filters, a
 * dialog, the keyboard, paper, a frame in a sandbox, from right to left, forced colours.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';

import { document as page, feedAnswer, releasedFile, startServer, STRICT_POLICY } from '../e2e/support/town-server.ts';
import type * as Queries from '../support/queries.ts';
import { ENGINES, noTest, startEngine, type Engine } from './support/engines.ts';
import { Visitor } from './support/visitor.ts';

/** In the page. */
declare const queries: typeof Queries;

type Server = Awaited<ReturnType<typeof startServer>>;

const EXAMPLE = readFileSync(fileURLToPath(new URL('../../stories/feeds/example.json', import.meta.url)), 'utf8');
const MODULE = '<script type="module" src="/1.0.0/coalition-widgets.js"></script>';
const CLASSIC = '<script src="/1.0.0/coalition-widgets.iife.js"></script>';
const LOADER = '<script src="/1.0.0/coalition-widgets.loader.js" defer></script>';
const MEMBERS = '<coalition-members src="/feed.json">The members</coalition-members>';
const FORM = '<coalition-feedback src="/feed.json" endpoint="/contributions" no-contact></coalition-feedback>';
const MESSAGE = 'The bus is late every day.';
/** The strictest policy, with frames and their script from the widgets' host. */
const pagePolicy = (host: string): string =>
  STRICT_POLICY.replace(/(script|frame)-src 'self'/g, (directive) => `${directive} ${host}`);
/** What docs/hosting.md asks of the host, with the host's own name. */
const framePolicy = (host: string): string =>
  `default-src 'none'; script-src 'self' ${host}; style-src 'self' ${host}; connect-src http:; img-src http:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types coalition-widgets`;

for (const name of ENGINES) {
  describe(name, () => {
    let engine: Engine;
    let visitor: Visitor;
    let town: Server;
    let widgets: Server;
    let html = '';
    let policy: Record<string, string> = {};
    /** What the endpoint does with a message: a status, or nothing at all. */
    let answer: { status: number; body: string } | undefined;
    const sent: string[] = [];

    before(async () => {
      town = await startServer((path, request) => {
        if (path === '/feed.json') return feedAnswer({ 'access-control-allow-origin': '*' });
        if (path === '/example.json')
          return { type: 'application/json', body: EXAMPLE, headers: { 'access-control-allow-origin': '*' } };
        // The page inside searches, and tells the one around it how many were found.
        if (path === '/tell.js')
          return {
            headers: { 'access-control-allow-origin': '*' },
            body: `addEventListener('coalition-filter-changed', ({ count }) => parent.postMessage(count, '*'));
              setInterval(() => {
                const box = document.querySelector('coalition-commitments').shadowRoot?.querySelector('input[type=search]');
                if (!box || box.value) return;
                box.value = 'bus';
                box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
              }, 50);`,
          };
        if (path === '/hear.js')
          return {
            body: `addEventListener('message', ({ data }) => (document.querySelector('p').textContent = data));`,
          };
        if (path === '/moved') return { status: 302, headers: { location: '/count.json' } };
        if (path === '/count.json') return { body: '{"count": 0}' };
        if (path === '/contributions') {
          if (!answer) request.socket.destroy();
          request.setEncoding('utf8').on('data', (text: string) => sent.push(text));
          return { type: 'application/json', status: 503, ...answer };
        }
        if (!path.startsWith('/page')) return undefined;
        return {
          body: html,
          headers: policy,
        };
      });
      widgets = await startServer((path) =>
        path.includes('/frame.html')
          ? releasedFile(path.split('?')[0]!, { 'content-security-policy': framePolicy(widgets.url) })
          : undefined,
      );
      engine = await startEngine[name]();
      visitor = new Visitor(engine.window);
    });
    after(async () => {
      await engine?.stop();
      await Promise.all([town?.close(), widgets?.close()]);
    });

    let count = 0;
    async function open(body: string, head = MODULE, attributes?: string, isStrict = true): Promise<void> {
      html = page(body, head, attributes);
      policy = isStrict ? { 'content-security-policy': pagePolicy(widgets.url) } : {};
      await visitor.goto(`${town.url}/page-${(count += 1)}`);
    }

    for (const [title, script] of Object.entries({
      'module script': MODULE,
      'classic script': CLASSIC,
      loader: LOADER,
    })) {
      it(`the ${title} shows a widget, under the strictest policy`, async () => {
        await open(MEMBERS, script);
        await visitor.sees('Our Town');
      });
    }

    it('the form is sent, and thanks when the message is kept', async () => {
      answer = { status: 201, body: '{"reference": "7K3F-2MQX"}' };
      await open(FORM);
      await visitor.click('textbox', 'Your message (required)');
      await visitor.type(MESSAGE);
      sent.length = 0;
      await visitor.click('button', 'Send');
      await visitor.sees('7K3F-2MQX');
      assert.equal((JSON.parse(sent.join('')) as { message: string }).message, MESSAGE);
      assert.deepEqual(await draftsIn(visitor), []);
    });

    it('the form says what is wrong, and keeps the words', async () => {
      answer = { status: 422, body: '{"errors": [{"pointer": "#/message", "detail": "Write to the mayor instead."}]}' };
      await open(FORM);
      await visitor.click('textbox', 'Your message (required)');
      await visitor.type(MESSAGE);
      await visitor.click('button', 'Send');
      await visitor.sees('Write to the mayor instead.');
      assert.equal(await messageIn(visitor), MESSAGE);
    });

    it('the form keeps the words where nobody answers, also when the page is loaded again', async () => {
      answer = undefined;
      await open(FORM);
      await visitor.click('textbox', 'Your message (required)');
      await visitor.type(MESSAGE);
      await visitor.click('button', 'Send');
      await visitor.sees('What you wrote is still here');
      assert.equal(await messageIn(visitor), MESSAGE);
      await visitor.goto(`${town.url}/page-${count}`);
      await visitor.until(
        (wanted: string) =>
          document.querySelector('coalition-feedback')?.shadowRoot?.querySelector('textarea')?.value === wanted,
        MESSAGE,
      );
    });

    it('the form thanks for nothing where its address has moved: the browser left the message behind', async () => {
      await open(FORM.replace('/contributions', '/moved'));
      await visitor.click('textbox', 'Your message (required)');
      await visitor.type(MESSAGE);
      await visitor.click('button', 'Send');
      await visitor.sees('What you wrote is still here');
      assert.equal(await messageIn(visitor), MESSAGE);
    });

    it('filters leave what was asked for, and say how much', async () => {
      await open('<coalition-commitments src="/example.json"></coalition-commitments>');
      await visitor.click('searchbox', 'Search the commitments');
      const all = await entries(visitor);
      await visitor.type('bus');
      await visitor.until((before: number) => {
        const rows = document
          .querySelector('coalition-commitments')!
          .shadowRoot!.querySelectorAll('[part="commitment"]').length;
        return rows > 0 && rows < before;
      }, all);
      await visitor.until(() => /\d/.test(queries.announced()));
    });

    it('in a modal dialog the form works, and what it says is heard there', async () => {
      answer = { status: 201, body: '{"reference": "7K3F-2MQX"}' };
      await open(
        `<dialog><h2>Your view</h2><coalition-commitments src="/example.json"></coalition-commitments>${FORM}</dialog>`,
      );
      await visitor.run(() => document.querySelector('dialog')!.showModal());
      await visitor.click('searchbox', 'Search the commitments');
      await visitor.type('bus');
      await visitor.until(() => /\d/.test(document.querySelector('dialog [data-coalition-status]')?.textContent ?? ''));
      await visitor.click('textbox', 'Your message (required)');
      await visitor.type(MESSAGE);
      await visitor.click('button', 'Send');
      await visitor.sees('7K3F-2MQX');
      await visitor.press('Escape');
      await visitor.until(() => !document.querySelector('dialog')!.open);
    });

    it('with the keyboard alone a message is written and sent', async () => {
      answer = { status: 201, body: '{"reference": "7K3F-2MQX"}' };
      await open(FORM);
      await visitor.until(() => queries.allByRole(document.body, 'button', 'Send').length === 1);
      for (let steps = 0; !(await visitor.focused()).startsWith('textbox'); steps += 1) {
        assert.ok(steps < 20, await visitor.focused());
        await visitor.press('Tab');
      }
      await visitor.type(MESSAGE);
      for (let steps = 0; (await visitor.focused()) !== 'button Send'; steps += 1) {
        assert.ok(steps < 20, await visitor.focused());
        await visitor.press('Tab');
      }
      await visitor.press('Enter');
      await visitor.sees('7K3F-2MQX');
    });

    // The driver of WebKit has no command to print.
    (name === 'webkit' ? noTest : it)('a list is whole on paper, and short again afterwards', async () => {
      await open('<coalition-commitments src="/example.json" limit="2"></coalition-commitments>');
      await visitor.until(() => queries.allByRole(document.body, 'button', /^Show/).length === 1);
      const all = (JSON.parse(EXAMPLE) as { commitments: unknown[] }).commitments.length;
      await visitor.run(() => {
        const list = document.querySelector('coalition-commitments')!.shadowRoot!;
        const own = window as unknown as { printed: number };
        // Firefox prints what stands there when the event is over: no promise comes in between.
        addEventListener('beforeprint', () => {
          own.printed = list.querySelectorAll('[part="commitment"]').length;
        });
      });
      await engine.print!();
      assert.equal(await visitor.run(() => (window as unknown as { printed: number }).printed), all);
      await visitor.until(
        () =>
          document.querySelector('coalition-commitments')!.shadowRoot!.querySelectorAll('[part="commitment"]')
            .length === 2,
      );
    });

    it('a frame in a sandbox shows its widget under the policy of docs/hosting.md, and gets its height', async () => {
      widgets.asked.length = 0;
      const asked = town.asked.filter((path) => path === '/feed.json').length;
      await open(
        `<iframe src="${widgets.url}/1.0.0/frame.html?widget=commitments&amp;src=${town.url}/feed.json" sandbox="allow-scripts" title="Commitments" width="600" height="100"></iframe>`,
        `<script src="${widgets.url}/1.0.0/frame-host.js" defer></script>`,
      );
      await visitor.until(() => document.querySelector('iframe')!.clientHeight > 300);
      assert.equal(town.asked.filter((path) => path === '/feed.json').length, asked + 1);
      assert.ok(widgets.asked.includes('/1.0.0/frame.js'));
    });

    it('in a frame whose address cannot be written, filters work and say so', async () => {
      const inner = page(
        `<coalition-commitments deep-links src="${town.url}/example.json"></coalition-commitments>`,
        `<script type="module" src="${town.url}/1.0.0/coalition-widgets.js"></script><script src="${town.url}/tell.js"></script>`,
      );
      await open(
        `<iframe sandbox="allow-scripts" title="Inside" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe><p></p>`,
        '<script src="/hear.js"></script>',
        undefined,
        // In a sandbox WebKit matches 'self' with nothing.
        false,
      );
      await visitor.until(() => /^\d+$/.test(document.querySelector('p')!.textContent!));
    });

    it('a page in Arabic runs from right to left, in words that load themselves', async () => {
      await open(
        '<coalition-progress src="/feed.json" commitment="c0"></coalition-progress>',
        MODULE,
        'lang="ar" dir="rtl"',
      );
      await visitor.sees('محدود');
      const [first, last] = await visitor.run(() => {
        const bar = document.querySelector('coalition-progress')!.shadowRoot!.querySelector('[part~="bar"]')!;
        const places = [...bar.children].map((segment) => segment.getBoundingClientRect().left);
        return [places[0]!, places.at(-1)!];
      });
      assert.ok(first > last, `the first segment is at ${first}, the last at ${last}`);
    });

    // Nor one for what the device asks for.
    (name === 'webkit' ? noTest : it)('in forced colours a bar shows what is done', async () => {
      await open('<coalition-progress src="/feed.json" commitment="c0"></coalition-progress>');
      await visitor.sees('Limited');
      await engine.forceColors!(true);
      await visitor.until(() => matchMedia('(forced-colors: active)').matches);
      const colours = await visitor.run(() => {
        const bar = document.querySelector('coalition-progress')!.shadowRoot!.querySelector('[part~="bar"]')!;
        return [...bar.children].map((segment) => getComputedStyle(segment).backgroundColor);
      });
      await engine.forceColors!(false);
      assert.notEqual(colours[0], colours.at(-1));
    });
  });
}

const messageIn = (visitor: Visitor): Promise<string> =>
  visitor.run(() => document.querySelector('coalition-feedback')!.shadowRoot!.querySelector('textarea')!.value);
const draftsIn = (visitor: Visitor): Promise<string[]> => visitor.run(() => Object.keys(sessionStorage));
const entries = (visitor: Visitor): Promise<number> =>
  visitor.run(
    () => document.querySelector('coalition-commitments')!.shadowRoot!.querySelectorAll('[part="commitment"]').length,
  );
