import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goodMessage, receiver } from './kit.ts';

const { readMessage, FEEDBACK_WORDS, FEEDBACK_LIMITS, countGraphemes } = receiver;

function errorsOf(changes: Record<string, unknown>, acceptLanguage?: string) {
  const reading = readMessage(goodMessage(changes), acceptLanguage);
  return reading.ok ? {} : Object.fromEntries(reading.errors.map((e) => [e.pointer, e.detail]));
}

describe('a message', () => {
  it('is read whole when every field is right', () => {
    const sent = goodMessage();
    const reading = readMessage(sent);
    assert.ok(reading.ok);
    const { website: _, ...told } = sent;
    assert.deepEqual(reading.message, told);
  });

  it('needs only version, id and message', () => {
    const { version, id, message } = goodMessage();
    const reading = readMessage({ version, id, message });
    assert.ok(reading.ok);
    assert.deepEqual(reading.message, { version, id, message });
  });

  for (const empty of [null, '', undefined]) {
    it(`takes ${JSON.stringify(empty)} in an optional field for "not told"`, () => {
      const optional = ['kind', 'commitment', 'name', 'email', 'language', 'page', 'feed'];
      const reading = readMessage(goodMessage(Object.fromEntries(optional.map((name) => [name, empty]))));
      assert.ok(reading.ok);
      for (const name of optional) assert.ok(!(name in reading.message), name);
    });
  }

  it('keeps its id in lower case, so that a retry in capitals is the same message', () => {
    const reading = readMessage(goodMessage({ id: '9B2F9A9C-1111-4222-8333-44445555ABCD' }));
    assert.ok(reading.ok);
    assert.equal(reading.message.id, '9b2f9a9c-1111-4222-8333-44445555abcd');
  });

  const wrong: [string, unknown, keyof typeof FEEDBACK_WORDS.en][] = [
    ['version', 'coalition-feedback/2', 'version'],
    ['version', undefined, 'version'],
    ['id', 'abc', 'id'],
    ['id', '9b2f9a9c-1111-4222-8333-44445555abcdx', 'id'],
    ['id', undefined, 'id'],
    ['kind', 'rant', 'kind'],
    ['message', undefined, 'messageMissing'],
    ['message', '', 'messageMissing'],
    ['message', ' \n\t\u200b\u2060 ', 'messageMissing'],
    ['message', '\u2800\u2800', 'messageMissing'],
    ['message', 12, 'messageMissing'],
    ['message', 'a'.repeat(5001), 'messageLong'],
    ['message', 'a\0b', 'unstorable'],
    ['message', 'a\ud800b', 'unstorable'],
    ['message', '\udc00', 'unstorable'],
    ['commitment', 'c'.repeat(201), 'commitment'],
    ['commitment', 'a\nb', 'commitment'],
    ['commitment', { id: 'a' }, 'commitment'],
    ['name', 'n'.repeat(201), 'nameLong'],
    ['name', 'Ana\r\nBcc: x@example.org', 'nameLines'],
    ['name', 'Ana\u2028Luz', 'nameLines'],
    ['name', 'Ana\0', 'unstorable'],
    ['name', ['Ana'], 'name'],
    ['email', 'ana', 'email'],
    ['email', 'ana@example', 'email'],
    ['email', 'ana@example..org', 'email'],
    ['email', 'ana@@example.org', 'email'],
    ['email', 'ana @example.org', 'email'],
    ['email', 'ana@example.org\r\nBcc: x@example.org', 'email'],
    ['email', 'Ana <ana@example.org>', 'email'],
    ['email', 'a@example.org,b@example.org', 'email'],
    ['email', `${'a'.repeat(64)}@${'b.'.repeat(95)}org`, 'emailLong'],
    ['consent', 'yes', 'consent'],
    ['language', 'español', 'language'],
    ['page', 'https://town.example/p?name=Ana', 'page'],
    ['page', 'https://town.example/p?', 'page'],
    ['page', 'https://town.example/p#ana', 'page'],
    ['page', '/feedback', 'page'],
    ['page', 'file:///home/ana/page.html', 'page'],
    ['page', 'javascript:alert(1)', 'page'],
    ['page', 'https://ana:secret@town.example/', 'page'],
    ['page', `https://town.example/${'p'.repeat(2048)}`, 'page'],
    ['feed', 'feed.json', 'feed'],
    ['submittedAt', 'yesterday', 'submittedAt'],
    ['submittedAt', '2026-11-05', 'submittedAt'],
    ['submittedAt', '2026-13-05T10:00:00Z', 'submittedAt'],
    ['submittedAt', '2026-11-05T10:00:00', 'submittedAt'],
    ['elapsedSeconds', '42', 'elapsedSeconds'],
    ['elapsedSeconds', Number.POSITIVE_INFINITY, 'elapsedSeconds'],
    ['website', 1, 'website'],
  ];
  for (const [field, value, words] of wrong) {
    it(`with ${field} ${JSON.stringify(value)?.slice(0, 40)} is refused at that field alone`, () => {
      assert.deepEqual(errorsOf({ [field]: value }), { [`#/${field}`]: FEEDBACK_WORDS.en[words] });
    });
  }

  for (const email of ['a@b.co', 'ana.perez+plaza@correo.monterrey.gob.mx', 'josé@correo.es', 'niña@españa.es']) {
    it(`may be answered at ${email}`, () => assert.deepEqual(errorsOf({ email }), {}));
  }

  for (const value of [null, [], 'text', 3, true, undefined]) {
    it(`is not ${JSON.stringify(value)}`, () => {
      const reading = readMessage(value);
      assert.ok(!reading.ok);
      assert.deepEqual(reading.errors, [{ pointer: '#', detail: FEEDBACK_WORDS.en.notAnObject }]);
    });
  }

  it('is counted in what a reader calls characters', () => {
    const family = '👨‍👩‍👧';
    assert.equal(countGraphemes(`${family}é\r\n`), 3);
    assert.deepEqual(errorsOf({ message: 'e\u0301'.repeat(FEEDBACK_LIMITS.message) }), {});
    assert.deepEqual(errorsOf({ name: family.repeat(FEEDBACK_LIMITS.name) }), {});
    assert.ok('#/message' in errorsOf({ message: 'e\u0301'.repeat(FEEDBACK_LIMITS.message + 1) }));
  });

  it('that is wrong in several fields is told of each once', () => {
    assert.deepEqual(Object.keys(errorsOf({ message: '', email: 'x', page: 'nope?#' })), [
      '#/message',
      '#/email',
      '#/page',
    ]);
  });

  it('with __proto__ and constructor in it changes nothing and carries nothing on', () => {
    const hostile = JSON.parse(
      `{"__proto__":{"polluted":1,"name":"inherited"},"constructor":{"prototype":{"polluted":1}},` +
        `"version":"coalition-feedback/1","id":"9b2f9a9c-1111-4222-8333-44445555abcd","message":"x"}`,
    );
    const reading = readMessage(hostile);
    assert.ok(reading.ok);
    assert.equal(Object.getPrototypeOf(reading.message), Object.prototype);
    assert.equal(reading.message.name, undefined);
    assert.deepEqual(Object.keys(reading.message).sort(), ['id', 'message', 'version']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe('the language of what is wrong', () => {
  const cases: [string | undefined, string | undefined, 'en' | 'es'][] = [
    ['es', undefined, 'es'],
    ['es-MX', 'en-US,en;q=0.9', 'es'],
    ['en', 'es', 'en'],
    [undefined, 'es-MX,es;q=0.9,en;q=0.8', 'es'],
    [undefined, 'en;q=0.5, es;q=0.6', 'es'],
    ['fr', 'fr, es;q=0.3', 'es'],
    [undefined, 'es;q=0', 'en'],
    [undefined, 'fr', 'en'],
    [undefined, undefined, 'en'],
  ];
  for (const [language, accept, expected] of cases) {
    it(`is ${expected} for a form in ${language} and a browser with ${accept}`, () => {
      const details = errorsOf({ message: '', language }, accept);
      assert.equal(details['#/message'], FEEDBACK_WORDS[expected].messageMissing);
    });
  }

  it('has every sentence, different, in both languages', () => {
    for (const [key, sentence] of Object.entries(FEEDBACK_WORDS.en)) {
      const other = FEEDBACK_WORDS.es[key as keyof typeof FEEDBACK_WORDS.en];
      assert.ok(other.length > 5 && other !== sentence, key);
      assert.doesNotMatch(`${sentence} ${other}`, /please|sorry|invalid|por favor|inválid/i);
    }
  });
});
