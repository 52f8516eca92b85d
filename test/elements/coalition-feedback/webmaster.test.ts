import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { byRole, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { until } from '../../support/until.js';
import { answered, press, send, show, useFreshTab, write, YES } from './kit.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('the console tells the webmaster', () => {
  const network = useFakeNetwork();
  useFreshTab();
  const warnings = useQuietConsole();

  for (const [title, body, answer, words] of [
    ['nothing is there', '', { status: 404 }, 'answered 404.'],
    ['it takes no POST', '', { status: 405 }, 'answered 405.'],
    ['it wants a password', '', { status: 401 }, 'answered 401; the form sends no cookies or passwords.'],
    ['it refuses the page', '', { status: 403 }, 'answered 403.'],
    ['the server behind it is down', '<h1>', { status: 502, headers: HTML }, 'answered 502.'],
    [
      'a page comes back',
      '<!doctype html>',
      { headers: HTML },
      'answered 200 with text/html; charset=utf-8 in place of a yes in JSON.',
    ],
    [
      'nothing comes back',
      '',
      { headers: { 'content-type': '' } },
      'answered 200 with nothing in place of a yes in JSON.',
    ],
    [
      'nobody answers, or CORS or the policy forbids it',
      new TypeError('Failed to fetch'),
      {},
      'did not answer, or CORS or the connect-src of the page forbids it.',
    ],
  ] as const) {
    it(`once, when ${title}`, async () => {
      const endpoint = network.serve(body, answer);
      const form = await show(endpoint);
      await send(form);
      await press(form);
      await answered(form);
      const second = await show(endpoint);
      await send(second);
      expect(network.requests(endpoint)).to.have.length(3);
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.contain(`coalition-widgets: <coalition-feedback> could not send: ${endpoint} ${words}`);
    });
  }

  for (const format of ['constructor', 'toString', '__proto__', 'FORM']) {
    it(`of format="${format}", which means nothing: what is written goes out as JSON`, async () => {
      const endpoint = network.serve(YES, { status: 201 });
      const form = await show(endpoint, { format: format as never });
      form.setAttribute('format', format);
      await send(form);
      const [request] = network.requests(endpoint);
      expect(request!.headers.get('content-type')).to.equal('application/json');
      expect(JSON.parse(request!.body as string)).to.include({ message: 'The bus is late' });
      expect(warnings().join()).to.contain(`format="${format}" means nothing. It can be: json, form, open311.`);
    });
  }

  it('each cause, where one follows the other', async () => {
    const endpoint = network.serve('', { status: 404 });
    const form = await show(endpoint);
    await send(form);
    network.answer(endpoint, '', { status: 500 });
    await press(form);
    await answered(form);
    expect(warnings()).to.have.length(2);
  });

  it('nothing where the resident can mend it', async () => {
    await send(await show(network.serve({ errors: [{ detail: 'Shorten it' }] }, { status: 422 })));
    expect(warnings()).to.deep.equal([]);
  });
});

describe('the other way to write', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();
  const words = 'Write to office@town.example';

  async function withFallback(endpoint: string): Promise<HTMLElementTagNameMap['coalition-feedback']> {
    const around = await fixture(html`<div>
      <coalition-feedback lang="en" endpoint=${endpoint}>
        Write to <a href="mailto:office@town.example">office@town.example</a>
      </coalition-feedback>
    </div>`);
    return around.querySelector('coalition-feedback')!;
  }

  it('is hidden while nothing failed, shown when sending fails, and gone with the thanks', async () => {
    const endpoint = network.serve('', { status: 500 });
    const form = await withFallback(endpoint);
    expect(textOf(form)).not.to.contain(words);
    await send(form);
    expect(textOf(form)).to.contain(words);
    byRole(form, 'link', 'office@town.example').focus();
    await expectAccessible(form);
    network.answer(endpoint, YES, { status: 201 });
    const release = network.hold(endpoint);
    await press(form);
    expect(textOf(form)).to.contain(words);
    release();
    await until(() => textOf(form).includes('Thank you'));
    expect(textOf(form)).not.to.contain(words);
    await press(form, 'Write another');
    expect(textOf(form)).not.to.contain(words);
  });

  for (const [title, body, answer] of [
    ['nobody answers', new TypeError('Failed to fetch'), {}],
    ['a page comes back', '<p>', { headers: HTML }],
    ['the server is busy', '', { status: 503, headers: { 'retry-after': '3600' } }],
    ['the endpoint moved', { count: 0 }, { redirectedTo: 'https://new.example/' }],
  ] as const) {
    it(`is shown when ${title}`, async () => {
      const form = await withFallback(network.serve(body, answer));
      await send(form);
      expect(textOf(form)).to.contain(words);
      form.remove();
    });
  }

  it('is not needed where the server names what to correct', async () => {
    const form = await withFallback(network.serve({ errors: [{ detail: 'Shorten it' }] }, { status: 422 }));
    await write(form, 'The bus is late');
    await press(form);
    await answered(form);
    expect(textOf(form)).to.contain('Shorten it').and.not.contain(words);
  });
});
