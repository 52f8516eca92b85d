import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { receiver } from './kit.ts';

const along = (text: string) => ({ kept: { path: 'contributions/X', fields: [['response', text]] as const } });

describe('what is kept while somebody signs in elsewhere', () => {
  it('is given out once, to who has its secret', () => {
    const away = new receiver.KeptWhileAway(() => 0);
    assert.ok(away.put('mine', along('An answer.')));
    assert.deepEqual(away.take('yours'), {});
    assert.deepEqual(away.take('mine'), along('An answer.'));
    assert.deepEqual(away.take('mine'), {});
  });

  it('is gone when its time is over', () => {
    let time = 0;
    const away = new receiver.KeptWhileAway(() => time);
    away.put('mine', along('An answer.'));
    time = receiver.AWAY_MS;
    assert.deepEqual(away.take('mine'), {});
  });

  it('has an end of its room, which is free again when the time of others is over', () => {
    let time = 0;
    const away = new receiver.KeptWhileAway(() => time);
    const large = along('x'.repeat(1024 * 1024));
    const kept = Array.from({ length: 20 }, (_, index) => away.put(String(index), large));
    assert.deepEqual([kept[0], kept.at(-1)], [true, false]);
    assert.deepEqual(away.take('19'), {});
    assert.deepEqual(away.take('0'), large);
    time = receiver.AWAY_MS;
    assert.ok(away.put('later', large));
  });
});
