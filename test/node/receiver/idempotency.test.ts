import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Keeping } from '../../../src/receiver/store/intake-store.js';
import {
  fakeStore,
  goodMessage,
  kept,
  problemOf,
  receiver,
  receiverWith,
  temporaryPlace,
  temporaryStore,
} from './kit.ts';

const key = (value: string) => ({ 'idempotency-key': value });

describe('the same message sent again', () => {
  it('gets the same answer and is kept once', async (t) => {
    const { post, store } = await receiverWith(t);
    const message = goodMessage();
    const first = await post(message, key('"abc"'));
    const second = await post(message, key('"abc"'));
    assert.deepEqual([first.status, second.status], [201, 201]);
    assert.deepEqual(await second.json(), await first.json());
    assert.equal((await kept(store)).length, 1);
  });

  for (const [first, second] of [
    ['"abc"', 'abc'],
    ['abc', '"abc"'],
    ['"a\\"b\\\\c"', '"a\\"b\\\\c"'],
  ] as const) {
    it(`under ${first} and then ${second} is the same`, async (t) => {
      const { post, store } = await receiverWith(t);
      const message = goodMessage();
      const answers = [await post(message, key(first)), await post(message, key(second))];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201],
      );
      assert.equal((await kept(store)).length, 1);
    });
  }

  it('without a key is known by its id', async (t) => {
    const { post, store } = await receiverWith(t);
    const message = goodMessage();
    const first = await (await post(message)).json();
    assert.deepEqual(await (await post(message)).json(), first);
    assert.deepEqual(await (await post(message, key(`"${String(message.id)}"`))).json(), first);
    assert.equal((await kept(store)).length, 1);
  });

  it('under another key is still known by its id', async (t) => {
    const { post, store } = await receiverWith(t);
    const message = goodMessage();
    const first = await (await post(message, key('one'))).json();
    assert.deepEqual(await (await post(message, key('two'))).json(), first);
    assert.equal((await kept(store)).length, 1);
  });

  it('with the clock and the time taken read anew is the same message', async (t) => {
    const { post, store } = await receiverWith(t);
    const message = goodMessage();
    const first = await (await post(message)).json();
    const again = { ...message, submittedAt: '2026-11-05T10:05:00Z', elapsedSeconds: 99 };
    assert.deepEqual(await (await post(again)).json(), first);
    assert.equal((await kept(store)).length, 1);
  });

  it('after a restart gets the same answer', async (t) => {
    const place = await temporaryPlace(t);
    const message = goodMessage();
    const store = await receiver.openStore(place);
    const before = await receiverWith(t, { store });
    const first = await (await before.post(message, key('abc'))).json();
    await store.close();
    const after = await receiverWith(t, { store: await temporaryStore(t, { place }) });
    assert.deepEqual(await (await after.post(message, key('abc'))).json(), first);
  });

  it('50 times at once over real connections is kept once, with one answer', async (t) => {
    const store = await temporaryStore(t);
    // The default limit of 5 a minute: repetitions do not count against it.
    const app = receiver.createReceiver({ store, log: () => {} });
    const server = await receiver.serveApp(app, { port: 0, host: '127.0.0.1' });
    t.after(() => server.close());
    const body = JSON.stringify(goodMessage());
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const response = await fetch(`${server.url}/contributions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...key(`"${'k'.repeat(36)}"`) },
          body,
        });
        return `${response.status} ${await response.text()}`;
      }),
    );
    assert.equal(new Set(answers).size, 1);
    assert.match(answers[0]!, /^201 /);
    assert.equal((await kept(store)).length, 1);
  });

  it('50 times at once to two receivers on one database is kept once', async (t) => {
    const place = await temporaryPlace(t);
    const [left, right] = [
      await receiverWith(t, { store: await temporaryStore(t, { place }) }),
      await receiverWith(t, { store: await temporaryStore(t, { place }) }),
    ];
    const message = goodMessage();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? left : right).post(message, key('abc'))),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    assert.equal(new Set(bodies).size, 1);
    assert.equal((await kept(left.store)).length, 1);
  });
});

describe('another message under a known key', () => {
  const changes = [
    { message: 'Other words.' },
    { email: 'other@example.org' },
    { consent: false },
    { id: randomUUID() },
  ];
  for (const change of changes) {
    it(`(other ${Object.keys(change)[0]}) is answered 422 and not kept`, async (t) => {
      const { post, store } = await receiverWith(t);
      const message = goodMessage();
      await post(message, key('abc'));
      const problem = await problemOf(await post({ ...message, ...change }, key('abc')), 422);
      assert.equal(problem.errors, undefined, 'no field is at fault');
      assert.deepEqual(
        (await kept(store)).map(({ id }) => id),
        [message.id],
      );
    });
  }

  it('or under a known id is answered 422', async (t) => {
    const { post, store } = await receiverWith(t);
    const message = goodMessage();
    await post(message, key('abc'));
    await problemOf(await post({ ...message, message: 'Other words.' }, key('def')), 422);
    assert.equal((await kept(store)).length, 1);
  });

  it('is taken when the first was refused for a field', async (t) => {
    const { post } = await receiverWith(t);
    const message = goodMessage();
    await problemOf(await post({ ...message, message: '' }, key('abc')), 422);
    assert.equal((await post(message, key('abc'))).status, 201);
  });
});

describe('while the first is being kept', () => {
  function slowStore() {
    let finish = (_: Keeping): void => {};
    let hasStarted = (): void => {};
    const started = new Promise<void>((resolve) => (hasStarted = resolve));
    const keeping = new Promise<Keeping>((resolve) => (finish = resolve));
    const store = fakeStore({
      keep: () => {
        hasStarted();
        return keeping;
      },
    });
    const end = () => finish({ outcome: 'kept', isNew: true, receipt: { reference: 'R', receivedAt: 'T' } });
    return { store, started, end };
  }

  it('the same message waits for its answer', async (t) => {
    const { store, started, end } = slowStore();
    const { post } = await receiverWith(t, { store });
    const message = goodMessage();
    const first = post(message);
    await started;
    const second = post(message);
    end();
    assert.deepEqual(await (await second).json(), await (await first).json());
  });

  it('and keeping takes too long, the same message is answered 409 with Retry-After', async (t) => {
    const { store, started, end } = slowStore();
    const { post } = await receiverWith(t, { store, inFlightWaitMs: 5 });
    const message = goodMessage();
    const first = post(message);
    await started;
    const second = await post(message);
    assert.equal(second.headers.get('retry-after'), '1');
    await problemOf(second, 409);
    end();
    assert.equal((await first).status, 201);
  });

  it('another message under its key is answered 422 at once', async (t) => {
    const { store, started, end } = slowStore();
    const { post } = await receiverWith(t, { store });
    const message = goodMessage();
    const first = post(message, key('abc'));
    await started;
    await problemOf(await post({ ...message, message: 'Other words.' }, key('abc')), 422);
    end();
    await first;
  });

  it('and keeping fails, a later try is a first try', async (t) => {
    let tries = 0;
    const store = await temporaryStore(t);
    const { post } = await receiverWith(t, {
      store: {
        ...store,
        intake: {
          recall: (identity) => store.intake.recall(identity),
          keep: (contribution) => {
            tries += 1;
            return tries === 1 ? Promise.reject(new Error('disk full')) : store.intake.keep(contribution);
          },
        },
      },
    });
    const message = goodMessage();
    await problemOf(await post(message), 503);
    assert.equal((await post(message)).status, 201);
  });
});

describe('an Idempotency-Key', () => {
  for (const bad of [
    '',
    '""',
    '"abc',
    'a b',
    '"a", "b"',
    'k'.repeat(256),
    `"${'k'.repeat(256)}"`,
    'clé',
    '"clé"',
    '"a\tb"',
  ]) {
    it(`${JSON.stringify(bad.slice(0, 20))} (${bad.length} long) is answered 400`, async (t) => {
      const { post, store } = await receiverWith(t);
      await problemOf(await post(goodMessage(), key(bad)), 400);
      assert.equal((await kept(store)).length, 0);
    });
  }

  for (const good of ['k'.repeat(255), `"${'k'.repeat(255)}"`, '"with spaces, and commas"']) {
    it(`${good.slice(0, 24)} (${good.length} long) is taken`, async (t) => {
      const { post } = await receiverWith(t);
      assert.equal((await post(goodMessage(), key(good))).status, 201);
    });
  }
});
