/*
 * Pages whose scripts have put something on `Object.prototype`, as libraries of 2008 did and as "prototype pollution" does.
 * Whatever leaves a field or an option out would have it from there: our records, the options that we give Lit and the
 * browser's own functions, and what these read of them.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { fullFeed } from '../support/full-feed.ts';
import { test } from './support/test.ts';

const { plans, members, commitments, contributions, events, updates, ...whole } = fullFeed();
/** Every field of the format, and of every kind of record one that has only what it must. */
const feed = JSON.stringify({
  ...whole,
  updated: '2099-01-01',
  plans: [...plans!, { id: 'bare', title: 'Bare plan', revisions: [{ summary: 'Later', date: '2026-01' }] }],
  members: [
    ...members!.map((member) => ({ ...member, logo: undefined })),
    { id: 'bare', name: 'Bare', sector: 'media' },
  ],
  commitments: [
    ...commitments!,
    { id: 'bare', title: 'Bare promise', milestones: [{ title: 'Done', status: 'complete', completedOn: '2026-01' }] },
    { id: 'rated', title: 'Rated', completion: 'limited', end: '2026-02', plan: 'plan-1' },
  ],
  contributions: [...contributions!, { id: 'bare', date: '2026-02', text: 'Why?', status: 'received' }],
  events: [...events!, { id: 'bare', title: 'Talk', start: '2026-03' }],
  updates: [...updates!, { id: 'bare', title: 'Bare news' }],
});

/** What our code, Lit and the functions of the browser that these call read of records and options. */
const NAMES = `
  alike ambition answeredBy answeredOn anyOf assessment attribute attributeFilter body bubbles by calendar callback capture
  checked code commitment completion composed consent contact converter createScript credentials currency date day decision
  delegatesFocus delayed description detail email end endings era error errors event fatal field formatMatcher fr from hint hour
  hour12 hourCycle integrity isDated isInline kind kinds label lang left level limit list lists localeMatcher logo mark
  maximumFractionDigits message method milestone milestoneCounts minimumIntegerDigits minute mode month name noAccessor notation
  note novelty numberingSystem numeric offline ok on once one parent passive percentage place plan pointer progress properties
  reference reflect relevance report response role roundingMode second sector signal signDisplay since slotAssignment standing
  start state status style success summary timeout timeStyle timeZone timeZoneName title token type unit unitDisplay url
  useGrouping value verifiable was weekday wrapped writable year
`.match(/\w+/g)!;
/** Scripts that put it there. Words of the format are the worst: they mean something where they come. */
const VALUES = {
  nothing: undefined,
  'a word of the format': "'answered'",
  'an address': "'https://elsewhere.example/'",
  'a date': "'2026-05-05'",
  true: 'true',
  'an object': '{}',
  'a function': 'function () { return this; }',
};

const TAGS = `<coalition-feed src="/feed.json"><coalition-summary></coalition-summary><coalition-commitments></coalition-commitments>
  <coalition-commitment commitment="water"></coalition-commitment><coalition-commitment commitment="bare"></coalition-commitment>
  <p>Rated: <coalition-progress commitment="rated"></coalition-progress>.</p><coalition-members></coalition-members>
  <coalition-contributions></coalition-contributions><coalition-timeline></coalition-timeline>
  <coalition-feedback endpoint="/contributions"></coalition-feedback></coalition-feed>`;

const pageWith = (
  value: string | undefined,
) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Town</title>
  <script>if (${value} !== undefined) for (const name of ${JSON.stringify(NAMES)}) Object.prototype[name] = ${value};</script>
  ${TAGS}<script type="module" src="/widgets/coalition-widgets.js"></script>`;

/** Uses the page as a reader does, and gives back what was shown: in words and in what is read out of them. */
const useIt = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const widgets = [...document.querySelectorAll<HTMLElement>('coalition-feed :not(p)')];
    const until = async (test: () => unknown): Promise<void> => {
      // Not for ever: what is shown instead is told.
      for (const end = performance.now() + 5000; !test() && performance.now() < end;)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    const shown = () =>
      widgets.map(({ localName, shadowRoot }) => {
        const parts = [...(shadowRoot?.querySelectorAll('*') ?? [])].map(({ attributes }) =>
          [...attributes]
            .map(({ name, value }) => `${name}=${value}`)
            .sort()
            .join(' '),
        );
        return [localName, shadowRoot?.textContent ?? 'nothing', ...parts].join('\n').replace(/[ \t]+/g, ' ');
      });
    await until(() => widgets.every(({ shadowRoot }) => shadowRoot?.querySelector('[lang=fr]')));
    await until(() => widgets.every((widget) => !widget.matches('[data-loading]')));
    const before = shown();
    const form = widgets.at(-1)!.shadowRoot!;
    const write = (name: string, text: string, length = 1): void => {
      const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (!field) return;
      field.value = text.slice(0, length);
      const bare = Object.assign(Object.create(null) as EventInit, { bubbles: true, composed: true });
      field.dispatchEvent(new Event('input', bare));
      if (length < text.length) write(name, text, length + 1);
    };
    write('message', 'Une lampe');
    write('email', 'ana@town.example');
    form.querySelector<HTMLElement>('[name=consent]')?.click();
    form.querySelector<HTMLElement>('[part~=send]')?.click();
    await until(() => form.querySelector('[part=thanks]'));
    return [...before, shown().at(-1)!];
  });

test.describe('on a page that has put more than a hundred names on Object.prototype', () => {
  test('widgets show the same as without, and the form sends what was written', async ({ page, staticSite }) => {
    const told: string[] = [];
    const sent: string[] = [];
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) told.push(message.text());
    });
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    const titles = Object.keys(VALUES);
    const site = await staticSite({
      ...Object.fromEntries(Object.values(VALUES).map((value, index) => [`/${index}`, pageWith(value)])),
      '/feed.json': feed,
      '/favicon.ico': '',
      '/contributions': (response) =>
        response.writeHead(201, { 'content-type': 'application/json' }).end('{"reference":"A-1"}'),
    });
    let clean: string[] = [];
    for (const [index, title] of titles.entries()) {
      await page.goto(`${site.url}/${index}`);
      const shown = await useIt(page);
      assert.deepEqual(told, [], title);
      if (index === 0) clean = shown;
      shown.forEach((text, widget) => assert.equal(text, clean[widget], title));
      assert.match(shown.at(-1)!, /Merci[^]*A-1/, title);
      assert.equal(sent.length, index + 1, title);
      const {
        id,
        page: at,
        submittedAt,
        elapsedSeconds,
        ...message
      } = JSON.parse(sent.at(-1)!) as Record<string, string>;
      assert.equal([id, at, submittedAt, elapsedSeconds].every(Boolean), true, title);
      assert.deepEqual(
        message,
        {
          version: 'coalition-feedback/1',
          message: 'Une lampe',
          email: 'ana@town.example',
          consent: true,
          language: 'fr',
          feed: `${site.url}/feed.json`,
        },
        title,
      );
    }
  });
});
