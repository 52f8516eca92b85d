import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/coalition-commitment/coalition-commitment.define.js';
import '../../src/elements/coalition-commitments/coalition-commitments.define.js';
import '../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../src/elements/coalition-progress/coalition-progress.define.js';
import { expectAccessible } from '../support/accessibility.js';
import { buildFeed, feedOf } from '../support/build-feed.js';
import { useFakeClock, useToday } from '../support/fake-clock.js';
import { useFakeNetwork } from '../support/fake-network.js';
import { allByRole, announced, textOf } from '../support/queries.js';
import { useQuietConsole } from '../support/quiet-console.js';
import { settle, until } from '../support/until.js';

const network = useFakeNetwork();
const warnings = useQuietConsole();
const good = feedOf({ progress: 41 });
const shows = (element: Element, words: string | RegExp) =>
  until(
    () => (typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element))),
    `${String(words)}, not "${textOf(element)}"`,
  );
const list = (src: string, lang = 'en') =>
  html`<coalition-commitments lang=${lang} src=${src}><p>See <a href="/plan">the plan</a>.</p></coalition-commitments>`;

beforeEach(() => document.querySelector('[data-coalition-status]')?.remove());

describe('a widget that has no feed', () => {
  const clock = useFakeClock();

  it('tells the webmaster what is missing', async () => {
    await fixture(html`<coalition-commitments></coalition-commitments>`);
    clock.tick(60_000);
    expect(warnings()).to.deep.equal([
      'coalition-widgets: <coalition-commitments> has no src and no <coalition-feed> around it.',
    ]);
  });

  it('tells nobody once it is taken off its page, where it needs none', async () => {
    const element = await fixture<HTMLElement>(list(network.serve(good)));
    await shows(element, '41%');
    element.remove();
    element.lang = 'es';
    await settle();
    clock.tick(60_000);
    expect(warnings()).to.deep.equal([]);
  });
});

describe('while the feed is loading', () => {
  const clock = useFakeClock();

  for (const [lang, loading] of [
    ['en', 'Loading…'],
    ['es', 'Cargando…'],
  ] as const) {
    it(`the page's content stays, for screen readers too, and after 400 ms "${loading}" joins it`, async () => {
      const url = network.serve(good);
      network.hold(url);
      const element = await fixture(list(url, lang));
      clock.tick(399);
      await settle();
      expect(textOf(element)).to.equal('See the plan.');
      expect(element.hasAttribute('aria-busy')).to.equal(false);
      expect(element.hasAttribute('data-loading')).to.equal(true);
      clock.tick(1);
      await shows(element, loading);
      expect(textOf(element)).to.contain('See the plan.');
    });
  }

  it('a fast answer is not preceded by anything', async () => {
    const url = network.serve(good);
    const element = await fixture(list(url));
    await shows(element, '41%');
    clock.tick(1000);
    await settle();
    expect(textOf(element)).to.not.contain('Loading');
  });

  it('a slow answer takes the place of "Loading…" and of the page’s content', async () => {
    const url = network.serve(good);
    const release = network.hold(url);
    const element = await fixture(list(url));
    clock.tick(400);
    await shows(element, 'Loading…');
    release();
    await shows(element, '41%');
    await settle();
    expect(textOf(element)).to.not.contain('Loading').and.not.contain('See the plan');
  });

  it('a slow answer takes the place of "Loading…" in a bar too', async () => {
    const url = network.serve(good);
    const release = network.hold(url);
    const element = await fixture(html`<coalition-progress lang="en" commitment="c1" src=${url}></coalition-progress>`);
    clock.tick(400);
    await shows(element, 'Loading…');
    release();
    await shows(element, '41%');
    await settle();
    expect(textOf(element)).to.equal('41%');
  });

  it('a slow failure takes its place too', async () => {
    const url = network.serve(new Error('x'));
    const release = network.hold(url);
    const element = await fixture(list(url));
    clock.tick(400);
    await shows(element, 'Loading…');
    release();
    await shows(element, 'Try again');
    await settle();
    expect(textOf(element)).to.not.contain('Loading');
  });

  it('it is said to who cannot see it', async () => {
    const url = network.serve(good);
    network.hold(url);
    await fixture(list(url));
    await settle();
    clock.tick(300);
    expect(announced()).to.equal('');
    clock.tick(100);
    await settle();
    clock.tick(100);
    expect(announced()).to.equal('Loading…');
  });

  it('trying again says so too, beside the button', async () => {
    const url = network.serve(new Error('x'));
    const element = await fixture(list(url));
    await shows(element, 'Try again');
    network.hold(url);
    allByRole(element, 'button', 'Try again')[0]!.click();
    await settle();
    clock.tick(400);
    await shows(element, /Loading….*Try again.*See the plan/);
  });

  it('a widget that leaves takes its timer along', async () => {
    const url = network.serve(good);
    network.hold(url);
    const element = await fixture(list(url));
    await settle();
    element.remove();
    await settle();
    expect(clock.waiting).to.equal(0);
  });

  it('it is accessible', async () => {
    const url = network.serve(good);
    network.hold(url);
    const element = await fixture(list(url));
    clock.tick(400);
    await shows(element, 'Loading…');
    clock.uninstall();
    await expectAccessible(element);
  });
});

describe('the page’s own content', () => {
  it('stands until there is something better', async () => {
    const element = await fixture(list(network.serve(good)));
    expect(textOf(element)).to.equal('See the plan.');
    await shows(element, '41%');
    expect(textOf(element)).to.not.contain('See the plan');
  });

  it('stands below the message when the feed cannot be had', async () => {
    const element = await fixture(list(network.serve(new Error('x'))));
    await shows(element, /could not be reached just now. Try again See the plan/);
  });

  it('is still in the document when it is not shown, so that nothing of the page is lost', async () => {
    const element = await fixture(list(network.serve(good)));
    await shows(element, '41%');
    expect(element.querySelector('a')!.getAttribute('href')).to.equal('/plan');
  });
});

describe('a feed with nothing to show', () => {
  const rows: [what: string, element: (feed: object) => unknown, feed: object, says: string, spanish: string][] = [
    [
      'no commitments',
      (feed) => html`<coalition-commitments .feed=${feed as never}></coalition-commitments>`,
      buildFeed(),
      'No commitments have been published yet.',
      'Todavía no se han publicado compromisos.',
    ],
    [
      'no such commitment',
      (feed) => html`<coalition-commitment commitment="nothing" .feed=${feed as never}></coalition-commitment>`,
      good,
      'This commitment is not in the published information.',
      'Este compromiso no está en la información publicada.',
    ],
    [
      'no such commitment for a bar',
      (feed) => html`<coalition-progress commitment="nothing" .feed=${feed as never}></coalition-progress>`,
      good,
      'This commitment is not in the published information.',
      'Este compromiso no está en la información publicada.',
    ],
    [
      'no commitment asked for',
      (feed) => html`<coalition-commitment .feed=${feed as never}></coalition-commitment>`,
      good,
      'This commitment is not in the published information.',
      'Este compromiso no está en la información publicada.',
    ],
  ];
  for (const [what, element, feed, says, spanish] of rows) {
    it(`(${what}) says so`, async () => {
      const shown = await fixture(html`<div lang="en">${element(feed)}</div>`);
      await shows(shown, says);
      expect(textOf(shown)).to.equal(says);
      await until(() => announced().includes(says), 'the announcement');
      await expectAccessible(shown);
    });

    it(`(${what}) says so in Spanish`, async () => {
      await shows(await fixture(html`<div lang="es">${element(feed)}</div>`), spanish);
    });
  }
});

describe('data that is not of today', () => {
  useToday('2026-11-16T12:00:00Z');
  const dated = (updated: string, more: object = {}) => ({ ...feedOf({ progress: 41 }), updated, ...more });
  const rows: [what: string, feed: object, says: string | undefined][] = [
    ['published today', dated('2026-11-16'), undefined],
    ['published 121 days ago', dated('2026-07-17'), undefined],
    ['published 123 days ago', dated('2026-07-15'), 'As of July 15, 2026; nothing newer has been published.'],
    [
      'published in a month that is over for longer',
      dated('2026-06'),
      'As of June 2026; nothing newer has been published.',
    ],
    ['published in a year that is over for longer', dated('2025'), 'As of 2025; nothing newer has been published.'],
    ['published this year, no day given', dated('2026'), undefined],
    ['with its own 30 days, 20 days ago', dated('2026-10-26', { staleAfterDays: 30 }), undefined],
    [
      'with its own 30 days, 40 days ago',
      dated('2026-10-06', { staleAfterDays: 30 }),
      'As of October 6, 2026; nothing newer has been published.',
    ],
    ['with no end of its being new', dated('2001', { staleAfterDays: 100_000 }), undefined],
    ['published tomorrow', dated('2026-11-17'), undefined],
    ['with no date', { ...dated('x'), updated: undefined }, undefined],
  ];
  for (const [what, feed, says] of rows) {
    it(`${what}: ${says ?? 'no notice'}`, async () => {
      const element = await fixture(
        html`<coalition-commitments lang="en" .feed=${feed as never}></coalition-commitments>`,
      );
      await shows(element, '41%');
      if (says) expect(textOf(element).startsWith(says), textOf(element)).to.equal(true);
      else expect(textOf(element)).to.not.contain('As of');
    });
  }

  it('has its date in Spanish too', async () => {
    const element = await fixture(
      html`<coalition-commitments lang="es" .feed=${dated('2026-06') as never}></coalition-commitments>`,
    );
    await shows(element, 'Fecha de los datos: junio de 2026; no se ha publicado nada más reciente.');
  });

  it('because the source could not be reached again is dated, with the data still there, and accessible', async () => {
    const url = network.serve(dated('2026-11-10'));
    const element = await fixture<HTMLElementTagNameMap['coalition-commitments']>(
      html`<coalition-commitments lang="en" src=${url}></coalition-commitments>`,
    );
    await shows(element, '41%');
    network.answer(url, new Error('x'));
    await element.reload();
    await shows(element, /^As of November 10, 2026; the source could not be reached\..*41%/);
    expect(allByRole(element, 'button', 'Try again')).to.have.length(1);
    await until(() => announced().includes('As of November 10, 2026; the source could not be reached.'));
    await expectAccessible(element);
  });

  it('is said once by the outer widget, not again by those inside', async () => {
    const element = await fixture(
      html`<coalition-commitments lang="en" .feed=${dated('2025') as never}></coalition-commitments>`,
    );
    await shows(element, 'As of 2025');
    expect(textOf(element).match(/as of/gi)).to.have.length(1);
  });

  it('is said once, also where another widget shows it later', async () => {
    const said = 'As of 2011; nothing newer has been published.';
    const show = () =>
      fixture(html`<coalition-commitments lang="en" .feed=${dated('2011') as never}></coalition-commitments>`);
    await show();
    await until(() => announced() === said);
    document.querySelector('[data-coalition-status]')!.textContent = '';
    await shows(await show(), said);
    await settle();
    await fixture(html`<coalition-commitments lang="en" .feed=${good}></coalition-commitments>`);
    await until(() => announced() === 'The information has loaded.');
  });

  it('inside a sentence is dated in brackets after the words', async () => {
    const page = await fixture(
      html`<p lang="en">It stands at <coalition-progress commitment="c1" .feed=${dated('2025') as never}></coalition-progress>.</p>`,
    );
    await shows(page, 'It stands at 41% (as of 2025)');
  });
});

describe('what is announced', () => {
  it('is nothing before there is something to say, in a region that is there already', async () => {
    const url = network.serve(good);
    network.hold(url);
    await fixture(list(url));
    const region = document.querySelector('[data-coalition-status]')!;
    expect(region.textContent).to.equal('');
    expect(region.getAttribute('role')).to.equal('status');
  });

  it('is once that the information has loaded, for however many widgets', async () => {
    const url = network.serve(good);
    await fixture(html`<coalition-feed lang="en" src=${url}>
      <coalition-commitments></coalition-commitments><coalition-commitment commitment="c1"></coalition-commitment>
      <coalition-progress commitment="c1"></coalition-progress><coalition-progress commitment="c1"></coalition-progress>
    </coalition-feed>`);
    await until(() => announced().includes('loaded'));
    expect(announced().match(/loaded/g)).to.have.length(1);
    expect(document.querySelectorAll('[data-coalition-status]')).to.have.length(1);
  });

  it('is the failure, in the words that are shown', async () => {
    const element = await fixture(list(network.serve(new Error('x'))));
    await shows(element, 'Try again');
    await until(() => announced().includes('This information could not be reached just now.'));
  });

  it('is the failure again when trying again did not help', async () => {
    const url = network.serve(new Error('x'));
    const element = await fixture(list(url));
    await until(() => announced().includes('This information could not be reached just now.'));
    const region = document.querySelector('[data-coalition-status]')!;
    region.textContent = '';
    allByRole(element, 'button', 'Try again')[0]!.click();
    await until(() => announced().includes('This information could not be reached just now.'));
  });

  it('is that it has loaded when trying again helped', async () => {
    const url = network.serve(new Error('x'));
    const element = await fixture(list(url));
    await shows(element, 'Try again');
    network.answer(url, good);
    allByRole(element, 'button', 'Try again')[0]!.click();
    await until(() => announced().includes('The information has loaded.'));
  });

  it('is in the language of the widget', async () => {
    await fixture(list(network.serve(good), 'es'));
    await until(() => announced().includes('La información está lista.'));
  });

  it('is not said again when a widget only updates', async () => {
    const element = await fixture<HTMLElementTagNameMap['coalition-commitments']>(list(network.serve(good)));
    await until(() => announced().includes('The information has loaded.'));
    document.querySelector('[data-coalition-status]')!.textContent = '';
    element.requestUpdate();
    element.headingLevel = 4;
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(announced()).to.equal('');
  });
});

describe('a widget that failed', () => {
  for (const lang of ['en', 'es']) {
    it(`is accessible (${lang})`, async () => {
      const element = await fixture(list(network.serve(new Error('x')), lang));
      await until(() => allByRole(element, 'button').length === 1);
      await expectAccessible(element);
    });
  }

  it('has a button large enough to hit', async () => {
    const element = await fixture(list(network.serve(new Error('x'))));
    await shows(element, 'Try again');
    const { width, height } = allByRole(element, 'button')[0]!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('inside a table of bars is said once, and each has its words and a button', async () => {
    const url = network.serve(new Error('x'));
    const page = await fixture(html`<table lang="en">
      ${[1, 2, 3].map(() => html`<tr><td><coalition-progress commitment="c1" src=${url}>–</coalition-progress></td></tr>`)}
    </table>`);
    await until(() => textOf(page).match(/could not be reached/g)?.length === 3);
    expect(allByRole(page, 'button', 'Try again')).to.have.length(3);
    await until(() => announced().includes('could not be reached'));
    expect(announced().match(/could not be reached/g)).to.have.length(1);
  });

  it('inside a sentence stays inside the sentence', async () => {
    const page = await fixture(
      html`<p lang="en">It stands at <coalition-progress commitment="c1" src=${network.serve(new Error('x'))}>an unknown figure</coalition-progress>.</p>`,
    );
    await shows(page, 'This information could not be reached just now.');
    expect(getComputedStyle(page.firstElementChild!).display).to.equal('inline');
    expect(textOf(page)).to.contain('an unknown figure');
    await expectAccessible(page);
  });
});
