/* A widget prerendered where the machine's clock is not the coalition's. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  for (const zone of [undefined, 'America/Monterrey'])
    it(`shows an hour as the feed has it, whatever the machine's clock: ${zone ?? 'by its own offset'}`, async (t) => {
      const events = [
        { id: 'a', title: 'Forum', start: '2126-12-03T17:00:00-06:00', end: '2126-12-03T19:30:00-06:00' },
        { id: 'b', title: 'Talk', start: '2126-12-04T09:00:00+05:30' },
        { id: 'c', title: 'Vote', start: '2126-12-05T09:00:00Z' },
      ];
      const updated = '2026-11-16T18:30:00-06:00';
      const cwd = folderWith(t, { 'feed.json': JSON.stringify(goodFeed({ timeZone: zone, updated, events })) });
      for (const options of [[], ['--plain']]) {
        const { stdout } = await runTool(['prerender', 'feed.json', '--widget', 'timeline', ...options], { cwd });
        const text = stdout.replace(/[\u202f\u00a0\u2009]/g, ' ').replace(/<[^>]*>/g, '');
        assert.match(
          text,
          /December 3, 2126 at 5:00 – 7:30 PM (GMT-6|CST)|December 3, 2126,? (at )?5:00 – 7:30 PM (GMT-6|CST)/,
        );
        assert.match(
          text,
          zone ? /December 3, 2126 at 9:30 PM (GMT-6|CST)/ : /December 4, 2126 at (9:00 AM GMT\+5:30|3:30 AM UTC)/,
        );
        assert.match(text, zone ? /December 5, 2126 at 3:00 AM (GMT-6|CST)/ : /December 5, 2126 at 9:00 AM UTC/);
        assert.match(text, /As of November 16, 2026 at 6:30 PM (GMT-6|CST)/);
      }
    });

  it('shows all that a feed has on one page, for a look, and says what it takes to keep that new', async (t) => {
    const members = [{ id: 'a', name: 'Friends of the Lake', sector: 'civil-society' }];
    const events = [{ id: 'e', title: 'Open forum', start: '2126-12-03', place: 'Library' }];
    const cwd = folderWith(t, { 'feed.json': JSON.stringify(goodFeed({ members, events })) });
    const { code, stderr } = await runTool(['prerender', 'feed.json', '--widget', 'all', '--out', 'look.html'], {
      cwd,
    });
    assert.equal(code, 0, stderr);
    assert.match(stderr, /enough for a look\. For a page of your site add --src/);
    const look = readFileSync(join(cwd, 'look.html'), 'utf8');
    assert.deepEqual(
      [...look.matchAll(/^<(coalition-[a-z]+)/gm)].map(([, tag]) => tag),
      ['summary', 'commitments', 'members', 'contributions', 'timeline'].map((name) => `coalition-${name}`),
    );
    for (const words of ['Friends of the Lake', 'Open forum']) assert.ok(look.includes(words), words);
    const wrong = await runTool(['prerender', 'feed.json', '--widget', 'all', '--sort', 'end'], { cwd });
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /--widget all has no attribute sort\. It is one of: coalition-commitments\./);
  });

  it('takes no word that means nothing to the tag', async (t) => {
    const cwd = folderWith(t, {
      'en.json': JSON.stringify(goodFeed()),
      'es.json': JSON.stringify(goodFeed({ language: 'es' })),
    });
    const asking = (...args: string[]) => runTool(['prerender', ...args], { cwd });
    for (const [widget, option, value, said] of [
      ['commitments', 'sort', 'foo', /--sort cannot be "foo"\. It can be: feed, updated, end, completion\./],
      [
        'commitments',
        'completion',
        'complete done',
        /--completion cannot be "done"\. It can be: no-evidence, .*unknown\./,
      ],
      ['commitments', 'plan', 'p', /--plan cannot be "p"\. It can be: nothing, for the feed has none\./],
      ['commitments', 'member', 'twon', /--member cannot be "twon"\. Is "town" meant\?/],
      ['commitments', 'limit', '0', /--limit is a number from 1, not "0"\./],
      ['members', 'layout', 'rows', /--layout cannot be "rows"\. It can be: list, grid\./],
      ['members', 'heading-level', '9', /--heading-level cannot be "9"\. It can be: 2, 3, 4, 5, 6\./],
      ['timeline', 'from', 'May', /--from is a date, as 2026-05-31, not "May"\./],
      ['timeline', 'kinds', 'question', /--kinds cannot be "question"\. It can be: .*milestone/],
      ['summary', 'dir', 'left', /--dir cannot be "left"\. It can be: ltr, rtl, auto\./],
    ] as const) {
      const { code, stdout, stderr } = await asking('en.json', '--widget', widget, `--${option}`, value);
      // What the feed does not have is no wrong use: it may have had it.
      const isOfFeed = option === 'plan' || option === 'member';
      assert.deepEqual([code, stdout], [isOfFeed ? 1 : 2, ''], option);
      assert.match(stderr, said);
    }
    const { stderr } = await asking('es.json', '--widget', 'commitments', '--sort', 'foo');
    assert.match(stderr, /--sort no puede ser "foo"\. Puede ser: feed/);
    const right = ['--member', 'town', '--sort', 'end', '--completion', 'complete, unknown', '--limit', '3'];
    assert.equal((await asking('en.json', '--widget', 'commitments', ...right)).code, 0);
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
