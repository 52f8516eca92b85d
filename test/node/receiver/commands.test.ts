/* What staff and administrators do from the command line, as they type it; on both databases. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import type { StorePlace } from '../../../src/receiver/store/store.js';
import {
  cliPath,
  goodMessage,
  isOnPostgres,
  kept,
  projectFolder,
  receiver,
  receiverWith,
  runCli,
  temporaryFolder,
  temporaryPlace,
  temporaryStore,
} from './kit.ts';
import { postgresPrograms } from './postgres-server.ts';

const ANYBODY = { account: null, member: null };
const at = (place: StorePlace): NodeJS.ProcessEnv =>
  'folder' in place ? { DATA: place.folder } : { DATABASE_URL: place.url };

/** A store with so many messages, and its place for commands. */
async function filled(t: TestContext, messages: readonly Record<string, unknown>[]) {
  const place = await temporaryPlace(t);
  const store = await temporaryStore(t, { place });
  const { post } = await receiverWith(t, { store });
  const references: string[] = [];
  for (const message of messages)
    references.push(((await (await post(goodMessage(message))).json()) as { reference: string }).reference);
  return { place, store, post, references };
}

describe('coalition-receiver import', () => {
  it('shows what it would do, and does it on --yes, but for what is unknown, wrong or older than the desk', async (t) => {
    const { place, store, references } = await filled(t, [{ message: 'A.' }, { message: 'B.' }, { message: 'C.' }]);
    const [first, second, third] = references as [string, string, string];
    await store.editing.saveDraft({ reference: second, version: 1 }, { response: 'From the desk.' }, ANYBODY);
    const sheet = join(temporaryFolder(t), 'answers.csv');
    writeFileSync(
      sheet,
      [
        'id,decision,response,answered by,version',
        `${first},adopted,In May.,,1`,
        `${second},adopted,In June.,,1`,
        `${third},perhaps,In July.,,1`,
        'ZZZZ-ZZZZ-ZZ,adopted,In August.,,1',
      ].join('\n'),
    );
    const shown = await runCli(['import', sheet, '--publish'], at(place));
    assert.equal(shown.code, 1, 'something would be left');
    assert.match(shown.stdout, new RegExp(`${first}: would be published`));
    assert.match(shown.stdout, new RegExp(`${second}: left as it is: somebody changed it after the sheet`));
    assert.match(shown.stdout, new RegExp(`${third}: left as it is: the decision is none of`));
    assert.match(shown.stdout, /ZZZZ-ZZZZ-ZZ: left as it is: no contribution has this reference/);
    assert.match(shown.stdout, /Nothing was changed yet: 1 to publish, .* 3 left\. Run it again with --yes\./);
    assert.deepEqual(await store.contributions.published(), []);

    const done = await runCli(['import', sheet, '--publish', '--yes'], at(place));
    assert.match(done.stdout, /Done: 1 published, 0 drafts/);
    assert.deepEqual(
      (await store.contributions.published()).map(({ reference, response }) => [reference, response]),
      [[first, 'In May.']],
    );
    assert.equal((await store.contributions.get(second))?.response, 'From the desk.');
  });
});

describe('coalition-receiver digest', () => {
  it('says what waits by commitment and kind with a link, in both languages, and never a text, a name or an e-mail', async (t) => {
    const { place, store, references } = await filled(t, [
      { message: 'Secret words one.', commitment: 'water', kind: 'demand' },
      { message: 'Secret words two.', commitment: 'water', kind: 'question' },
      { message: 'Secret words three.', commitment: 'water', kind: 'question' },
      { message: 'Secret words four.', commitment: undefined, kind: undefined },
    ]);
    await store.editing.publish({ reference: references[0]!, version: 1 }, { response: 'Secret answer.' }, ANYBODY);
    const env = { ...at(place), PUBLIC_URL: 'https://feedback.town.example' };
    const english = await runCli(['digest'], env);
    assert.equal(english.code, 0, english.stderr);
    assert.match(english.stdout, /3 contributions are waiting/);
    assert.match(english.stdout, /By commitment\n {2}water: 2 waiting/);
    assert.match(english.stdout, /Questions: 2 waiting/);
    assert.match(english.stdout, /https:\/\/feedback\.town\.example\/desk\//);
    assert.match(english.stdout, /4 came, 1 answered/);
    // As the desk calls them.
    for (const said of [/ {2}The coalition in general: 1 waiting/, / {2}None: 1 waiting/, / {2}Nobody: 3 waiting/])
      assert.match(english.stdout, said);
    assert.match(english.stdout, /Half of the answers came on the same day\./);
    const spanish = await runCli(['digest', '--lang', 'es'], env);
    assert.match(spanish.stdout, /3 aportaciones esperan respuesta/);
    assert.match(spanish.stdout, /La coalición en general: 1 en espera[\s\S]*Ninguno: 1[\s\S]*Nadie: 3/);
    assert.match(spanish.stdout, /La mitad se respondió el mismo día\./);
    for (const { stdout } of [english, spanish]) assert.doesNotMatch(stdout, /Secret|Ana|example\.org/);
    // Where nobody said how people reach the desk, no address is invented.
    const unknown = await runCli(['digest'], at(place));
    assert.match(unknown.stdout, /Open the desk: \/desk\/ at the address of your receiver/);
    assert.doesNotMatch(unknown.stdout, /localhost/);
  });
});

describe('coalition-receiver erase', () => {
  it('names what it takes out, and warns where an e-mail is written otherwise', async (t) => {
    const { place, store, references } = await filled(t, [
      { message: 'One.', email: 'ana@example.org' },
      { message: 'Two.', email: 'ana@example.org' },
      { message: 'Three.', email: 'eva@example.org' },
    ]);
    await store.editing.publish({ reference: references[1]!, version: 1 }, { response: 'Yes.' }, ANYBODY);
    const misspelt = await runCli(['erase', 'anna@example.org'], at(place));
    assert.equal(misspelt.code, 1);
    assert.match(misspelt.stderr, /nothing is kept of anna@example\.org\. Check how it is written/);
    const done = await runCli(['erase', 'Ana@Example.org'], at(place));
    assert.equal(done.code, 0, done.stderr);
    const lines = done.stdout.trim().split('\n');
    assert.match(lines[0]!, new RegExp(`^${references[0]}: came \\d{4}-\\d\\d-\\d\\d, not answered$`));
    assert.match(lines[1]!, new RegExp(`^${references[1]}: came .*, on the page$`));
    assert.deepEqual(lines.slice(2), [`${references[0]} is erased.`, `${references[1]} is erased.`]);
    assert.deepEqual(
      (await kept(store)).map(({ message }) => message),
      ['Three.'],
    );
  });

  it('asks first at a terminal, unless --yes answers', async (t) => {
    const { place, store, references } = await filled(t, [{ message: 'One.' }]);
    const atTerminal = (answer: string, ...more: string[]) => {
      const command = [process.execPath, cliPath, 'erase', references[0]!, ...more].join(' ');
      const options = { env: { ...process.env, ...at(place) }, input: answer, encoding: 'utf8' as const };
      return spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], options).stdout;
    };
    assert.match(atTerminal('no\n'), /Erase it for good\? Write yes: [\s\S]*Nothing was erased\./);
    assert.equal((await kept(store)).length, 1);
    assert.match(atTerminal('yes\n'), /is erased\./);
    assert.equal((await kept(store)).length, 0);
  });
});

describe('coalition-receiver export', () => {
  it('of one person has all that came under that e-mail, however it is written, and nobody else’s', async (t) => {
    const { place, references } = await filled(t, [
      { message: 'One.', name: 'Ana', email: 'ana@example.org' },
      { message: 'Two: call 81 8345 1234.', email: 'ANA@example.org' },
      { message: 'Three.', email: 'susana@example.org' },
    ]);
    const exported = await runCli(['export', '--format', 'json', '--email', 'Ana@Example.org'], at(place));
    assert.equal(exported.code, 0, exported.stderr);
    const rows = JSON.parse(exported.stdout) as { reference: string; name: string | null; message: string }[];
    assert.deepEqual(
      rows.map(({ reference, name, message }) => [reference, name, message]),
      [
        [references[0], 'Ana', 'One.'],
        [references[1], goodMessage().name, 'Two: call 81 8345 1234.'],
      ],
    );
  });

  it('has the days of the coalition’s clock, and counts from them', async (t) => {
    const place = await temporaryPlace(t);
    let time = 0;
    const store = await temporaryStore(t, { place, now: () => time });
    const { post } = await receiverWith(t, { store, now: () => time });
    const references: string[] = [];
    // In Monterrey the first came on the 4th, a minute before midnight.
    for (const at of ['2026-03-05T05:59:00Z', '2026-03-05T06:00:00Z', '2026-03-06T00:07:00Z']) {
      time = Date.parse(at);
      references.push(((await (await post(goodMessage())).json()) as { reference: string }).reference);
    }
    await store.editing.publish({ reference: references[2]!, version: 1 }, { response: 'Yes.' }, ANYBODY);
    const feed = join(temporaryFolder(t), 'feed.json');
    const coalition = { version: 'coalition-feed/1', title: 'C', language: 'en', updated: '2026-03-01' };
    writeFileSync(feed, JSON.stringify({ ...coalition, timeZone: 'America/Monterrey' }));
    const days = async (env: NodeJS.ProcessEnv, ...more: string[]) => {
      const { code, stdout, stderr } = await runCli(['export', '--format', 'csv', ...more], { ...at(place), ...env });
      assert.equal(code, 0, stderr);
      return [...stdout.matchAll(/^[\dA-Z-]{12},(.{10}),.*?(?:Yes\.,,(.{10}),|$)/gm)].map(([, came, answered]) => [
        came,
        answered,
      ]);
    };
    const [first, second, third] = [
      ['2026-03-04', undefined],
      ['2026-03-05', undefined],
      ['2026-03-05', '2026-03-05'],
    ];
    assert.deepEqual(await days({ FEED: feed }), [first, second, third]);
    assert.deepEqual(await days({}, '--feed', feed, '--since', '2026-03-05'), [second, third]);
    assert.deepEqual(await days({ TZ: 'America/Monterrey' }, '--since', '2026-03-05'), [second, third]);
    assert.deepEqual((await days({ TZ: 'UTC' }, '--since', '2026-03-05')).length, 3);
    for (const [since, count] of [
      ['2026', 3],
      ['2027', 0],
      ['2026-03', 3],
      ['2026-04', 0],
      ['2026-03-05T00:00', 2],
      ['2026-03-05T06:00:00Z', 2],
      ['2026-03-05T12:00:00+01:00', 1],
    ] as const)
      assert.equal((await days({ FEED: feed }, '--since', since)).length, count, since);
    for (const since of ['2026-02-30', '5 March', '2026-13', '2026-3-5', ''])
      assert.equal((await runCli(['export', '--format', 'json', '--since', since], at(place))).code, 2, since);
    const erased = await runCli(['erase', references[0]!.toLowerCase().replaceAll('-', ' ')], {
      ...at(place),
      FEED: feed,
    });
    assert.match(erased.stdout, /came 2026-03-04, not answered/);
  });
});

describe('the sheet of an export', () => {
  it('has the columns of the sheet "contributions", and how many said the same', async (t) => {
    const { place, store, references } = await filled(t, [{ message: 'A.' }, { message: 'B.' }, { message: 'C.' }]);
    const [first, ...others] = references as [string, ...string[]];
    for (const reference of others) await store.editing.setSameAs({ reference, version: 1 }, first, ANYBODY);
    const { stdout } = await runCli(['export', '--format', 'csv'], at(place));
    const table = stdout.split('\r\n').map((line) => line.replace('\ufeff', '').split(','));
    const column = table[0]!.indexOf('how many said the same');
    assert.deepEqual(
      table.slice(1, 4).map((cells) => [cells[0], cells[column]]),
      [[first, '2'], ...others.map((reference) => [reference, ''])],
    );
    const seen = { reference: first, version: 1 };
    await store.editing.publish(seen, { response: 'In May.' }, ANYBODY);
    await store.editing.withdraw({ ...seen, version: 2 }, 'Wrong.', ANYBODY);
    const taken = await runCli(['export', '--format', 'csv'], at(place));
    const rows = taken.stdout.split('\r\n').map((line) => line.split(','));
    const [status, sameAs] = ['status', 'same as'].map((name) => rows[0]!.indexOf(name));
    assert.deepEqual(
      rows.slice(1, 4).map((cells) => [cells[status!], cells[sameAs!]]),
      [['withdrawn', ''], ...others.map(() => ['received', first])],
    );
    const folder = join(temporaryFolder(t), 'sheets');
    const tool = join(projectFolder, 'dist/bin/coalition-feed.js');
    await promisify(execFile)(process.execPath, [tool, 'template', folder]);
    const [heading = ''] = readFileSync(join(folder, 'contributions.csv'), 'utf8').split(/\r?\n/);
    // The first column of the template is for remarks.
    const [, ...columns] = heading.replace('\ufeff', '').split(',');
    assert.deepEqual(table[0]!.slice(0, columns.length), columns);
  });
});

describe('tables', () => {
  it('are made once by receivers that start at the same moment', async (t) => {
    const place = await temporaryPlace(t);
    const stores = await Promise.all(Array.from({ length: 6 }, () => receiver.openStore(place)));
    t.after(() => Promise.all(stores.map((store) => store.close())));
    for (const store of stores) assert.equal(await store.contributions.count({}), 0);
  });

  if (!isOnPostgres)
    it('of the first version are brought up to date with what is in them', async (t) => {
      const folder = temporaryFolder(t);
      const old = new DatabaseSync(join(folder, 'contributions.sqlite'));
      old.exec(`create table contributions (sequence integer primary key, reference text not null unique,
        received_at text not null, idempotency_key text not null unique, fingerprint text not null, flags text not null,
        id text not null unique, kind text, message text not null, commitment text, name text, email text, consent integer,
        language text, page text, feed text, submitted_at text, elapsed_seconds real) strict;
        insert into contributions (reference, received_at, idempotency_key, fingerprint, flags, id, message, email)
        values ('7K3F-9QWZ-2M', '2026-01-01T10:00:00.000Z', 'k', 'f', '[]', 'i', 'Call 81 8345 1234 about the benches.',
          'ÑANDÚ@q.example');
        pragma user_version = 1`);
      old.close();
      const store = await temporaryStore(t, { place: { folder } });
      const [only] = await kept(store);
      assert.deepEqual([only?.reference, only?.state, only?.personalData], ['7K3F-9QWZ-2M', 'new', 'suspected']);
      assert.equal(await store.contributions.count({ search: 'benches' }), 1);
      assert.equal(await store.contributions.count({ email: 'ñandú@q.example' }), 1);
    });
});

describe('a backup', () => {
  it(`${isOnPostgres ? 'by pg_dump' : 'while messages come'} is whole, and brings back what was there`, async (t) => {
    const { place, store, post, references } = await filled(t, [{ message: 'Before.' }, { message: 'To be erased.' }]);
    const file = join(temporaryFolder(t), 'backup');
    if (isOnPostgres) {
      // The command says what does it there; what it says is done.
      const said = await runCli(['backup', file], at(place));
      assert.equal(said.code, 2);
      assert.match(said.stderr, /pg_dump --format=custom --file=FILE "\$DATABASE_URL"/);
      const { url } = place as { url: string };
      const run = promisify(execFile);
      await run(join(postgresPrograms()!, 'pg_dump'), ['--format=custom', `--file=${file}`, url]);
      await post(goodMessage({ message: 'After.' }));
      await run(join(postgresPrograms()!, 'pg_restore'), ['--clean', '--if-exists', `--dbname=${url}`, file]);
      assert.deepEqual(
        (await kept(store)).map(({ message }) => message),
        ['Before.', 'To be erased.'],
      );
      assert.equal((await post(goodMessage())).status, 201, 'the receiver goes on');
      return;
    }
    const writing = Promise.all(Array.from({ length: 50 }, (_, number) => post(goodMessage({ message: `${number}` }))));
    const made = await runCli(['backup', file], at(place));
    assert.equal(made.code, 0, made.stderr);
    await writing;
    await store.privacy.erase({ reference: references[1]! }, receiver.SYSTEM);
    await post(goodMessage({ message: 'After.' }));
    const back = await runCli(['restore', file], at(place));
    assert.equal(back.code, 0, back.stderr);
    assert.match(back.stdout, /1 that had been erased since the backup were erased again/);
    const messages = (await kept(store)).map(({ message }) => message);
    assert.ok(messages.includes('Before.'));
    assert.ok(!messages.includes('After.') && !messages.includes('To be erased.'), messages.join());
    assert.equal((await post(goodMessage())).status, 201, 'the receiver goes on');
  });
});
