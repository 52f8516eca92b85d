import { expect } from '@open-wc/testing';
import type { CoalitionFeedback } from '../../../src/elements/coalition-feedback/coalition-feedback.js';
import { FakeClock } from '../../support/fake-clock.js';
import { useFakeNetwork, type FakeAnswer } from '../../support/fake-network.js';
import { allByRole, announced, byRole, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';
import {
  answered,
  bodyOf,
  expectFocus,
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

const busy = (status: number, retryAfter?: string): FakeAnswer => ({
  status,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});
const wait = (form: Element): string => /It will be sent again in .+?\./.exec(textOf(form))?.[0] ?? 'no waiting';

const clock = new FakeClock();
beforeEach(() => clock.install('2026-11-16T12:00:00Z'));
afterEach(() => {
  // What is still to be announced must not wait for a clock that is gone.
  clock.tick(2000);
  clock.uninstall();
});

describe('a busy server', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  /** Seconds pass, one by one as the clock of a page does. */
  async function pass(form: CoalitionFeedback, seconds: number): Promise<void> {
    clock.tick(seconds * 1000);
    await form.updateComplete;
  }

  for (const { status, retryAfter, words, seconds } of [
    { status: 429, retryAfter: '12', words: '12 seconds', seconds: 12 },
    { status: 503, retryAfter: '12', words: '12 seconds', seconds: 12 },
    { status: 503, retryAfter: undefined, words: '30 seconds', seconds: 30 },
    { status: 429, retryAfter: 'soon', words: '30 seconds', seconds: 30 },
    { status: 429, retryAfter: '', words: '30 seconds', seconds: 30 },
    { status: 503, retryAfter: 'Mon, 16 Nov 2026 12:01:30 GMT', words: '90 seconds', seconds: 90 },
    { status: 503, retryAfter: 'Mon, 16 Nov 2026 11:00:00 GMT', words: '1 second', seconds: 1 },
    { status: 429, retryAfter: '0', words: '1 second', seconds: 1 },
    { status: 429, retryAfter: '-5', words: '1 second', seconds: 1 },
    { status: 429, retryAfter: '300', words: '5 minutes', seconds: 300 },
    { status: 429, retryAfter: '172800', words: '2 days', seconds: 172_800 },
    { status: 409, retryAfter: '1', words: '1 second', seconds: 1 },
  ]) {
    it(`with ${status} and Retry-After ${retryAfter ?? 'left out'}, is asked again after ${words}, not before`, async () => {
      const endpoint = network.serve('', busy(status, retryAfter));
      const form = await show(endpoint);
      await send(form);
      expect(textOf(form)).to.contain(
        `The service is busy. Your message has not been sent yet. It will be sent again in ${words}.`,
      );
      clock.tick(100);
      expect(announced()).to.contain(`It will be sent again in ${words}.`);
      network.answer(endpoint, YES, { status: 201 });
      await pass(form, seconds - 1.2);
      sendButton(form).click();
      await settle();
      expect(network.requests(endpoint)).to.have.length(1);
      await pass(form, 1.2);
      await until(() => textOf(form).includes('Thank you'));
      const [first, second] = network.requests(endpoint);
      expect(keyOf(second)).to.equal(keyOf(first));
      expect(bodyOf(second)).to.deep.equal(bodyOf(first));
    });
  }

  it('that wants to be left alone for ever, is left alone, and says so in words', async () => {
    const form = await show(network.serve('', busy(503, '9'.repeat(400))));
    await send(form);
    expect(wait(form)).to.equal('It will be sent again in 30 days.');
  });

  it('shows how long it still takes, and says it once', async () => {
    const form = await show(network.serve('', busy(429, '10')));
    await send(form);
    await pass(form, 3);
    expect(wait(form)).to.equal('It will be sent again in 7 seconds.');
    expect(announced()).to.contain('in 10 seconds');
  });

  it('that says "at once" again and again, is asked less and less often', async () => {
    const endpoint = network.serve('', busy(503, '0'));
    const form = await show(endpoint);
    await send(form);
    for (const seconds of [1, 2, 4, 8, 16]) {
      expect(wait(form)).to.equal(`It will be sent again in ${seconds} second${seconds === 1 ? '' : 's'}.`);
      const { length } = network.requests(endpoint);
      await pass(form, seconds);
      await until(() => network.requests(endpoint).length === length + 1);
      await until(() => wait(form) !== 'no waiting');
      await form.updateComplete;
    }
  });

  it('keeps text and focus meanwhile', async () => {
    const form = await show(network.serve('', busy(429, '10')));
    await send(form);
    expect(messageBox(form).value).to.equal('The bus is late');
    expectFocus(sendButton(form));
    expect(sendButton(form).getAttribute('aria-disabled')).to.equal('true');
  });

  it('is not asked by itself any more once that is stopped; the focus goes to the button', async () => {
    const endpoint = network.serve('', busy(429, '10'));
    const form = await show(endpoint);
    await send(form);
    await press(form, 'Do not send yet');
    await form.updateComplete;
    expectFocus(sendButton(form));
    expect(sendButton(form).getAttribute('aria-disabled')).to.equal('false');
    expect(allByRole(form, 'button')).to.have.length(1);
    expect(textOf(form)).to.contain(
      'The service is busy. Your message has not been sent yet. What you wrote is still here',
    );
    await pass(form, 60);
    await settle();
    expect(network.requests(endpoint)).to.have.length(1);
    network.answer(endpoint, YES, { status: 201 });
    await press(form);
    await until(() => textOf(form).includes('Thank you'));
  });

  it('is not asked early by who stopped and sends again: that waits for the rest of the time', async () => {
    const endpoint = network.serve('', busy(429, '10'));
    const form = await show(endpoint);
    await send(form);
    await press(form, 'Do not send yet');
    await pass(form, 4);
    network.answer(endpoint, YES, { status: 201 });
    await press(form);
    expect(wait(form)).to.equal('It will be sent again in 6 seconds.');
    clock.tick(100);
    expect(announced()).to.contain('in 6 seconds');
    await settle();
    expect(network.requests(endpoint)).to.have.length(1);
    await pass(form, 6);
    await until(() => textOf(form).includes('Thank you'));
    const [first, second] = network.requests(endpoint);
    expect(keyOf(second)).to.equal(keyOf(first));
  });

  it('never gets half a sentence: who goes on writing sends themselves, as a new message', async () => {
    const endpoint = network.serve('', busy(429, '10'));
    const form = await show(endpoint);
    await send(form);
    network.answer(endpoint, YES, { status: 201 });
    await write(form, 'The bus is late and');
    clock.tick(100);
    expect(announced()).to.contain('Your message has not been sent yet. What you wrote is still here');
    await pass(form, 60);
    await settle();
    expect(network.requests(endpoint)).to.have.length(1);
    await write(form, 'The bus is late and full');
    await press(form);
    await until(() => textOf(form).includes('Thank you'));
    const [first, second] = network.requests(endpoint);
    expect(bodyOf(second).message).to.equal('The bus is late and full');
    expect(keyOf(second)).not.to.equal(keyOf(first));
  });

  it('is not asked by a form that is no longer on the page, and again by one that comes back', async () => {
    const endpoint = network.serve('', busy(429, '10'));
    const form = await show(endpoint);
    const parent = form.parentElement!;
    await send(form);
    network.answer(endpoint, YES, { status: 201 });
    form.remove();
    clock.tick(60_000);
    await settle();
    expect(network.requests(endpoint)).to.have.length(1);
    parent.append(form);
    await until(() => textOf(form).includes('Thank you'));
    expect(network.requests(endpoint)).to.have.length(2);
  });

  it('that answers a form which is no longer on the page, is not asked by it either', async () => {
    const { endpoint, form, release } = await startSending(network, '', busy(429, '10'));
    form.remove();
    release();
    await settle();
    clock.tick(60_000);
    await settle();
    expect(network.requests(endpoint)).to.have.length(1);
  });

  it('says all this in Spanish', async () => {
    const form = await show(network.serve('', busy(503, '45')), { lang: 'es' });
    await send(form, 'El camión llega tarde');
    expect(textOf(form)).to.contain(
      'El servicio está ocupado. Tu mensaje aún no se envió. Se enviará de nuevo en 45 segundos.',
    );
    byRole(form, 'button', 'No enviar todavía');
  });
});

describe('a server that does not answer', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  it('is given up after 20 seconds, not before, and asked again with the same key', async () => {
    const { endpoint, form, release } = await startSending(network);
    clock.tick(19_900);
    await settle();
    expect(textOf(sendButton(form))).to.equal('Sending…');
    clock.tick(200);
    await answered(form);
    expect(network.requests(endpoint)[0]!.signal!.aborted).to.equal(true);
    expect(textOf(form)).to.contain('The service took too long to answer. Nothing confirms that your message arrived.');
    expect(messageBox(form).value).to.equal('The bus is late');
    clock.tick(100);
    expect(announced()).to.contain('took too long');
    release();
    await press(form);
    await until(() => textOf(form).includes('Thank you'));
    const [first, second] = network.requests(endpoint);
    expect(keyOf(second)).to.equal(keyOf(first));
  });

  it('is given up too when it stops in the middle of its answer', async () => {
    const endpoint = network.url();
    network.answer(endpoint, ({ signal }: { signal: AbortSignal }) => {
      const body = new ReadableStream({
        start: (stream) => signal.addEventListener('abort', () => stream.error(signal.reason)),
      });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    });
    const form = await show(endpoint);
    await write(form, 'The bus is late');
    await press(form);
    await settle();
    clock.tick(20_100);
    await answered(form);
    expect(textOf(form)).to.contain('The service took too long to answer.');
  });

  it('leaves no timer behind when it does answer', async () => {
    const form = await show(network.serve(YES, { status: 201 }), { 'no-draft': '' });
    await send(form);
    await until(() => textOf(form).includes('Thank you'));
    clock.tick(2000);
    expect(clock.waiting).to.equal(0);
  });
});
