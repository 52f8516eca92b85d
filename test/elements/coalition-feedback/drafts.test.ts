import { expect, fixture, html } from '@open-wc/testing';
import type { CoalitionFeedback } from '../../../src/elements/coalition-feedback/coalition-feedback.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { byRole, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { until } from '../../support/until.js';
import {
  answered,
  bodyOf,
  drafts,
  fill,
  messageBox,
  press,
  reload,
  send,
  show,
  useFreshTab,
  write,
  YES,
} from './kit.js';

describe('a draft', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  it('is not kept before something was typed', async () => {
    const form = await show(network.serve(YES));
    byRole(form, 'radio', 'Praise').click();
    byRole(form, 'checkbox').click();
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    expect(sessionStorage).to.have.length(0);
  });

  it('comes back with all that was chosen when the page is loaded again', async () => {
    const form = await show(network.serve(YES));
    byRole(form, 'radio', 'Praise').click();
    await write(form, 'The bus is late\nagain');
    byRole(form, 'checkbox').click();
    await form.updateComplete;
    const again = await reload(form);
    expect(messageBox(again).value).to.equal('The bus is late\nagain');
    expect((byRole(again, 'radio', 'Praise') as HTMLInputElement).checked).to.equal(true);
    expect((byRole(again, 'checkbox') as HTMLInputElement).checked).to.equal(true);
  });

  it('brings the chosen commitment back, also where it was taken off', async () => {
    const src = network.serve(feedOf({ id: 'a' }, { id: 'b' }));
    const endpoint = network.serve(YES, { status: 201 });
    let form = await show(endpoint, { src, commitment: 'a' });
    for (const chosen of ['b', '']) {
      await until(() => form.shadowRoot!.querySelector('option[value=b]'));
      await write(form, 'The bus is late');
      await fill(form, byRole(form, 'combobox'), chosen);
      form = await reload(form);
      await until(() => form.shadowRoot!.querySelector('option[value=b]'));
      expect((byRole(form, 'combobox') as HTMLSelectElement).value).to.equal(chosen);
    }
  });

  it('never holds name or e-mail, not even after sending failed', async () => {
    const form = await show(network.serve('', { status: 500 }));
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    await fill(form, byRole(form, 'textbox', /e-mail/), 'ana@example.org');
    await send(form);
    expect(drafts()).to.have.length(1);
    expect(JSON.stringify(sessionStorage)).to.contain('The bus is late').and.not.contain('Ana').and.not.contain('ana@');
    // Other tests keep feeds there at the same time.
    expect(JSON.stringify({ ...localStorage })).not.to.match(/The bus is late|Ana\b|ana@/);
    expect(document.cookie).to.equal('');
    const again = await reload(form);
    expect((byRole(again, 'textbox', /name/) as HTMLInputElement).value).to.equal('');
  });

  it('is gone when the text is', async () => {
    const form = await show(network.serve(YES));
    await write(form, 'The');
    await write(form, '');
    expect(sessionStorage).to.have.length(0);
  });

  it('is gone when it was sent, and does not come back', async () => {
    const form = await show(network.serve(YES, { status: 201 }));
    await send(form);
    expect(sessionStorage).to.have.length(0);
    expect(messageBox(await reload(form)).value).to.equal('');
  });

  it('still tells how long writing took', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const form = await show(endpoint);
    await write(form, 'The bus is late');
    const [key] = drafts();
    const stored = JSON.parse(sessionStorage.getItem(key!)!) as { since: number };
    sessionStorage.setItem(key!, JSON.stringify({ ...stored, since: stored.since - 60_000 }));
    const again = await reload(form);
    await press(again);
    await until(() => textOf(again).includes('Thank you'));
    expect(bodyOf(network.requests(endpoint)[0]).elapsedSeconds).to.be.within(60, 62);
  });

  it('is neither kept nor read with no-draft', async () => {
    const form = await show(network.serve(YES));
    await write(form, 'The bus is late');
    form.setAttribute('no-draft', '');
    const again = await reload(form);
    expect(messageBox(again).value).to.equal('');
    sessionStorage.clear();
    await write(again, 'The bus is late');
    await send(again);
    expect(sessionStorage).to.have.length(0);
  });

  it('belongs to its place on the page and to its commitment', async () => {
    const endpoint = network.serve(YES);
    const around = await fixture(html`<div lang="en">
      <coalition-feedback endpoint=${endpoint}></coalition-feedback><coalition-feedback endpoint=${endpoint}></coalition-feedback>
    </div>`);
    const [first, second] = [...around.children] as [CoalitionFeedback, CoalitionFeedback];
    await write(first, 'one');
    await write(second, 'two');
    expect(drafts()).to.have.length(2);
    expect(messageBox(await reload(first)).value).to.equal('one');
    second.setAttribute('commitment', 'water');
    expect(messageBox(await reload(second)).value).to.equal('');
  });

  it('is not that of a form which the page puts before it later, or which stands in another component', async () => {
    const endpoint = network.serve(YES);
    const first = await show(endpoint);
    await write(first, 'one');
    const [before, inside] = [first.cloneNode(), first.cloneNode()] as [CoalitionFeedback, CoalitionFeedback];
    const component = document.createElement('div');
    component.attachShadow({ mode: 'open' }).append(inside);
    first.before(before, component);
    for (const form of [before, inside]) {
      await form.updateComplete;
      expect(messageBox(form).value).to.equal('');
      await write(form, 'another');
    }
    expect(drafts()).to.have.length(3);
    expect(messageBox(first).value).to.equal('one');
    // Moved behind the others, it keeps what is its own.
    before.remove();
    first.parentElement!.append(first);
    await first.updateComplete;
    expect(messageBox(first).value).to.equal('one');
  });

  it('comes back where a page puts the form in anew before it takes the old one away', async () => {
    const form = await show(network.serve(YES));
    await write(form, 'The bus is late');
    const next = form.cloneNode() as CoalitionFeedback;
    form.after(next);
    form.remove();
    await next.updateComplete;
    expect(messageBox(next).value).to.equal('The bus is late');
  });

  describe('belongs to its page', () => {
    const before = location.href;
    const visit = (query: string): void => history.replaceState(null, '', `${location.pathname}${query}`);
    afterEach(() => history.replaceState(null, '', before));

    for (const [title, there] of [
      ['another number in the query', '?page_id=34'],
      ['no query', ''],
      ['another route in the fragment', '?page_id=12#/plans/2026'],
    ] as const) {
      it(`and does not stand on one with ${title}`, async () => {
        const endpoint = network.serve(YES);
        visit('?page_id=12');
        const form = await show(endpoint);
        await write(form, 'About page 12');
        form.remove();
        visit(there);
        const other = await show(endpoint);
        expect(messageBox(other).value).to.equal('');
        other.remove();
        visit('?page_id=12');
        expect(messageBox(await show(endpoint)).value).to.equal('About page 12');
      });
    }

    for (const [title, there] of [
      ['how the visitor came', '?utm_source=mail&page_id=12&fbclid=a'],
      ['a place on the page', '?page_id=12#contact'],
    ] as const) {
      it(`which stays the same with ${title} in its address`, async () => {
        const endpoint = network.serve(YES);
        visit('?page_id=12');
        const form = await show(endpoint);
        await write(form, 'About page 12');
        form.remove();
        visit(there);
        expect(messageBox(await show(endpoint)).value).to.equal('About page 12');
      });
    }

    it('and goes along when the page changes its own address', async () => {
      const endpoint = network.serve(YES);
      visit('?page_id=12');
      const form = await show(endpoint);
      await write(form, 'The bus');
      visit('?page_id=12&tab=2');
      await write(form, 'The bus is late');
      expect(drafts()).to.have.length(1);
      visit('?page_id=12&tab=3');
      // As the browser says when the page is left.
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(drafts()).to.have.length(1);
      expect(messageBox(await reload(form)).value).to.equal('The bus is late');
    });
  });

  it('belongs to its endpoint: what was written to one office does not stand in the form of another', async () => {
    const [one, two] = [network.serve(YES), network.serve(YES)];
    const form = await show(one);
    await write(form, 'To the first');
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    form.remove();
    const other = await show(two);
    expect(messageBox(other).value).to.equal('');
    other.remove();
    const back = await show(one);
    expect(messageBox(back).value).to.equal('To the first');
    await fill(back, byRole(back, 'textbox', /name/), 'Ana');
    back.endpoint = two;
    await back.updateComplete;
    expect(messageBox(back).value).to.equal('');
    expect((byRole(back, 'textbox', /name/) as HTMLInputElement).value).to.equal('Ana');
    await write(back, 'To the second');
    back.endpoint = one;
    await back.updateComplete;
    expect(messageBox(back).value).to.equal('To the first');
  });

  it('stays where only the query of its endpoint changes: a page that is drawn anew gives it another token', async () => {
    const endpoint = network.serve(YES);
    const form = await show(`${endpoint}?token=1`);
    await write(form, 'The bus is late');
    form.endpoint = `${endpoint}?token=2`;
    await form.updateComplete;
    expect(messageBox(form).value).to.equal('The bus is late');
    expect(drafts()).to.have.length(1);
  });

  it('is found where the page says the endpoint late', async () => {
    const endpoint = network.serve(YES);
    await write(await show(endpoint), 'The bus is late');
    document.querySelector('coalition-feedback')!.remove();
    const late = await show(undefined);
    late.endpoint = endpoint;
    await late.updateComplete;
    expect(messageBox(late).value).to.equal('The bus is late');
  });

  it('goes along to another commitment, and is a new message then', async () => {
    const endpoint = network.serve('', { status: 500 });
    const form = await show(endpoint, { commitment: 'water' });
    await send(form);
    form.commitment = 'bus';
    await form.updateComplete;
    expect(messageBox(form).value).to.equal('The bus is late');
    expect(drafts()).to.have.length(1);
    await press(form);
    await answered(form);
    const [first, second] = network.requests(endpoint).map(bodyOf);
    expect([first!.commitment, second!.commitment]).to.deep.equal(['water', 'bus']);
    expect(second!.id).not.to.equal(first!.id);
  });

  it('about another commitment is not lost where both have one', async () => {
    const endpoint = network.serve(YES);
    const form = await show(endpoint, { commitment: 'water' });
    await write(form, 'About water');
    form.remove();
    const bus = await show(endpoint, { commitment: 'bus' });
    await write(bus, 'About buses');
    bus.commitment = 'water';
    await bus.updateComplete;
    expect(messageBox(bus).value).to.equal('About water');
    bus.commitment = 'bus';
    await bus.updateComplete;
    expect(messageBox(bus).value).to.equal('About buses');
  });

  it('stays with whoever writes where the browser keeps nothing, also when the endpoint changes', async () => {
    const form = await show(network.serve(YES), { 'no-draft': '' });
    await write(form, 'The bus is late');
    form.endpoint = network.serve(YES);
    await form.updateComplete;
    expect(messageBox(form).value).to.equal('The bus is late');
  });

  it('that was sent to one endpoint is gone there, also when the page has turned to another meanwhile', async () => {
    const [one, two] = [network.serve(YES, { status: 201 }), network.serve(YES)];
    const release = network.hold(one);
    const form = await show(one);
    await write(form, 'To the first');
    await press(form);
    form.endpoint = two;
    await form.updateComplete;
    release();
    await until(() => textOf(form).includes('Thank you'));
    expect(drafts()).to.deep.equal([]);
    expect(network.requests(two)).to.have.length(0);
  });

  for (const [title, stored] of [
    ['not JSON', '{"message"'],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[]'],
    ['of another version', '{"text":"x"}'],
    ['of an older version', '{"kept":"{\\"message\\":\\"x\\"}"}'],
    ['without text', '{"kind":"praise"}'],
    ['with something else for a text', '{"message":{"a":1}}'],
    ['with a number for a text', '{"message":5}'],
    ['a text', '"message"'],
  ] as const) {
    it(`that is ${title} is as none`, async () => {
      const form = await show(network.serve(YES));
      await write(form, 'x');
      sessionStorage.setItem(drafts()[0]!, stored);
      expect(messageBox(await reload(form)).value).to.equal('');
    });
  }

  it('of another shape does not stop the form: what can be read is taken, the rest is as none', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const form = await show(endpoint);
    await write(form, 'x');
    const kept = {
      message: 'The bus is late',
      kind: 5,
      consent: 'yes',
      commitment: { a: 1 },
      name: 7,
      email: [],
      website: null,
    };
    sessionStorage.setItem(drafts()[0]!, JSON.stringify({ ...kept, since: 'now', id: { a: 1 } }));
    const again = await reload(form);
    expect(messageBox(again).value).to.equal('The bus is late');
    expect((byRole(again, 'checkbox') as HTMLInputElement).checked).to.equal(false);
    await press(again);
    await until(() => textOf(again).includes('Thank you'));
    const { id, name, email, elapsedSeconds, ...rest } = bodyOf(network.requests(endpoint)[0]);
    expect(id).to.match(/^[0-9a-f-]{36}$/);
    expect([name, email]).to.deep.equal([undefined, undefined]);
    expect(elapsedSeconds).to.be.within(0, 9);
    expect(Object.keys(rest).sort()).to.deep.equal([
      'consent',
      'language',
      'message',
      'page',
      'submittedAt',
      'version',
    ]);
  });

  it('keeps the text whatever stands beside it: also what cannot be made a number or a word', async () => {
    for (const name of ['since', 'id', 'kind', 'commitment', 'consent']) {
      for (const value of [
        null,
        true,
        -1,
        'x',
        [],
        [[]],
        {},
        { toString: 1 },
        { valueOf: 1, toString: null },
        { length: 3 },
      ]) {
        const form = await show(network.serve({}));
        await write(form, 'x');
        sessionStorage.setItem(drafts()[0]!, JSON.stringify({ message: 'The bus is late', [name]: value }));
        const again = await reload(form);
        expect(messageBox(again).value, `${name}: ${JSON.stringify(value)}`).to.equal('The bus is late');
        again.remove();
        sessionStorage.clear();
      }
    }
  });

  for (const { title, get } of [
    {
      title: 'the browser forbids storage',
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    },
    { title: 'there is no storage', get: () => null },
    {
      title: 'storage is full',
      get: () => ({
        getItem: () => null,
        removeItem: () => undefined,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    },
  ]) {
    it(`is done without where ${title}`, async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
      Object.defineProperty(window, 'sessionStorage', { get, configurable: true });
      try {
        const form = await show(network.serve(YES, { status: 201 }));
        await send(form);
        expect(textOf(form)).to.contain('Thank you');
      } finally {
        Object.defineProperty(window, 'sessionStorage', own);
      }
    });
  }
});
