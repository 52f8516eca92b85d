import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-commitment/coalition-commitment.define.js';
import '../../../src/elements/coalition-members/coalition-members.define.js';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import '../../../src/elements/coalition-summary/coalition-summary.define.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, byRole, focused, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';

const network = useFakeNetwork();
useQuietConsole();
const good = feedOf({ progress: 41 });
const shows = (element: Element, words: string | RegExp) =>
  until(
    () => (typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element))),
    `${String(words)}, not "${textOf(element)}"`,
  );

const ways: [what: string, body: unknown, answer: { status?: number }, says: RegExp][] = [
  ['the network fails', new TypeError('Failed to fetch'), {}, /could not be reached just now/],
  ['the server answers 404', 'gone', { status: 404 }, /could not be reached just now/],
  ['the server answers 500', '{}', { status: 500 }, /could not be reached just now/],
  ['an HTML page comes', '<!doctype html>', {}, /could not be read just now/],
  ['something else comes', { hello: 'world' }, {}, /could not be read just now/],
];

describe('a widget whose feed cannot be had', () => {
  for (const [what, body, answer, says] of ways) {
    it(`because ${what} says so in plain words, keeps the page’s content and offers to try again`, async () => {
      const url = network.serve(body, answer);
      const element = await fixture(
        html`<coalition-commitment commitment="c1" src=${url}>Read the <a href="/plan">plan</a>.</coalition-commitment>`,
      );
      await shows(element, says);
      expect(textOf(element)).to.contain('Read the plan.');
      expect(textOf(element)).to.not.match(/feed|json|error|http|\d{3}/i);
      expect(byRole(element, 'button', 'Try again')).to.be.instanceOf(HTMLButtonElement);
    });
  }

  it('says it in Spanish', async () => {
    const element = await fixture(
      html`<coalition-commitment lang="es" commitment="c1" src=${network.serve(new Error('x'))}></coalition-commitment>`,
    );
    await shows(element, 'En este momento no se pudo obtener esta información.');
    byRole(element, 'button', 'Intentar de nuevo');
  });

  it('shows the feed when trying again helps', async () => {
    const url = network.serve(new TypeError('offline'));
    const element = await fixture(
      html`<coalition-commitment commitment="c1" src=${url}>Fallback</coalition-commitment>`,
    );
    await shows(element, 'Try again');
    network.answer(url, good);
    byRole(element, 'button', 'Try again').click();
    await shows(element, '41%');
    expect(textOf(element)).to.not.match(/Try again|Fallback|could not/);
  });

  it('still offers to try again when that did not help', async () => {
    const url = network.serve(new TypeError('offline'));
    const element = await fixture(html`<coalition-commitment commitment="c1" src=${url}></coalition-commitment>`);
    for (let attempt = 1; attempt <= 3; attempt++) {
      await until(() => network.requests(url).length === attempt);
      await settle();
      byRole(element, 'button', 'Try again').click();
    }
    await until(() => network.requests(url).length === 4);
  });

  it('leaves focus on the button while it tries again, and when that did not help', async () => {
    const url = network.serve(new TypeError('offline'));
    const element = await fixture(html`<coalition-commitment commitment="c1" src=${url}></coalition-commitment>`);
    await shows(element, 'Try again');
    const button = byRole(element, 'button', 'Try again');
    button.focus();
    const release = network.hold(url);
    button.click();
    await until(() => network.requests(url).length === 2);
    await settle();
    expect(focused() === button).to.equal(true);
    release();
    await settle();
    expect(focused() === byRole(element, 'button', 'Try again')).to.equal(true);
  });

  it('moves focus to what came when that helped: the button is gone', async () => {
    const url = network.serve(new TypeError('offline'));
    const element = await fixture(html`<coalition-commitment commitment="c1" src=${url}></coalition-commitment>`);
    await shows(element, 'Try again');
    byRole(element, 'button', 'Try again').focus();
    network.answer(url, good);
    await sendKeys({ press: 'Enter' });
    await shows(element, '41%');
    await until(() => document.activeElement === element, 'focus in the element');
  });

  it('is tried again by its method', async () => {
    const url = network.serve(new TypeError('offline'));
    const element = await fixture<HTMLElementTagNameMap['coalition-commitment']>(
      html`<coalition-commitment commitment="c1" src=${url}></coalition-commitment>`,
    );
    await shows(element, 'Try again');
    network.answer(url, good);
    await element.reload();
    await shows(element, '41%');
  });

  it('is helped by another widget that comes later and tries again', async () => {
    const url = network.serve(new TypeError('offline'));
    const page = await fixture(
      html`<div><coalition-commitment commitment="c1" src=${url}></coalition-commitment></div>`,
    );
    await shows(page, 'Try again');
    network.answer(url, good);
    const later = document.createElement('coalition-progress');
    Object.assign(later, { commitment: 'c1', src: url });
    page.append(later);
    await shows(later, '41%');
    await shows(page.firstElementChild!, '41%');
  });

  it('has all widgets of its feed recover by one button', async () => {
    const url = network.serve(new TypeError('offline'));
    const page = await fixture(html`<coalition-feed src=${url}>
      <coalition-commitment commitment="c1"></coalition-commitment><coalition-progress commitment="c1"></coalition-progress>
    </coalition-feed>`);
    await until(() => allByRole(page, 'button', 'Try again').length === 1);
    network.answer(url, good);
    allByRole(page, 'button', 'Try again')[0]!.click();
    await until(() => allByRole(page, 'button', 'Try again').length === 0);
    expect(textOf(page.lastElementChild!)).to.contain('41%');
    expect(network.requests(url)).to.have.length(2);
  });
});

describe('older data, where the newest could not be reached', () => {
  it('has the button too, once for all, and is new again after it', async () => {
    const url = network.serve(good);
    const page = await fixture<HTMLElementTagNameMap['coalition-feed']>(html`<coalition-feed src=${url}>
      <coalition-commitment commitment="c1"></coalition-commitment><coalition-summary></coalition-summary>
    </coalition-feed>`);
    await shows(page.firstElementChild!, '41%');
    network.answer(url, new TypeError('offline'));
    await page.reload();
    await until(() => allByRole(page, 'button', 'Try again').length === 1);
    allByRole(page, 'button', 'Try again')[0]!.click();
    // Waits for the answer that the button asked for.
    await page.reload();
    expect(network.requests(url)).to.have.length(3);
    expect(allByRole(page, 'button', 'Try again')).to.have.length(1);
    network.answer(url, good);
    allByRole(page, 'button', 'Try again')[0]!.click();
    await until(() => allByRole(page, 'button', 'Try again').length === 0);
  });
});

describe('the notice in a feed', () => {
  const says = (widget: Element): boolean => allByRole(widget, 'button', 'Try again').length > 0;
  const tabs = async (): Promise<HTMLElement[]> => {
    const page = await fixture(html`<coalition-feed src=${network.serve(new TypeError('offline'))}>
      <div hidden><coalition-commitment commitment="c1"></coalition-commitment></div>
      <details><coalition-members></coalition-members></details>
      <div><coalition-summary></coalition-summary></div>
    </coalition-feed>`);
    return [...page.children] as HTMLElement[];
  };

  it('stands in the first widget that can be seen', async () => {
    const [hidden, closed, shown] = await tabs();
    await until(() => says(shown!.firstElementChild!));
    expect(says(hidden!.firstElementChild!) || says(closed!.firstElementChild!)).to.equal(false);
  });

  it('goes along when the page opens another of its tabs', async () => {
    const [first, , last] = await tabs();
    await until(() => says(last!.firstElementChild!));
    first!.hidden = false;
    last!.hidden = true;
    await until(() => says(first!.firstElementChild!));
    expect(says(last!.firstElementChild!)).to.equal(false);
    first!.hidden = true;
    last!.hidden = false;
    await until(() => says(last!.firstElementChild!));
    expect(says(first!.firstElementChild!)).to.equal(false);
  });
});

describe('a widget whose src is no web address', () => {
  for (const src of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'mailto:a@b',
    'file:///feed.json',
    'https://[',
    'blob:https://a.example/x',
    'ftp://a.example/feed.json',
  ]) {
    it(`(${src}) asks nobody and says that nothing can be had`, async () => {
      const element = await fixture(
        html`<coalition-commitment commitment="c1" src=${src}>Fallback</coalition-commitment>`,
      );
      await shows(element, /could not be reached just now.*Fallback/);
      expect(network.allRequests).to.have.length(0);
    });
  }

  it('recovers when it is given one', async () => {
    const element = await fixture(
      html`<coalition-commitment commitment="c1" src="javascript:0"></coalition-commitment>`,
    );
    await shows(element, 'Try again');
    element.setAttribute('src', network.serve(good));
    await shows(element, '41%');
  });
});

describe('a feed object that is none', () => {
  for (const feed of [{}, [], 'feed', 42, { version: 'coalition-feed/2' }]) {
    it(`(${JSON.stringify(feed)}) is said to be unreadable`, async () => {
      const element = await fixture(
        html`<coalition-commitment commitment="c1" .feed=${feed as never}>Fallback</coalition-commitment>`,
      );
      await shows(element, /could not be read just now.*Fallback/);
    });
  }
});
