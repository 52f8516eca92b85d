import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import type { Feed } from '../../../src/feed-format/types.js';
import { goodMessage, receiver, receiverWith, runCli, temporaryPlace, temporaryStore } from './kit.ts';

/** A mail server that takes what comes but for an address that it refuses; or, when it `hangs`, says nothing at all. */
async function mailServer(t: TestContext, hangs = false, refused = 'nobody') {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (hangs) return;
    let mail: string | undefined;
    socket.write('220 here\r\n');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      if (mail !== undefined) {
        mail += chunk;
        if (!mail.endsWith('\r\n.\r\n')) return;
        received.push(mail);
        mail = undefined;
        socket.write('250 kept\r\n');
      } else if (/^DATA/i.test(chunk)) {
        mail = '';
        socket.write('354 go on\r\n');
      } else if (chunk.includes(`TO:<${refused}>`)) socket.write('550 no such user\r\n');
      else socket.write(/^QUIT/i.test(chunk) ? '221 bye\r\n' : '250 well\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { settings: { url, from: 'Coalition <open@town.example>' }, received };
}

const mailFor = receiver.createAnswerMail(() => undefined);

describe('the mail with an answer', () => {
  it('has one address and its own headers, whatever a subject or a name holds', async (t) => {
    const { settings, received } = await mailServer(t);
    await receiver.createMailer(settings)({
      recipient: 'ana@example.org',
      subject: 'Answer\r\nBcc: all@evil.example\r\n\r\nOther body',
      text: 'The text.',
    });
    assert.equal(received.length, 1);
    const [head = ''] = received[0]!.split('\r\n\r\n');
    assert.doesNotMatch(head, /^Bcc:/im);
    assert.match(head, /^To: ana@example\.org$/m);
  });

  it('has one receiver, whatever stands in an address', async (t) => {
    const { settings, received } = await mailServer(t);
    const send = receiver.createMailer(settings);
    for (const recipient of ['ana@example.org\r\nBcc: all@evil.example', 'ana@example.org, all@evil.example'])
      await send({ recipient, subject: 'Answer', text: 'The text.' }).catch(() => undefined);
    for (const mail of received) {
      const [head = ''] = mail.split('\r\n\r\n');
      assert.doesNotMatch(head, /^Bcc:/im);
      assert.equal(head.match(/^To:/gim)?.length, 1);
    }
  });

  it('goes encrypted to another machine or not at all, unless the address says otherwise', async (t) => {
    const { settings, received } = await mailServer(t);
    const demands = (url: string) => new URL(receiver.transportAddress(url, 1000)).searchParams.get('requireTLS');
    assert.equal(demands('smtp://u:p@mail.town.example:587'), 'true');
    assert.equal(demands('smtp://mail.town.example?requireTLS=false'), 'false');
    for (const url of ['smtp://127.0.0.1', 'smtp://localhost:25', 'smtps://mail.town.example'])
      assert.equal(demands(url), null, url);
    // A server that offers no encryption gets nothing, where it is demanded.
    const send = receiver.createMailer({ ...settings, url: `${settings.url}?requireTLS=true` });
    await assert.rejects(send({ recipient: 'ana@example.org', subject: 'Answer', text: 'The text.' }), /TLS|SSL/);
    assert.deepEqual(received, []);
  });

  it('names the day on which its author wrote, on the coalition’s clock', async (t) => {
    const now = () => Date.parse('2026-03-06T00:07:00Z');
    const { post, store } = await receiverWith(t, { now });
    const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
    const entry = {
      message: 'Said.',
      source: 'meeting',
      sourceDate: '2026-02-28',
      kind: null,
      commitment: null,
    } as const;
    const entered = await store.editing.enter(
      { ...entry, name: null, email: 'beto@example.org', language: 'en', consent: true },
      receiver.SYSTEM,
    );
    const feed = { timeZone: 'America/Monterrey', members: [] as object[] } as Feed;
    for (const one of [reference, entered.reference]) {
      const seen = { reference: one, version: 1 };
      const mail = receiver.createAnswerMail(() => feed);
      await store.editing.publish(seen, { response: 'Yes.' }, receiver.SYSTEM, mail);
    }
    const mails = await store.mail.take('2027', '2027', 5);
    assert.deepEqual(
      mails.map(({ text }) => /You wrote to us on (.*?)\. /.exec(text)?.[1]),
      ['March 5, 2026', 'February 28, 2026'],
    );
  });

  it('waits when the mail server hangs, and the answer is published all the same', async (t) => {
    const { settings } = await mailServer(t, true);
    const { post, store } = await receiverWith(t);
    const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
    const edit = { response: 'Yes.', decision: 'noted' } as const;
    const change = await store.editing.publish({ reference, version: 1 }, edit, receiver.SYSTEM, mailFor);
    assert.equal(change.outcome, 'done');
    const lines: string[] = [];
    const failed = new Promise<void>((resolve) => {
      const work = receiver.startMailDispatch({
        queue: store.mail,
        send: receiver.createMailer(settings, 200),
        log: (line) => {
          lines.push(line);
          resolve();
        },
        now: Date.now,
      });
      t.after(() => work.stop());
    });
    await failed;
    assert.match(lines[0]!, /^A mail could not be sent \(.*ETIMEDOUT.*\); the next try is in 1 min\.$/);
    assert.doesNotMatch(lines.join(), /ana@example/);
    const later = new Date(Date.now() + 120_000).toISOString();
    assert.equal((await store.mail.take(later, later, 5)).length, 1, 'it is still there');
  });

  /** Contributions that say the same as the first of them, each with the e-mail given. */
  async function alike(t: TestContext, ...emails: (string | null)[]) {
    const { post, store } = await receiverWith(t);
    const references: string[] = [];
    for (const email of emails)
      references.push(
        ((await (await post(goodMessage({ email: email ?? undefined }))).json()) as { reference: string }).reference,
      );
    const link = async (reference: string) => {
      const { version } = (await store.contributions.get(reference))!;
      await store.editing.setSameAs({ reference, version }, references[0]!, receiver.SYSTEM, mailFor);
    };
    const publish = async (reference: string, response: string | null) => {
      const { version } = (await store.contributions.get(reference))!;
      const edit = { response, decision: response === null ? null : ('adopted' as const) };
      const { outcome } = await store.editing.publish({ reference, version }, edit, receiver.SYSTEM, mailFor);
      assert.equal(outcome, 'done');
    };
    const waiting = async () => {
      const later = new Date(Date.now() + 60_000).toISOString();
      const mails = await store.mail.take(later, later, 50);
      for (const { id } of mails) await store.mail.sent(id);
      return mails.map(({ recipient, text }) => [recipient, text] as const);
    };
    return { store, references, link, publish, waiting };
  }

  it('goes to those too who said the same, once for each address, over SMTP', async (t) => {
    const { settings, received } = await mailServer(t);
    const { store, references, link, publish } = await alike(
      t,
      'ana@example.org',
      'beto@example.org',
      'Ana@example.org',
      null,
      'beto@example.org',
    );
    for (const reference of references.slice(1)) await link(reference);
    await publish(references[0]!, null);
    await publish(references[0]!, 'New benches come in May.');
    await publish(references[0]!, 'New benches came in May.');
    const work = receiver.startMailDispatch({
      queue: store.mail,
      send: receiver.createMailer(settings),
      log: () => undefined,
      now: Date.now,
    });
    await work.stop();
    assert.deepEqual(received.map((mail) => /^To: (.*?)\r?$/m.exec(mail)?.[1]).sort(), [
      'ana@example.org',
      'beto@example.org',
    ]);
    const toBeto = received.find((mail) => /^To: beto/m.test(mail)) ?? '';
    assert.match(toBeto, new RegExp(`Subject: .*${references[1]!}`));
    assert.match(toBeto.replace(/=\r\n/g, ''), /Others said the same; this is our answer to all of you\./);
    assert.match(toBeto, /New benches come in May\./);
    const said = await store.acts.of(references[1]!);
    assert.deepEqual(
      said.map(({ act }) => act),
      ['same-as', 'answered-by-mail'],
    );
  });

  it('goes to who is linked after the answer was published, never with a newer draft, and not a second time', async (t) => {
    const { store, references, link, publish, waiting } = await alike(t, 'ana@example.org', 'beto@example.org');
    const [first, second] = references as [string, string];
    await publish(first, 'In May.');
    assert.equal((await waiting()).length, 1);
    const { version } = (await store.contributions.get(first))!;
    await store.editing.saveDraft({ reference: first, version }, { response: 'Never.' }, receiver.SYSTEM);
    await link(second);
    const mails = await waiting();
    assert.deepEqual(
      mails.map(([recipient]) => recipient),
      ['beto@example.org'],
    );
    assert.match(mails[0]![1], /In May\./);
    assert.doesNotMatch(mails[0]![1], /Never/);
    const { version: linked } = (await store.contributions.get(second))!;
    await store.editing.setSameAs({ reference: second, version: linked }, null, receiver.SYSTEM, mailFor);
    await link(second);
    assert.deepEqual(await waiting(), []);
  });

  it('goes to nobody for a draft, for spam, nor to who has an answer of their own', async (t) => {
    const { store, references, link, publish, waiting } = await alike(
      t,
      'ana@example.org',
      'beto@example.org',
      'carla@example.org',
    );
    const [first, second, third] = references as [string, string, string];
    await publish(second, 'Yours comes in June.');
    assert.equal((await waiting()).length, 1);
    await link(second);
    await link(third);
    await store.editing.markSpam({ reference: third, version: 2 }, receiver.SYSTEM);
    await store.editing.saveDraft({ reference: first, version: 1 }, { response: 'In May.' }, receiver.SYSTEM);
    assert.deepEqual(await waiting(), []);
    await publish(first, 'In May.');
    assert.deepEqual(
      (await waiting()).map(([recipient]) => recipient),
      ['ana@example.org'],
    );
  });
});

describe('the digest', () => {
  it('goes to all others where one address is refused, and says which', async (t) => {
    const { settings, received } = await mailServer(t, false, 'bob@example.org');
    const place = await temporaryPlace(t);
    const store = await temporaryStore(t, { place });
    const { post } = await receiverWith(t, { store });
    await post(goodMessage());
    for (const name of ['ana', 'bob', 'eva']) {
      const account = { email: `${name}@example.org`, role: 'manager', member: null } as const;
      const { id } = (await store.accounts.add(account, receiver.SYSTEM))!;
      await store.accounts.setPassword(id, 'scrypt$', receiver.SYSTEM);
    }
    const kept: NodeJS.ProcessEnv = 'folder' in place ? { DATA: place.folder } : { DATABASE_URL: place.url };
    const env = { ...kept, SMTP_URL: settings.url, MAIL_FROM: settings.from };
    const { code, stdout, stderr } = await runCli(['digest', '--mail'], env);
    assert.deepEqual([code, stdout], [1, '2 mails were sent.\n'], stderr);
    assert.match(stderr, /^coalition-receiver: bob@example\.org did not get it: .*550 no such user.*\n$/);
    assert.deepEqual(received.map((mail) => /^To: (.*?)\r?$/m.exec(mail)?.[1]).sort(), [
      'ana@example.org',
      'eva@example.org',
    ]);
    const away = await runCli(['digest', '--mail'], { ...env, SMTP_URL: 'smtp://127.0.0.1:1' });
    assert.equal(away.code, 1);
    assert.match(away.stderr, /the mail server of SMTP_URL: .*ECONNREFUSED/);
  });
});
