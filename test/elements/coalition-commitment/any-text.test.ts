import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { pathsOf, putAt, valueAt } from '../../support/feed-path.js';
import { fullFeed } from '../../support/full-feed.js';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.js';
import { flattened, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import { commitmentOf } from './kit.js';

useToday();
declare global {
  interface Window {
    wasHacked?: boolean;
  }
}

/** Every field of the full feed that holds a text for people. */
const TEXTS = pathsOf(fullFeed()).filter((path) => {
  const value = valueAt(fullFeed(), path);
  return (
    typeof value === 'string' &&
    !/(^version|language|updated|license|\.(id|url|logo|sector|level|date|start|end|submitted|joined|left|email|plan|member|parent|commitment|status|decision|kind|completion|state|novelty|ambition|relevance|answeredBy|answeredOn|completedOn))$|values\[|sameAs\[/.test(
      path,
    )
  );
});

async function fullOf(change: (feed: object) => void, attributes: Record<string, unknown> = {}) {
  const feed = fullFeed();
  change(feed);
  const element = await commitmentOf({}, { feed, commitment: 'water', ...attributes });
  for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
  return element;
}

describe('hostile text in a commitment', () => {
  const elements = (root: Element) =>
    flattened(root).filter(({ localName }) =>
      /^(script|img|svg|iframe|object|embed|style|link|meta|base|form|marquee|video|audio|math)$/.test(localName),
    );

  for (const hostile of HOSTILE_TEXTS) {
    it(`${JSON.stringify(hostile.slice(0, 60))} stays text in every field`, async () => {
      const before = elements(await fullOf(() => undefined)).length;
      const element = await fullOf((feed) => {
        for (const path of TEXTS) putAt(feed, path, hostile);
      });
      await settle();
      expect(window.wasHacked).to.equal(undefined);
      expect(elements(element)).to.have.length(before);
      expect(textOf(element)).to.contain(hostile.replace(/\s+/g, ' ').trim());
      for (const link of element.shadowRoot!.querySelectorAll('a'))
        expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
      for (const node of flattened(element)) {
        for (const { name } of node.attributes) expect(name).to.not.match(/^on|srcdoc|formaction/);
      }
    });
  }
});

describe('every text of a commitment', () => {
  const shown = TEXTS.filter(
    (path) =>
      path.startsWith('commitments[0].') && !/leads\[\d\]$|leads\[\d\]\.name|shortTitle|\.es$|partners\[0\]/.test(path),
  );

  it('is at least twenty fields', () => expect(shown.length).to.be.at.least(20));

  for (const path of shown) {
    it(`${path} is shown`, async () => {
      const element = await fullOf((feed) => putAt(feed, path, 'Text of this field'));
      await until(() => textOf(element).includes('Text of this field'));
    });
  }
});

describe('a commitment with everything in it', () => {
  for (const lang of ['en', 'es']) {
    it(`is accessible (${lang})`, async () => {
      const element = await fullOf(() => undefined, { lang });
      await until(() => textOf(element).includes('%'));
      await expectAccessible(element);
    });
  }

  it('is accessible from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      await expectAccessible(await fullOf(() => undefined, { lang: 'ar' }));
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('is accessible in 320 pixels and does not make the page scroll sideways, long words neither', async () => {
    await setViewport({ width: 320, height: 800 });
    try {
      const element = await fullOf((feed) => {
        for (const path of TEXTS)
          putAt(feed, path, `Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung${path}`);
      });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await expectAccessible(element);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('is accessible in dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#111';
    document.body.style.color = '#eee';
    try {
      await expectAccessible(await fullOf(() => undefined));
    } finally {
      document.documentElement.removeAttribute('style');
      document.body.removeAttribute('style');
    }
  });

  it('has no id that another on the page has', async () => {
    const element = await fullOf(() => undefined);
    const ids = flattened(element)
      .map(({ id }) => id)
      .filter(Boolean);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('a text of several lines', () => {
  /** On which line each word stands, counted from the first word's. WebKit's `innerText` makes spaces of such breaks. */
  function linesOf(text: HTMLElement, words: readonly string[]): number[] {
    const node = [...text.childNodes].find((child): child is Text => child instanceof Text && child.data !== '')!;
    const ends = words.map((word) => {
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(word));
      range.setEnd(node, node.data.indexOf(word) + word.length);
      // Not the top: in WebKit a word after a break begins on the line before.
      return range.getBoundingClientRect().bottom;
    });
    const [first, second] = ends as [number, number];
    return ends.map((end) => Math.round((end - first) / (second - first)));
  }

  it('shows its line breaks and blank lines in every field, and none at its ends', async () => {
    const element = await fullOf((feed) => {
      // An id is no text.
      for (const path of TEXTS) if (!path.endsWith('ogpId')) putAt(feed, path, '\nfirst\nsecond\n\nfourth\n');
    });
    const texts = flattened(element).filter(
      (at) =>
        at.matches('bdi') &&
        at.textContent!.includes('first') &&
        !at.closest('.visually-hidden') &&
        at.getClientRects().length > 0,
    );
    expect(texts).to.have.length.above(20);
    for (const text of texts) {
      expect(text.textContent).to.equal('first\nsecond\n\nfourth');
      expect(linesOf(text, ['first', 'second', 'fourth'])).to.deep.equal([0, 1, 3]);
    }
  });
});
