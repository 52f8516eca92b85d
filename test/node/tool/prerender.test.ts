/* A widget prerendered where the machine's clock is not the coalition's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, goodFeed, runTool } from './kit.ts';

describe('coalition-feed prerender', () => {
  // At any hour but one, one of the two has another day than UTC when this event begins.
  for (const [timeZone, hour] of [
    ['Pacific/Kiritimati', '01:00'],
    ['Pacific/Pago_Pago', '18:00'],
  ] as const)
    it(`counts the days until an event in the feed's time zone, as its hour is: ${timeZone}`, async (t) => {
      const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
      const day = new Date(Date.parse(today) + 5 * 86_400_000).toISOString().slice(0, 10);
      const events = [{ id: 'e', title: 'Forum', start: `${day}T${hour}`, place: 'Library' }];
      const cwd = folderWith(t, { 'feed.json': JSON.stringify(goodFeed({ timeZone, events })) });
      const { code, stdout, stderr } = await runTool(['prerender', 'feed.json', '--widget', 'timeline'], { cwd });
      assert.equal(code, 0, stderr);
      assert.match(stdout, /in 5 days/);
    });

  it('names the tags that have an attribute which this one lacks, in the language of the feed', async (t) => {
    const cwd = folderWith(t, {
      'es.json': JSON.stringify(goodFeed({ language: 'es' })),
      'en.json': JSON.stringify(goodFeed()),
    });
    const asking = (feed: string, ...args: string[]) => runTool(['prerender', feed, ...args], { cwd });
    for (const widget of ['summary', 'members']) {
      const { code, stderr } = await asking('en.json', '--widget', widget, '--limit', '3');
      assert.equal(code, 2);
      assert.match(
        stderr,
        new RegExp(
          `coalition-${widget} has no attribute limit\\. It is one of: coalition-commitments, coalition-contributions, coalition-timeline\\.`,
        ),
      );
    }
    const spanish = await asking('es.json', '--widget=summary', '--limit=3');
    assert.match(spanish.stderr, /coalition-summary no tiene el atributo limit\. Lo tienen: coalition-commitments/);
    const number = await asking('es.json', '--widget', 'commitments', '--limit', 'todos');
    assert.deepEqual([number.code, /--limit es un número, no "todos"/.test(number.stderr)], [2, true]);
    const right = await asking('en.json', '--widget', 'commitments', '--limit', '3', '--in-feed');
    assert.deepEqual([right.code, right.stderr], [0, '']);
  });
});
