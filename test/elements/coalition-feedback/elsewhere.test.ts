import { fixture, html } from '@open-wc/testing';
import { useFakeNetwork } from '../../support/fake-network.js';
import { announced, byRole, focused } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';
import { answered, expectFocus, messageBox, press, startSending, useFreshTab, write, YES } from './kit.js';

/* A window behind others says so, and gets an event when it comes to the front. No browser lets a test put it there. */
describe('an answer that comes while another window is in front', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  const real = Object.getOwnPropertyDescriptor(Document.prototype, 'hasFocus')!;
  const leave = (): void => {
    Document.prototype.hasFocus = () => false;
  };
  const beInFront = (): void => void Object.defineProperty(Document.prototype, 'hasFocus', real);
  const comeBack = (): void => {
    beInFront();
    window.dispatchEvent(new FocusEvent('focus'));
  };
  afterEach(beInFront);

  const PROBLEM = { errors: [{ pointer: '#/message', detail: 'Shorten it' }] };
  for (const [title, body, status, part, words] of [
    ['a yes: the thanks', YES, 201, 'thanks', 'Thank you. Your message has arrived.'],
    ['what to correct: the summary', PROBLEM, 422, 'errors', 'There is a problem'],
  ] as const) {
    it(`is ${title} has the focus when the resident comes back`, async () => {
      const { form, release } = await startSending(network, body, { status });
      leave();
      release();
      await until(() => announced().includes(words));
      await answered(form);
      comeBack();
      await until(() => focused()?.getAttribute('part') === part);
    });
  }

  it('does not pull away whoever went on to something else before', async () => {
    const { form, release } = await startSending(network);
    const other = document.createElement('input');
    form.after(other);
    other.focus();
    leave();
    release();
    await until(() => announced().includes('Thank you'));
    comeBack();
    await settle();
    expectFocus(other);
  });

  it('does not pull away whoever comes back to something else', async () => {
    const { form, release } = await startSending(network);
    const other = document.createElement('input');
    form.after(other);
    leave();
    release();
    await until(() => announced().includes('Thank you'));
    other.focus();
    comeBack();
    await settle();
    expectFocus(other);
  });

  it('is not shown a second time', async () => {
    const { form, release } = await startSending(network);
    leave();
    release();
    await until(() => announced().includes('Thank you'));
    comeBack();
    await until(() => focused()?.getAttribute('part') === 'thanks');
    const again = byRole(form, 'button', 'Write another');
    again.focus();
    window.dispatchEvent(new FocusEvent('focus'));
    await settle();
    expectFocus(again);
  });
});

describe('an answer where the form stands inside another component', () => {
  const network = useFakeNetwork();
  useFreshTab();

  it('has the focus, as elsewhere', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<coalition-feedback lang="en"></coalition-feedback>';
    const form = root.querySelector('coalition-feedback')!;
    form.endpoint = network.serve(YES, { status: 201 });
    await form.updateComplete;
    await write(form, 'The bus is late');
    messageBox(form).focus();
    await press(form);
    await until(() => focused()?.getAttribute('part') === 'thanks');
  });
});
