import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import type { CoalitionFeedback } from '../../../src/elements/coalition-feedback/coalition-feedback.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed, feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, announced, byRole, flattened, nameOf, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';
import { bodyOf, messageBox, send, sendButton, show, useFreshTab, write, YES } from './kit.js';

const options = (form: Element): string[] =>
  [...byRole(form, 'combobox').querySelectorAll('option')].map((option) => option.textContent!.trim());
const radios = (form: Element): string[] => allByRole(form, 'radio').map(nameOf);

describe('the form', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  it('asks in this order: kind, message, name, e-mail, permission; and has one button', async () => {
    const form = await show(network.serve(YES));
    const controls = flattened(form).filter((at) =>
      at.matches('input:not([aria-hidden=true] *), textarea, select, button'),
    );
    expect(controls.map(nameOf)).to.deep.equal([
      'Question',
      'Suggestion',
      'Concern',
      'Demand',
      'Praise',
      'Your message (required)',
      'Your name (optional)',
      'Your e-mail (optional)',
      'You may publish my message with the answer, without my name or e-mail.',
      'Send',
    ]);
    expect(nameOf(byRole(form, 'radiogroup'))).to.equal('What would you like to send? (optional)');
    await expectAccessible(form);
  });

  it('asks in Spanish', async () => {
    const form = await show(network.serve(YES), { lang: 'es-MX' });
    expect(radios(form)).to.deep.equal(['Pregunta', 'Sugerencia', 'Preocupación', 'Demanda', 'Reconocimiento']);
    expect(nameOf(messageBox(form))).to.equal('Tu mensaje (obligatorio)');
    expect(textOf(sendButton(form))).to.equal('Enviar');
    await expectAccessible(form);
  });

  it('ticks nothing and chooses nothing for anyone', async () => {
    const form = await show(network.serve(YES));
    expect(
      [...allByRole(form, 'radio'), byRole(form, 'checkbox')].some((box) => (box as HTMLInputElement).checked),
    ).to.equal(false);
  });

  it('says which field is required to those who do not see it too', async () => {
    expect(messageBox(await show(network.serve(YES))).getAttribute('aria-required')).to.equal('true');
  });

  it('lets the browser fill in name and e-mail', async () => {
    const form = await show(network.serve(YES));
    const [name, email] = [byRole(form, 'textbox', /name/), byRole(form, 'textbox', /e-mail/)] as HTMLInputElement[];
    expect([name!.autocomplete, email!.autocomplete, email!.type]).to.deep.equal(['name', 'email', 'email']);
  });

  for (const { kinds, expected } of [
    { kinds: 'praise question', expected: ['Praise', 'Question'] },
    { kinds: '  concern   rant demand demand ', expected: ['Concern', 'Demand'] },
    { kinds: 'rant', expected: ['Question', 'Suggestion', 'Concern', 'Demand', 'Praise'] },
    { kinds: '', expected: ['Question', 'Suggestion', 'Concern', 'Demand', 'Praise'] },
    { kinds: 'demand', expected: [] },
  ]) {
    it(`with kinds="${kinds}" offers ${expected.join(', ') || 'no choice'}`, async () => {
      expect(radios(await show(network.serve(YES), { kinds }))).to.deep.equal(expected);
    });
  }

  it('sends the one kind that there is', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    await send(await show(endpoint, { kinds: 'demand' }));
    expect(bodyOf(network.requests(endpoint)[0]).kind).to.equal('demand');
  });

  it('with no-contact asks for neither name nor e-mail', async () => {
    const form = await show(network.serve(YES, { status: 201 }), { 'no-contact': '' });
    expect(allByRole(form, 'textbox').map(nameOf)).to.deep.equal(['Your message (required)']);
    await send(form);
    expect(textOf(form)).to.contain('Thank you');
  });

  describe('says what happens to the message', () => {
    it('in a sentence of its own', async () => {
      const form = await show(network.serve(YES));
      expect(textOf(form)).to.contain('Your message goes to the coalition');
      expect(allByRole(form, 'link')).to.deep.equal([]);
    });

    it('in the page’s words, with a link to its notice', async () => {
      const around = await fixture(html`<div lang="en">
        <coalition-feedback endpoint="https://a.example/" privacy-url="/privacy"><p slot="privacy">The city keeps it for a year.</p></coalition-feedback>
      </div>`);
      const form = around.firstElementChild as CoalitionFeedback;
      await form.updateComplete;
      expect(textOf(form)).to.contain('The city keeps it for a year.').and.not.contain('goes to the coalition');
      expect((byRole(form, 'link', 'Privacy notice') as HTMLAnchorElement).href).to.equal(`${location.origin}/privacy`);
    });

    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'http://[', '']) {
      it(`without a link for privacy-url="${url}"`, async () => {
        expect(allByRole(await show(network.serve(YES), { 'privacy-url': url }), 'link')).to.deep.equal([]);
      });
    }
  });

  describe('without an endpoint', () => {
    for (const endpoint of [
      undefined,
      '',
      'javascript:alert(1)',
      'mailto:a@b.org',
      'data:,',
      'http://[',
      'ftp://a.example/',
    ]) {
      it(`(${endpoint ?? 'left out'}) says that it cannot send, above the page’s own words`, async () => {
        const form = await show(endpoint);
        form.innerHTML = '<p>Write to <a href="/contact">us</a>.</p>';
        expect(textOf(form)).to.equal('Messages cannot be sent from this page yet. Write to us.');
        expect(allByRole(form, 'textbox').concat(allByRole(form, 'button'))).to.deep.equal([]);
        await expectAccessible(form);
      });
    }

    it('becomes a form once there is one, and hides the page’s own words', async () => {
      const form = await show(undefined, { lang: 'es' });
      form.textContent = 'Escríbenos.';
      expect(textOf(form)).to.equal('Todavía no se pueden enviar mensajes desde esta página. Escríbenos.');
      form.endpoint = network.serve(YES);
      await form.updateComplete;
      expect(textOf(form)).not.to.contain('Escríbenos');
      messageBox(form);
    });
  });

  describe('and the commitments', () => {
    const FEED = feedOf(
      { id: 'water', title: { en: 'Clean water', es: 'Agua limpia' } },
      { id: 'bus', title: 'Buses on time, everywhere', shortTitle: 'Buses' },
    );

    it('lets choose one, by its short title, or none', async () => {
      const form = await show(network.serve(YES), { src: network.serve(FEED) });
      await until(() => options(form).length === 3);
      expect(options(form)).to.deep.equal(['The coalition in general', 'Clean water', 'Buses']);
      expect((byRole(form, 'combobox', 'About which commitment?') as HTMLSelectElement).value).to.equal('');
      await expectAccessible(form);
    });

    it('chooses the one that the page is about', async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint, { src: network.serve(FEED), commitment: 'bus' });
      await until(() => options(form).length === 3);
      expect((byRole(form, 'combobox') as HTMLSelectElement).value).to.equal('bus');
      await send(form);
      expect(bodyOf(network.requests(endpoint)[0]).commitment).to.equal('bus');
    });

    it('sends none that the feed does not know', async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint, { src: network.serve(FEED), commitment: 'gone' });
      await until(() => options(form).length === 3);
      expect((byRole(form, 'combobox') as HTMLSelectElement).value).to.equal('');
      await send(form);
      expect(bodyOf(network.requests(endpoint)[0])).not.to.have.property('commitment');
    });

    it('groups them by plan where there are several', async () => {
      const plans = [
        { id: 'p1', title: { en: 'Plan one', es: 'Plan uno' } },
        { id: 'p2', title: 'Plan two' },
        { id: 'p3', title: 'Empty' },
      ];
      const commitments = [
        { id: 'a', title: 'A', plan: 'p2' },
        { id: 'b', title: 'B', plan: 'p1' },
        { id: 'c', title: 'C' },
      ];
      const form = await show(network.serve(YES), {
        lang: 'es',
        src: network.serve(buildFeed({ plans, commitments })),
      });
      await until(() => options(form).length === 4);
      const groups = [...byRole(form, 'combobox').querySelectorAll('optgroup')].map(({ label, children }) => [
        label,
        ...[...children].map((child) => child.textContent),
      ]);
      expect(options(form)).to.deep.equal(['La coalición en general', 'C', 'B', 'A']);
      expect(groups).to.deep.equal([
        ['Plan uno', 'B'],
        ['Plan two', 'A'],
      ]);
    });

    it('of which there are 500 are left alone by a key in the message', async () => {
      const form = await show(network.serve(YES), {
        src: network.serve(feedOf(...Array.from({ length: 500 }, () => ({})))),
      });
      await until(() => options(form).length === 501);
      const select = byRole(form, 'combobox');
      const changes = new MutationObserver(() => undefined);
      changes.observe(select, { subtree: true, childList: true, attributes: true, characterData: true });
      await write(form, 'x');
      expect(changes.takeRecords()).to.have.length(0);
    });

    it('shows hostile titles as text', async () => {
      const form = await show(network.serve(YES), {
        src: network.serve(feedOf({ title: '</select><img src=x onerror=alert(1)>' })),
      });
      await until(() => options(form).length === 2);
      expect(options(form)[1]).to.equal('</select><img src=x onerror=alert(1)>');
      expect(form.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('does not ask about any without a feed; the page’s one goes along', async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint, { commitment: 'water' });
      expect(allByRole(form, 'combobox')).to.deep.equal([]);
      await send(form);
      expect(bodyOf(network.requests(endpoint)[0]).commitment).to.equal('water');
    });

    it('works while they are being loaded, and moves nothing when they come', async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const src = network.serve(FEED);
      const release = network.hold(src);
      const form = await show(endpoint, { src, commitment: 'bus' });
      await write(form, 'The bus is late');
      expect(options(form)).to.deep.equal(['Loading…']);
      const before = sendButton(form).getBoundingClientRect().top;
      release();
      await until(() => options(form).length === 3);
      expect(sendButton(form).getBoundingClientRect().top).to.equal(before);
      expect((byRole(form, 'combobox') as HTMLSelectElement).value).to.equal('bus');
      expect(messageBox(form).value).to.equal('The bus is late');
    });

    it('sends the page’s one while they are being loaded', async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const src = network.serve(FEED);
      const release = network.hold(src);
      const form = await show(endpoint, { src, commitment: 'bus' });
      await send(form);
      expect(bodyOf(network.requests(endpoint)[0]).commitment).to.equal('bus');
      release();
    });

    it('works without them where they cannot be had, and does not trouble anyone with that', async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint, { src: network.serve('', { status: 500 }), commitment: 'bus' });
      await until(() => allByRole(form, 'combobox').length === 0);
      expect(textOf(form)).not.to.contain('could not be');
      await send(form);
      expect(bodyOf(network.requests(endpoint)[0]).commitment).to.equal('bus');
      expect(announced()).not.to.contain('could not be');
    });

    it('does not ask where there are none', async () => {
      const form = await show(network.serve(YES), { src: network.serve(buildFeed()) });
      await until(() => allByRole(form, 'combobox').length === 0);
    });

    it('takes those of the feed around it, and new ones when it is reloaded', async () => {
      const src = network.serve(FEED);
      const around = await fixture(
        html`<coalition-feed src=${src} lang="en"><coalition-feedback endpoint="/x"></coalition-feedback></coalition-feed>`,
      );
      const form = around.firstElementChild as CoalitionFeedback;
      await until(() => options(form).length === 3);
      network.answer(src, feedOf({ title: 'Parks' }));
      await form.reload();
      await form.updateComplete;
      expect(options(form)).to.deep.equal(['The coalition in general', 'Parks']);
    });
  });

  it('shows the page’s own words before the script runs only', async () => {
    const around = await fixture(
      html`<div><coalition-feedback endpoint="/x" lang="en"><p>Write to us.</p></coalition-feedback></div>`,
    );
    await settle();
    expect(textOf(around)).not.to.contain('Write to us.');
  });
});
