import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import type { CoalitionFeedback } from '../../../src/elements/coalition-feedback/coalition-feedback.js';
import { feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { byRole, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import {
  answered,
  bodyOf,
  expectFocus,
  fill,
  keyOf,
  press,
  send,
  sendButton,
  show,
  startSending,
  useFreshTab,
  write,
  YES,
} from './kit.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a message on its way', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useToday();

  it('holds everything that was written and chosen', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const src = network.serve(feedOf({ id: 'water', title: 'Clean water' }, { id: 'bus', title: 'Buses' }));
    const form = await show(endpoint, { src });
    await until(() => byRole(form, 'combobox', 'About which commitment?').textContent?.includes('Buses'));
    await write(form, ' The bus is late\nagain ');
    byRole(form, 'radio', 'Concern').click();
    await fill(form, byRole(form, 'combobox'), 'bus');
    await fill(form, byRole(form, 'textbox', /name/), ' Ana López ');
    await fill(form, byRole(form, 'textbox', /e-mail/), ' ana@example.org ');
    byRole(form, 'checkbox').click();
    await press(form);
    await until(() => textOf(form).includes('Thank you'));
    const [request, ...more] = network.requests(endpoint);
    expect(more).to.have.length(0);
    const { id, ...body } = bodyOf(request);
    expect(id).to.match(UUID);
    expect(body).to.deep.equal({
      version: 'coalition-feedback/1',
      kind: 'concern',
      message: ' The bus is late\nagain ',
      commitment: 'bus',
      name: 'Ana López',
      email: 'ana@example.org',
      consent: true,
      language: 'en',
      page: location.origin + location.pathname,
      feed: src,
      submittedAt: '2026-11-16T12:00:00.000Z',
      elapsedSeconds: 0,
    });
  });

  it('leaves out what is empty, and permits nothing that was not ticked', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    await send(await show(endpoint));
    expect(Object.keys(bodyOf(network.requests(endpoint)[0])).sort()).to.deep.equal([
      'consent',
      'elapsedSeconds',
      'id',
      'language',
      'message',
      'page',
      'submittedAt',
      'version',
    ]);
    expect(bodyOf(network.requests(endpoint)[0]).consent).to.equal(false);
  });

  for (const format of ['json', 'form', 'open311']) {
    it(`takes no cookie along, as ${format}`, async () => {
      const endpoint = network.serve(YES, { status: 201 });
      await send(await show(endpoint, { format }));
      expect(network.requests(endpoint)[0]!.credentials).to.equal('omit');
    });
  }

  it('is JSON with its id as quoted key', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    await send(await show(endpoint));
    const [request] = network.requests(endpoint);
    expect(request!.method).to.equal('POST');
    expect(Object.fromEntries(request!.headers)).to.deep.equal({
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': `"${String(bodyOf(request).id)}"`,
    });
  });

  it('is in a form the same, without a header that asks for a preflight', async () => {
    const endpoint = network.serve({ ok: true });
    const form = await show(endpoint, { format: 'form', commitment: 'water' });
    byRole(form, 'checkbox').click();
    await send(form, 'Añade una parada & más');
    const [request] = network.requests(endpoint);
    expect([...request!.headers.keys()]).to.deep.equal(['accept']);
    const fields = Object.fromEntries(request!.body as URLSearchParams);
    expect(fields.id).to.match(UUID);
    delete fields.id;
    expect(fields).to.deep.equal({
      version: 'coalition-feedback/1',
      message: 'Añade una parada & más',
      commitment: 'water',
      consent: 'true',
      language: 'en',
      page: location.origin + location.pathname,
      submittedAt: '2026-11-16T12:00:00.000Z',
      elapsedSeconds: '0',
    });
    expect(textOf(form)).to.contain('Thank you');
  });

  it('is for Open311 a service request, the rest of it attributes', async () => {
    const endpoint = network.serve([{ service_request_id: 638344, service_notice: 'ok' }], { status: 201 });
    const form = await show(endpoint, { format: 'open311', kinds: 'demand question', commitment: 'water' });
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    await fill(form, byRole(form, 'textbox', /e-mail/), 'ana@example.org');
    await send(form);
    const [request] = network.requests(endpoint);
    expect([...request!.headers.keys()]).to.deep.equal(['accept']);
    const fields = request!.body as URLSearchParams;
    expect(fields.get('service_code')).to.equal('demand');
    expect(fields.get('description')).to.equal('The bus is late');
    expect(fields.get('first_name')).to.equal('Ana');
    expect(fields.get('email')).to.equal('ana@example.org');
    expect(fields.get('attribute[commitment]')).to.equal('water');
    expect(fields.get('attribute[id]')).to.match(UUID);
    expect([...fields.keys()].filter((name) => !/^attribute\[\w+\]$/.test(name))).to.have.members([
      'service_code',
      'description',
      'first_name',
      'email',
    ]);
    expect(textOf(form)).to.contain('638344');
  });

  it('is for Open311 taken with a token where the number comes later', async () => {
    const form = await show(network.serve([{ token: 'abc' }]), { format: 'open311' });
    await send(form);
    expect(textOf(form)).to.contain('Your reference: abc ');
  });

  it('goes as JSON for a format that nobody knows', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    await send(await show(endpoint, { format: 'xml' }));
    expect(bodyOf(network.requests(endpoint)[0]).message).to.equal('The bus is late');
  });

  it('names the page without query and fragment, and no feed that has no address of its own', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const before = location.href;
    history.replaceState(null, '', `${location.pathname}?name=Ana#mail=a@b.org`);
    try {
      const form = await show(endpoint);
      form.feed = feedOf({ id: 'water' });
      await form.updateComplete;
      await send(form);
    } finally {
      history.replaceState(null, '', before);
    }
    const body = bodyOf(network.requests(endpoint)[0]);
    expect(body.page).to.equal(location.origin + location.pathname);
    expect(body).not.to.have.property('feed');
    expect(JSON.stringify(body)).not.to.contain('Ana').and.not.contain('b.org');
  });

  it('names the feed of the element around it', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const src = `${network.serve(feedOf({}))}?sheet=2`;
    network.answer(src, feedOf({}));
    const around = await fixture(
      html`<coalition-feed src=${src} lang="en"><coalition-feedback endpoint=${endpoint}></coalition-feedback></coalition-feed>`,
    );
    await send(around.firstElementChild as CoalitionFeedback);
    expect(bodyOf(network.requests(endpoint)[0]).feed).to.equal(src);
  });

  it('goes to a relative endpoint too', async () => {
    network.answer('/contributions', YES, { status: 201 });
    const form = await show('/contributions');
    await send(form);
    expect(network.requests('/contributions')).to.have.length(1);
  });

  it('says which language the form is shown in', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    await send(await show(endpoint, { lang: 'es-MX' }));
    expect(bodyOf(network.requests(endpoint)[0]).language).to.equal('es-MX');
  });

  it('has a random id also where the page is not secure', async () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const ids = new Set<unknown>();
      for (let count = 0; count < 5; count += 1) {
        const endpoint = network.serve(YES, { status: 201 });
        await send(await show(endpoint, { 'no-draft': '' }));
        const { id } = bodyOf(network.requests(endpoint)[0]);
        expect(id).to.match(UUID);
        ids.add(id);
      }
      expect(ids.size).to.equal(5);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });

  it('is sent once when the button is pressed twice', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const release = network.hold(endpoint);
    const form = await show(endpoint);
    await write(form, 'The bus is late');
    sendButton(form).click();
    sendButton(form).click();
    await form.updateComplete;
    sendButton(form).click();
    release();
    await answered(form);
    await settle();
    expect(network.requests(endpoint)).to.have.length(1);
  });

  it('cannot be changed while it is under way, and its button keeps the focus', async () => {
    const { form, release } = await startSending(network);
    const button = sendButton(form);
    expect(textOf(button)).to.equal('Sending…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expectFocus(button);
    for (const box of form.shadowRoot!.querySelectorAll<HTMLInputElement>('textarea, [type=text], [type=email]'))
      expect(box.readOnly).to.equal(true);
    release();
    await answered(form);
  });

  describe('and its facts for judging spam', () => {
    it('say what a program wrote into the field that people do not see', async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint);
      const trap = form.shadowRoot!.querySelector<HTMLInputElement>('[name=website]')!;
      await fill(form, trap, 'https://spam.example');
      await send(form);
      expect(bodyOf(network.requests(endpoint)[0]).website).to.equal('https://spam.example');
    });

    it('come from a field that is hidden from eyes, keyboard, readers and the browser’s memory', async () => {
      const form = await show(network.serve(YES));
      const trap = form.shadowRoot!.querySelector<HTMLInputElement>('[name=website]')!;
      expect(trap.tabIndex).to.equal(-1);
      expect(trap.autocomplete).to.equal('off');
      expect(trap.closest('[aria-hidden=true]')).to.exist;
      const { width, height } = trap.parentElement!.getBoundingClientRect();
      expect([width, height]).to.deep.equal([1, 1]);
    });
  });
});

describe('the time that writing took', () => {
  const network = useFakeNetwork();
  useFreshTab();

  it('is sent as a fact', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const now = Date.now();
    const RealNow = Date.now;
    const form = await show(endpoint);
    Date.now = () => now + 42_300;
    try {
      await send(form);
    } finally {
      Date.now = RealNow;
    }
    expect(bodyOf(network.requests(endpoint)[0]).elapsedSeconds).to.be.within(42, 43);
    expect(keyOf(network.requests(endpoint)[0])).to.exist;
  });
});
