/*
 * What host pages and data of residents have once broken, on the built files, in Chromium, Firefox and WebKit: the kinds that
 * no browser test has which runs in all three.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';

import { document as page, releasedFile, startServer } from '../e2e/support/town-server.ts';
import type * as Queries from '../support/queries.ts';
import { ENGINES, noTest, startEngine, type Engine } from './support/engines.ts';
import { luminance, printedColours } from './support/printed-colours.ts';
import { Visitor } from './support/visitor.ts';

/** In the page. */
declare const queries: typeof Queries;
/** In the page: what its console was told. */
declare const said: string[];

type Server = Awaited<ReturnType<typeof startServer>>;

// The browsers are started with it: a place whose days are not all of 24 hours.
process.env.TZ = 'America/New_York';

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
  days: feedOf([{ id: 'march', title: 'Open the archive', completion: 'limited', end: '2026-03-01' }]),
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
/** Half an hour into the day after the one that had 23 hours. */
const CLOCK = `{ const Time = Date; const ahead = Time.parse('2026-03-09T00:30:00-04:00') - Time.now();
  Date = class extends Time {
    constructor(...parts) { super(...(parts.length ? parts : [Time.now() + ahead])); }
    static now() { return Time.now() + ahead; }
  }; }`;
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
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><path d="M0 0h48v48H0z"/></svg>';
const TOOL = fileURLToPath(new URL('../../dist/bin/coalition-feed.js', import.meta.url));

/** The members of two bodies, one with a logo where the feed is and one with a logo of another host; as HTML, which no script has to draw. */
function prerenderedMembers(home: string, elsewhere: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-members-'));
  const member = (id: string, logo: string) => ({ id, name: `Town of ${id}`, sector: 'government', logo });
  const members = [member('Here', `${home}/logos/here.svg`), member('There', `${elsewhere}/logos/there.svg`)];
  try {
    writeFileSync(join(folder, 'coalition.json'), feedOf([], { members }));
    const source = `${home}/feeds/members.json`;
    const command = [TOOL, 'prerender', join(folder, 'coalition.json'), '--widget', 'members', '--src', source];
    return execFileSync(process.execPath, command, { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const name of ENGINES) {
  describe(name, () => {
    let engine: Engine;
    let visitor: Visitor;
    let town: Server;
    let elsewhere: Server;
    let html = '';
    /** The page inside a frame. */
    let still = '';

    before(async () => {
      elsewhere = await startServer();
      town = await startServer((path) => {
        if (path.startsWith('/logos/')) return { type: 'image/svg+xml', body: PICTURE };
        if (path === '/still') return { body: still };
        const feed = /^\/feeds\/(\w+)\.json/.exec(path)?.[1];
        if (feed)
          return { type: 'application/json', body: FEEDS[feed], headers: { 'access-control-allow-origin': '*' } };
        if (path === '/said.js') return { body: SAID };
        if (path === '/shortcuts.js') return { body: SHORTCUTS };
        if (path === '/own.js') return { body: `localStorage.setItem('of the page', '1');` };
        if (path === '/clock.js') return { body: CLOCK };
        if (path === '/locked') return { status: 401, headers: { 'www-authenticate': 'Basic realm="Staff"' } };
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

    it('an endpoint behind a password is told to the webmaster, asks nobody for one and keeps the text', async () => {
      await open(FORM.replace('/contributions', '/locked'));
      await write();
      await visitor.click('button', 'Send');
      await visitor.sees('What you wrote is still here');
      assert.equal(await message(), MESSAGE);
      await told('answered 401', 'no cookies or passwords');
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

    it('a draft in a frame is for the office that the frame sends to', async () => {
      const frame = (office: string) =>
        `<iframe title="${office}" src="/1.0.0/frame.html?widget=feedback&amp;src=${town.url}/feeds/words.json&amp;endpoint=${town.url}/${office}"></iframe>`;
      const frames = frame('water') + frame('parks');
      const written = (): Promise<string[] | undefined> =>
        visitor.until(() => {
          const boxes = [...document.querySelectorAll('iframe')].map(({ contentDocument }) =>
            contentDocument?.querySelector('coalition-feedback')?.shadowRoot?.querySelector('textarea'),
          );
          return boxes.every((box) => box) ? boxes.map((box) => box!.value) : undefined;
        });
      await open(frames);
      assert.deepEqual(await written(), ['', '']);
      await visitor.run((text) => {
        const { contentWindow: inside, contentDocument } = document.querySelector('iframe')!;
        const box = contentDocument!.querySelector('coalition-feedback')!.shadowRoot!.querySelector('textarea')!;
        box.value = text;
        box.dispatchEvent(new (inside as typeof window).InputEvent('input', { bubbles: true, composed: true }));
      }, MESSAGE);
      await open(frames, { isKept: true });
      assert.deepEqual(await written(), [MESSAGE, '']);
    });

    it('a delay is counted in days of the calendar, also over one of 23 hours', async () => {
      await open('<coalition-commitments src="/feeds/days.json"></coalition-commitments>', {
        head: '<script src="/clock.js"></script>',
      });
      await visitor.sees('Open the archive');
      assert.equal(await visitor.run(() => new Date().getTimezoneOffset()), 240, 'the browser is in that place');
      assert.match((await titles())[0]!, /overdue by 8 days/i);
    });

    it('of a feed whose address changes its query only the newest copies are kept, and what is the page’s own', async () => {
      const list = (query: number) =>
        `<coalition-commitments offline src="/feeds/words.json?day=${query}"></coalition-commitments>`;
      await open(Array.from({ length: 7 }, (_, day) => list(day)).join(''), {
        head: '<script src="/own.js"></script>',
      });
      await visitor.until(() =>
        [...document.querySelectorAll('coalition-commitments')].every(({ shadowRoot }) =>
          shadowRoot?.querySelector('[part="commitment"]'),
        ),
      );
      const kept = await visitor.run(() => Object.keys(localStorage));
      assert.equal(kept.filter((name) => name.startsWith('coalition-feed:')).length, 5, kept.join(' '));
      assert.ok(kept.includes('of the page'));
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

    for (const title of ['a srcdoc without a sandbox', 'a blob: address'])
      it(`in ${title} filters work and are counted; the link alone is lost`, async () => {
        await open('<iframe title="Inside" width="600" height="500"></iframe>');
        const inner = page(
          `<coalition-commitments deep-links src="${town.url}/feeds/words.json"></coalition-commitments>`,
          `<script src="${town.url}/said.js"></script><script type="module" src="${town.url}/1.0.0/coalition-widgets.js"></script>`,
        );
        await visitor.run(
          (isBlob, text) => {
            const frame = document.querySelector('iframe')!;
            if (isBlob) frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
            else frame.srcdoc = text;
          },
          title.includes('blob:'),
          inner,
        );
        await visitor.until(() => {
          const { contentWindow: there, contentDocument } = document.querySelector('iframe')!;
          const box = contentDocument!.querySelector('coalition-commitments')?.shadowRoot?.querySelector('input');
          if (!box) return false;
          there!.addEventListener('coalition-filter-changed', (event) => {
            (window as unknown as { counted: number }).counted = (event as Event & { count: number }).count;
          });
          box.value = 'office';
          box.dispatchEvent(new (there as typeof window).InputEvent('input', { bubbles: true, composed: true }));
          return true;
        });
        await visitor.until(() => (window as unknown as { counted?: number }).counted === 1);
        await visitor.until(() =>
          /\b1\b/.test(
            document.querySelector('iframe')!.contentDocument!.querySelector('[data-coalition-status]')!.textContent,
          ),
        );
        const seen = await visitor.run(() => {
          const { contentWindow: there, contentDocument } = document.querySelector('iframe')!;
          const list = contentDocument!.querySelector('coalition-commitments')!.shadowRoot!;
          return {
            titles: list.querySelectorAll('[part="commitment"]').length,
            said: (there as unknown as { said: string[] }).said,
            around: location.hash,
          };
        });
        assert.deepEqual({ ...seen, said: seen.said.length }, { titles: 1, said: 1, around: '' });
        assert.match(seen.said[0]!, /deep-links has no effect here/);
      });

    it('on a phone and a page of small letters nothing is wider than the page, and all can be hit', async () => {
      still = page(
        `<coalition-feed src="/feeds/rounding.json"><coalition-commitments></coalition-commitments>
          <aside><coalition-feedback endpoint="/contributions"></coalition-feedback></aside></coalition-feed>`,
        `<meta name="viewport" content="width=device-width, initial-scale=1">
          <style>body { font: 14px/1.5 Arial } aside { font-size: .9em }</style>
          <script type="module" src="/1.0.0/coalition-widgets.js"></script>`,
      );
      await open('<iframe title="A phone" src="/still" width="320" height="640"></iframe>');
      const found = await visitor.until(() => {
        const inside = document.querySelector('iframe')!.contentDocument;
        const form = inside?.querySelector('coalition-feedback')?.shadowRoot;
        const list = inside?.querySelector('coalition-commitments')?.shadowRoot;
        if (!form?.querySelector('textarea') || !list?.querySelector('[part="commitment"]')) return undefined;
        const all = [form, list].flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
        const shown = all.filter(
          (element) => element.getBoundingClientRect().width > 0 && !element.closest('.visually-hidden'),
        );
        const named = (element: HTMLElement) => element.outerHTML.slice(0, 120);
        const fields = shown.filter((element) =>
          element.matches('textarea, select, input:not([type=radio], [type=checkbox])'),
        );
        const { clientWidth, scrollWidth } = inside!.documentElement;
        return {
          excess: scrollWidth - clientWidth,
          wide: shown.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5).map(named),
          low: shown
            .filter((element) => element.matches('button, select, input, textarea, summary'))
            // A box or a dot is hit by its label too.
            .map((element) => element.closest('label') ?? element)
            .filter((element) => element.getBoundingClientRect().height < 24)
            .map(named),
          letters: fields.map((element) => parseFloat(getComputedStyle(element).fontSize)),
        };
      });
      assert.deepEqual(found!.low, []);
      assert.deepEqual(found!.wide, []);
      assert.equal(found!.excess, 0);
      assert.ok(found!.letters.length > 1 && Math.min(...found!.letters) >= 12.5, found!.letters.join());
    });

    it('logos of members load from the host of the feed alone, with a script and without; those in a noscript only without', async () => {
      const members = prerenderedMembers(town.url, elsewhere.url);
      const logos = () => [...town.asked, ...elsewhere.asked].filter((path) => path.startsWith('/logos/'));
      const before = logos().length;
      await open(`<noscript>${members}</noscript><p>What stands below.</p>`);
      await visitor.sees('What stands below.');
      assert.deepEqual(logos().slice(before), []);
      // A frame in a sandbox that allows no script is a browser without script.
      still = page(`${members}<noscript>${members.replaceAll('here.svg', 'inside.svg')}</noscript>`);
      await open(
        '<iframe title="No script" sandbox="allow-same-origin" src="/still" width="600" height="600"></iframe>',
      );
      const drawn = await visitor.until(() => {
        const inside = document.querySelector('iframe')!.contentDocument!;
        const lists = [...inside.querySelectorAll('coalition-members')];
        const all = lists.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('img') ?? [])]);
        const isDone = lists.length === 2 && all.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
        return (
          isDone && { logos: all.map(({ src }) => src), text: lists.map(({ shadowRoot }) => shadowRoot!.textContent) }
        );
      });
      assert.ok(drawn);
      assert.deepEqual(drawn.logos, [`${town.url}/logos/here.svg`, `${town.url}/logos/inside.svg`]);
      for (const text of drawn.text) assert.match(text, /Town of Here[^]*Town of There/);
      assert.deepEqual(logos().slice(before).sort(), ['/logos/here.svg', '/logos/inside.svg']);
    });

    for (const [title, style] of Object.entries({
      'that says it is dark': ':root { color-scheme: dark } body { background: #111; color: #eee }',
      'that is dark and does not say so': 'body { background: #111; color: #eee }',
    }))
      // The driver of WebKit has no command to print.
      (name === 'webkit' ? noTest : it)(
        `on paper a page ${title} has dark words alone, as dark as the browser makes them`,
        async () => {
          await open(
            `<p style="color: #fff">The town</p><coalition-feed src="/feeds/rounding.json"><coalition-summary></coalition-summary>
          <coalition-commitments></coalition-commitments></coalition-feed>`,
            { head: `<style>${style}</style>` },
          );
          await visitor.sees('99.9%');
          const [own, ...light] = printedColours(await engine.print!()).map(luminance);
          assert.ok(light.length > 20, `${light.length} stretches of text`);
          // Dark enough (4.5 : 1 on white), or as dark as this browser makes the page's own white words, which come first.
          assert.ok(own! < 0.5, `the page's own words have ${own}`);
          const most = Math.max(own! + 0.01, 0.183);
          assert.deepEqual(
            light.filter((each) => each > most),
            [],
          );
        },
      );

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
