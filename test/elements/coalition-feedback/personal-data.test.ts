import { expect } from '@open-wc/testing';
import { findPersonalData } from '../../../src/feed-format/personal-data.js';
import { expectAccessible } from '../../support/accessibility.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, byRole, focused, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';
import {
  answered,
  bodyOf,
  fill,
  focusedText,
  messageBox,
  press,
  send,
  sendButton,
  show,
  useFreshTab,
  write,
  YES,
} from './kit.js';

describe('what looks like personal data', () => {
  for (const [text, found] of [
    ['ana@example.org', 'ana@example.org'],
    ['Escríbeme a <ana.lopez+x@correo.gob.mx>.', 'ana.lopez+x@correo.gob.mx'],
    ['mailto:ANA@EXAMPLE.ORG', 'ANA@EXAMPLE.ORG'],
    ['tel. 81 1234 5678', '81 1234 5678'],
    ['8112345678', '8112345678'],
    ['(81) 1234-5678', '(81) 1234-5678'],
    ['+52 81 1234 5678', '+52 81 1234 5678'],
    ['044 81 1234 5678', '044 81 1234 5678'],
    ['Llámame al 8112345678 2024', '8112345678 2024'],
    ['+34 600 123 456', '+34 600 123 456'],
    ['600 123 456', '600 123 456'],
    ['07911 123456', '07911 123456'],
    ['020 7946 0958', '020 7946 0958'],
    ['+44 20 7946 0958', '+44 20 7946 0958'],
    ['1-800-555-0199', '1-800-555-0199'],
    ['Call (212) 555-0123, please', '(212) 555-0123'],
    ['55 12 34 56 78', '55 12 34 56 78'],
    ['RFC GOML800101AB1', 'GOML800101AB1'],
    ['goml-800101-ab1', 'goml-800101-ab1'],
    ['curp GOML800101HNLMPR09', 'GOML800101HNLMPR09'],
    ['DNI 12345678Z', '12345678Z'],
    ['12.345.678-z', '12.345.678-z'],
    ['NIE X1234567L', 'X1234567L'],
    ['AB 12 34 56 C', 'AB 12 34 56 C'],
    ['ab123456c', 'ab123456c'],
    ['SSN 123-45-6789', '123-45-6789'],
    ['4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['5500-0000-0000-0004', '5500-0000-0000-0004'],
    ['378282246310005', '378282246310005'],
    ['ES91 2100 0418 4502 0005 1332', 'ES91 2100 0418 4502 0005 1332'],
    ['GB29NWBK60161331926819.', 'GB29NWBK60161331926819'],
    ['es9121000418450200051332', 'es9121000418450200051332'],
    // Digits of other scripts, and what word processors and address books put between digits.
    ['اتصل بي: ٨١ ١٢٣٤ ٥٦٧٨', '٨١ ١٢٣٤ ٥٦٧٨'],
    ['۸۱۱۲۳۴۵۶۷۸', '۸۱۱۲۳۴۵۶۷۸'],
    ['８１ １２３４ ５６７８', '８１ １２３４ ５６７８'],
    ['81\u00a01234\u00a05678', '81\u00a01234\u00a05678'],
    ['81\u20111234\u20115678', '81\u20111234\u20115678'],
    ['81 1234–5678', '81 1234–5678'],
    ['06\u202f12\u202f34\u202f56\u202f78', '06\u202f12\u202f34\u202f56\u202f78'],
    ['(11) 91234-5678', '(11) 91234-5678'],
    ['11912345678', '11912345678'],
    ['Clave GMCRNN90010119M100', 'GMCRNN90010119M100'],
    ['josé@correo.mx', 'josé@correo.mx'],
    ['<émile.été@poste.fr>', 'émile.été@poste.fr'],
    ['почта: иван@example.org', 'иван@example.org'],
    ['https://example.org/doc/1 81 1234 5678', '81 1234 5678'],
  ] as const) {
    it(`is seen in “${text}”`, () => {
      expect(findPersonalData(text)).to.include(found);
    });
  }

  it('is seen once of each sort', () => {
    expect(findPersonalData('a@b.org, c@d.org, 81 1234 5678')).to.deep.equal(['a@b.org', '81 1234 5678']);
  });

  for (const text of [
    '',
    'El parque está oscuro',
    'a las 10:30 del 2024-11-05',
    '2024-11-05 10:30',
    '05-11-2024 10:30',
    'plan 2022-2024',
    'plan 2022–2024 y 2025',
    '$1,500,000.00',
    '1 500 000 000 pesos',
    '12.500.000',
    'MXSPG0003',
    'Folio 2024001234',
    '@gobiernonl',
    '3 @ 4.50',
    '20@50',
    '9b2f9a9c-1111-4222-8333-44445555abcd',
    'https://example.org/doc/8112345678',
    'https://example.org/@ana/2024',
    '12345678A',
    '12.345.678-A',
    'X1234567A',
    '4111 1111 1111 1112',
    'en 20 24 15 a la fecha',
    'ABC800101AB1',
    'GOML801301AB1',
    'AB12 is a long street name with words',
    'ES91 2100 0418 4502 0005 1333',
    '000-12-3456',
    '912-12-345',
    'artículo 115, fracción 3',
    'calle 5 de mayo 1234',
    '25.6866, -100.3161',
    'Ley 2021, capítulo 10, art. 20, 30 y 40',
    '10 de 20',
    '👩‍👧‍👦',
    '\u0661\u0662\u0663',
    '٢٠٢٤-١١-٠٥ ١٠:٣٠',
    '2024\u201111\u201105 10:30',
    'plan 2022\u20112024',
    '1\u00a0500\u00a0000\u00a0000 pesos',
    '12\n2024\n15\n88\n910',
    'a@b, 3 ＠ 4',
    'GMCRNN9001',
  ]) {
    it(`is not seen in “${text}”`, () => {
      expect(findPersonalData(text)).to.deep.equal([]);
    });
  }
});

describe('a message with personal data', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();
  const MESSAGE = 'Call me: 81 1234 5678 or ana@example.org';

  it('is asked about before anything is sent', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const form = await show(endpoint);
    await write(form, MESSAGE);
    await press(form);
    await until(() => focused()?.getAttribute('part') === 'warning');
    // Each stands apart, so that it keeps its order in a language written from right to left.
    expect(focusedText()).to.contain('\u2068ana@example.org\u2069, \u206881 1234 5678\u2069');
    expect(focusedText().replace(/[\u2068\u2069]/g, '')).to.contain(
      'Your message seems to hold personal details: ana@example.org, 81 1234 5678. Do you want to send it as it is?',
    );
    expect(focused()!.querySelector('[role=alert]')).to.exist;
    expect(allByRole(form, 'button').map(textOf)).to.deep.equal(['Send as it is', 'Change the message']);
    await settle();
    expect(network.requests(endpoint)).to.have.length(0);
    await expectAccessible(form);
  });

  it('is sent as it is by who wants that, and the focus is not lost', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const release = network.hold(endpoint);
    const form = await show(endpoint);
    await write(form, MESSAGE);
    await press(form);
    await press(form, 'Send as it is');
    await until(() => focused() === sendButton(form));
    release();
    await until(() => textOf(form).includes('Thank you'));
    expect(bodyOf(network.requests(endpoint)[0]).message).to.equal(MESSAGE);
    await until(() => focused()?.getAttribute('part') === 'thanks');
  });

  it('is not asked about again when sending failed', async () => {
    const endpoint = network.serve('', { status: 500 });
    const form = await show(endpoint);
    await write(form, MESSAGE);
    await press(form);
    await press(form, 'Send as it is');
    await answered(form);
    await press(form);
    await answered(form);
    expect(network.requests(endpoint)).to.have.length(2);
  });

  it('is asked about again when it was changed and still holds some', async () => {
    const endpoint = network.serve('', { status: 500 });
    const form = await show(endpoint);
    await write(form, MESSAGE);
    await press(form);
    await press(form, 'Send as it is');
    await answered(form);
    await write(form, `${MESSAGE}!`);
    await press(form);
    byRole(form, 'button', 'Send as it is');
    await settle();
    expect(network.requests(endpoint)).to.have.length(1);
  });

  it('can be changed: the focus goes to it, the button to send is back', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const form = await show(endpoint);
    await write(form, MESSAGE);
    await press(form);
    await press(form, 'Change the message');
    await until(() => focused() === messageBox(form));
    expect(messageBox(form).value).to.equal(MESSAGE);
    await send(form, 'Call me');
    expect(textOf(form)).to.contain('Thank you');
    expect(network.requests(endpoint)).to.have.length(1);
  });

  it('is no longer asked about once somebody goes on writing', async () => {
    const form = await show(network.serve(YES));
    await write(form, MESSAGE);
    await press(form);
    await write(form, 'Call');
    sendButton(form);
    expect(allByRole(form, 'alert')).to.deep.equal([]);
  });

  it('has nothing to do with the fields for name and e-mail', async () => {
    const form = await show(network.serve(YES, { status: 201 }));
    await fill(form, byRole(form, 'textbox', /e-mail/), 'ana@example.org');
    await send(form);
    expect(textOf(form)).to.contain('Thank you');
  });

  it('is asked about in Spanish, and shown as text', async () => {
    const form = await show(network.serve(YES), { lang: 'es' });
    await write(form, '<img src=x onerror=alert(1)> y x@y.mx<b>');
    await press(form);
    expect(textOf(form)).to.contain(
      'Parece que tu mensaje tiene datos personales: \u2068x@y.mx\u2069. ¿Quieres enviarlo así?',
    );
    byRole(form, 'button', 'Enviar así');
    byRole(form, 'button', 'Cambiar el mensaje');
    expect(form.shadowRoot!.querySelector('img, b')).to.equal(null);
  });
});
