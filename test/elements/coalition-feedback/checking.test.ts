import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { FakeClock } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, announced, byRole, focused, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import { expectFocus, fill, focusedText, messageBox, press, send, show, useFreshTab, write, YES } from './kit.js';

const FAMILY = '👨‍👩‍👧‍👦';

describe('what is checked before sending', () => {
  const network = useFakeNetwork();
  useFreshTab();

  for (const { title, message, email, words } of [
    { title: 'no message', message: '', email: '', words: ['Write your message'] },
    { title: 'spaces for a message', message: ' \n\t ', email: '', words: ['Write your message'] },
    {
      title: 'signs that nobody sees for a message',
      message: '\u200b\u2060\u0000',
      email: '',
      words: ['Write your message'],
    },
    {
      title: 'one character too many',
      message: 'a'.repeat(5001),
      email: '',
      words: ['Shorten your message by 1 character'],
    },
    {
      title: 'many too many',
      message: FAMILY.repeat(5012),
      email: '',
      words: ['Shorten your message by 12 characters'],
    },
    {
      title: 'half an e-mail',
      message: 'Late',
      email: 'ana@example',
      words: ['Write the e-mail like name@example.org'],
    },
    {
      title: 'an e-mail with a space',
      message: 'Late',
      email: 'ana lopez@example.org',
      words: ['Write the e-mail like name@example.org'],
    },
    {
      title: 'both',
      message: '',
      email: 'ana',
      words: ['Write your message', 'Write the e-mail like name@example.org'],
    },
  ]) {
    it(`finds ${title}: a summary takes the focus and leads there, nothing is sent`, async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint);
      await write(form, message);
      await fill(form, byRole(form, 'textbox', /e-mail/), email);
      await press(form);
      await until(() => focused()?.getAttribute('part') === 'errors');
      expect(focusedText()).to.equal(['There is a problem', ...words].join(' '));
      byRole(form, 'link', words[0]).click();
      expectFocus(/e-mail/.test(words[0]!) ? byRole(form, 'textbox', /e-mail/) : messageBox(form));
      expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
      expect(textOf(form)).to.contain(`Error: ${words[0]}`);
      expect(messageBox(form).value).to.equal(message);
      await settle();
      expect(network.requests(endpoint)).to.have.length(0);
    });
  }

  for (const [title, message] of [
    ['5,000 letters', 'a'.repeat(5000)],
    ['5,000 families', FAMILY.repeat(5000)],
    ['one character', '?'],
    ['Arabic', 'الحافلة متأخرة'],
  ] as const) {
    it(`lets ${title} pass`, async () => {
      const form = await show(network.serve(YES, { status: 201 }));
      await send(form, message);
      await until(() => textOf(form).includes('Thank you'));
    });
  }

  it('is accessible with its errors, in both languages', async () => {
    for (const lang of ['en', 'es']) {
      const form = await show(network.serve(YES), { lang });
      await press(form);
      await until(() => focused()?.getAttribute('part') === 'errors');
      expect(byRole(form, 'heading').textContent).to.equal(lang === 'en' ? 'There is a problem' : 'Hay un problema');
      await expectAccessible(form);
    }
  });

  it('has its summary’s heading at the level that the page asks for', async () => {
    const form = await show(network.serve(YES), { 'heading-level': '2' });
    await press(form);
    expect(byRole(form, 'heading').localName).to.equal('h2');
  });

  it('says nothing before somebody sends', async () => {
    const form = await show(network.serve(YES));
    messageBox(form).focus();
    await write(form, 'x');
    await write(form, '');
    await fill(form, byRole(form, 'textbox', /e-mail/), 'x');
    expect(allByRole(form, 'alert')).to.deep.equal([]);
    expect(form.shadowRoot!.querySelector('[aria-invalid]')).to.equal(null);
  });
});

describe('the count of characters', () => {
  const network = useFakeNetwork();
  useFreshTab();
  const clock = new FakeClock();
  beforeEach(() => clock.install('2026-11-16T12:00:00Z'));
  afterEach(() => {
    // What is still to be announced must not wait for a clock that is gone.
    clock.tick(2000);
    clock.uninstall();
  });

  for (const { message, words } of [
    { message: 'a'.repeat(4499), words: undefined },
    { message: 'a'.repeat(4500), words: undefined },
    { message: 'a'.repeat(4501), words: 'You have 499 characters left' },
    { message: 'a'.repeat(4999), words: 'You have 1 character left' },
    { message: 'a'.repeat(5000), words: 'You have 0 characters left' },
    { message: 'a'.repeat(5001), words: 'You have 1 character too many' },
    { message: 'a'.repeat(6234), words: 'You have 1,234 characters too many' },
    { message: FAMILY.repeat(1000), words: undefined },
    { message: FAMILY.repeat(4990), words: 'You have 10 characters left' },
    { message: 'e\u0301'.repeat(4990), words: 'You have 10 characters left' },
  ]) {
    it(`of ${message.length} code units is ${words ?? 'not shown'}`, async () => {
      const form = await show(network.serve(YES));
      await write(form, message);
      const count = form.shadowRoot!.querySelector('[part=count]');
      expect(count?.textContent).to.equal(words);
      if (words) expect(messageBox(form).getAttribute('aria-describedby')).to.contain(count!.id);
      expect(messageBox(form).value).to.equal(message);
    });
  }

  it('is said when typing stops, not before', async () => {
    const form = await show(network.serve(YES));
    await write(form, 'a'.repeat(4990));
    clock.tick(900);
    await write(form, 'a'.repeat(4991));
    clock.tick(900);
    expect(announced()).not.to.contain('9 characters left');
    clock.tick(300);
    expect(announced()).to.contain('You have 9 characters left');
  });

  it('is said once, also to who goes on to another field at once', async () => {
    const form = await show(network.serve(YES));
    await write(form, 'a'.repeat(4988));
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    clock.tick(1100);
    expect(announced()).to.equal('You have 12 characters left');
    await fill(form, byRole(form, 'textbox', /name/), 'Ana López');
    expect(clock.waiting).to.equal(0);
  });

  it('is not said by a form that is gone', async () => {
    const form = await show(network.serve(YES));
    await write(form, 'a'.repeat(4987));
    form.remove();
    clock.tick(2000);
    expect(announced()).not.to.contain('13 characters left');
  });

  it('takes parts for characters where the browser cannot tell, rather than failing', async () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      const form = await show(network.serve(YES), { lang: 'es' });
      await write(form, '🚌'.repeat(4990));
      expect(textOf(form)).to.contain('Te quedan 10 caracteres');
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });
});
