/* What staff, and those who would like to be, send to the desk; on both databases. */
import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Feed } from '../../../src/feed-format/types.js';
import type { SourceFeed } from '../../../src/receiver/feed/feed-source.js';
import { atTheDesk } from './desk-kit.ts';
import { goodMessage, receiver, receiverWith, temporaryFolder } from './kit.ts';

const ANSWER = {
  act: 'publish',
  version: '1',
  publicText: 'The new park needs benches.',
  decision: 'adopted',
  response: 'They come in May.',
  responseLanguage: 'en',
};
const TOWN = { id: 'town', name: 'Town', sector: 'government' };
/** A coalition's feed with these members. */
const feedOf = (members: object[], commitments: object[] = []) =>
  ({
    version: 'coalition-feed/1',
    title: 'C',
    language: 'en',
    updated: '2026-03-01',
    members,
    commitments,
  }) as unknown as Feed;
const PAGES = ['', 'contributions', 'replies', 'settings', 'accounts', 'log', 'figures', 'new'];

async function withContribution(t: TestContext, changes: Record<string, unknown> = {}, now?: () => number) {
  const harness = await receiverWith(t, now && { now });
  const { reference } = (await (await harness.post(goodMessage(changes))).json()) as { reference: string };
  return { ...harness, reference };
}

/** A form for every place where staff can type, with `text` in each of its fields. */
const everyForm = (reference: string, text: string): [path: string, fields: Record<string, string>][] => [
  [`contributions/${reference}`, { ...ANSWER, act: 'save', publicText: text, response: text }],
  [
    `contributions/${reference}`,
    { ...ANSWER, act: 'save', kind: text, commitment: text, answeredBy: text, decision: text },
  ],
  [`contributions/${reference}`, { act: 'note', note: text }],
  [`contributions/${reference}`, { act: 'assign', version: '2', member: text, account: text }],
  [`contributions/${reference}`, { act: 'sameAs', version: '3', sameAs: text }],
  [`contributions/${reference}`, { act: 'withdraw', version: '3', reason: text }],
  ['new', { message: text, name: text, email: text, source: 'letter', sourceDate: text, commitment: text, kind: text }],
  ['new', { message: text, name: text, source: 'letter' }],
  ['replies', { act: 'save', title: text, text, language: 'en' }],
  ['accounts', { email: text, name: text, role: 'editor', member: text }],
  ['settings', { name: 'houseRules', version: '0', 'houseRules-en': text, 'houseRules-es': text }],
  ['contributions', { search: text }],
  ['many', { act: text, chosen: text }],
  [text, { act: text }],
];

describe('a button that is pressed twice', () => {
  /** A press as a browser sends it: with the mark of the page on which the button stands. */
  const press = (fields: Record<string, string>, once = 'page-1'): Record<string, string> => ({ once, ...fields });

  it('does once what it does, and says that it is done', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store, { feed: async () => feedOf([TOWN]) });
    const path = `contributions/${reference}`;
    const steps: [Record<string, string>, string][] = [
      [{ ...ANSWER, act: 'save' }, 'saved'],
      [{ ...ANSWER, act: 'publish' }, 'published'],
      [{ act: 'withdraw', reason: 'x' }, 'withdrawn'],
      [{ act: 'assign', member: 'town' }, 'assigned'],
      [{ act: 'spam' }, 'marked'],
      [{ act: 'notSpam' }, 'unmarked'],
    ];
    for (const [index, [fields, done]] of steps.entries()) {
      const version = String(index + 1);
      for (const time of ['first', 'second']) {
        const { status, to } = await ask(path, press({ ...fields, version }));
        assert.deepEqual([status, to], [303, `/desk/${path}?waiting=1&done=${done}`], `${done}, ${time}`);
      }
      assert.equal((await store.contributions.get(reference))?.version, index + 2, done);
    }
    const acts = await store.acts.of(reference);
    assert.deepEqual(
      acts.map(({ act }) => act),
      ['saved', 'published', 'withdrawn', 'assigned', 'marked-spam', 'unmarked-spam'],
    );
  });

  it('adds one note and one entry, also when both presses come at the same moment', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    const note = press({ act: 'note', note: 'Ask Ana.' });
    await Promise.all([1, 2, 3].map(() => ask(`contributions/${reference}`, note)));
    assert.equal((await store.notes.of(reference)).length, 1);
    // The same words on a page that was opened anew are another note.
    await ask(`contributions/${reference}`, press({ act: 'note', note: 'Ask Ana.' }, 'page-2'));
    assert.equal((await store.notes.of(reference)).length, 2);

    const entry = press({ message: 'Said in the meeting.', source: 'meeting' });
    const answers = await Promise.all([1, 2, 3].map(() => ask('new', entry)));
    assert.equal(new Set(answers.map(({ to }) => to)).size, 1);
    assert.equal(await store.contributions.count({}), 2);
  });

  it('does to many at once what it does once, and says so', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    const fields = press({ act: 'spam', chosen: `${reference} 1`, sure: '1' });
    for (const time of ['first', 'second']) {
      const { html } = await ask('many', fields);
      assert.match(html, /Done: 1 contribution\./, time);
      assert.doesNotMatch(html, /left as it was/, time);
    }
  });

  it('is a conflict where other words were typed, or a colleague came between', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    const path = `contributions/${reference}`;
    const fields = press({ ...ANSWER, act: 'save', version: '1' });
    assert.equal((await ask(path, fields)).status, 303);
    assert.equal((await ask(path, { ...fields, response: 'They come in June.' })).status, 409);
    await store.editing.saveDraft({ reference, version: 2 }, { response: 'In July.' }, receiver.SYSTEM);
    assert.equal((await ask(path, fields)).status, 409);
    assert.equal((await store.contributions.get(reference))?.response, 'In July.');
  });
});

describe('what is typed at the desk', () => {
  it('is text in every field of every page, whatever it looks like', async (t) => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}' onfocus='x`;
    const { store, reference } = await withContribution(t, { message: hostile, name: hostile });
    const { ask } = await atTheDesk(t, store);
    const shown: string[] = [];
    for (const [path, fields] of everyForm(reference, hostile)) {
      const answer = await ask(path === hostile ? encodeURIComponent(path) : path, fields);
      assert.ok(answer.status < 500, `${path} ${JSON.stringify(fields)}: ${answer.status}`);
      shown.push(answer.html);
    }
    for (const path of [...PAGES, `contributions/${reference}`]) shown.push((await ask(path)).html);
    for (const html of shown) {
      assert.doesNotMatch(html, /<script|<img|onfocus='/);
      // A label may be text; an attribute never ends before its quotation mark.
      assert.doesNotMatch(html, /="[^"]*"><script/);
    }
    assert.ok(shown.some((html) => html.includes('&lt;script&gt;alert(1)')));
  });

  it('names a row by a number that there can be, or leads nowhere, whichever database is beneath', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    for (const id of ['NaN', '-1', '1.5', '1e3', '0x1', '3000000000', '99999999999999999999', '%E0%A4%A']) {
      assert.equal((await ask(`accounts/${id}`)).status, 404, `accounts/${id}`);
      assert.equal((await ask(`accounts/${id}`, { act: 'link' })).status, 404, `accounts/${id}`);
      assert.equal((await ask(`log?before=${id}`)).status, 200, `log?before=${id}`);
      assert.equal((await ask(`contributions?person=${id}`)).status, 200, `contributions?person=${id}`);
      assert.equal((await ask(`contributions.csv?person=${id}&page=${id}`)).status, 200, `page=${id}`);
    }
    for (const account of ['99999', '-1', '1.5', '1e30', 'x']) {
      const alone = await ask(`contributions/${reference}`, { act: 'assign', version: '1', account });
      assert.equal(alone.status, 422, account);
      assert.match(alone.html, /href="#field-account"/);
      const many = await ask('many', { act: 'assign', chosen: `${reference} 1`, account, sure: '1' });
      assert.equal(many.status, 422, account);
    }
    assert.equal((await store.contributions.get(reference))?.version, 1);
  });

  it('of which nothing can be seen counts as not written', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    for (const unseen of ['\u200b\u2060', '\u00a0\u00ad ', '\u3164', '\ufe0f', '\u2800\u2800', '\x01\x1f\x9f']) {
      const forms: Record<string, string>[] = [
        { ...ANSWER, response: unseen },
        { ...ANSWER, publicText: unseen },
        { act: 'note', note: unseen },
      ];
      for (const fields of forms)
        assert.equal((await ask(`contributions/${reference}`, fields)).status, 422, JSON.stringify(fields));
      assert.equal((await ask('new', { message: unseen, source: 'letter' })).status, 422);
      const reply = { act: 'reply', chosen: `${reference} 1`, response: unseen, sure: '1' };
      assert.equal((await ask('many', reply)).status, 422);
      assert.equal((await ask('replies', { act: 'save', title: unseen, text: unseen, language: 'en' })).status, 422);
    }
    assert.equal((await store.contributions.get(reference))?.version, 1);
    assert.equal(await store.contributions.count({}), 1);
  });

  it('as an address finds a contribution as somebody reads it out', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    for (const typed of [reference.toLowerCase(), reference.replaceAll('-', ''), reference.replaceAll('-', '%20')])
      assert.deepEqual(await ask(`contributions/${typed}`).then(({ status, to }) => [status, to]), [
        303,
        `/desk/contributions/${reference}`,
      ]);
    assert.equal((await ask('contributions/zzzzzzzzz1')).to, '/desk/contributions/ZZZZ-ZZZZ-Z1');
    assert.equal((await ask('contributions/ZZZZ-ZZZZ-Z1')).status, 404);
  });

  it('with NUL and lone surrogates gets the same answer on each database, and never a fault', async (t) => {
    for (const text of ['a\0b', '\0', 'a\ud800b', '\udfff']) {
      const { store, reference } = await withContribution(t);
      const { ask } = await atTheDesk(t, store);
      for (const [path, fields] of everyForm(reference, text)) {
        const { status } = await ask(path === text ? encodeURIComponent(Buffer.from(text).toString()) : path, fields);
        assert.ok(status < 500, `${JSON.stringify(text)} to ${path} ${JSON.stringify(fields)}: ${status}`);
      }
      for (const path of ['contributions?commitment=%00', 'contributions/%00', 'contributions?search=1'])
        assert.ok((await ask(path)).status < 500, path);
    }
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    assert.equal((await ask(`contributions/${reference}`, { ...ANSWER, response: 'a\0b \ud800' })).status, 303);
    assert.equal((await store.contributions.get(reference))?.response, 'ab \ufffd');
  });

  it('has no control characters but line breaks and tabs, on the page and in the log, however it comes', async (t) => {
    const { store, post, reference } = await withContribution(t, { message: 'A \x1b[31mred\x07 park.' });
    const consent = (
      (await (await post(goodMessage({ message: 'No\x01 names.', consent: false }))).json()) as {
        reference: string;
      }
    ).reference;
    const { ask } = await atTheDesk(t, store);
    const response = 'In\x01 May.\r\nOr\x85in June.\vSoon.\t\x7fYes.\x9f';
    const plain = 'In May.\nOr\nin June.\nSoon.\tYes.';
    const version = '1';
    const fields = { ...ANSWER, publicText: 'A \x1b[31mred\x07 park.', response };
    assert.equal((await ask(`contributions/${reference}`, fields)).status, 303);
    assert.partialDeepStrictEqual((await store.contributions.published())[0], {
      text: 'A [31mred park.',
      response: plain,
    });
    assert.equal((await store.contributions.get(reference))?.hasNewerDraft, false);
    // Taken out of somebody's own words, they make none of them staff's.
    const own = await ask(`contributions/${consent}`, { ...ANSWER, version, publicText: 'No names.' });
    assert.match(own.html, /has not agreed to be published/);
    const other = ((await (await post(goodMessage({ message: 'Blue\x02.' }))).json()) as { reference: string })
      .reference;
    const rows = receiver.readAnswerRows([
      ['id', 'response'],
      [other, response],
    ]);
    await receiver.importAnswers(store, rows, { feed: undefined, publish: true, yes: true, actor: receiver.SYSTEM });
    assert.partialDeepStrictEqual((await store.contributions.published())[0], { text: 'Blue.', response: plain });
  });

  it('of 200 KB comes back whole, and is not kept', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    const response = 'x'.repeat(200_000);
    const { status, html } = await ask(`contributions/${reference}`, { ...ANSWER, response });
    assert.equal(status, 422);
    assert.ok(html.includes(response));
    assert.equal((await store.contributions.get(reference))?.response, null);
  });
});

describe('an answer that is published', () => {
  it('while the feed disappears is kept, and is in the feed, which is the last good one', async (t) => {
    let time = Date.parse('2026-03-05T10:00:00Z');
    const now = () => time;
    const { store, reference } = await withContribution(t, {}, now);
    const file = join(temporaryFolder(t), 'feed.json');
    const members = [{ id: 'town', name: 'Town', sector: 'government' }];
    const coalition = { version: 'coalition-feed/1', title: 'C', language: 'en', updated: '2026-03-01', members };
    writeFileSync(file, JSON.stringify(coalition));
    const source = new receiver.FeedSource({ where: file, log: () => {}, now });
    const feed = new receiver.ServedFeed(source, store.contributions, now);
    const { ask } = await atTheDesk(t, store, { feed: async () => (await source.current())?.feed, now });
    assert.match((await ask(`contributions/${reference}`)).html, /<option value="town"/);
    renameSync(file, `${file}.gone`);
    time += 120_000;
    assert.equal((await ask(`contributions/${reference}`, { ...ANSWER, answeredBy: 'town' })).status, 303);
    time += 120_000;
    const served = (await (await feed.answer(new Request('http://localhost/feed.json')))!.json()) as {
      contributions: Record<string, unknown>[];
    };
    assert.equal(served.contributions[0]?.['response'], 'They come in May.');
    assert.equal(served.contributions[0]?.['answeredBy'], 'town');
  });

  it('on a clock that was set back by a day is on the page at once, and took no negative time', async (t) => {
    let time = Date.parse('2026-03-05T10:00:00Z');
    const now = () => time;
    const { store, reference } = await withContribution(t, {}, now);
    const file = join(temporaryFolder(t), 'feed.json');
    writeFileSync(file, JSON.stringify({ version: 'coalition-feed/1', title: 'C', language: 'en', updated: '2026' }));
    const source = new receiver.FeedSource({ where: file, log: () => {}, now });
    const feed = new receiver.ServedFeed(source, store.contributions, now);
    const read = async () => (await (await feed.answer(new Request('http://localhost/feed.json')))!.json()) as object;
    await read();
    time -= 86_400_000;
    const { ask } = await atTheDesk(t, store, { now });
    assert.equal((await ask(`contributions/${reference}`, ANSWER)).status, 303);
    assert.match(JSON.stringify(await read()), /They come in May/);
    const { medianAnswerDays } = await store.figures.promise(15, 'UTC');
    assert.ok(medianAnswerDays === null || medianAnswerDays >= 0, String(medianAnswerDays));
    assert.equal((await ask('figures')).status, 200);
  });
});

describe('an answer that was taken from the page', () => {
  for (const [how, acts] of [
    ['withdrawn', ['withdraw']],
    ['marked as spam and put back', ['spam', 'notSpam']],
  ] as const) {
    it(`because it was ${how} is in a tab, and nobody says that everybody has one`, async (t) => {
      const { store, reference } = await withContribution(t);
      const { ask } = await atTheDesk(t, store);
      const path = `contributions/${reference}`;
      await ask(path, ANSWER);
      assert.match((await ask('')).html, /Nothing waits\. Everybody who wrote has an answer/);
      for (const [index, act] of acts.entries()) await ask(path, { act, version: String(index + 2) });
      assert.equal((await store.contributions.get(reference))?.state, 'withdrawn');
      for (const page of ['', 'figures']) {
        const { html } = await ask(page);
        assert.match(html, /Nothing waits\./);
        assert.doesNotMatch(html, /Everybody who wrote has an answer/);
      }
      const [, tab] =
        /href="\/desk\/(contributions\?[^"]*)">\s*Withdrawn <span class="count">1</.exec((await ask('')).html) ?? [];
      assert.ok(tab, 'a tab lists it');
      assert.ok((await ask(tab)).html.includes(reference));
    });
  }

  it('is put back from spam with a word that it is not on the page', async (t) => {
    const { store, reference } = await withContribution(t);
    const { ask } = await atTheDesk(t, store);
    const path = `contributions/${reference}`;
    await ask(path, ANSWER);
    await ask(path, { act: 'spam', version: '2' });
    const { to } = await ask(path, { act: 'notSpam', version: '3' });
    assert.match((await ask(to!.replace('/desk/', ''))).html, /It is back, but not on the page/);
  });
});

describe('another that may say the same as one that is answered', () => {
  it('is offered to hang on that answer, and never the other way round', async (t) => {
    const { store, post, reference } = await withContribution(t, { message: 'The fountain on the market leaks.' });
    const later = goodMessage({ message: 'On the market the fountain leaks water.' });
    const other = ((await (await post(later)).json()) as { reference: string }).reference;
    const { ask } = await atTheDesk(t, store);
    const path = `contributions/${reference}`;
    assert.match((await ask(path)).html, new RegExp(`value="sameAs ${other}"`));
    await ask(path, { ...ANSWER, publicText: 'The fountain on the market leaks.' });
    const { html } = await ask(path);
    assert.doesNotMatch(html, new RegExp(`value="sameAs ${other}"`));
    assert.match(html, new RegExp(`value="join ${other} 1"[^>]*>\\s*${other} says the same as this`));
    // What is typed beside it stays.
    const kept = await ask(path, { act: `join ${other} 1`, version: '2', note: 'Half a note.' });
    assert.match(kept.html, /linked and does not wait any more/);
    assert.match(kept.html, /Half a note\./);
    assert.equal((await store.contributions.get(other))?.sameAs, reference);
    assert.equal((await store.contributions.get(reference))?.version, 2);
    const late = await ask(path, { act: `join ${other} 1`, version: '2' });
    assert.equal(late.status, 422);
    assert.match(late.html, /A colleague changed it in the meantime/);
  });
});

describe('a member or a commitment that nobody could choose', () => {
  it('is refused wherever a form names one, unless it stood there before', async (t) => {
    const { store, reference } = await withContribution(t, { commitment: 'elsewhere' });
    const plan = { id: 'plan', title: 'Plan' };
    const { ask } = await atTheDesk(t, store, { feed: async () => feedOf([TOWN], [plan]) });
    const path = `contributions/${reference}`;
    const chosen = `${reference} 1`;
    const forged: [field: string, path: string, fields: Record<string, string>][] = [
      ['commitment', path, { ...ANSWER, commitment: 'forged' }],
      ['commitment', path, { ...ANSWER, act: 'save', commitment: 'forged' }],
      ['answeredBy', path, { ...ANSWER, answeredBy: 'forged' }],
      ['answeredBy', path, { ...ANSWER, act: 'answered', how: 'By letter', answeredBy: 'forged' }],
      ['member', path, { act: 'assign', version: '1', member: 'forged' }],
      ['member', 'many', { act: 'assign', member: 'forged', chosen, sure: '1' }],
      ['answeredBy', 'many', { act: 'reply', response: 'Yes.', answeredBy: 'forged', chosen, sure: '1' }],
      ['commitment', 'new', { message: 'Benches.', source: 'letter', commitment: 'forged' }],
      ['member', 'accounts', { email: 'ana@example.org', role: 'editor', member: 'forged' }],
      ['member', 'accounts/1', { act: 'save', role: 'manager', member: 'forged' }],
    ];
    for (const [field, to, fields] of forged) {
      const { status, html } = await ask(to, fields);
      assert.equal(status, 422, `${to} ${JSON.stringify(fields)}`);
      assert.match(html, new RegExp(`href="#field-${field}">Choose one of the list`), to);
    }
    assert.equal((await store.contributions.get(reference))?.version, 1);
    assert.equal(await store.contributions.count({}), 1);
    assert.deepEqual(
      (await store.accounts.all()).map(({ member }) => member),
      [null],
    );
    // What the resident's form named is not touched by answering.
    assert.equal((await ask(path, { ...ANSWER, commitment: 'elsewhere', answeredBy: 'town' })).status, 303);
  });
});

describe('a member that left', () => {
  const town = TOWN;
  const feedWith = (...members: object[]) => feedOf(members);

  it('is still named where it answered or is to answer, and is said to have left', async (t) => {
    const now = () => Date.parse('2026-03-05T10:00:00Z');
    const { store, reference } = await withContribution(t, {}, now);
    let feed = feedWith(town);
    const { ask } = await atTheDesk(t, store, { feed: async () => feed, now });
    await ask(`contributions/${reference}`, { act: 'assign', version: '1', member: 'town' });
    assert.equal(
      (await ask(`contributions/${reference}`, { ...ANSWER, version: '2', answeredBy: 'town' })).status,
      303,
    );
    feed = feedWith({ ...town, left: '2026-03' });
    const { html } = await ask(`contributions/${reference}`);
    assert.equal(html.match(/<option value="town" selected="">Town \(left the coalition\)/g)?.length, 2);
    assert.match((await ask('contributions')).html, /Town \(left the coalition\)/);
    feed = feedWith({ ...town, left: '2026-03-06' });
    assert.doesNotMatch((await ask('contributions')).html, /left the coalition/);
  });

  it('and is out of the feed stays chosen by its id, so that saving changes nothing that nobody touched', async (t) => {
    const { store, reference } = await withContribution(t);
    let feed = feedWith(town);
    const { ask } = await atTheDesk(t, store, { feed: async () => feed });
    await ask(`contributions/${reference}`, { act: 'assign', version: '1', member: 'town' });
    feed = feedWith();
    const { html } = await ask(`contributions/${reference}`);
    assert.equal(html.match(/<option value="town" selected="">town</g)?.length, 2);
    for (const path of ['', 'contributions', 'figures', 'accounts'])
      assert.equal((await ask(path)).status, 200, `/${path}`);
    assert.equal(
      (await ask(`contributions/${reference}`, { ...ANSWER, version: '2', answeredBy: 'town' })).status,
      303,
    );
    const [published] = await store.contributions.published();
    const source = { data: feedWith() as object, feed: feedWith(), base: undefined } as SourceFeed;
    const [shown] = receiver.mergeContributions(source, [published!])['contributions'] as Record<string, unknown>[];
    assert.equal(shown?.['response'], 'They come in May.');
    assert.ok(!('answeredBy' in shown!), 'the page names no body that the feed does not have');
  });

  it('keeps its account from answering for anybody else', async (t) => {
    const { store, reference } = await withContribution(t);
    const actor = { account: null, member: 'town' };
    const seen = { reference, version: 1 };
    const change = await store.editing.publish(seen, { response: 'x', answeredBy: 'state' }, actor);
    assert.partialDeepStrictEqual(change, { outcome: 'refused', reason: 'other-name' });
  });
});

describe('a sheet with answers', () => {
  const heading = 'id,decision,response,answered by,version';
  const read = (...rows: string[]) => receiver.readAnswerRows([heading, ...rows].map((row) => row.split(',')));
  const feed = {
    version: 'coalition-feed/1',
    title: 'C',
    language: 'en',
    updated: '2026-03-01',
    members: [
      { id: 'town', name: { en: 'Town of Valle Claro', es: 'Municipio de Valle Claro' }, sector: 'government' },
    ],
    commitments: [],
  } as unknown as Feed;
  const options = { feed, publish: true, yes: true, actor: receiver.SYSTEM };

  it('leaves what it cannot use, row by row, and takes the rest', async (t) => {
    const { store, post, reference } = await withContribution(t);
    const other = ((await (await post(goodMessage())).json()) as { reference: string }).reference;
    const old = ((await (await post(goodMessage())).json()) as { reference: string }).reference;
    await store.editing.saveDraft(
      { reference: old, version: 1 },
      { response: 'A colleague wrote this.' },
      receiver.SYSTEM,
    );
    const lines = await receiver.importAnswers(
      store,
      read(
        `${reference},adopted,They come in May.,town,1`,
        `ZZZZ-ZZZZ-ZZ,noted,Nobody asked.,town,1`,
        `${old},noted,Overwritten.,town,1`,
        `${other},perhaps,Maybe.,town,1`,
        `${reference},noted,Twice.,town,1`,
        `\0,noted,Nothing.,town,1`,
        `${other},noted,${'x'.repeat(10_001)},town,1`,
      ),
      options,
    );
    assert.deepEqual(
      lines.map(({ outcome, reason }) => reason ?? outcome),
      ['publish', 'unknown', 'changed-since', 'decision', 'twice', 'unknown', 'twice'],
    );
    assert.equal((await store.contributions.get(old))?.response, 'A colleague wrote this.');
    const long = await receiver.importAnswers(store, read(`${other},noted,${'x'.repeat(10_001)},town,1`), options);
    assert.equal(long[0]?.reason, 'response-long');
    const nobody = await receiver.importAnswers(store, read(`${other},noted,Yes.,nobody,1`), options);
    assert.equal(nobody[0]?.reason, 'answered-by');
  });

  it('leaves a decision without a response that says why, unless it becomes a draft', async (t) => {
    const { store, reference } = await withContribution(t);
    const run = async (row: string, changes: object = {}) => {
      const [line] = await receiver.importAnswers(store, read(row), { ...options, ...changes });
      return line?.reason ?? line?.outcome;
    };
    const bare = `${reference},adopted,,town,`;
    assert.equal(await run(bare, { yes: false }), 'no-reason');
    assert.equal(await run(bare), 'no-reason');
    assert.deepEqual(await store.contributions.published(), []);
    assert.equal(await run(bare, { publish: false }), 'save');
    assert.equal(await run(bare), 'no-reason');
    assert.equal(await run(`${reference},,In May.,,`), 'publish', 'the decision of the draft has its reason now');
  });

  it('names the row whose answer has no reference, and passes over a row that is empty', async (t) => {
    const { store, reference } = await withContribution(t);
    const rows = read(`,adopted,Without a reference.,,`, ',,,,', `${reference},adopted,With one.,,1`, ',,Another.,,');
    const lines = await receiver.importAnswers(store, rows, options);
    assert.deepEqual(
      lines.map(({ row, outcome, reason }) => [row, reason ?? outcome]),
      [
        [2, 'no-reference'],
        [4, 'publish'],
        [5, 'no-reference'],
      ],
    );
  });

  it('that became a draft is published by the same sheet', async (t) => {
    const { store, post, reference } = await withContribution(t);
    const other = ((await (await post(goodMessage())).json()) as { reference: string }).reference;
    const rows = read(`${reference},adopted,In May.,town,1`, `${other},,In June.,,`);
    const run = async (changes: object) =>
      (await receiver.importAnswers(store, rows, { ...options, ...changes })).map(
        ({ outcome, reason }) => reason ?? outcome,
      );
    assert.deepEqual(await run({ publish: false }), ['save', 'save']);
    assert.deepEqual(await run({ publish: false }), ['same', 'same']);
    assert.deepEqual(await run({ yes: false }), ['publish', 'publish']);
    assert.deepEqual(await run({ isAsShown: true }), ['changed-since', 'publish'], 'the version shown was another');
    assert.deepEqual(await run({}), ['publish', 'same']);
    assert.deepEqual(await run({}), ['same', 'same']);
    assert.equal((await store.contributions.published()).length, 2);
  });

  it('says nothing against a newer draft, nor puts back what was withdrawn', async (t) => {
    const { store, post, reference } = await withContribution(t);
    const other = ((await (await post(goodMessage())).json()) as { reference: string }).reference;
    for (const one of [reference, other])
      await store.editing.publish({ reference: one, version: 1 }, { response: 'In May.' }, receiver.SYSTEM);
    await store.editing.saveDraft({ reference, version: 2 }, { response: 'In June.' }, receiver.SYSTEM);
    await store.editing.withdraw({ reference: other, version: 2 }, 'Wrong.', receiver.SYSTEM);
    const lines = await receiver.importAnswers(store, read(`${reference},,In May.,,`, `${other},,In May.,,`), options);
    assert.deepEqual(
      lines.map(({ outcome }) => outcome),
      ['same', 'same'],
    );
    const draft = await receiver.importAnswers(store, read(`${reference},,In June.,,`), options);
    assert.equal(draft[0]?.outcome, 'publish');
  });

  const utf16 = (text: string, isBig = false) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };
  const utf8 = (text: string) => new TextEncoder().encode(text);
  for (const [what, bytes, row] of [
    ['a title above the headings', utf8('Answers of June\n\nid;response\nA;Sí, en junio, o julio\n'), 4],
    [
      'a title in a sheet of many columns',
      utf8('Answers of June,,\nid,response,version\nA,"Sí, en junio, o julio",\n'),
      3,
    ],
    ['Unicode text of Excel', utf16('id\tresponse\r\nA\tSí, en junio, o julio\r\n'), 2],
    ['UTF-16 of another order', utf16('id\tresponse\nA\tSí, en junio, o julio\n', true), 2],
  ] as const)
    it(`is read with ${what}`, async () => {
      const [only] = receiver.readAnswerRows(await receiver.readSheet(bytes));
      assert.deepEqual([only?.row, only?.cells.id, only?.cells.response], [row, 'A', 'Sí, en junio, o julio']);
    });

  it('that has a column twice is not read, whichever of its names it has', () => {
    for (const twice of ['response,response', 'respuesta,response', 'decision,Decisión', 'folio,response'])
      assert.throws(() => receiver.readAnswerRows([`id,${twice}`.split(','), ['A', 'x', 'y']]), {
        fault: 'column-twice',
      });
  });

  for (const formula of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    ' =1',
    '=HYPERLINK("http://evil.example")',
  ]) {
    it(`has ${JSON.stringify(formula)} as text, and reads it back as it was`, async (t) => {
      const { store, reference } = await withContribution(t, { message: formula });
      await store.editing.saveDraft(
        { reference, version: 1 },
        { response: formula, answeredBy: formula },
        receiver.SYSTEM,
      );
      let csv = '';
      const options = { isWhole: true, timeZone: 'UTC', alike: new Map<number, number>() };
      for await (const part of receiver.exportCsv(store.contributions.all(), options)) csv += part;
      const cells = csv.split('\r\n').slice(1).join('\r\n');
      assert.doesNotMatch(cells, /[,"\n]\s*[=+\-@＝]/);
      assert.equal(receiver.readSafeCell(`'${formula}`), formula);
    });
  }
});
