import { expect, oneEvent } from '@open-wc/testing';
import type { CoalitionFeedbackFailedEvent } from '../../../src/elements/coalition-feedback/coalition-feedback.events.js';
import { useFakeNetwork, type FakeAnswer } from '../../support/fake-network.js';
import { byRole, focused, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { until } from '../../support/until.js';
import { drafts, messageBox, send, show, useFreshTab } from './kit.js';

/* What services answer, as their documentation or source has it; and what hand-made scripts answer alike. */
const YES: readonly [who: string, body: unknown][] = [
  [
    'Contact Form 7',
    { contact_form_id: 7, status: 'mail_sent', message: 'Thanks.', posted_data_hash: 'a', invalid_fields: [] },
  ],
  ['Formspree', { next: '/thanks?language=en', ok: true }],
  ['Basin', { success: true, id: 12 }],
  ['Getform', { success: true, message: 'Form submitted', data: { name: 'Ana', message: 'The error on my street' } }],
  ['Web3Forms', { success: true, message: 'Email sent', body: { data: { message: 'x' }, message: 'Email sent' } }],
  ['FormSubmit', { success: 'true', message: 'The form was submitted successfully.' }],
  ['Formcarry', { code: 200, status: 'success', title: 'Thank You!' }],
  [
    'Forminator',
    { success: true, data: { message: 'Thank you', success: true, form_id: 5, behav: 'behaviour-thankyou' } },
  ],
  ['Gravity Forms', { is_valid: true, page_number: 0, source_page_number: 1, confirmation_message: 'Thanks' }],
  ['Ninja Forms', { data: { form_id: 1, actions: {} }, errors: [], debug: [] }],
  ['WordPress, a post', { id: 41, status: 'draft', type: 'message', _links: {} }],
  ['WordPress, a comment', { id: 42, status: 'hold', type: 'comment' }],
  ['Apps Script', { result: 'success', row: 5 }],
  ['Zapier', { attempt: 'a', id: 'b', status: 'success' }],
  ['Discourse', { success: 'OK' }],
  ['Directus', { data: { id: 1, accepted: false, status: 'new', error: null } }],
  ['GraphQL', { data: { createReport: { id: 5 } } }],
  ['ArcGIS', { addResults: [{ objectId: 3, success: true }] }],
  ['Mailgun', { id: '<a@b>', message: 'Queued. Thank you.' }],
  ['an area code', { ok: true, area: { code: 512 } }],
  ['a category', { type: 'missing_sign', code: 'MTY-0412' }],
  ['a program', { code: 0, msg: 'success' }],
  ['no error in words', { error: 'none' }],
  ['no error as a number', { error: 0, errno: 0 }],
  ['no error in an object', { error: { code: 0, message: '' }, errors: { email: [] } }],
  ['errors: null', { errors: null, status: 200 }],
  ['no errors as a status', { status: 'No errors' }],
  ['no error by its number', { errcode: 0, errmsg: 'ok', err: null }],
  ['no errors of any field', { fieldErrors: {}, form_errors: [] }],
  ['words with "not" in them', { status: 'noted', result: 'Nota recibida', response: 'Notre équipe vous répondra' }],
  ['other words with a part of a no', { status: 'nothing to mend', result: 'excellent', code: 'another' }],
  ['a state', { id: 3, state: 'Nuevo León' }],
  ['a status with its words', { status: '201 Created' }],
  ['a long sentence', { result: 'Thank you. We will look after the error that you reported, as soon as we can.' }],
  ['nothing', {}],
];

const NO: readonly [who: string, body: unknown][] = [
  ...['mail_failed', 'validation_failed', 'spam', 'aborted', 'acceptance_missing'].map((status): [string, unknown] => [
    'Contact Form 7',
    { contact_form_id: 7, status, message: 'No.', invalid_fields: [] },
  ]),
  ['Formspree', { error: 'Form not found', errors: [{ code: 'FORM_NOT_FOUND', message: 'no such form' }] }],
  ['FormSubmit', { success: 'false', message: 'Make sure you open this page through a web server' }],
  ['Web3Forms', { success: false, body: { message: 'Invalid access key' } }],
  ['Formcarry', { code: 422, status: 'error', message: 'x' }],
  ['Forminator', { success: false, data: { message: 'Error', errors: [{ 'email-1': 'wrong' }] } }],
  ['Gravity Forms', { is_valid: false, validation_messages: { 1: 'Required' } }],
  ['Ninja Forms', { data: {}, errors: { fields: { 3: 'Required' } } }],
  ['WordPress', { code: 'rest_forbidden', message: 'x', data: { status: 401 } }],
  ['Apps Script', { result: 'error', error: {} }],
  ['Odoo', { error_fields: ['email'] }],
  ['GraphQL', { errors: [{ message: 'Unauthorized' }], data: null }],
  ['ArcGIS', { addResults: [{ objectId: -1, success: false }] }],
  ['ArcGIS, the whole', { error: { code: 400, message: '', details: ['not found'] } }],
  ['Joomla', { success: false, message: null, messages: null, data: null }],
  ['a problem behind a 200', { type: 'about:blank', title: 'Unprocessable', status: 422 }],
  ['result: failed', { result: 'failed' }],
  ['ok: false', { ok: false }],
  ['ok: 0', { ok: 0 }],
  ['ok: "no"', { ok: 'no' }],
  ['success: null', { success: null }],
  ['status: false', { status: false }],
  ['status: 0', { status: 0, msg: 'Fehler' }],
  ['status: "KO"', { status: 'KO' }],
  ['status: "Error"', { Status: 'Error' }],
  ['status: "not sent"', { status: 'not sent' }],
  ['statusCode: 400', { statusCode: 400 }],
  ['status_code: "502"', { status_code: '502' }],
  ['code: 403', { code: 403 }],
  ['responseCode: 401', { responseCode: 401, message: 'You are not authorized' }],
  ['error: true', { error: true }],
  ['hasErrors: true', { hasErrors: true }],
  ['errors: 2', { errors: 2 }],
  ['errorMessage', { errorMessage: 'Sheet is full' }],
  ['invalid_fields', { invalid_fields: [{ field: 'your-email', message: 'x' }] }],
  ['failure', { failure: { reason: 'quota' } }],
  ['type: error', { type: 'error', text: 'x' }],
  ['sent: false', { sent: false }],
  ['rejected', { accepted: [], rejected: ['a@b.example'] }],
  ['emailSent: false', { emailSent: false }],
  ['mail_sent: 0', { mail_sent: 0 }],
  ['succeeded: false', { succeeded: false }],
  ['err', { err: 'mailbox full' }],
  ['errcode', { errcode: 40001, errmsg: 'invalid credential' }],
  ['errno', { errno: 5 }],
  ['has_errors', { has_errors: true }],
  ['mail_error', { mail_error: 'x' }],
  ['fieldErrors', { fieldErrors: [{ name: 'email' }] }],
  ['form_errors', { form_errors: { email: 'x' } }],
  ['status: "blocked"', { status: 'blocked' }],
  ['status: "refused"', { status: 'refused' }],
  ['status: "expired"', { status: 'expired' }],
  ['status: "unavailable"', { status: 'service_unavailable' }],
  ['status: "quota_exceeded"', { status: 'quota_exceeded' }],
  ['status: "exception"', { status: 'exception' }],
  ['status: "notFound"', { status: 'notFound' }],
  ['status: "nok"', { status: 'NOK' }],
  ['status: "err"', { status: 'err' }],
  ['status: -1', { status: -1 }],
  ['code: -2', { code: -2, message: 'x' }],
  ['a status with its words', { status: '422 Unprocessable Content' }],
  ['a no inside a yes', { success: true, data: { success: false } }],
  ['a no deep inside', { response: { body: { result: { status: 'failed' } } } }],
  ['a list', [{ ok: true }]],
  ['an empty list', []],
  ['a list of what is there', [{ id: 1 }, { id: 2 }]],
  ['true', 'true'],
  ['a sentence', '"Sheet not found"'],
];

const THANKS = 'Thank you. Your message has arrived.';
const JSON_IN_HTML = { headers: { 'content-type': 'text/html; charset=UTF-8' } };

describe('JSON behind a 200', () => {
  const network = useFakeNetwork();
  useFreshTab();
  const warnings = useQuietConsole();

  for (const format of ['json', 'form']) {
    for (const [who, body] of YES) {
      it(`as ${who} says yes (${JSON.stringify(body).slice(0, 60)}), is a yes to ${format}`, async () => {
        const form = await show(network.serve(body), { format });
        await send(form);
        expect(textOf(form)).to.contain(THANKS);
        expect(warnings()).to.deep.equal([]);
      });
    }

    for (const [who, body] of NO) {
      it(`as ${who} says no (${JSON.stringify(body).slice(0, 60)}), is none to ${format}`, async () => {
        const form = await show(network.serve(body), { format });
        const failed = oneEvent(form, 'coalition-feedback-failed') as Promise<CoalitionFeedbackFailedEvent>;
        await send(form);
        expect(textOf(form)).not.to.contain('Thank you');
        expect(messageBox(form).value).to.equal('The bus is late');
        expect(drafts()).to.have.length(1);
        expect((await failed).reason).to.equal('fault');
        expect(warnings()).to.have.length(1);
      });
    }
  }

  it('names what says no to the webmaster', async () => {
    const endpoint = network.serve({ data: { status: 'mail_failed' } });
    await send(await show(endpoint));
    expect(warnings()).to.deep.equal([
      `coalition-widgets: <coalition-feedback> could not send: ${endpoint} answered 200 with status: "mail_failed" in place of a yes in JSON.`,
    ]);
  });

  it('that says what is wrong with which of our fields leads to them', async () => {
    const form = await show(
      network.serve({
        status: 'validation_failed',
        invalid_fields: [{ field: 'email', message: 'Write another e-mail', idref: null, error_id: 'a' }],
      }),
    );
    await send(form);
    await until(() => focused()?.getAttribute('part') === 'errors');
    expect(byRole(form, 'textbox', /e-mail/).getAttribute('aria-invalid')).to.equal('true');
    expect(warnings()).to.deep.equal([]);
  });

  for (const status of [201, 202])
    it(`or a ${status} is none where it says no`, async () => {
      const form = await show(network.serve({ success: false }, { status }));
      await send(form);
      expect(textOf(form)).not.to.contain('Thank you');
    });

  for (const [title, body, isYes] of [
    ['says yes', { ok: true }, true],
    ['says yes in a word', { ok: 'true' }, false],
    ['has a reference', { reference: '7K3F' }, true],
    ['says nothing', { count: 0 }, false],
    ['says no', { ok: false }, false],
  ] as const) {
    it(`that calls itself a page and ${title} ${isYes ? 'is a yes' : 'is none'}`, async () => {
      const form = await show(network.serve(body, JSON_IN_HTML));
      await send(form);
      expect(textOf(form).includes(THANKS)).to.equal(isYes);
    });
  }

  it('is read for what it says itself, not for what the page has put on every object', async () => {
    const put = [
      'reference',
      'ok',
      'success',
      'error',
      'errors',
      'status',
      'id',
      'failure',
      'integrity',
      'mode',
      'list',
    ];
    put.push('anyOf', 'type', 'unit', 'state', 'attribute', 'detail', 'pointer', 'message', 'field');
    const said = await show(network.serve({ id: 7 }));
    const moved = await show(network.serve({ count: 0 }, { redirectedTo: 'https://new.example/' }));
    for (const name of put)
      Object.defineProperty(Object.prototype, name, { value: 'error', configurable: true, writable: true });
    try {
      await send(said);
      await send(moved);
    } finally {
      for (const name of put) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(textOf(said)).to.contain(THANKS).and.to.contain('Your reference: 7 ');
    expect(textOf(moved)).not.to.contain(THANKS);
  });

  for (const [title, body] of [
    ['lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['objects', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
    ['an error', `{"errors":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ] as const) {
    it(`nested very deep (${title}) is read without an error`, async () => {
      const form = await show(network.serve(body));
      await send(form);
      expect(textOf(form)).not.to.contain('could not be reached');
    });
  }
});

describe('Open311', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  const rows: readonly [title: string, body: unknown, answer: FakeAnswer, isYes: boolean][] = [
    ['a number', [{ service_request_id: 293944, service_notice: 'Within three days', account_id: null }], {}, true],
    ['a number, created', [{ service_request_id: '293944' }], { status: 201 }, true],
    ['a token', [{ token: '12345' }], {}, true],
    ['an error', [{ code: 400, description: 'jurisdiction_id was not provided' }], {}, false],
    ['an error, in words', [{ code: '403', description: 'Missing api_key' }], {}, false],
    ['nothing', [], {}, false],
    ['what is there', [{ service_request_id: '1' }, { service_request_id: '2' }], {}, false],
    [
      'one that is there, after a redirect',
      [{ service_request_id: '1' }],
      { redirectedTo: 'https://new.example/' },
      false,
    ],
  ];
  for (const [title, body, answer, isYes] of rows) {
    it(`answers a list with ${title}: ${isYes ? 'thanks' : 'no thanks'}`, async () => {
      const form = await show(network.serve(body, answer), { format: 'open311' });
      await send(form);
      expect(textOf(form).includes(THANKS)).to.equal(isYes);
    });
  }
});

describe('after a redirect', () => {
  const network = useFakeNetwork();
  useFreshTab();
  const warnings = useQuietConsole();
  const redirectedTo = 'https://www.town.example/contributions';

  for (const format of ['json', 'form', 'open311']) {
    for (const [title, body, answer] of [
      ['a count', { count: 0 }, {}],
      ['a list', [{ reference: '7K3F' }], {}],
      ['a list that is empty', [], {}],
      ['an id', { id: 5 }, {}],
      ['ok: "maybe"', { ok: 'maybe' }, {}],
      ['success: 1', { success: 1 }, {}],
      ['an empty reference', { reference: ' ' }, {}],
      ['a reference and an error', { reference: '7K3F', error: 'x' }, {}],
      ['a page', '<h1>Town', { headers: { 'content-type': 'text/html' } }],
      ['201', null, { status: 201 }],
      ['204', null, { status: 204 }],
      ['404', 'x', { status: 404 }],
    ] as const) {
      it(`${title} is no yes to ${format}; the text stays and the webmaster is told`, async () => {
        const endpoint = network.serve(body, { ...answer, redirectedTo });
        const form = await show(endpoint, { format });
        await send(form);
        expect(textOf(form)).not.to.contain('Thank you');
        expect(messageBox(form).value).to.equal('The bus is late');
        expect(drafts()).to.have.length(1);
        expect(warnings()).to.have.length(1);
        expect(warnings()[0]).to.contain(endpoint).and.to.contain(`has moved to ${redirectedTo}:`);
      });
    }

    for (const [title, body, reference] of [
      ['a reference', { reference: '7K3F' }, '7K3F'],
      ['ok: true', { ok: true }, undefined],
      ['success: true', { success: true, id: 4 }, '4'],
    ] as const) {
      it(`${title} is a yes to ${format}`, async () => {
        const form = await show(network.serve(body, { redirectedTo }), { format });
        await send(form);
        expect(textOf(form)).to.contain(THANKS);
        if (reference) expect(textOf(form)).to.contain(`Your reference: ${reference} `);
        expect(warnings()).to.deep.equal([]);
      });
    }
  }

  it('a service of Google, which always sends on to its answer, is a yes where its script says ok', async () => {
    const form = await show(
      network.serve(
        { ok: true },
        { redirectedTo: 'https://script.googleusercontent.com/macros/echo?user_content_key=a' },
      ),
      { format: 'form' },
    );
    await send(form);
    expect(textOf(form)).to.contain(THANKS);
  });
});
