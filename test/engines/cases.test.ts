/*
 * What host pages and data of residents have once broken, on the built files, in Chromium, Firefox and WebKit: the kinds that
 * no browser test has which runs in all three.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { document as page, releasedFile, startServer } from '../e2e/support/town-server.ts';
import type * as Queries from '../support/queries.ts';
import { ENGINES, startEngine, type Engine } from './support/engines.ts';
import { Visitor } from './support/visitor.ts';

/** In the page. */
declare const queries: typeof Queries;
/** In the page: what its console was told. */
declare const said: string[];

type Server = Awaited<ReturnType<typeof startServer>>;

const feedOf = (commitments: object[], more = {}): string =>
  JSON.stringify({
    version: 'coalition-feed/1',
    title: { en: 'Open Coalition of Our Valley', es: 'Coalición Abierta de Nuestro Valle' },
    language: 'en',
    updated: '2026-11-20',
    commitments,
    ...more,
  });
const FEEDS: Readonly<Record<string, string>> = {
  rounding: feedOf([
    { id: 'almost', title: 'Answer every request', progress: 99.96, end: '2026-06-30' },
    { id: 'begun', title: 'Publish all contracts', progress: 0.04, end: '2027-06-30' },
    { id: 'done', title: 'Open the archive', progress: 100, end: '2026-06-30' },
  ]),
  words: feedOf([
    { id: 'curly', title: 'The children’s budget, published' },
    { id: 'hyphen', title: 'E\u2011mail answers within a week' },
    { id: 'soft', title: 'Trans\u00adparency portal for contracts' },
    { id: 'space', title: 'Public\u200b spending by street' },
    { id: 'letters', title: { ar: 'مكتبة المدينة على الإنترنت' } },
    { id: 'stretched', title: { ar: 'الشفـــافية في العقود' } },
    { id: 'digits', title: { ar: 'خطة ٢٠٢٦ للمياه' } },
    { id: 'sharp', title: 'Open data in Straße names' },
    { id: 'ligature', title: 'Of\ufb01ce hours online' },
    { id: 'wide', title: 'Budget \uff12\uff10\uff12\uff17 explained' },
  ]),
  wrong: feedOf([
    { id: 'right', title: 'Open the books', completion: 'finished', leads: [{ member: null, name: null, order: 1 }] },
    { id: 'nameless', title: null },
  ]),
};
/** What is searched for, and the part of the only title that is found. */
const SEARCHES = {
  "children's": 'The children',
  'e-mail': 'answers within a week',
  transparency: 'portal for contracts',
  'public spending': 'by street',
  'مكتبه المدينه علي': 'مكتبة',
  الشفافية: 'العقود',
  '2026': 'للمياه',
  strasse: 'names',
  'office hours': 'hours online',
  '2017': undefined,
  '2027': 'explained',
} as const;
const SAID = `var said = []; for (const level of ['warn', 'error']) {
  const told = console[level]; console[level] = (...words) => { said.push(words.join(' ')); told.apply(console, words); }; }`;
/** A page whose shortcuts and default button are guarded against fields as usual; of a widget it sees its host alone. */
const SHORTCUTS = `var done = [];
  const isTyping = ({ tagName }) => ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName);
  document.addEventListener('keydown', (event) => {
    if (!['/', 's'].includes(event.key) || isTyping(event.target)) return;
    event.preventDefault(); done.push('shortcut ' + event.key);
  });
  document.addEventListener('keypress', (event) => {
    if (event.key === 'Enter' && event.target.tagName !== 'TEXTAREA') done.push('default button');
  });
  document.addEventListener('submit', (event) => { event.preventDefault(); done.push('sent'); });`;
const LIST = '<coalition-commitments src="/feeds/words.json"></coalition-commitments>';
const FORM = '<coalition-feedback src="/feeds/words.json" endpoint="/contributions" no-contact></coalition-feedback>';
const MESSAGE = 'The bus is late every day.';

for (const name of ENGINES) {
  describe(name, () => {
    let engine: Engine;
    let visitor: Visitor;
    let town: Server;
    let elsewhere: Server;
    let html = '';

    before(async () => {
      elsewhere = await startServer();
      town = await startServer((path) => {
        const feed = /^\/feeds\/(\w+)\.json/.exec(path)?.[1];
        if (feed)
          return { type: 'application/json', body: FEEDS[feed], headers: { 'access-control-allow-origin': '*' } };
        if (path === '/said.js') return { body: SAID };
        if (path === '/shortcuts.js') return { body: SHORTCUTS };
        const moved = /^\/moved\/(30\d)$/.exec(path)?.[1];
        if (moved) return { status: Number(moved), headers: { location: '/list.json' } };
        if (path === '/list.json') return { body: '[{"service_request_id": "1"}]' };
        if (path.startsWith('/moved/1.0.0/frame.html'))
          return {
            status: 302,
            headers: {
              location: `${elsewhere.url}/1.0.0/frame.html?widget=commitments&src=${town.url}/feeds/words.json`,
            },
          };
        // A version that has no words for Arabic.
        if (path === '/2.0.0/lang/ar.js') return { status: 404 };
        if (path.startsWith('/2.0.0/')) return releasedFile(path.replace('/2.', '/1.'));
        return path.startsWith('/page') ? { body: html } : undefined;
      });
      engine = await startEngine[name]();
      visitor = new Visitor(engine.window);
    });
    after(async () => {
      await engine?.stop();
      await Promise.all([town?.close(), elsewhere?.close()]);
    });

    let count = 0;
    /** @returns the address of the page */
    async function open(
      body: string,
      { attributes, query = '', version = '1.0.0', head = '', isKept = false } = {} as {
        attributes?: string;
        query?: string;
        version?: string;
        head?: string;
        /** Whether it is the page before, with another query. */
        isKept?: boolean;
      },
    ): Promise<void> {
      const script = `<script type="module" src="/${version}/coalition-widgets.js"></script>`;
      html = page(body, `<script src="/said.js"></script>${head}${script}`, attributes);
      if (!isKept) count += 1;
      await visitor.goto(`${town.url}/page-${count}${query}`);
    }
    const write = async (): Promise<void> => {
      await visitor.click('textbox', 'Your message (required)');
      await visitor.type(MESSAGE);
    };
    const message = (): Promise<string> =>
      visitor.run(() => document.querySelector('coalition-feedback')!.shadowRoot!.querySelector('textarea')!.value);
    const titles = (): Promise<string[]> =>
      visitor.run(() =>
        [...document.querySelectorAll('coalition-commitments')].flatMap((list) =>
          [...list.shadowRoot!.querySelectorAll('[part="commitment"]')].map((entry) => queries.textOf(entry)),
        ),
      );
    const told = (...words: string[]): Promise<boolean> =>
      visitor.until((wanted: string[]) => said.some((line) => wanted.every((word) => line.includes(word))), words);

    for (const format of ['json', 'form', 'open311'])
      for (const status of [301, 302])
        it(`no thanks for a list after ${status}, sent as ${format}; the text stays`, async () => {
          await open(FORM.replace('/contributions', `/moved/${status}" format="${format}`));
          await write();
          await visitor.click('button', 'Send');
          await visitor.sees('What you wrote is still here');
          assert.equal(await message(), MESSAGE);
          await told('has moved to', '/list.json');
        });

    it('what is typed into a widget is no shortcut of the page, and Enter not its default button', async () => {
      await open(`<form>${LIST}<button>Search the site</button>${FORM}</form>`, {
        head: '<script src="/shortcuts.js"></script>',
      });
      await visitor.click('searchbox', 'Search the commitments');
      await visitor.type('s/street');
      await visitor.press('Enter');
      await visitor.click('textbox', 'Your message (required)');
      await visitor.type('yes/no');
      await visitor.press('Enter');
      assert.deepEqual(await visitor.run(() => (window as unknown as { done: string[] }).done), []);
      assert.equal(await message(), 'yes/no\n');
      assert.equal(
        await visitor.run(
          () => document.querySelector('coalition-commitments')!.shadowRoot!.querySelector('input')!.value,
        ),
        's/street',
      );
    });

    it('a search finds what a reader means', async () => {
      await open(LIST);
      await visitor.until(() => queries.allByRole(document.body, 'searchbox').length === 1);
      for (const [search, wanted] of Object.entries(SEARCHES)) {
        await visitor.run((text: string) => {
          const box = document.querySelector('coalition-commitments')!.shadowRoot!.querySelector('input')!;
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }, search);
        await visitor.until(
          (most: number) =>
            document.querySelector('coalition-commitments')!.shadowRoot!.querySelectorAll('[part="commitment"]')
              .length === most,
          wanted === undefined ? 0 : 1,
        );
        if (wanted !== undefined) assert.ok((await titles())[0]!.includes(wanted), `${search}: ${await titles()}`);
      }
    });

    it('two lists of a page keep their searches apart, and the page its own fragment', async () => {
      const two = LIST.replace('>', ' deep-links limit="3">').repeat(2);
      const search = async (): Promise<void> => {
        await visitor.until(() => queries.allByRole(document.body, 'searchbox').length === 2);
        await visitor.run(() => {
          const box = document.querySelector('coalition-commitments')!.shadowRoot!.querySelector('input')!;
          box.value = 'office';
          box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        });
        await visitor.sees('1 of 10 commitments');
      };
      await open(two, { query: '#/plans/2026' });
      await search();
      assert.equal(await visitor.run(() => location.hash), '#/plans/2026');
      await open(two);
      await search();
      await visitor.until(() => location.hash.includes('office'));
      const href = await visitor.run(() => location.href);
      await visitor.goto('about:blank');
      await visitor.goto(href);
      await visitor.until(
        (wanted: number) =>
          [...document.querySelectorAll('coalition-commitments')]
            .map(({ shadowRoot }) => shadowRoot?.querySelectorAll('[part="commitment"]').length ?? 0)
            .join() === `1,${wanted}`,
        3,
      );
    });

    it('a draft belongs to the page that its query makes', async () => {
      await open(FORM, { query: '?page_id=12' });
      await write();
      await open(FORM, { query: '?page_id=34', isKept: true });
      await visitor.until(() => queries.allByRole(document.body, 'button', 'Send').length === 1);
      assert.equal(await message(), '');
      await open(FORM, { query: '?page_id=12', isKept: true });
      await visitor.until(() => queries.allByRole(document.body, 'button', 'Send').length === 1);
      assert.equal(await message(), MESSAGE);
    });

    it('nothing is rounded to an end', async () => {
      await open('<coalition-commitments src="/feeds/rounding.json"></coalition-commitments>');
      await visitor.sees('99.9%');
      const [almost, begun, done] = await titles();
      assert.doesNotMatch(almost!, /100\s?%/);
      assert.match(begun!, /under 1\s?%|0\.1\s?%|<\s?1\s?%/i);
      assert.match(done!, /100\s?%/);
    });

    it('a record that cannot be shown is said, and takes no other along', async () => {
      await open('<coalition-commitments src="/feeds/wrong.json"></coalition-commitments>');
      await visitor.sees('Open the books');
      await visitor.sees('could not be shown');
      await told('commitments[1].title');
    });

    it('an unusable language goes on to the next, and is read as systems write it', async () => {
      const summary = (attributes = '') =>
        `<coalition-summary ${attributes} src="/feeds/rounding.json"></coalition-summary>`;
      await open(`${summary()}${summary('lang="es_MX"')}<div lang="es_MX">${summary()}</div>`, {
        attributes: 'lang="es"',
      });
      await visitor.until(() =>
        [...document.querySelectorAll('coalition-summary')].every(({ shadowRoot }) =>
          shadowRoot?.textContent.includes('compromisos'),
        ),
      );
    });

    it('without the words of its language a widget is laid out as its page, and the console says what is missing', async () => {
      await open(LIST, { attributes: 'lang="ar" dir="rtl"', version: '2.0.0' });
      await visitor.sees('مكتبة');
      await told('ar');
      assert.equal(
        await visitor.run(() => getComputedStyle(document.querySelector('coalition-commitments')!).direction),
        'rtl',
      );
    });

    it('mistakes of a webmaster are told, one line each', async () => {
      await open(`<coalition-members>None</coalition-members>
        <p><coalition-progress src="/feeds/rounding.json" commitment="nope">None</coalition-progress></p>
        <coalition-feedback src="/feeds/rounding.json">None</coalition-feedback>
        <coalition-timeline src="/feeds/rounding.json" kinds="evento" limit="abc">None</coalition-timeline>
        <coalition-members src="/feeds/rounding.json" layout="tiles">None</coalition-members>`);
      await told('coalition-members', 'src');
      await told('nope');
      await told('coalition-feedback', 'endpoint');
      await told('evento');
      await told('abc');
      await told('tiles');
    });

    it('a frame that went to another origin is named by the script around it', async () => {
      await open('<iframe src="/moved/1.0.0/frame.html?widget=commitments" title="Members" height="150"></iframe>', {
        head: '<script src="/1.0.0/frame-host.js" defer></script>',
      });
      await told(new URL(elsewhere.url).host);
    });

    // Of another address: Chromium refuses the same one for a while on pages that ask for no hash, too.
    it('where the script is refused, the room that was kept is given back', async () => {
      html = `<!doctype html><html lang="en"><title>Plan</title>
        <link rel="stylesheet" href="/1.0.0/coalition-widgets.css">
        <script type="module" src="/3.0.0/coalition-widgets.js" integrity="sha384-${'A'.repeat(64)}" crossorigin></script>
        <coalition-commitments src="/feeds/words.json">The commitments are <a href="/plan">on our page</a>.</coalition-commitments>`;
      await visitor.goto(`${town.url}/page-${(count += 1)}`);
      await visitor.until(() => document.querySelector('coalition-commitments')!.clientHeight < 100);
      assert.equal(await visitor.run(() => document.querySelector('coalition-commitments')!.shadowRoot), null);
    });

    it('a browser that prints no backgrounds may darken the words, and draws the bars as full as they are', async () => {
      await open('<coalition-commitments src="/feeds/rounding.json"></coalition-commitments>', {
        head: '<style>body{background:#111;color:#eee}</style>',
      });
      await visitor.sees('99.9%');
      const exact = await visitor.run(() => {
        const adjust = (element: Element): string => {
          const style = getComputedStyle(element);
          return style.getPropertyValue('print-color-adjust') || style.getPropertyValue('-webkit-print-color-adjust');
        };
        const all = queries.flattened(document.querySelector('coalition-commitments')!.shadowRoot!);
        const hasWords = (element: Element): boolean =>
          [...element.childNodes].some((node) => node.nodeType === 3 && !!node.nodeValue!.trim());
        return {
          words: all
            .filter((element) => hasWords(element) && adjust(element) === 'exact')
            .map((each) => each.outerHTML),
          drawn: all.filter((element) => adjust(element) === 'exact').length,
        };
      });
      assert.deepEqual(exact.words, []);
      assert.ok(exact.drawn > 0);
    });
  });
}
