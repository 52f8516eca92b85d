import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { goodMessage, receiver, receiverWith } from './kit.ts';

/** A mail server that takes what comes; or, when it `hangs`, says nothing at all. */
async function mailServer(t: TestContext, hangs = false) {
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
      } else socket.write(/^QUIT/i.test(chunk) ? '221 bye\r\n' : '250 well\r\n');
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
});
