/* global customElements, dispatchEvent, document, performance, Event, InputEvent, largeFeed -- of the page */

/**
 * Runs in the page: how long the main thread works on one thing, from the call to the end of the layout of what it brought.
 * No frame is waited for, which would add up to 16 ms to everything.
 */
export function addStopwatch() {
  /** After the first, until a list of 100 is whole. */
  const MOST_PRESSES = 8;
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const textOf = (count) => JSON.stringify(largeFeed(count));
  const rows = (element) => element.shadowRoot.querySelectorAll('[part=commitment]');
  const drawn = async (element) => {
    await element.updateComplete;
    return element.getBoundingClientRect();
  };
  /** Runs it, and gives milliseconds; what it returns is drawn, too. */
  const time = async (work) => {
    await turn();
    const start = performance.now();
    await drawn(await work());
    return performance.now() - start;
  };
  const list = (feed, properties = {}) => {
    const element = Object.assign(document.createElement('coalition-commitments'), { feed, ...properties });
    document.body.append(element);
    return element;
  };
  const repeat = async (runs, measure) => {
    const values = [];
    // The first one warms up.
    for (let run = 0; run <= runs; run += 1) {
      const value = await measure(run);
      if (run) values.push(value);
    }
    return values;
  };
  const byTurns = async (counts, runs, measure) => {
    const rounds = await repeat(runs, async () => {
      const values = [];
      for (const count of counts) values.push(await measure(count));
      return values;
    });
    return counts.map((_, index) => rounds.map((values) => values[index]));
  };
  const expect = (found, wanted) => {
    if (found !== wanted) throw new Error(`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  };
  const letters = (element) => (element.shadowRoot ?? element).textContent.replace(/\s+/g, '');

  const make = (name, properties, ...children) => {
    const { style, ...attributes } = properties;
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    if (style) element.style.cssText = style;
    element.append(...children);
    return element;
  };
  const bar = (title, progress) =>
    make(
      'span',
      {
        role: 'progressbar',
        'aria-label': `Progress of “${title}”`,
        'aria-valuemin': 0,
        'aria-valuemax': 100,
        'aria-valuenow': progress,
        'aria-valuetext': `${progress}%, the coalition’s own figure`,
      },
      make('i', {}, make('b', { style: `inline-size:${progress}%` })),
    );
  /** What somebody would write who had only this one list to show: the same elements, roles and words, no library. */
  const listByHand = ({ commitments, members }) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const row = ({ title: { en: title }, progress, leads, end }) =>
      make(
        'li',
        { part: 'commitment' },
        make('h3', {}, make('bdi', { dir: 'ltr' }, title)),
        make('p', {}, bar(title, progress), ' ', make('span', {}, `${progress}%`)),
        make(
          'dl',
          {},
          make(
            'div',
            {},
            make('dt', {}, 'Led by'),
            make('dd', {}, make('bdi', { dir: 'ltr' }, members.find(({ id }) => id === leads[0]).name)),
          ),
          make('div', {}, make('dt', {}, 'End'), make('dd', {}, make('time', { datetime: end }, 'June 2099'))),
        ),
        make(
          'details',
          {},
          make('summary', {}, 'More about this commitment', make('span', {}, ': ', make('bdi', { dir: 'ltr' }, title))),
        ),
      );
    root.append(
      make('style', {}, 'li{padding-block:1em;border-block-start:1px solid}i{display:inline-block;inline-size:24em}'),
      make('ul', {}, ...commitments.map(row)),
    );
    document.body.append(host);
    return host;
  };

  const table = (count, cell) => {
    const element = make(
      'table',
      {},
      ...Array.from({ length: count }, (_, index) =>
        make('tr', {}, make('td', {}, `Promise ${index}`), make('td', {}, cell(index))),
      ),
    );
    document.body.append(element);
    return element;
  };

  globalThis.stopwatch = {
    /** Lists of so many, from the text of the feed to the first drawing, by turns: milliseconds for each count. */
    async shown(counts, runs) {
      const texts = new Map(counts.map((count) => [count, textOf(count)]));
      const show = async (count) => {
        let element;
        const value = await time(() => (element = list(JSON.parse(texts.get(count)))));
        expect(rows(element).length, 10);
        element.remove();
        return value;
      };
      return byTurns(counts, runs, show);
    },
    /** One feed of so many: what a reader does with it. */
    async list(count, runs) {
      const element = list(JSON.parse(textOf(count)));
      await drawn(element);
      const nodes = element.shadowRoot.querySelectorAll('*').length;
      const input = element.shadowRoot.querySelector('input');
      input.focus();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const type = (words) =>
        time(() => {
          input.value = words;
          input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          return element;
        });
      const first = await type('promesa numero 9');
      const key = await repeat(runs, async (run) => {
        const value = await type(`promesa numero ${run % 10}`);
        expect(rows(element)[0].dataset.id, `c${run % 10}`);
        return value;
      });
      await type('');
      const more = await repeat(MOST_PRESSES, async (run) => {
        const button = element.shadowRoot.querySelector('[part=list] + [part=button]');
        const value = await time(() => {
          button?.click();
          return element;
        });
        if (count >= 100) expect(rows(element).length, 10 * (run + 2));
        return value;
      });
      element.remove();
      return { first, key, more, nodes };
    },
    async print(count, runs) {
      const element = list(largeFeed(count));
      await drawn(element);
      const values = await repeat(runs, async () => {
        const value = await time(() => {
          dispatchEvent(new Event('beforeprint'));
          return element;
        });
        expect(rows(element).length, count);
        dispatchEvent(new Event('afterprint'));
        await drawn(element);
        return value;
      });
      element.remove();
      return values;
    },
    /** All of so many shown at once, by turns with the same by hand. */
    async againstByHand(count, runs) {
      const feed = largeFeed(count);
      const byHand = [];
      const widget = await repeat(runs, async (run) => {
        let element;
        const value = await time(() => (element = list(feed, { limit: count, noFilters: true })));
        const words = letters(element).replace(/^[\d,]+commitments/, '');
        element.remove();
        let plain;
        const other = await time(() => (plain = listByHand(feed)));
        plain.shadowRoot.querySelector('style').remove();
        expect(letters(plain).slice(0, 2000), words.slice(0, 2000));
        expect(letters(plain).length, words.length);
        plain.remove();
        if (run) byHand.push(other);
        return value;
      });
      return { widget, byHand };
    },
    /** So many widgets of one feed, by turns: milliseconds for each count. */
    async widgets(counts, runs) {
      const show = async (count) => {
        const around = document.createElement('coalition-feed');
        around.feed = largeFeed(100);
        around.innerHTML = '<coalition-summary></coalition-summary>'.repeat(count);
        const value = await time(async () => {
          document.body.append(around);
          for (const element of around.children) await element.updateComplete;
          return around;
        });
        for (const element of around.children) expect(!!element.shadowRoot.querySelector('[part=counts]'), true);
        around.remove();
        return value;
      };
      return byTurns(counts, runs, show);
    },
    /** So many bars in the cells of a table, by turns with the browser's own. */
    async bars(count, runs) {
      const feed = largeFeed(count);
      const native = [];
      const widget = await repeat(runs, async (run) => {
        const around = document.createElement('coalition-feed');
        around.feed = feed;
        document.body.append(around);
        await drawn(around);
        let made;
        const value = await time(async () => {
          made = table(count, (index) => make('coalition-progress', { commitment: `c${index}` }));
          around.append(made);
          for (const element of made.querySelectorAll('coalition-progress')) await element.updateComplete;
          return made;
        });
        for (const element of made.querySelectorAll('coalition-progress'))
          expect(!!element.shadowRoot.querySelector('[role=progressbar]'), true);
        around.remove();
        const other = await time(() => {
          made = table(count, (index) =>
            make(
              'label',
              {},
              make('progress', { max: 100, value: index % 101, 'aria-label': `Progress of “Promise ${index}”` }),
              ` ${index % 101}%`,
            ),
          );
          return made;
        });
        made.remove();
        if (run) native.push(other);
        return value;
      });
      return { widget, native };
    },
    isReady: () => !!customElements.get('coalition-timeline'),
  };
}
