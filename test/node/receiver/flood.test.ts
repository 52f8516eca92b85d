/* Spam by the thousand: what it costs, and that it goes away and comes back as one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atTheDesk } from './desk-kit.ts';
import { goodMessage, receiverWith } from './kit.ts';

/** As many as pass in a few seconds; test/matrix/node tries ten thousand, on PostgreSQL too. */
const FLOOD = Number(process.env.TEST_FLOOD ?? 2_000);
/** Sent at the same moment; the rest waits its turn. */
const AT_ONCE = 500;

describe(`${FLOOD} spam messages`, () => {
  it('are kept and flagged, hide no honest one, and go away and come back in one act each', async (t) => {
    const { post, store } = await receiverWith(t);
    let sent = 0;
    const sender = async () => {
      while (sent < FLOOD) {
        sent += 1;
        const { status } = await post(goodMessage({ message: `Buy watches, ${sent}!`, email: '', elapsedSeconds: 1 }));
        assert.equal(status, 201);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    await post(goodMessage({ message: 'The benches are broken.' }));
    const { ask } = await atTheDesk(t, store);
    assert.ok((await ask('')).html.includes(`Possible spam <span class="count">${FLOOD}<`));
    assert.equal(await store.contributions.count({ search: 'benches' }), 1);

    /** All that a list finds: the desk asks whether these are meant, and does it with those that it counted. */
    const many = async (act: string, list: string) => {
      const { html } = await ask(`many?${list}`, { act, all: '1' });
      const chosen = [...html.matchAll(/name="chosen" value="([^"]+)"/g)].map(([, value]) => ['chosen', value!]);
      assert.equal(chosen.length, FLOOD);
      const done = await ask(`many?${list}`, [['act', act], ['sure', '1'], ...chosen] as [string, string][]);
      assert.ok(done.html.includes(`Done: ${FLOOD} contributions.`), act);
    };
    const during = (async () => {
      const { status } = await post(goodMessage({ message: 'Sent in the middle of it.' }));
      assert.equal(status, 201);
    })();
    await Promise.all([many('spam', 'waiting=1&flagged=1'), during]);
    assert.equal(await store.contributions.count({ waiting: true }), 2);
    await many('notSpam', 'state=spam');
    assert.equal(await store.contributions.count({ waiting: true }), FLOOD + 2);
  });
});
