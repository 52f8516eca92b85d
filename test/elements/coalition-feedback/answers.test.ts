import { expect, oneEvent } from '@open-wc/testing';
import type {
  CoalitionFeedbackFailedEvent,
  CoalitionFeedbackSentEvent,
} from '../../../src/elements/coalition-feedback/coalition-feedback.events.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, announced, byRole, focused, nameOf, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';
import {
  answered,
  bodyOf,
  drafts,
  expectFocus,
  fill,
  focusedText,
  keyOf,
  messageBox,
  press,
  send,
  sendButton,
  show,
  startSending,
  useFreshTab,
  YES,
} from './kit.js';

const HTML = { headers: { 'content-type': 'text/html' } };
const PROBLEM = { 'content-type': 'application/problem+json' };
const THANKS = 'Thank you. Your message has arrived.';

describe('when the server says yes', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  for (const { title, body, answer, reference } of [
    { title: '201 and a reference', body: YES, answer: { status: 201 }, reference: '7K3F-9QWZ-2M' },
    { title: '201 and nothing more', body: null, answer: { status: 201 }, reference: undefined },
    { title: '201 and a web page', body: '<p>Created', answer: { status: 201, ...HTML }, reference: undefined },
    { title: '201 and broken JSON', body: '{"refer', answer: { status: 201 }, reference: undefined },
    { title: '202', body: null, answer: { status: 202 }, reference: undefined },
    { title: '204', body: null, answer: { status: 204 }, reference: undefined },
    { title: '200 and JSON', body: { ok: true }, answer: {}, reference: undefined },
    {
      title: '200 and JSON that says error: false',
      body: { error: false, errors: [] },
      answer: {},
      reference: undefined,
    },
    {
      title: '200 and vendor JSON',
      body: { id: 41 },
      answer: { headers: { 'content-type': 'application/vnd.api+json' } },
      reference: '41',
    },
    { title: 'a number as id', body: { id: 0 }, answer: { status: 201 }, reference: '0' },
    { title: 'a reference before an id', body: { id: 'b', reference: 'a' }, answer: { status: 201 }, reference: 'a' },
    {
      title: 'an empty reference and an id',
      body: { id: 'b', reference: '' },
      answer: { status: 201 },
      reference: 'b',
    },
    {
      title: 'an object for a reference',
      body: { reference: { a: 1 } },
      answer: { status: 201 },
      reference: undefined,
    },
    {
      title: 'a place',
      body: null,
      answer: { status: 201, headers: { location: '/contributions/7K3F/?a=b#c' } },
      reference: '7K3F',
    },
    {
      title: 'a whole address',
      body: null,
      answer: { status: 201, headers: { location: 'https://a.example/c/9QWZ' } },
      reference: '9QWZ',
    },
    {
      title: 'a null',
      body: null,
      answer: { status: 201, headers: { 'content-type': 'application/json' } },
      reference: undefined,
    },
  ]) {
    it(`as ${title}, says thanks${reference ? ` with the reference ${reference}` : ''}`, async () => {
      const endpoint = network.serve(body, answer);
      const form = await show(endpoint);
      const sent = oneEvent(form, 'coalition-feedback-sent') as Promise<CoalitionFeedbackSentEvent>;
      await send(form);
      expect(textOf(form)).to.contain(THANKS);
      expect(textOf(form).includes('Your reference:')).to.equal(!!reference);
      if (reference) expect(textOf(form)).to.contain(`Your reference: ${reference} `);
      const event = await sent;
      expect([event.id, event.reference]).to.deep.equal([bodyOf(network.requests(endpoint)[0]).id, reference]);
    });
  }

  it('moves the focus to the thanks, named so and described with the reference', async () => {
    const form = await show(network.serve(YES, { status: 201 }));
    await send(form);
    await until(() => focused()?.getAttribute('part') === 'thanks');
    expect(nameOf(focused()!)).to.equal(THANKS);
    expect(focusedText()).to.contain('7K3F-9QWZ-2M').and.contain('answers with its reasons');
    expect(byRole(form, 'heading').localName).to.equal('h3');
    await expectAccessible(form);
  });

  it('leaves no word of the sending in what is announced', async () => {
    const { release } = await startSending(network);
    await until(() => announced() === 'Sending…');
    release();
    await until(() => focused()?.getAttribute('part') === 'thanks');
    await until(() => announced() === '');
  });

  it('promises no answer where a form service took it: nobody there promised one', async () => {
    const form = await show(network.serve({ ok: true }), { format: 'form' });
    await send(form);
    expect(textOf(form)).to.contain(THANKS).and.not.contain('answers');
  });

  it('leaves the focus with whoever went on to something else, and tells them', async () => {
    const { form, release } = await startSending(network);
    const other = document.createElement('input');
    form.after(other);
    other.focus();
    release();
    await until(() => announced().includes(THANKS));
    expectFocus(other);
  });

  it('drops the draft, and offers to write another that is a new message', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const form = await show(endpoint, { commitment: 'water' });
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    await fill(form, byRole(form, 'textbox', /e-mail/), 'ana@example.org');
    byRole(form, 'checkbox').click();
    byRole(form, 'radio', 'Demand').click();
    await send(form);
    expect(drafts()).to.deep.equal([]);
    await press(form, 'Write another');
    await until(() => focused() === byRole(form, 'radio', 'Question'));
    expect(allByRole(form, 'textbox').map((box) => (box as HTMLInputElement).value)).to.deep.equal(['', '', '']);
    expect((byRole(form, 'checkbox') as HTMLInputElement).checked).to.equal(false);
    expect(allByRole(form, 'radio').some((radio) => (radio as HTMLInputElement).checked)).to.equal(false);
    await send(form);
    const [first, second] = network.requests(endpoint);
    expect(keyOf(second)).not.to.equal(keyOf(first));
    expect(bodyOf(second)).not.to.have.property('name');
    expect(bodyOf(second).commitment).to.equal('water');
  });

  it('shows what it calls the message as text, and not more than fits', async () => {
    const form = await show(
      network.serve({ reference: `<img src=x onerror=alert(1)>${'x'.repeat(5000)}` }, { status: 201 }),
    );
    await send(form);
    expect(textOf(form)).to.contain('<img src=x onerror=alert(1)>xxx');
    expect(form.shadowRoot!.querySelector('img')).to.equal(null);
    expect(textOf(form).length).to.be.below(300);
  });
});

describe('when the server names what to correct', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();
  const problem = (errors: unknown): object => ({
    type: 'about:blank',
    title: 'Unprocessable Content',
    status: 422,
    detail: 'Check the fields',
    errors,
  });

  for (const status of [400, 413, 422]) {
    it(`with ${status}, a summary takes the focus and leads to the fields`, async () => {
      const errors = [
        { pointer: '#/message', detail: 'Shorten your message' },
        { pointer: '#/email', detail: 'Write an e-mail that exists' },
      ];
      const form = await show(network.serve(problem(errors), { status, headers: PROBLEM }));
      const failed = oneEvent(form, 'coalition-feedback-failed') as Promise<CoalitionFeedbackFailedEvent>;
      await send(form);
      await until(() => focused()?.getAttribute('part') === 'errors');
      expect(focusedText()).to.equal('There is a problem Shorten your message Write an e-mail that exists');
      expect(focused()!.getAttribute('role')).to.equal(null);
      expect(focused()!.firstElementChild!.getAttribute('role')).to.equal('alert');
      const email = byRole(form, 'textbox', /e-mail/);
      byRole(form, 'link', 'Write an e-mail that exists').click();
      expectFocus(email);
      expect(email.getAttribute('aria-invalid')).to.equal('true');
      expect(describedBy(email)).to.equal('Only to answer you. Error: Write an e-mail that exists');
      expect(describedBy(messageBox(form))).to.contain('Error: Shorten your message');
      expect(byRole(form, 'textbox', /name/).hasAttribute('aria-invalid')).to.equal(false);
      expect(messageBox(form).value).to.equal('The bus is late');
      expect(location.hash).to.equal('');
      const event = await failed;
      expect([event.reason, event.status]).to.deep.equal(['fields', status]);
      await expectAccessible(form);
    });
  }

  it('marks kind, commitment and consent too, and leads to the first of the radio buttons', async () => {
    const errors = ['kind', 'commitment', 'consent', 'name'].map((name) => ({
      pointer: `#/${name}`,
      detail: `Mend ${name}`,
    }));
    const src = network.serve(feedOf({ id: 'a' }));
    const form = await show(network.serve(problem(errors), { status: 422, headers: PROBLEM }), { src });
    await until(() => form.shadowRoot!.querySelector('option[value=a]'));
    await send(form);
    const targets = [
      byRole(form, 'radio', 'Question'),
      byRole(form, 'combobox'),
      byRole(form, 'checkbox'),
      byRole(form, 'textbox', /name/),
    ];
    for (const [index, { detail }] of errors.entries()) {
      byRole(form, 'link', detail).click();
      expectFocus(targets[index]);
    }
    const marked = [byRole(form, 'radiogroup'), ...targets.slice(1)];
    expect(marked.map((control) => control.getAttribute('aria-invalid'))).to.deep.equal([
      'true',
      'true',
      'true',
      'true',
    ]);
    expect(marked.map(describedBy)).to.deep.equal(errors.map(({ detail }) => `Error: ${detail}`));
    await expectAccessible(form);
  });

  for (const { title, error } of [
    { title: 'a field that is not shown', error: { pointer: '#/commitment', detail: 'Mend this' } },
    { title: 'something that has no field', error: { pointer: '#/submittedAt', detail: 'Mend this' } },
    { title: 'the whole', error: { pointer: '#', detail: 'Mend this' } },
    { title: 'nothing named', error: { detail: 'Mend this' } },
    { title: 'something odd', error: { pointer: { a: 1 }, detail: 'Mend this' } },
    { title: 'a list item without pointer, as Open311 has it', error: { code: 400, description: 'Mend this' } },
  ]) {
    it(`lists what it says about ${title}, without a link`, async () => {
      const form = await show(network.serve(problem([error]), { status: 422, headers: PROBLEM }));
      await send(form);
      await until(() => focusedText() === 'There is a problem Mend this');
      expect(allByRole(form, 'link')).to.deep.equal([]);
    });
  }

  it('understands form services, which say field and message', async () => {
    const form = await show(
      network.serve(
        { errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] },
        { status: 422 },
      ),
      { format: 'form' },
    );
    await send(form);
    expect(describedBy(byRole(form, 'textbox', /e-mail/))).to.contain('Error: should be an email');
  });

  it('shows its words as text', async () => {
    const detail = '<img src=x onerror="alert(1)"><b>bold</b>';
    const form = await show(
      network.serve(problem([{ pointer: '#/message', detail }]), { status: 422, headers: PROBLEM }),
    );
    await send(form);
    expect(textOf(byRole(form, 'link'))).to.equal(detail);
    expect(form.shadowRoot!.querySelector('img, b')).to.equal(null);
  });

  it('shows no more than twenty, however many it sends', async () => {
    const errors = Array.from({ length: 1000 }, (_, index) => ({ pointer: '#/x', detail: `Error ${index}` }));
    const form = await show(network.serve(problem(errors), { status: 422, headers: PROBLEM }));
    await send(form);
    expect(allByRole(form, 'listitem')).to.have.length(20);
  });

  for (const [title, errors] of [
    ['no list', 'many'],
    ['an empty list', []],
    ['nulls', [null]],
    ['numbers', [1]],
    ['details that are no text', [{ detail: 5 }]],
  ] as const) {
    it(`with ${title}, says plainly that it was refused`, async () => {
      const form = await show(network.serve(problem(errors), { status: 422, headers: PROBLEM }));
      await send(form);
      expect(textOf(form)).to.contain('The service did not take your message.');
      expect(allByRole(form, 'heading')).to.deep.equal([]);
    });
  }

  it('forgets the errors when the next try goes well', async () => {
    const endpoint = network.serve(problem([{ pointer: '#/message', detail: 'Shorten it' }]), {
      status: 422,
      headers: PROBLEM,
    });
    const form = await show(endpoint);
    await send(form);
    network.answer(endpoint, YES, { status: 201 });
    await send(form, 'Late bus');
    expect(textOf(form)).to.contain(THANKS);
    expect(allByRole(form, 'alert')).to.deep.equal([]);
  });
});

describe('when there is no yes', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  const refused = 'The service did not take your message.';
  const fault = 'The service has a fault. Nothing confirms that your message arrived.';
  for (const { title, body, answer, words, reason } of [
    { title: '200 with a web page', body: '<!doctype html><p>Thanks!', answer: HTML, words: fault, reason: 'fault' },
    { title: '200 with nothing', body: '', answer: { headers: { 'content-type': '' } }, words: fault, reason: 'fault' },
    {
      title: '200 with plain text',
      body: 'ok',
      answer: { headers: { 'content-type': 'text/plain' } },
      words: fault,
      reason: 'fault',
    },
    { title: '200 with JSON that is none', body: '<p>Thanks', answer: {}, words: fault, reason: 'fault' },
    { title: '200 with JSON that says no', body: { ok: false }, answer: {}, words: fault, reason: 'fault' },
    { title: '200 with success: false', body: { success: false, data: {} }, answer: {}, words: fault, reason: 'fault' },
    { title: '200 with an error', body: { error: 'Sheet not found' }, answer: {}, words: fault, reason: 'fault' },
    { title: '200 with 0', body: 0, answer: {}, words: fault, reason: 'fault' },
    { title: '200 with null', body: 'null', answer: {}, words: fault, reason: 'fault' },
    { title: '203 with a web page', body: '<p>', answer: { status: 203, ...HTML }, words: fault, reason: 'fault' },
    { title: '206 with a web page', body: '<p>', answer: { status: 206, ...HTML }, words: fault, reason: 'fault' },
    { title: '400', body: 'no', answer: { status: 400, ...HTML }, words: refused, reason: 'refused' },
    { title: '401', body: {}, answer: { status: 401 }, words: refused, reason: 'refused' },
    { title: '403', body: {}, answer: { status: 403 }, words: refused, reason: 'refused' },
    { title: '404', body: '<h1>404', answer: { status: 404, ...HTML }, words: refused, reason: 'refused' },
    { title: '405', body: {}, answer: { status: 405 }, words: refused, reason: 'refused' },
    { title: '409', body: {}, answer: { status: 409 }, words: refused, reason: 'refused' },
    { title: '415', body: {}, answer: { status: 415 }, words: refused, reason: 'refused' },
    { title: '422 without fields', body: {}, answer: { status: 422 }, words: refused, reason: 'refused' },
    { title: '500', body: { errors: [{ detail: 'stack' }] }, answer: { status: 500 }, words: fault, reason: 'fault' },
    { title: '502', body: '<h1>Bad gateway', answer: { status: 502, ...HTML }, words: fault, reason: 'fault' },
    { title: '504', body: '', answer: { status: 504 }, words: fault, reason: 'fault' },
    {
      title: 'a broken connection',
      body: new TypeError('Failed to fetch'),
      answer: {},
      words: 'The service could not be reached. Nothing confirms that your message arrived.',
      reason: 'unreachable',
    },
  ] as const) {
    it(`but ${title}, says so, keeps the text and lets it be sent again`, async () => {
      const endpoint = network.serve(body, answer);
      const form = await show(endpoint);
      const failed = oneEvent(form, 'coalition-feedback-failed') as Promise<CoalitionFeedbackFailedEvent>;
      await send(form);
      const event = await failed;
      expect([event.reason, event.id]).to.deep.equal([reason, bodyOf(network.requests(endpoint)[0]).id]);
      expect(event.status).to.equal(
        reason === 'unreachable' ? undefined : ((answer as { status?: number }).status ?? 200),
      );
      expect(textOf(form))
        .to.contain(`${words} What you wrote is still here and you can send it again.`)
        .and.not.contain('Thank you');
      await until(() => announced().includes(words));
      expect(messageBox(form).value).to.equal('The bus is late');
      expectFocus(sendButton(form));
      expect(sendButton(form).getAttribute('aria-disabled')).to.equal('false');
      network.answer(endpoint, YES, { status: 201 });
      sendButton(form).click();
      await until(() => textOf(form).includes(THANKS));
    });
  }

  it('but a connection that breaks while the answer comes, does not take it for a yes', async () => {
    const cut = (): Response =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError('reset')) }), {
        headers: { 'content-type': 'application/json' },
      });
    const form = await show(network.serve(cut));
    await send(form);
    expect(textOf(form)).to.contain('The service could not be reached.');
  });

  it('says thanks where the connection breaks after a plain yes', async () => {
    const cut = (): Response =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError('reset')) }), { status: 201 });
    const form = await show(network.serve(cut));
    await send(form);
    expect(textOf(form)).to.contain(THANKS);
  });

  it('but no internet, says that', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const form = await show(network.serve(new TypeError('Failed to fetch')));
      await send(form);
      expect(textOf(form)).to.contain('You are not connected to the internet, so your message could not be sent.');
      await expectAccessible(form);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('really asks the network: a port where nobody listens is told from a yes', async () => {
    network.uninstall();
    const form = await show('http://127.0.0.1:9/contributions');
    await send(form);
    await until(() => textOf(form).includes('The service could not be reached.'));
  });

  it('promises that a second try does not count twice only where the endpoint can tell', async () => {
    const json = await show(network.serve('', { status: 500 }));
    await send(json);
    expect(textOf(json)).to.contain('It will not count twice.');
    const other = await show(network.serve('', { status: 500 }), { format: 'form' });
    await send(other);
    expect(textOf(other)).not.to.contain('twice');
  });

  it('never says thanks before the answer is there', async () => {
    const { form, release } = await startSending(network);
    await settle();
    expect(textOf(form)).not.to.contain('Thank you');
    release();
    await answered(form);
    expect(textOf(form)).to.contain(THANKS);
  });
});

/** What a screen reader says after the name. */
function describedBy(control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => textOf((control.getRootNode() as ShadowRoot).getElementById(id)!)).join(' ');
}
