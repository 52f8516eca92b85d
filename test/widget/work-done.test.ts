/*
 * How much work widgets do, in counts that are the same on every machine: what docs/benchmarks.md has reached in time is not
 * lost again unseen. Bytes are counted by the build (scripts/build/sizes.mjs).
 */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../src/elements/coalition-commitments/coalition-commitments.define.js';
import '../../src/elements/coalition-members/coalition-members.define.js';
import '../../src/elements/coalition-progress/coalition-progress.define.js';
import '../../src/elements/coalition-summary/coalition-summary.define.js';
import type { FeedInput } from '../../src/feed-format/types.js';
import { buildFeed } from '../support/build-feed.js';
import { useToday } from '../support/fake-clock.js';
import { useFakeNetwork } from '../support/fake-network.js';
import { fullFeed } from '../support/full-feed.js';
import { settle, until } from '../support/until.js';

/** Without logos, which the network of a test does not have: one that does not load is drawn again as initials. */
const WIDGETS =
  '<coalition-summary></coalition-summary><coalition-commitments></coalition-commitments><coalition-members images="none"></coalition-members>';

/** As many commitments as the page of a list may have to show. */
const manyCommitments = (count: number): FeedInput =>
  buildFeed({
    members: [{ id: 'city', name: 'The City', sector: 'government' }],
    commitments: Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      title: `Promise ${index}`,
      leads: ['city'],
      progress: index % 101,
      end: '2099-06',
    })),
  });

const INTL = [
  'Collator',
  'DateTimeFormat',
  'DisplayNames',
  'ListFormat',
  'NumberFormat',
  'PluralRules',
  'RelativeTimeFormat',
  'Segmenter',
] as const;

/** The names of the objects of `Intl` that are made from now on. */
function watchIntl(): { made: string[]; stop: () => void } {
  const made: string[] = [];
  const kept = INTL.map((name) => [name, Intl[name]] as const);
  for (const [name, original] of kept) {
    const watched = new Proxy(original as unknown as new (...values: unknown[]) => object, {
      construct(target, values) {
        made.push(name);
        return new target(...values);
      },
    });
    Object.assign(Intl, { [name]: watched });
  }
  return { made, stop: () => Object.assign(Intl, Object.fromEntries(kept)) };
}

/** How often each of the elements is drawn from now on. */
function countDrawings(elements: readonly LitElement[]): number[] {
  const counts = elements.map(() => 0);
  elements.forEach((element, index) => {
    element.addController({ hostUpdated: () => (counts[index]! += 1) });
  });
  return counts;
}

function page(feed: FeedInput, inside: string): LitElement[] {
  const around = document.createElement('coalition-feed');
  around.lang = 'en';
  around.innerHTML = inside;
  around.feed = feed;
  document.body.append(around);
  return [...around.querySelectorAll<LitElement>(':scope > *')];
}

const elementsIn = (element: LitElement): number => element.shadowRoot!.querySelectorAll('*').length;

/** Counts on with every timer that fires: each is a task of its own. */
function countTasks(): { task: number; stop: () => void } {
  const { setTimeout } = globalThis;
  const counter = { task: 0, stop: () => void Object.assign(globalThis, { setTimeout }) };
  const counted = (run: () => void, delay?: number) =>
    setTimeout(() => {
      counter.task += 1;
      run();
    }, delay);
  Object.assign(globalThis, { setTimeout: counted });
  return counter;
}

describe('the work that widgets do', () => {
  useToday();
  const network = useFakeNetwork();

  afterEach(() => {
    for (const feed of document.querySelectorAll('coalition-feed')) feed.remove();
    document.documentElement.lang = 'en';
  });

  // The first of the file: formats are kept for the page.
  it('makes eight objects of Intl for three widgets, none twice, and no Segmenter for names in Latin letters', async () => {
    const { made, stop } = watchIntl();
    try {
      const widgets = page(fullFeed(), WIDGETS);
      for (const widget of widgets) await until(() => widget.shadowRoot?.querySelector('[part=list], [part=counts]'));
      const first = made.length;
      expect(made).to.not.include('Segmenter');
      expect(first, made.join()).to.be.at.most(8);
      const again = page(fullFeed(), '<coalition-commitments></coalition-commitments>');
      await until(() => again[0]!.shadowRoot?.querySelector('[part=list]'));
      expect(made.length, 'a second list').to.equal(first);
    } finally {
      stop();
    }
  });

  it('draws each widget once when its feed comes', async () => {
    const widgets = page(buildFeed(), WIDGETS);
    await settle();
    const counts = countDrawings(widgets);
    document.querySelector('coalition-feed')!.feed = fullFeed();
    await until(() => widgets.every((widget) => widget.shadowRoot!.querySelector('[part=list], [part=counts]')));
    await settle();
    expect(counts).to.deep.equal([1, 1, 1]);
  });

  for (const [reserve, tasks] of [
    ['each in a task of its own where the page keeps its room', 3],
    ['all in one where it does not: what is below moves once', 1],
  ] as const) {
    it(`draws the first data of widgets ${reserve}`, async () => {
      const inside = tasks > 1 ? WIDGETS.replace(/<coalition-\w+/g, '$& data-reserve="20em"') : WIDGETS;
      const around = document.createElement('coalition-feed');
      around.innerHTML = inside;
      around.src = network.serve(fullFeed());
      document.body.append(around);
      const counter = countTasks();
      const drawnIn = [...around.querySelectorAll<LitElement>(':scope > *')].map(
        (widget) =>
          new Promise<number>((resolve) => {
            const hostUpdated = (): void => {
              if (widget.shadowRoot!.querySelector('[part=list], [part=counts]')) resolve(counter.task);
            };
            widget.addController({ hostUpdated });
          }),
      );
      expect(new Set(await Promise.all(drawnIn)).size).to.equal(tasks);
      counter.stop();
    });
  }

  it('draws a list once for a letter that is typed', async () => {
    const [list] = page(manyCommitments(100), '<coalition-commitments></coalition-commitments>');
    await settle();
    const counts = countDrawings([list!]);
    const input = list!.shadowRoot!.querySelector('input')!;
    input.value = 'promise 42';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => list!.shadowRoot!.querySelectorAll('[part=commitment]').length === 1);
    await settle();
    expect(counts).to.deep.equal([1]);
  });

  it('draws nothing when a language changes that is not around a widget, once when it is', async () => {
    const widgets = page(fullFeed(), WIDGETS);
    const elsewhere = document.createElement('p');
    document.body.append(elsewhere);
    await settle();
    const counts = countDrawings(widgets);
    elsewhere.lang = 'es';
    await settle();
    expect(counts).to.deep.equal([0, 0, 0]);
    document.querySelector('coalition-feed')!.lang = 'es';
    await settle();
    expect(counts).to.deep.equal([1, 1, 1]);
    elsewhere.remove();
  });

  it('has 21 elements for each row of a list and no shadow root in it', async () => {
    const sizes = await Promise.all(
      [100, 200].map(async (count) => {
        const [list] = page(
          manyCommitments(count),
          `<coalition-commitments no-filters limit="${count}"></coalition-commitments>`,
        );
        await until(() => list!.shadowRoot?.querySelectorAll('[part=commitment]').length === count);
        expect([...list!.shadowRoot!.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot)).to.equal(false);
        return elementsIn(list!);
      }),
    );
    expect((sizes[1]! - sizes[0]!) / 100).to.be.at.most(21);
  });

  it('has six elements for a bar in a table cell', async () => {
    const [bar] = page(manyCommitments(3), '<coalition-progress commitment="c1"></coalition-progress>');
    await until(() => bar!.shadowRoot?.querySelector('[role=progressbar]'));
    expect(elementsIn(bar!)).to.be.at.most(6);
  });
});
