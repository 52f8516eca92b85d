import { expect, fixture, html } from '@open-wc/testing';
import type { CoalitionFeedback } from '../../../src/elements/coalition-feedback/coalition-feedback.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { byRole, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { bodyOf, drafts, fill, messageBox, press, reload, send, show, useFreshTab, write, YES } from './kit.js';

describe('a draft', () => {
  const network = useFakeNetwork();
  useFreshTab();

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
    expect(localStorage).to.have.length(0);
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

  for (const [title, stored] of [
    ['not JSON', '{"message"'],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[]'],
    ['of another version', '{"message":"x"}'],
    ['without text', '{"kept":"{}"}'],
    ['with something else for a text', '{"kept":"{\\"message\\":{\\"a\\":1}}"}'],
  ] as const) {
    it(`that is ${title} is as none`, async () => {
      const form = await show(network.serve(YES));
      await write(form, 'x');
      sessionStorage.setItem(drafts()[0]!, stored);
      expect(messageBox(await reload(form)).value).to.equal('');
    });
  }

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
