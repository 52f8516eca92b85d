/* From a commitment to the form on the same page. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-commitment/coalition-commitment.define.js';
import '../../../src/elements/coalition-commitments/coalition-commitments.define.js';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-feedback/coalition-feedback.define.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf } from '../../support/build-feed.js';
import { allByRole, byRole, focused, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { until } from '../../support/until.js';

useQuietConsole();
afterEach(() => sessionStorage.clear());
const feed = feedOf({ title: 'Clean water' }, { title: 'Safe streets' });
const NAME = 'Give feedback on this commitment';
const chosen = (page: Element): string =>
  (byRole(page, 'combobox', 'About which commitment?') as HTMLSelectElement).selectedOptions[0]!.text;
const message = (page: Element): HTMLTextAreaElement => byRole(page, 'textbox', /message/) as HTMLTextAreaElement;

const pageOf = (form: unknown, commitment = 'c2') =>
  fixture<HTMLElement>(html`<div lang="en">
    ${form}<coalition-feed .feed=${feed}><coalition-commitment commitment=${commitment}></coalition-commitment></coalition-feed>
  </div>`);
const form = html`<coalition-feedback endpoint="/contributions" .feed=${feed}></coalition-feedback>`;

describe('feedback about a commitment', () => {
  it('leads into the form, which has the commitment chosen', async () => {
    const page = await pageOf(form);
    const button = await until(() => byRole(page, 'button', NAME));
    await expectAccessible(page);
    button.click();
    await until(() => chosen(page) === 'Safe streets');
    const first = allByRole(page, 'radio')[0]!;
    await until(() => focused() === first, 'the focus in the form');
  });

  it('keeps what was written', async () => {
    const page = await pageOf(form);
    const box = message(page);
    box.value = 'The lamp is out';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    (await until(() => byRole(page, 'button', NAME))).click();
    await until(() => chosen(page) === 'Safe streets');
    expect(message(page).value).to.equal('The lamp is out');
  });

  it('takes the place of a choice made before', async () => {
    const page = await pageOf(
      html`<coalition-feedback commitment="c1" endpoint="/contributions" .feed=${feed}></coalition-feedback>`,
    );
    await until(() => chosen(page) === 'Clean water');
    (await until(() => byRole(page, 'button', NAME))).click();
    await until(() => chosen(page) === 'Safe streets');
  });

  it('is offered by a detail in the list too', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en">${form}<coalition-commitments .feed=${feed}></coalition-commitments></div>`,
    );
    page.querySelector('coalition-commitments')!.shadowRoot!.querySelectorAll('summary')[1]!.click();
    (await until(() => byRole(page, 'button', NAME))).click();
    await until(() => chosen(page) === 'Safe streets');
  });

  it('is offered where both stand in one shadow root of the page', async () => {
    const host = await fixture<HTMLElement>('<div lang="en"></div>');
    const inner = await pageOf(form);
    host.attachShadow({ mode: 'open' }).append(inner);
    (await until(() => byRole(host, 'button', NAME))).click();
    await until(() => chosen(host) === 'Safe streets');
  });

  for (const { what, other } of [
    { what: 'no form', other: html`<p>Write to us.</p>` },
    { what: 'a form that cannot send', other: html`<coalition-feedback .feed=${feed}></coalition-feedback>` },
  ]) {
    it(`is not offered where the page has ${what}`, async () => {
      const page = await pageOf(other);
      await until(() => textOf(page).includes('Safe streets'));
      expect(allByRole(page, 'button', NAME)).to.deep.equal([]);
    });
  }
});
