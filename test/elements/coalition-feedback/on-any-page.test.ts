import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CoalitionFeedback } from '../../../src/elements/coalition-feedback/coalition-feedback.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, byRole, focused, nameOf, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';
import {
  bodyOf,
  expectFocus,
  fill,
  keyOf,
  messageBox,
  press,
  send,
  sendButton,
  show,
  startSending,
  useFreshTab,
  write,
  YES,
} from './kit.js';

describe('with the keyboard alone', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  it('everything is reached in its order, and a message is sent', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const form = await show(endpoint);
    const before = document.createElement('button');
    form.before(before);
    before.focus();
    const reached: string[] = [];
    const tab = async (): Promise<void> => {
      await sendKeys({ press: 'Tab' });
      reached.push(nameOf(focused()!));
    };
    await tab();
    await sendKeys({ press: 'ArrowDown' });
    await tab();
    await sendKeys({ type: 'The bus is late' });
    await tab();
    await sendKeys({ type: 'Ana' });
    await tab();
    await tab();
    await sendKeys({ press: ' ' });
    await tab();
    expect(reached).to.deep.equal([
      'Question',
      'Your message (required)',
      'Your name (optional)',
      'Your e-mail (optional)',
      'You may publish my message with the answer, without my name or e-mail.',
      'Send',
    ]);
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('part') === 'thanks');
    const { kind, message, name, consent } = bodyOf(network.requests(endpoint)[0]);
    expect({ kind, message, name, consent }).to.deep.equal({
      kind: 'suggestion',
      message: 'The bus is late',
      name: 'Ana',
      consent: true,
    });
    await tab();
    expect(reached.at(-1)).to.equal('Write another');
    await sendKeys({ press: ' ' });
    await until(() => focused() === byRole(form, 'radio', 'Question'));
  });

  for (const field of [/name/, /e-mail/]) {
    it(`Enter in the field for ${field.source} sends`, async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint);
      await write(form, 'The bus is late');
      byRole(form, 'textbox', field).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => textOf(form).includes('Thank you'));
      expect(network.requests(endpoint)).to.have.length(1);
    });
  }

  it('Enter in the message is a new line', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const form = await show(endpoint);
    messageBox(form).focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'b' });
    expect(messageBox(form).value).to.equal('a\nb');
    await settle();
    expect(network.requests(endpoint)).to.have.length(0);
  });

  for (const [title, init] of [
    ['composes it', { isComposing: true, keyCode: 229 }],
    ['has composed it, as Safari tells it', { isComposing: false, keyCode: 229 }],
  ] as const) {
    it(`Enter ends the word where an input method ${title}`, async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint);
      await write(form, 'The bus is late');
      const enter = new KeyboardEvent('keydown', {
        key: 'Enter',
        ...init,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      byRole(form, 'textbox', /name/).dispatchEvent(enter);
      await settle();
      expect(network.requests(endpoint)).to.have.length(0);
      expect(enter.defaultPrevented).to.equal(false);
    });
  }

  it('typing keeps its place in the text', async () => {
    const form = await show(network.serve(YES));
    const box = messageBox(form);
    box.focus();
    await sendKeys({ type: 'The is late' });
    box.setSelectionRange(4, 4);
    await sendKeys({ type: 'bus ' });
    expect(box.value).to.equal('The bus is late');
  });
});

describe('on any page', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  it('the page’s shortcuts and default buttons take no key from its fields and buttons', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const page = await fixture(html`<div>
      <input aria-label="Search" />
      <coalition-feedback lang="en" endpoint=${endpoint}></coalition-feedback>
    </div>`);
    const form = page.querySelector('coalition-feedback')!;
    // Guarded as pages usually are: against fields, by the tag of the target.
    const onKey = (event: Event): void => {
      const { key, target } = event as KeyboardEvent;
      if (!['/', 's', 'Enter'].includes(key) || /INPUT|TEXTAREA|SELECT|BUTTON/.test((target as Element).tagName))
        return;
      event.preventDefault();
      page.querySelector('input')!.focus();
    };
    for (const type of ['keydown', 'keypress', 'keyup']) page.addEventListener(type, onKey);
    messageBox(form).focus();
    await sendKeys({ type: 'yes/no\n' });
    expect(messageBox(form).value).to.equal('yes/no\n');
    expectFocus(messageBox(form));
    sendButton(form).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(form).includes('Thank you'));
  });

  it('the page’s own form around it is not sent, neither by the button nor by Enter', async () => {
    let submits = 0;
    const endpoint = network.serve(YES, { status: 201 });
    const around = (await fixture(html`<form @submit=${(event: Event) => {
      event.preventDefault();
      submits += 1;
    }}>
      <input name="q" /><coalition-feedback lang="en" endpoint=${endpoint}></coalition-feedback><button>Search</button>
    </form>`)) as HTMLFormElement;
    const form = around.querySelector('coalition-feedback')!;
    await write(form, 'The bus is late');
    byRole(form, 'textbox', /name/).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(form).includes('Thank you'));
    await press(form, 'Write another');
    await send(form, 'The bus is early');
    expect(network.requests(endpoint)).to.have.length(2);
    expect(submits).to.equal(0);
    expect([...new FormData(around).keys()]).to.deep.equal(['q']);
  });

  it('two forms know nothing of each other, and have no id twice', async () => {
    const [one, two] = [network.serve(YES, { status: 201 }), network.serve('', { status: 500 })];
    const around = await fixture(html`<div lang="en">
      <coalition-feedback endpoint=${one}></coalition-feedback><coalition-feedback endpoint=${two}></coalition-feedback>
    </div>`);
    const [first, second] = [...around.children] as [CoalitionFeedback, CoalitionFeedback];
    byRole(first, 'radio', 'Praise').click();
    byRole(second, 'radio', 'Demand').click();
    await write(second, 'Second');
    await send(first, 'First');
    expect(textOf(first)).to.contain('Thank you');
    expect(messageBox(second).value).to.equal('Second');
    await press(second);
    await until(() => textOf(second).includes('has a fault'));
    expect(bodyOf(network.requests(one)[0]).kind).to.equal('praise');
    expect(bodyOf(network.requests(two)[0]).kind).to.equal('demand');
    expect(keyOf(network.requests(one)[0])).not.to.equal(keyOf(network.requests(two)[0]));
    for (const form of [first, second]) {
      const ids = [...form.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
    await expectAccessible(around);
  });

  it('taken off the page and put back, it has what was written', async () => {
    const form = await show(network.serve(YES, { status: 201 }));
    const parent = form.parentElement!;
    await write(form, 'The bus is late');
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    form.remove();
    parent.append(form);
    await form.updateComplete;
    expect(messageBox(form).value).to.equal('The bus is late');
    expect((byRole(form, 'textbox', /name/) as HTMLInputElement).value).to.equal('Ana');
    await press(form);
    await until(() => textOf(form).includes('Thank you'));
  });

  it('taken off the page while it sends, it has no error and says thanks when it is back', async () => {
    const { form, release } = await startSending(network);
    const parent = form.parentElement!;
    form.remove();
    release();
    await settle();
    parent.append(form);
    await until(() => textOf(form).includes('Thank you'));
  });

  it('in a language written from right to left is the same form mirrored', async () => {
    const form = await show(network.serve(YES), { lang: 'ar' });
    const { direction } = getComputedStyle(byRole(form, 'radiogroup'));
    // Until the words are there they are English, and the direction is the page's.
    expect(direction).to.equal('ltr');
    const { registerTerms } = await import('../../../src/i18n/registry.js');
    const { es } = await import('../../../src/i18n/es.js');
    registerTerms('ar', es);
    await form.updateComplete;
    expect(getComputedStyle(byRole(form, 'radiogroup')).direction).to.equal('rtl');
    const [label, radio] = [byRole(form, 'radio', 'Pregunta').parentElement!, byRole(form, 'radio', 'Pregunta')].map(
      (at) => at.getBoundingClientRect(),
    );
    expect(label!.right - radio!.right).to.be.below(1);
    const email = byRole(form, 'textbox', /correo/);
    expect(getComputedStyle(email).direction).to.equal('ltr');
    await write(form, 'English text');
    expect(getComputedStyle(messageBox(form)).direction).to.equal('ltr');
    await expectAccessible(form);
  });

  it('320 pixels wide, nothing is cut off, also with long words', async () => {
    const form = await show(network.serve({ reference: 'x'.repeat(90) }, { status: 201 }), {
      src: network.serve(feedOf({ id: 'a', title: 'Long '.repeat(60) })),
    });
    form.style.inlineSize = '320px';
    await until(() => form.shadowRoot!.querySelector('option[value=a]'));
    await press(form);
    await write(form, `x${'y'.repeat(300)}@example.org a@b.org`);
    await press(form);
    expect(form.scrollWidth).to.be.at.most(320);
    await press(form, 'Send as it is');
    await until(() => textOf(form).includes('Thank you'));
    expect(form.scrollWidth).to.be.at.most(320);
  });

  it('changes its language with the page while somebody writes', async () => {
    const form = await show(network.serve('', { status: 500 }));
    await send(form);
    form.lang = 'es';
    await until(() =>
      textOf(form).includes('El servicio no confirmó que tu mensaje haya llegado. Lo que escribiste sigue aquí'),
    );
    expect(messageBox(form).value).to.equal('The bus is late');
    expect(textOf(sendButton(form))).to.equal('Enviar');
  });

  it('says thanks in Spanish', async () => {
    const form = await show(network.serve(YES, { status: 201 }), { lang: 'es', 'heading-level': '2' });
    await send(form);
    expect(textOf(form)).to.equal(
      'Gracias. Tu mensaje llegó. Tu número de referencia: 7K3F-9QWZ-2M La coalición lo lee y responde con sus razones. Escribir otro',
    );
    expect(byRole(form, 'heading').localName).to.equal('h2');
    await expectAccessible(form);
  });

  it('is accessible while it sends and while it waits', async () => {
    const { form, release } = await startSending(network, '', { status: 503 });
    await expectAccessible(form);
    release();
    await until(() => allByRole(form, 'button', 'Do not send yet').length);
    await expectAccessible(form);
    form.remove();
  });
});
