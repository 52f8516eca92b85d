/* What spreadsheets and people do to data, each asked about, mended or refused; nothing of it goes through in silence. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importing, importingPlaces, MEMBERS } from './kit-import.ts';
import type * as CellModule from '../../../src/tool/spreadsheet/cells/cell.js';
import type * as Sheets from '../../../src/tool/spreadsheet/sheets.js';
import type * as Similar from '../../../src/tool/names/similar.js';
import { folderWith, goodFeed, load, runTool, TODAY } from './kit.ts';

const commitments = (...rows: string[]): Record<string, string> => ({
  'commitments.csv': `id,title,led by,with,start,end,progress,summary,policy areas,link\n${rows.join('\n')}\n`,
});

/** A line that tells this cause, naming these parts in their order. */
function told(said: readonly string[], cause: string, ...parts: string[]): void {
  const line = said.find((each) => each.endsWith(`[${cause}]`));
  assert.ok(line, `nothing said of ${cause}:\n${said.join('\n')}`);
  let from = 0;
  for (const part of parts) {
    const at = line.indexOf(part, from);
    assert.ok(at >= 0, `no ${part} in ${line}`);
    from = at + part.length;
  }
}

describe('import asks about, mends or refuses', () => {
  it('rows that begin with # where the first column is an id: notes and drafts are published by nobody', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by\n# to do: ask Ana,,\n#,Draft,town\n# b,Old promise,forum\n#4,Water,town\n#,,\n',
    });
    assert.equal(code, 0);
    told(said, 'note-row', 'Tip (2)', 'commitments.csv, row 3; row 4');
    assert.deepEqual(feed.commitments, [{ id: '#4', title: 'Water', leads: ['town'] }]);
  });

  it('the same where the first column is none of ours, as in the template: all but its hints and its example', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        '#,id,title,led by\n# rows that begin with # are passed over,text; required,text; required,\n# example,open-budget,A budget,town\n#,roads,Roads,town\n# ask Ana,,Parks,\n#2,water,Water,\n,trees,Trees,town\n',
    });
    // Rows that are counted are records.
    assert.equal(code, 1);
    told(said, 'note-row', 'Lost: commitments.csv, row 6');
    told(said.slice(1), 'note-row', 'Tip: commitments.csv, row 4');
    assert.deepEqual(
      feed.commitments.map(({ id }) => id),
      ['trees'],
    );
  });

  it('the same where the column of ids has lost its name, and a formula in it failed', async (t) => {
    const { said, feed } = await importing(t, {
      'plans.csv': ',title,start,end\n#N/A,Third plan,2026-01,2028-06\n#,,,\n# fill in by June,,,\n',
      // Its header moved by a cell: what stands under the ids may be none.
      'commitments.csv': ',id,title,start\n#¡REF!,Third promise,2026-01,2028-06\n',
    });
    told(said, 'note-row', 'commitments.csv, row 2', 'plans.csv, row 2');
    assert.doesNotMatch(said.join('\n'), /row [34]/);
    assert.doesNotMatch(JSON.stringify(feed), /Third plan/);
  });

  it('a date or a number where a translation should stand: the cells of the row moved', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv': 'id,title,title:eu\na,Water,Ura\nb,Budget 2026,2026\nc,2030,2030\n',
      'revisions.csv':
        'commitment,what changed,what changed:eu,date\na,It moved,2026-09-01,2026-09-01\na,It moved,Aldatu da,2026-09-02\n',
    });
    told(said, 'translation-no-words', 'commitments.csv, row 3', '"2026"', 'revisions.csv, row 2', '"2026-09-01"');
    assert.deepEqual(
      feed.commitments.map(({ title }) => title),
      [{ en: 'Water', eu: 'Ura' }, { en: 'Budget 2026' }, { en: '2030', eu: '2030' }],
    );
    assert.deepEqual(
      (feed.commitments[0]['revisions'] as Record<string, unknown>[]).map(({ summary }) => summary),
      [{ en: 'It moved' }, { en: 'It moved', eu: 'Aldatu da' }],
    );
  });

  it('the same rows in columns of their own', async (t) => {
    const folder = folderWith(t, {
      'plan.csv': 'No,Promise\n# a,Old promise\n#,Draft\n4,Water\n',
      'mapping.csv':
        'your column,our sheet,our column,our word\nNo,commitments,id,\nPromise,commitments,title,\n,coalition,name,Valley\n,coalition,language,en\n',
    });
    const { said, feed } = await importingPlaces([join(folder, 'plan.csv')], '--columns', join(folder, 'mapping.csv'));
    told(said, 'note-row', 'plan.csv, row 2; row 3');
    assert.deepEqual(feed.commitments, [{ id: '4', title: 'Water' }]);
  });

  it('the same beside a column of their own that nobody asked for', async (t) => {
    const folder = folderWith(t, {
      'plan.csv': 'No,Key,Promise\n#1,a,Water\n# ask Ana,,\n3,b,Roads\n',
      'mapping.csv':
        'your column,our sheet,our column,our word\nKey,commitments,id,\nPromise,commitments,title,\n,coalition,name,Valley\n,coalition,language,en\n',
    });
    const { said, feed } = await importingPlaces([join(folder, 'plan.csv')], '--columns', join(folder, 'mapping.csv'));
    told(said, 'note-row', 'plan.csv, row 2');
    assert.doesNotMatch(said.join('\n'), /row 3/);
    assert.deepEqual(feed.commitments, [{ id: 'b', title: 'Roads' }]);
  });

  it('rows of CSV that go on beyond the heading, as after a comma in a text without quotes', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,\na,"Water, clean",town,my note\nb,Water, air and land,town,60\nc,Roads,town,,\n',
    });
    told(said, 'row-longer', 'row 3, column B "Water, air and land"', '4 columns', 'double quotes');
    assert.equal(feed.commitments.length, 3);
  });

  it('such a row also where the last columns are empty, and nothing else of what stands in the wrong one', async (t) => {
    const { said } = await importing(t, {
      'commitments.csv':
        'id,title,led by,end,completion,link\na,Roads,town,2027,limited,\nb,Water, air,town,2027,limited,\nc,Trees,town,2027,,,\nd,Wells,town,2027,,\ne,Books,town,2027,,\n',
    });
    told(said, 'row-longer', 'Check: commitments.csv, row 3, column B "Water, air"');
    assert.deepEqual(said.filter((line) => /row [34]/.test(line)).length, 1, said.join('\n'));
  });

  it('a row whose cells moved by one: one message, and none of its cells', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,short title,led by,start,end,completion,progress\na,A,,town,2026-01,2026-12,limited,40\nb,,B,,town,2026-01,2026-12,limited\nc,,,town,2026-01,2026-12,limited,40\n',
    });
    assert.equal(code, 1);
    told(said, 'row-moved', 'Lost: commitments.csv, row 3: A cell that this row needs is empty', 'under its heading');
    assert.equal(said.filter((line) => line.includes('row 3')).length, 1, said.join('\n'));
    // One that only lacks its title has not moved.
    told(said, 'missing', 'row 4, column B (title)');
    assert.deepEqual(
      feed.commitments.map(({ id }) => id),
      ['a'],
    );
  });

  it('a sheet that cannot be read, once: not also that it is missing, nor each row that names what is in it', async (t) => {
    const milestones = { 'milestones.csv': 'commitment,title\na,First\nb,Second\n' };
    for (const [sheet, cause, place] of [
      ['a,Water\nb,Roads\nc,Trees\n', 'header-missing', 'commitments.csv'],
      ['id,title,led by\na,"Water,town\nb,Roads,forum\n', 'open-quote', 'commitments.csv, row 2'],
      [
        'id,title,led by\na,Trees,town\nb,"Water,town\nc,"Roads, old",forum\nd,Wells,town\n',
        'open-quote',
        'commitments.csv, row 3',
      ],
      ['', 'sheet-empty', 'commitments.csv'],
    ] as const) {
      const { said } = await importing(t, { ...milestones, 'commitments.csv': sheet });
      told(said, cause, `: ${place}:`);
      assert.equal(said.length, 2, said.join('\n'));
    }
    const prose = await importing(t, {
      'commitments.csv': 'id,title,summary\na,Water,"They said,""now"", and:\nthen, later"\nb,Roads,\n',
    });
    assert.equal(prose.feed.commitments.length, 2, 'a quote in a text of several lines');
  });

  it('the time zone that is meant, also by its city or its name in Spanish', async (t) => {
    for (const [written, meant] of [
      ['Europa/Madrid', 'Europe/Madrid'],
      ['Madrid', 'Europe/Madrid'],
      ['Ciudad de México', 'America/Mexico_City'],
      ['buenos aires', 'America/.*Buenos_Aires'],
      ['hora de verano', undefined],
    ]) {
      const { said } = await importing(t, {
        'coalition.csv': `name,language,updated,time zone\nX,es,${TODAY},${written}\n`,
      });
      const line = said.find((each) => each.includes('(time zone)'))!;
      if (meant === undefined) assert.doesNotMatch(line, /→/);
      else assert.match(line, new RegExp(`"${written}" → ${meant}: `));
    }
  });

  it('an hour that cannot be read, with one as it is written, where the column takes hours', async (t) => {
    const { said } = await importing(t, {
      'events.csv': 'id,title,start\na,A,13/12/2026 a las 18h\nb,B,20:00\n',
      ...commitments('a,A,town,,20:00,,,,,'),
    });
    const [event, commitment] = ['events.csv', 'commitments.csv'].map((file) =>
      said.find((line) => line.includes(file)),
    );
    assert.match(event ?? '', /2026-05-31 18:00/);
    assert.match(commitment ?? '', /2026-05/);
    assert.doesNotMatch(commitment ?? '', /18:00/);
  });

  it('a time zone that is none: the day stays, and the message names the zone', async (t) => {
    const { code, said, feed } = await importing(t, {
      'coalition.csv': `name,language,updated,time zone\nX,en,${TODAY},America/Monterey\n`,
      'events.csv': 'id,title,start\na,A,2027-12-04 18:00\n',
    });
    assert.equal(code, 0);
    told(said, 'write', 'coalition.csv, row 2, column D (time zone) "America/Monterey"');
    told(said, 'date-hour', '"2027-12-04 18:00" → 2027-12-04');
    assert.deepEqual(feed.events, [{ id: 'a', title: 'A', start: '2027-12-04' }]);
  });

  it('N/A and the like among several organisations, though a member may have such an id', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv': `${MEMBERS}na,Navarra,government\n`,
      ...commitments('a,A,town; N/A; TBD,,,,,,,', 'b,B,N/D; -,"town\n-",,,,,,', 'c,C,na,na; forum,,,,,,'),
    });
    told(said, 'placeholder-entry', 'Tip (2)', 'row 2, column C (led by)', 'column D (with)');
    told(said, 'placeholder', 'row 3, column C (led by) "N/D; -"');
    const parties = feed.commitments.map(({ leads, partners }) => [leads, partners]);
    assert.deepEqual(parties, [
      [['town'], undefined],
      [undefined, ['town']],
      [['na'], ['na', 'forum']],
    ]);
  });

  it('what belongs to a further row with an id, named by its title: it goes to no other row', async (t) => {
    const { code, said, feed } = await importing(t, {
      ...commitments('water,Leaks on a map,,,,,,,,', 'water,A budget one can read,forum,,,,,,,'),
      'milestones.csv': 'commitment,title\nA budget one can read,Draft\nLeaks on a map,Survey\nwater,Map\n',
    });
    assert.equal(code, 1);
    told(said, 'id-twice', 'commitments.csv, row 3');
    told(said, 'id-unknown', 'milestones.csv, row 2, column A (commitment) "A budget one can read"');
    assert.deepEqual(feed.commitments[0].milestones, [{ title: 'Survey' }, { title: 'Map' }]);
  });

  it('dates that a spreadsheet made of months and of days without a year', async (t) => {
    const { code, said, feed } = await importing(
      t,
      commitments('a,A,town,,Apr-26,12-Sep,,,,', 'b,B,town,,ene-27,,,,,'),
    );
    assert.equal(code, 0);
    told(said, 'date-month', '(3)', 'row 2, column E (start) "Apr-26" → 2026-04', '"12-Sep";', '"ene-27" → 2027-01');
    assert.deepEqual(feed.commitments[0], { id: 'a', title: 'A', leads: ['town'] });
  });

  it('dates with two digits for the year, and dates that may be two days', async (t) => {
    const rows = commitments('a,A,town,,28/02/26,05/06/26,,,,', 'b,B,town,,05/06/2026,,,,,');
    const { said } = await importing(t, rows);
    told(said, 'date-year', '"28/02/26" → 2026-02-28', '--dates dmy');
    told(said, 'date-order', '(2)', '"05/06/26"', '"05/06/2026"', '--dates dmy');
    const { said: silent, feed } = await importing(t, rows, '--dates', 'dmy');
    assert.equal(silent.length, 1);
    assert.deepEqual([feed.commitments[0].end, feed.commitments[1].start], ['2026-06-05', '2026-06-05']);
  });

  it('was and now that a spreadsheet turned into dates', async (t) => {
    const { said, feed } = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'revisions.csv': 'commitment,what changed,was,now\na,Later,03/01/27,Sep-27\na,Less,none,All schools\n',
    });
    told(
      said,
      'date-in-words',
      '(2)',
      'row 2, column C (was) "03/01/27"',
      'row 2, column D (now) "Sep-27"',
      'May 2026',
    );
    const more = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'revisions.csv':
        'commitment,what changed,was,now\na,One,5-oct,12-Mar-26\na,Two,2026-10-01 00:00:00,2026-10-01\na,Three,5-day,Phase-2\n',
    });
    told(more.said, 'date-in-words', '"5-oct"', '"12-Mar-26"', '"2026-10-01 00:00:00"');
    assert.deepEqual((feed.commitments[0].revisions as unknown[])[1], {
      summary: 'Less',
      was: 'none',
      now: 'All schools',
    });
  });

  it('several days where one begins, and an hour alone where the day is in the other column', async (t) => {
    const { said, feed } = await importing(t, {
      'coalition.csv': `name,language,updated,time zone\nX,en,${TODAY},America/Monterrey\n`,
      'events.csv':
        'id,title,start,end\na,A,15-17 de diciembre de 2026,\nb,B,2026-12-15 18:00,20:00\nc,C,2026-12-15,8:30 pm\n',
    });
    told(said, 'date-range', '→ 2026-12-15 / 2026-12-17', 'the last into the column end');
    told(said, 'hour-alone', '"20:00" → 2026-12-15 20:00', '"8:30 pm" → 2026-12-15 20:30');
    assert.deepEqual(
      feed.events.map(({ id }) => id),
      ['b', 'c'],
    );
  });

  it('words for what is done, and never the opposite of what is written', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,completion,state\na,A,Cumplido,\nb,B,iniciado,\nc,C,started,\nd,D,,Cumplido\ne,E,,delivered\nf,F,,entregado\ng,G,no inciado,\n',
    });
    assert.equal(feed.commitments[0].completion, 'complete');
    assert.equal(
      said.find((each) => /"(?:iniciado|started|Cumplido|delivered|entregado)" → no/.test(each)),
      undefined,
      said.join('\n'),
    );
    told(said, 'write', '"no inciado" → not-started');
    const elsewhere = said.filter((each) => each.includes('[other-column]')).join('\n');
    assert.match(elsewhere, /"iniciado" → active; .*"started" → active: .*for the column state/);
    assert.match(
      elsewhere,
      /"Cumplido"; .*"delivered" → complete; .*"entregado" → complete: .*for the column completion/,
    );
  });

  it('the words of a status in the languages of the widgets: each with the value that it most likely is, or the two', async (t) => {
    const asked = async (words: readonly string[]) => {
      const rows = words.map((word, index) => `c${index},C,"${word}"\n`).join('');
      const { said, feed } = await importing(t, { 'commitments.csv': `id,title,state\n${rows}` }, '--all');
      assert.ok(feed.commitments.every(({ state }) => state === undefined));
      return said.join('\n');
    };
    for (const [meant, words] of [
      ['active', ['en ejecución', 'en marcha', 'en tiempo', 'martxan', 'en bonne voie', 'em andamento', 'قيد التنفيذ']],
      ['on-hold', ['suspendido', 'detenido', 'parado', 'stalled', 'geldituta', 'suspendu', 'paralisado', 'معلق']],
      ['delayed', ['con retraso', 'off track', 'overdue', 'em atraso', 'atzeratua']],
      ['withdrawn', ['descartado', 'dropped', 'bertan behera', 'annulé']],
      ['not-delivered', ['incumplido', 'no logrado', 'not met', 'non atteint', 'لم ينفذ']],
      ['active / delayed', ['en riesgo', 'at risk', 'à risque']],
      ['delayed / on-hold', ['aplazado', 'postponed', 'reporté']],
      // In the column of the completion.
      ['not-started', ['sin iniciar', 'por iniciar', 'à faire', 'لم يبدأ بعد', 'hasteko']],
      ['complete', ['concluido', 'terminado', 'eginda', 'réalisé', 'concluído', 'منجز']],
      ['limited / substantial', ['avance parcial', 'partially met', 'en partie']],
    ] as const) {
      const said = await asked(words);
      for (const word of words) assert.ok(said.includes(`"${word}" → ${meant}`), said);
    }
    const none = await asked(['en revisión', 'sin retraso por ahora', 'ez eginda', 'غير معلق']);
    assert.doesNotMatch(none, /→/);
  });

  it('commas between organisations of which none is a member', async (t) => {
    const { said, feed } = await importing(
      t,
      commitments(
        'a,A,"Ministry of ICT, Water Foundation",,,,,,,',
        'b,B,town,"Law, Treasury and Press",,,,,,',
        'c,C,"Friends of the Lake, A.C.",,,,,,,',
        'd,D,Ministry of Water and Air,,,,,,,',
      ),
    );
    const asked = said.find((each) => each.includes('[list-with-comma]'))!;
    assert.match(asked, /^Check \(2\): .*"Ministry of ICT, Water Foundation"; .*"Law, Treasury and Press"/);
    assert.deepEqual(feed.commitments[0].leads, ['Ministry of ICT, Water Foundation']);
  });

  it('cells that were dragged down, and what ends long after its plan; but no week of events and no monthly milestones', async (t) => {
    const days = [1, 2, 3, 4, 5].map((day) => `2027-01-0${day}`);
    const { said } = await importing(t, {
      'plans.csv': 'id,title,end\np,Plan,2028-06\n',
      'commitments.csv': `id,title,led by,plan,end,progress\n${days.map((_, index) => `c${index},C,town,p,${2027 + index}-06,${41 + index} %\n`).join('')}`,
      'milestones.csv': `commitment,title,end,completed on\n${days.map((_, index) => `c0,M,2027-0${index + 1},\n`).join('')}`,
      'events.csv': `id,title,start\n${days.map((day, index) => `e${index},E,${day}\n`).join('')}`,
      'members.csv': `id,name,sector,joined\ntown,Town,government,2025-12-30\nb,B,media,2025-12-31\nc,C,media,2026-01-01\nd,D,media,2026-01-02\ne,E,media,2026-01-03\n`,
    });
    const dragged = said.filter((each) => each.includes('[dragged]'));
    assert.equal(dragged.length, 1);
    assert.match(dragged[0], /^Check \(12\): /);
    told(said, 'after-plan', 'Check (2): ', '"2030-06"', '"2031-06"', '(2028-06)');
    assert.doesNotMatch(dragged[0], /milestones|events/);
  });

  it('two ids that differ by capitals or accents, once for each, and none that differ by more', async (t) => {
    const { said } = await importing(t, {
      'members.csv': 'id,name,sector\nradio,Radio,media\nRadio,Radio,media\n1.1,A,media\n11,B,media\n',
      'events.csv': 'id,title,start\nreunión,A,2027-01-05\nreunion,B,2027-01-06\n',
    });
    assert.match(
      said.join('\n'),
      /^Check: members\.csv, row 3, column A \(id\) "Radio": The id radio is the same but for capitals .* like radio-2\. /m,
    );
    assert.equal(said.filter((each) => each.includes('[id-nearly-twice]')).length, 2);
    assert.ok(!said.some((each) => each.includes('[name-twice]')));
  });

  it('no commas within the name of one institution', async (t) => {
    const named = [
      'Secretaría de Paz, Salud y Bienestar',
      'Department of Parks, Sports, and Culture',
      'Parks, Sports and Culture Department',
      'Kultura, Kirol eta Gazteria Saila',
      'Ministère de la Santé, du Sport et de la Culture',
      'Secretaria de Saúde, Esporte e Cultura',
    ];
    const several = [
      'Secretaría de Salud, DIF y Tesorería',
      'Water Office, Harbor Board',
      'Health Office, Law and Press Office',
    ];
    const { said } = await importing(
      t,
      {
        'commitments.csv': `id,title,led by\n${[...named, ...several].map((name, index) => `c${index},C,"${name}"\n`).join('')}`,
      },
      '--all',
    );
    const asked = said.find((each) => each.includes('[list-with-comma]'))!;
    for (const name of named) assert.ok(!asked.includes(name), asked);
    for (const name of several) assert.ok(asked.includes(name), asked);
  });

  it('hours, with and without a time zone of the coalition', async (t) => {
    const events = { 'events.csv': 'id,title,start\ne,Forum,2027-01-20 17:30\nf,Talk,20/01/2027 9 am\n' };
    const without = await importing(t, events);
    told(without.said, 'date-hour', '(2)', '"2027-01-20 17:30" → 2027-01-20', 'time zone');
    assert.deepEqual([without.code, without.feed.events.map(({ start }) => start)], [0, ['2027-01-20', '2027-01-20']]);
    const zone = { 'coalition.csv': `name,language,updated,time zone\nX,en,${TODAY},America/Monterrey\n` };
    const { said, feed } = await importing(t, { ...events, ...zone });
    assert.equal(said.length, 1);
    assert.deepEqual(
      feed.events.map(({ start }) => start),
      ['2027-01-20T17:30', '2027-01-20T09:00'],
    );
  });

  it('lists of members with commas, slashes and "and", where each is a member', async (t) => {
    const { code, said, feed } = await importing(
      t,
      commitments('a,A,"town, forum",Our Town and Our Forum,,,,,,', 'b,B,town / forum,"Roads, Parks and Rivers",,,,,,'),
    );
    assert.equal(code, 0);
    told(said, 'list-split', '(3)', 'Write ; between them');
    assert.deepEqual(feed.commitments[0].leads, ['town', 'forum']);
    assert.deepEqual(feed.commitments[0].partners, ['town', 'forum']);
    assert.deepEqual(feed.commitments[1].leads, ['town', 'forum']);
    assert.deepEqual(feed.commitments[1].partners, ['Roads, Parks and Rivers']);
  });

  it('the same with other marks, numbers and words between them', async (t) => {
    const cells = ['town • forum', 'town+forum', '1. Our Town 2. Our Forum', 'Our Town with Our Forum', 'town、forum'];
    cells.push('Our Town con Our Forum', 'Our Town et Our Forum', '1) town 2) forum');
    const { said, feed } = await importing(t, commitments(...cells.map((cell, at) => `c${at},C${at},${cell},,,,,,,`)));
    told(said, 'list-split', '(8)');
    for (const { leads } of feed.commitments) assert.deepEqual(leads, ['town', 'forum']);
    const some = await importing(t, commitments('a,A,town • School Board,Friends with Wings,,,,,,'));
    told(some.said, 'member-within', '"town • School Board"');
    assert.deepEqual(some.feed.commitments[0].partners, ['Friends with Wings']);
  });

  it('lists in which only some are members, and lists of topics with commas', async (t) => {
    const { said, feed } = await importing(t, commitments('a,A,"town, School Board",,,,,,"Health, Roads",'));
    told(said, 'member-within', '"town, School Board"', 'the member town', 'Write ; between');
    const marks = await importing(
      t,
      commitments('a,A,town | forum,town + School Board,,,,,,', 'b,B,town (Treasury),,,,,,,'),
    );
    assert.deepEqual(marks.feed.commitments[0].leads, ['town', 'forum']);
    told(marks.said, 'member-within', '"town + School Board"');
    told(marks.said, 'member-nearly', '"town (Treasury)"', 'Write town');
    told(said, 'list-with-comma', '"Health, Roads"', 'Write ; between');
    assert.deepEqual(feed.commitments[0].leads, ['town, School Board']);
  });

  it('several where one fits', async (t) => {
    const { said, feed } = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'people.csv': 'name,member\nAnn,"town, forum"\nBo,Our Town; forum\nCy,"town, nobody"\n',
    });
    told(said, 'several-in-one', '(2)', 'row 2, column B (member) "town, forum"');
    told(said, 'id-unknown', '"town, nobody"');
    assert.equal(feed.people.length, 3);
  });

  it('ids of members that are gone, and names that nearly are a member’s', async (t) => {
    const { said } = await importing(t, commitments('a,A,chamber-of-trade,Our Fourm,,,,,,'));
    told(said, 'member-gone', 'column C (led by) "chamber-of-trade"', 'column left');
    told(said, 'member-nearly', '"Our Fourm"', 'Write forum');
    const article = await importing(
      t,
      commitments('a,A,the Our Town,El Our Fourm,,,,,,', 'b,B,The Others,Los Otros,,,,,,'),
    );
    told(article.said, 'member-nearly', '"the Our Town"', 'Write town');
    told(article.said.slice(1), 'member-nearly', '"El Our Fourm"', 'Write forum');
    assert.equal(article.said.length, 3, article.said.join('\n'));
    const near = await importing(t, commitments('a,A,forun,"Our, Fourm",,,,,,'));
    assert.equal(near.said.length, 2, `one message, and what was written:\n${near.said.join('\n')}`);
    told(near.said, 'member-nearly', '(2)', '"forun"', '"Our, Fourm"');
  });

  it('cells that are filled with nothing', async (t) => {
    const { code, said, feed } = await importing(
      t,
      commitments('a,A,town,N/A,TBD,-,n.d.,S/D,NA,—', 'b,B,Unclear,,por definir,,,No aplica,,'),
    );
    assert.equal(code, 0);
    told(said, 'placeholder', '(10)', '"N/A"');
    assert.deepEqual(feed.commitments, [
      { id: 'a', title: 'A', leads: ['town'] },
      { id: 'b', title: 'B' },
    ]);
  });

  it('what programs and people write into empty cells otherwise', async (t) => {
    const words = ['(blank)', '(en blanco)', 'to be confirmed', 'TBA', 'To be defined', 'undefined', 'por asignar'];
    const { said, feed } = await importing(
      t,
      commitments(...words.map((word, at) => `c${at},C${at},${word},,,,,${word},,`)),
    );
    told(said, 'placeholder', '(14)');
    for (const commitment of feed.commitments) assert.deepEqual(Object.keys(commitment), ['id', 'title']);
  });

  it('headers with something in brackets that is no language', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,summary (draft),completion (irm),progress (old),title (pt),summary:nah\na,A,town,Good,limited,30,Á,Cualli\n',
    });
    assert.equal(code, 0);
    told(said, 'column-brackets', '(3)', 'row 1, column D (summary (draft))', 'no known language');
    assert.deepEqual(feed.commitments[0], {
      id: 'a',
      title: { en: 'A', pt: 'Á' },
      leads: ['town'],
      summary: { en: 'Good', nah: 'Cualli' },
      completion: 'limited',
      progress: 30,
    });
  });

  it('what nobody sees, in ids, names, numbers, dates and choices', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': 'id,name,sector\nto\u200bwn,Our Town,gov\u00adernment\n',
      'commitments.csv':
        'id,title,led by,end,progress\nmap\ufeff,\u200eMap\u200e,town\u200b,\u200e2027-01\u200e,60\u2060 %\n',
      'milestones.csv': 'commitment,title,status\nm\u200bap,One,complete\u200b\n',
    });
    assert.deepEqual([code, said.length], [0, 1]);
    assert.deepEqual(feed.members[0], { id: 'town', name: 'Our Town', sector: 'government' });
    assert.deepEqual(feed.commitments[0], {
      id: 'map',
      title: 'Map',
      leads: ['town'],
      end: '2027-01',
      progress: 60,
      milestones: [{ title: 'One', status: 'complete' }],
    });
  });

  it('control characters in ids, and letters that are blank in place of words', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,summary\nma\u0000p\u0007,Map,to\u061cwn,\u3164\u2800\nroad,\uffa0,town,Long\n',
      'milestones.csv': 'commitment,title\nmap,One\n',
    });
    told(said, 'missing', 'row 3, column B (title)');
    assert.deepEqual(feed.commitments, [{ id: 'map', title: 'Map', leads: ['town'], milestones: [{ title: 'One' }] }]);
  });

  it('links in the wrapping of mail, Markdown and formulas, twice begun, and several in one cell', async (t) => {
    const cells = [
      'http//valley.example/a',
      '<https://valley.example/b>',
      '[Plan](https://valley.example/c)',
      '"=HYPERLINK(""https://valley.example/d"";""Plan"")"',
      'https://https://valley.example/e',
      'ana@valley.example',
      '"https://valley.example/1\nhttps://valley.example/2"',
      'https://archive.example/web/https://valley.example/?a=1;b=2',
    ];
    const { said, feed } = await importing(
      t,
      commitments(...cells.map((cell, at) => `c${at},C,town,,,,,,,${cell}`)),
      '--all',
    );
    told(said, 'link-host', '(2)', '→ http://valley.example/a', '→ https://valley.example/e');
    told(said, 'link-words', '(4)', '→ https://valley.example/b', '/c', '/d', '→ mailto:ana@valley.example');
    told(said, 'link-several', 'row 8', 'the sheet links');
    assert.deepEqual(
      feed.commitments.flatMap(({ url }) => url ?? []),
      ['https://archive.example/web/https://valley.example/?a=1;b=2'],
    );
  });

  it('formulas that cells of text keep as they were typed, and no text that only begins so', async (t) => {
    const { said, feed } = await importing(
      t,
      commitments(
        '=B2,A,town,,,,,,,',
        'b,"=CONCATENATE(A1;B1)",town,,,,,,,',
        "c,C,='integrantes'!B4,=members!$B$4,,,=50/2,,=A1&A2,",
        'd,"=) Thanks",town,,,,,"= what we promised, in short",,',
      ),
      '--all',
    );
    told(said, 'formula-text', 'row 2, column A (id) "=B2"', '"=CONCATENATE(A1;B1)"');
    told(said.slice(1), 'formula-text', '(4)', `"='integrantes'!B4"`, '"=members!$B$4"', '"=50/2"', '"=A1&A2"');
    assert.deepEqual(
      feed.commitments.map(({ id, title, summary }) => [id, title, summary]),
      [
        ['c', 'C', undefined],
        ['d', '=) Thanks', '= what we promised, in short'],
      ],
    );
  });

  it('links that are dates, figures and short for none, which would lead to files beside the feed', async (t) => {
    const figures = ['30/11/2027', '2027-11-30', '31.12.2026', '12/2026', '3/5', '0.6', 's/n'];
    const { said, feed } = await importing(
      t,
      commitments(...[...figures, '2026/plan.pdf', './2026/05/'].map((cell, at) => `c${at},C,town,,,,,,,${cell}`)),
      '--all',
    );
    told(said, 'link-words', `(${figures.length})`, ...figures.map((each) => `"${each}"`));
    assert.deepEqual(
      feed.commitments.flatMap(({ url }) => url ?? []),
      ['2026/plan.pdf', './2026/05/'],
    );
  });

  it('links that are words, sites without https:// and broken addresses', async (t) => {
    const { code, said, feed } = await importing(
      t,
      commitments(
        'a,A,town,,,,,,,ask the office',
        'b,B,town,,,,,,,data.valley.example/budget',
        'c,C,town,,,,,,,https:/valley.example',
        'd,D,town,,,,,,,htp://valley.example',
        'e,E,town,,,,,,,https://valley.example/1 a.csv',
        'f,F,town,,,,,,,files/plan.pdf',
      ),
    );
    assert.equal(code, 0);
    told(said, 'link-words', '"ask the office"');
    told(said, 'link-host', '→ https://data.valley.example/budget', '→ https://valley.example');
    told(said, 'write', '"htp://valley.example"', 'whole address');
    assert.deepEqual(
      feed.commitments.map(({ url }) => url),
      [undefined, undefined, undefined, undefined, 'https://valley.example/1 a.csv', 'files/plan.pdf'],
    );
  });

  it('letters that were spoiled on the way, and HTML', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv':
        'id,name,sector\na,SecretarÃ­a de EducaciÃ³n,government\nb,Ni\ufffdez,other\nc,São João NÃO,other\n',
      ...commitments('x,Parks &amp; Rivers,a,,,,,<p>One.</p><ul><li>Two</li></ul>,,', 'y,3 < 4 & 5 > 2,a,,,,,,,'),
    });
    told(said, 'text-spoiled', '(2)', '→ Secretaría de Educación', 'Ni\ufffdez');
    told(said, 'text-html', '(2)', '→ Parks & Rivers');
    assert.deepEqual(
      feed.members.map(({ name }) => name),
      ['Secretaría de Educación', 'Ni\ufffdez', 'São João NÃO'],
    );
    assert.deepEqual([feed.commitments[0].title, feed.commitments[0].summary], ['Parks & Rivers', 'One.\n\n- Two']);
    assert.equal(feed.commitments[1].title, '3 < 4 & 5 > 2');
  });

  it('letters that were lost on the way, which nobody can give back; and no questions', async (t) => {
    const { said } = await importing(t, {
      ...commitments('a,Educaci?n,town,,,,,Educaci√≥n,,', 'b,Educaci\\u00f3n,town,,,,,Who? What? √2,,'),
      'updates.csv': 'id,title\nu,Read valley.example/?a=b and https://valley.example/x?y\n',
    });
    told(said, 'text-spoiled', '(3)', '"Educaci?n"', '"Educaci√≥n"', '"Educaci\\u00f3n"');
  });

  it('a text of which no page shows a word', async (t) => {
    const { said, feed } = await importing(t, commitments('a,A,town,,,,,&nbsp;,,', 'b,B,town,,,,,<p> </p>,,'));
    told(said, 'placeholder', '(2)', '"&nbsp;"');
    assert.deepEqual(
      feed.commitments.map(({ summary }) => summary),
      [undefined, undefined],
    );
  });

  it('headings and the first heading of a file that a program read in the wrong encoding', async (t) => {
    const { code, feed } = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'milestones.csv': '\u00ef\u00bb\u00bfcompromiso,tÃ­tulo\na,Uno\n',
    });
    assert.equal(code, 0);
    assert.deepEqual(feed.commitments[0].milestones, [{ title: 'Uno' }]);
  });

  it('a file without a letter in it', async (t) => {
    const { code, said } = await importing(t, { 'events.csv': '', 'updates.csv': '\n\n' });
    assert.equal(code, 0);
    told(said, 'sheet-empty', '(2)', 'events.csv; updates.csv');
  });

  it('what has happened on a day to come, and years that are hardly meant', async (t) => {
    const later = `${Number(TODAY.slice(0, 4)) + 1}-11-15`;
    const { code, said } = await importing(t, {
      ...commitments('a,A,town,,1/1/1900,2569-05,,,,', `b,B,town,,${later},,,,,`),
      'members.csv': `id,name,sector,joined\ntown,Our Town,government,${later}\n`,
      'reports.csv': `commitment,date,period,completion\na,${later},Autumn,substantial\n`,
      'events.csv': `id,title,start\ne,Forum,${later}\n`,
    });
    assert.equal(code, 0);
    told(said, 'date-ahead', '(2)', 'members.csv, row 2, column D (joined)', 'reports.csv, row 2, column B (date)');
    told(said, 'year-far', '(2)', '"1/1/1900"', '"2569-05" → 2026-05');
  });

  it('keeps paragraphs of a text as they were written', async (t) => {
    const { said, feed } = await importing(t, commitments('a,A,town,,,,,"First.\n\nSecond.\n- one\n- two",,'));
    assert.equal(said.length, 1);
    assert.equal(feed.commitments[0].summary, 'First.\n\nSecond.\n- one\n- two');
  });

  it('personal details in what will be published', async (t) => {
    const { code, said, feed } = await importing(t, {
      'contributions.csv':
        'id,date,text,status,response\nq,2026-10-01,"Call me: +52 81 1234 5678, ana@correo.example",answered,Thanks\nr,2026-10-02,Why?,answered,Write to leo@town.example\ns,2026-10-03,Of 2026-2028,received,\n',
    });
    assert.equal(code, 0);
    told(
      said,
      'personal-data',
      '(2)',
      'row 2, column C (text)',
      'ana@correo.example',
      'row 3, column E (response)',
      'leo@town.example',
    );
    assert.equal(feed.contributions.length, 3);
  });

  it('personal details in any text that everybody reads, and not in the contact that is there to be written to', async (t) => {
    const { code, said } = await importing(t, {
      'members.csv':
        'id,name,sector,contact e-mail,note\ntown,Our Town,government,ana@town.example,Call 81 8345 1234\n',
      ...commitments('a,A,town,,,,,Ask leo@town.example,,'),
      'milestones.csv': 'commitment,title\na,Write to eva@town.example\n',
      'events.csv': 'id,title,start,summary\ne,Forum,2026,Sign up: mia@town.example\n',
    });
    assert.equal(code, 0);
    const line = said.find((each) => each.endsWith('[personal-data]'))!;
    assert.match(line, /^Check \(4\)/);
    for (const found of ['leo@town.example', 'mia@town.example', '8345 1234']) assert.ok(line.includes(found), line);
    assert.doesNotMatch(line, /ana@/);
  });

  it('personal details of those who are named as parties, by name or in a unit', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv': 'id,title,led by,with\na,A,Ana Pérez (ana@correo.example),Luis 81 1234 5678\nb,B,town,\n',
      'parties.csv': 'commitment,role,member,unit\nb,lead,town,Treasury (Eva 81 2345 6789)\n',
    });
    assert.equal(code, 0);
    const lines = said.filter((each) => each.endsWith('[personal-data]')).join('\n');
    for (const found of ['ana@correo.example', '81 1234 5678', '81 2345 6789', 'column C (led by)', 'column D (with)'])
      assert.ok(lines.includes(found), `${found} in\n${said.join('\n')}`);
    const { stdout } = await runTool(['validate', '-'], { input: JSON.stringify(feed) });
    for (const path of ['commitments[0].leads[0]', 'commitments[0].partners[0]', '.unit'])
      assert.ok(stdout.includes(path), `${path} in\n${stdout}`);
  });

  it('a coalition without a date, or with none that can be read: pages would not say as of when it is', async (t) => {
    for (const [day, place] of [
      ['today', 'row 2, column C (updated) "today"'],
      ['', 'row 2, column C (updated)'],
    ]) {
      const { code, said, feed } = await importing(t, {
        'coalition.csv': `name,language,updated\nX,en,${day}\n`,
        ...commitments('a,A,town,,,,,,,'),
      });
      assert.equal(code, 0);
      told(said, 'updated-missing', place, 'do not say as of when');
      assert.equal(said.filter((line) => line.includes('(updated)')).length, 1, said.join('\n'));
      assert.equal(feed.updated, undefined);
    }
    const { stdout } = await runTool(['validate', '-'], {
      input: JSON.stringify(goodFeed({ language: 'es', updated: 'hoy' })),
    });
    assert.match(
      stdout,
      /updated \(actualizado\): Se encontró "hoy"\. Sin una fecha las páginas no dicen de cuándo es esto/,
    );
  });

  it("a path on somebody's own disk, and words of every day for a choice", async (t) => {
    const { said } = await importing(t, {
      'members.csv': `${MEMBERS.replace('sector\n', 'sector,logo\n').replace('government\n', 'government,C:\\\\Users\\\\ana\\\\logo.png\n')}`,
      'commitments.csv': 'id,title,completion\na,A,done\nb,B,concluido\nc,C,planned\n',
    });
    told(said, 'link-words', '(logo)', 'logo.png', 'or where the file is beside the feed');
    told(said, 'write', '"done" → complete', '"concluido" → complete', '"planned" → not-started');
  });

  it('a logo in words, which may be a file beside the feed', async (t) => {
    const { said } = await importing(t, {
      'members.csv': 'id,name,sector,logo,link\ntown,Our Town,government,the shield,the shield\n',
      ...commitments('a,A,town,,,,,,,'),
    });
    const [logo, link] = ['(logo)', '(link)'].map((column) => said.find((line) => line.includes(column))!);
    assert.match(logo, /or where the file is beside the feed, like logos\/town\.svg/);
    assert.doesNotMatch(link, /logos/);
  });

  it('notes and small tables below the table: one message, and none of their rows is a record', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': `${MEMBERS}Source: the council,,\n`,
      ...commitments(
        'a,A,town,,,,,,,',
        'b,B,town,,,,40,,,',
        ',,,,,,,,,',
        'Notes:,,,,,,,,,',
        'The dates are those of the council,,,,,,,,,',
        '1,Reviewed each month,,,,,,,,',
        ',,,,,,,,,',
        'Made by: Ana,Office,,,,,,,,',
        ',,,,,,,,,',
        'Code,Meaning,,,,,,,,',
        'G,Green,,,,,,,,',
        ',,,,,,,,,',
        'c,C,town,,,,60,,,',
      ),
      'milestones.csv':
        'commitment,title,end\na,M,2026\n,,\nSee the minutes of the council,,\nAll dates may move,,\n,,\nPhase,Date,\nFirst,2026,\n',
      'reports.csv': 'commitment,date,progress\na,2026-06-30,40\n,,\nObservaciones,,\nfalta el acta,,\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'below-table', 'Tip (7): commitments.csv, row 5 "Notes:"; row 6', 'and 4 more');
    told(
      said,
      'below-table-filled',
      'Check (6): commitments.csv, row 7 "1"; row 9 "Made by: Ana"; row 11 "Code"',
      'and 3 more',
    );
    assert.deepEqual(
      feed.commitments.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.equal((feed.commitments[0].milestones as unknown[]).length, 1);
    assert.equal((feed.commitments[0].reports as unknown[]).length, 1);
  });

  it('the same where the sheet has columns of its own; empty rows within a table end nothing', async (t) => {
    const folder = folderWith(t, {
      'plan.csv': 'No,Promise,Who\n1,Water,Town\n,,\n2,Roads,Town\n3,Parks,\n,,\nNotas:,,\nVer el acta,,\n',
      'mapping.csv':
        'your column,our sheet,our column,our word\nNo,commitments,id,\nPromise,commitments,title,\nWho,commitments,led by,\n,coalition,name,Valley\n,coalition,language,en\n',
    });
    const { code, said, feed } = await importingPlaces(
      [join(folder, 'plan.csv')],
      ...['--columns', join(folder, 'mapping.csv')],
    );
    assert.equal(code, 0, said.join('\n'));
    told(said, 'below-table', 'Tip (2): plan.csv, row 7 "Notas:"; row 8');
    assert.deepEqual(
      feed.commitments.map(({ id }) => id),
      ['1', '2', '3'],
    );
    const alone = await importing(t, {
      'milestones.csv': 'commitment,title\nvea el acta,\n',
      ...commitments('a,A,town,,,,,,,'),
    });
    told(alone.said, 'row-alone', 'Lost: milestones.csv, row 2, column A (commitment) "vea el acta"');
    const kept = await importing(t, commitments('a,A,town,,,,,,,', ',,,,,,,,,', 'b,,town,,,,,,,'));
    told(kept.said, 'missing', 'commitments.csv, row 4, column B (title)');
    const sources = await importing(t, {
      'sources.csv': 'title,link\nMinutes of March,\n,\nSource: the council of May,\n',
    });
    assert.deepEqual(sources.feed.sources, [{ title: 'Minutes of March' }, { title: 'Source: the council of May' }]);
  });

  it('a row of totals of sheets whose rows belong to others', async (t) => {
    const { code, said, feed } = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'milestones.csv':
        'commitment,title,end,progress\na,M,2026,\na,Total transparency,2026,\nTotal,,,\nTOTAL,2,,50\n,Suma,,50\n,Total,2,\n',
      'reports.csv': 'commitment,date,progress\na,2026-06-30,40\nTotal,,40\n,Suma,40\n',
      'people.csv': 'name,role\nAna,Chair\nTotal,1\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'total-row', 'Tip (7)', 'It may stay');
    assert.deepEqual(
      (feed.commitments[0].milestones as Record<string, unknown>[]).map(({ title }) => title),
      ['M', 'Total transparency'],
    );
    assert.equal(feed.people.length, 1);
  });

  it('a row of totals, and an id that is there twice with where it is', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': `${MEMBERS}town,Other,media\nTOTAL,3 members,\n`,
      ...commitments(
        'total,Total transparency,town,,,,,,,',
        'Total,2 commitments,,,,,,,,',
        'TOTAL,7,,,,,45,,,',
        'Totals,7 %,town,,,,,,,',
        'Guztira,7 konpromiso,,,,,,,,',
        'suma,100 trees for each street,town,,,,,,,',
        'Suma,,,,,,40,,,',
        'Total compromisos:,7 compromisos,,,,,,,,',
        'seven,7,town,,,,,,,',
      ),
    });
    assert.equal(code, 1);
    told(said, 'id-twice', 'members.csv, row 4, column A (id) "town" = row 2');
    told(said, 'total-row', 'Tip (7): commitments.csv, row 3; row 4; row 5', '4 more', 'It may stay');
    assert.deepEqual(
      feed.commitments.map(({ title }) => title),
      ['Total transparency', '100 trees for each street', '7'],
    );
  });

  it('a member whose row is left out, and no organisation of its id, where rows name it by id or by name', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv': `${MEMBERS}lab,Data Lab,a school\n`,
      'commitments.csv': 'id,title,led by,with\na,A,lab,forum\nb,B,Data Lab,Elsewhere\nc,C,town,Forum and Data Lab\n',
    });
    told(said, 'reference-left-out', '(3)', 'row 2, column C (led by) "lab"', 'row 3 "Data Lab"', 'column D (with)');
    assert.ok(!said.some((line) => line.endsWith('[no-leads]')), said.join('\n'));
    assert.deepEqual(
      feed.commitments.map(({ leads, partners }) => [leads, partners]),
      [
        [undefined, ['forum']],
        [undefined, ['Elsewhere']],
        [['town'], ['forum']],
      ],
    );
  });

  it('a revision that says only that something changed', async (t) => {
    const { said } = await importing(t, {
      'commitments.csv': 'id,title,led by\na,A,town\n',
      'milestones.csv': 'commitment,title\na,Dig\n',
      'revisions.csv':
        'commitment,what changed,was,now\na,The end moved.,May 2026,June 2026\na,Cambió el estado.,En pausa,Retirado\na,The end of a milestone moved: Dig,,\na,The end moved: the pipes came late.,,\na,The completion changed.,,\na,The end moved because of rain.,,\n',
    });
    told(said, 'no-reason', 'Tip (3): revisions.csv, row 2, column B', 'row 3', 'row 4');
  });

  it('several members with commas between, also where a name has a comma of its own', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv': `${MEMBERS}lake,"Friends of the Lake, A.C.",civil-society\n`,
      'commitments.csv':
        'id,title,led by\na,A,"Friends of the Lake, A.C., Our Town and Our Forum"\nb,B,"Friends of the Lake, A.C."\nc,C,"Our Town, Friends of the Lake, S.C."\n',
    });
    told(said, 'list-split', 'row 2, column C');
    assert.deepEqual(
      feed.commitments.map(({ leads }) => leads),
      [['lake', 'town', 'forum'], ['lake'], ['Our Town, Friends of the Lake, S.C.']],
    );
  });

  it('dates that are one day only, whichever way --dates says that the others are written', async (t) => {
    const rows = { 'events.csv': 'id,title,start\na,A,31/12/2026\nb,B,03/04/2026\nc,C,12/31/2026\nd,D,31/31/2026\n' };
    for (const [order, day] of [
      ['mdy', '2026-03-04'],
      ['dmy', '2026-04-03'],
    ]) {
      const { said, feed } = await importing(t, rows, '--dates', order);
      told(said, 'date-no-day', '"31/31/2026"');
      assert.deepEqual(
        feed.events.map(({ start }) => start),
        ['2026-12-31', day, '2026-12-31'],
      );
    }
  });

  it('rows that belong to a row that is left out, and names of such rows', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': `${MEMBERS}lab,,academia\n`,
      ...commitments('a,,town,,,,,,,', 'b,B,town,,,,,,,'),
      'milestones.csv': 'commitment,title\na,One\na,Two\nb,Three\n',
      'people.csv': 'name,member\nAna,lab\n',
    });
    assert.equal(code, 1);
    told(said, 'parent-left-out', 'Lost (2): milestones.csv, row 2; row 3', 'row of commitments');
    told(said, 'reference-left-out', 'people.csv, row 2, column B (member) "lab"', 'row of members');
    assert.equal(
      said.at(-1),
      'Written: 2 members, 1 person, 1 commitment, 1 milestone. 4 rows left out, 1 cell left out.',
    );
    assert.deepEqual(feed.commitments[0].milestones, [{ title: 'Three' }]);
  });

  it('three causes and a title line in six lines at most, each cause once', async (t) => {
    const rows = Array.from({ length: 30 }, (_, at) => `c${at},Promise ${at},town,05/06/2026,nearly,see the website`);
    const { code, said } = await importing(t, {
      'commitments.csv': `Our tracker,,,,,\nid,title,led by,end,completion,link\n${rows.join('\n')}\n`,
    });
    assert.equal(code, 0);
    assert.ok(said.length <= 6, said.join('\n'));
    told(said, 'header-below-title', 'row 2');
    for (const cause of ['date-order', 'write', 'link-words']) told(said, cause, '(30)', 'and 27 more');
  });

  it('a title above the table, names in two rows, names that come again', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'Tracking table,,,,\nAs of November,,,,\n,,,,\nid,title,Led by,Dates,\n,,,start,end\na,A,town,2026,2027\nb,B,town,,\n',
      'members.csv': `Members of the coalition,,\n${MEMBERS}ID,Name,Sector\npark,Parks,government\n`,
    });
    assert.equal(code, 0);
    told(said, 'header-two-lines', 'commitments.csv, row 4');
    told(said, 'header-below-title', 'members.csv, row 2', '1 row of title');
    told(said, 'header-repeated', 'members.csv, row 5');
    assert.deepEqual(feed.commitments[0], { id: 'a', title: 'A', leads: ['town'], start: '2026', end: '2027' });
    assert.deepEqual([feed.commitments.length, feed.members.length], [2, 3]);
    assert.ok(said.length <= 6);
  });

  it('a table without names, and one that a program split at the wrong sign', async (t) => {
    const { code, said } = await importing(t, {
      'plans.csv': 'p,Plan 2026,2026\nq,Plan 2027,2027\n',
      'events.csv': '"id;title;start"\n"a;Forum;2026"\n',
    });
    assert.equal(code, 1);
    told(said, 'header-missing', 'plans.csv', 'id and title');
    told(said, 'header-one-column', 'events.csv', 'wrong separator');
  });

  it('a sheet that others need', async (t) => {
    const { said } = await importing(t, { 'milestones.csv': 'commitment,title\na,One\nb,Two\n' });
    told(said, 'sheet-missing', 'milestones.csv', 'commitments is missing');
    told(said, 'id-unknown', '(2)', 'commitments');
  });

  it('licences in words, and percentages as parts of one', async (t) => {
    const { said, feed } = await importing(t, {
      'coalition.csv': `name,language,updated,license\nX,en,${TODAY},CC BY-SA 4.0\n`,
      ...commitments('a,A,town,,,,"0,62",,,'),
    });
    told(said, 'spdx', '→ CC-BY-SA-4.0');
    told(
      said,
      'fraction-as-percentage',
      '"0,62"',
      'Write 62 if 62 % is meant; if not, write 0.62 %',
      'The cell is left out',
    );
    assert.equal(feed.commitments[0].progress, undefined);
    const signed = await importing(t, commitments('a,A,town,,,,"0,62 %",,,'));
    assert.equal(signed.feed.commitments[0].progress, 0.62);
    assert.deepEqual(signed.said.slice(0, -1), [], 'the sign says that it is meant so');
    assert.equal(feed.license, 'CC-BY-SA-4.0');
  });

  it('what makes the page better', async (t) => {
    const { said } = await importing(t, {
      ...commitments('a,A,,,,,,,,'),
      'reports.csv': 'commitment,date,completion\na,2026-06-30,limited\n',
    });
    told(said, 'no-leads', 'Tip: commitments.csv, row 2, column C (led by)');
    told(said, 'no-challenges', 'Tip: reports.csv, row 2, no column what stood in the way');
  });
});

describe('import says where a thing belongs', () => {
  it('words below the table that are a note without its sign: one message, and not one for each column', async (t) => {
    const { code, said } = await importing(t, { 'members.csv': `${MEMBERS}The university is missing,,\n` });
    assert.equal(code, 1);
    told(said, 'row-alone', 'column A (id) "The university is missing"', 'begin the row with #');
    assert.equal(said.filter((line) => line.startsWith('Lost')).length, 1, said.join('\n'));
  });

  it('two members of one name', async (t) => {
    const { said } = await importing(t, { 'members.csv': `${MEMBERS}forum-2,Our  forum,civil-society\n` });
    told(said, 'name-twice', 'column B (name) "Our forum"', 'The member forum has the same name');
  });

  it('a value of one column in another', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,completion,progress,state\na,A,town,withdrawn,,\nb,B,town,50 %,,\nc,C,town,,limited,\nd,D,town,nearly,,\n',
    });
    assert.equal(code, 0);
    told(said, 'other-column', 'column D (completion) "withdrawn"', 'the column state', 'one of: no-evidence');
    const others = said.filter((line) => line.endsWith('[other-column]'));
    assert.match(others[1]!, /"50 %".* the column progress/);
    assert.match(others[2]!, /column E \(progress\) "limited".* the column completion\. Here write a number/);
    told(said, 'write', '"nearly"');
    assert.deepEqual(
      feed.commitments.map((each) => Object.keys(each).sort().join(' ')),
      Array(4).fill('id leads title'),
    );
  });

  it('cells of one row that contradict each other', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,completion,progress,state,end\na,A,town,complete,20,,2020\nb,B,town,,,not-delivered,2090-05-01\nc,C,town,complete,100,not-delivered,2020-05\n',
      'contributions.csv':
        'id,date,text,status,response\np,2026-01-05,Why?,received,Because\nq,2026-01-05,Why?,under-review,\nr,2026-01-05,Why?,answered,Because\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'complete-progress', 'row 2, column E (progress) "20"', 'and the progress 20 %');
    told(said, 'end-ahead', 'row 3, column F (state) "not-delivered"', 'its end (2090-05-01) is still to come');
    told(said, 'status-behind', 'row 2, column D (status) "received"', 'Write answered');
    for (const cause of ['complete-progress', 'end-ahead', 'status-behind'])
      assert.equal(said.filter((line) => line.endsWith(`[${cause}]`) && !/ \(\d\): /.test(line)).length, 1, cause);
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    for (const [language, words] of [
      ['en', ['and the progress 20 %', 'is still to come', 'it waits for one']],
      ['es', ['el avance es 20 %', 'aún no llega', 'aún la espera']],
    ] as const) {
      const { stdout } = await runTool(['validate', 'feed.json', '--lang', language], { cwd: folder });
      for (const each of words) assert.ok(stdout.includes(each), stdout);
    }
  });

  it('what has not started and has a percentage, what is complete in part, and who is responsible and a partner', async (t) => {
    const { code, said } = await importing(t, {
      'commitments.csv':
        'id,title,led by,with,completion,progress\na,A,town,forum; town,not-started,30\nb,B,town,forum,not-started,0\n',
      'milestones.csv': 'commitment,title,status,progress\na,M,complete,60\na,N,not-started,5\na,O,in-progress,60\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'not-started-progress', 'Check', 'commitments.csv, row 2, column F (progress) "30"', '30 %');
    told(said, 'complete-progress', 'Check', 'milestones.csv, row 2, column D (progress) "60"', '60 %');
    told(said, 'party-twice', 'Check', 'commitments.csv, row 2, column D (with)');
    assert.equal(said.filter((line) => line.endsWith('[not-started-progress]')).length, 2, said.join('\n'));
    assert.doesNotMatch(said.join('\n'), /row 4|commitments\.csv, row 3/);
  });

  it('what is there twice, given up without a word, or done long before its plan', async (t) => {
    const { code, said, feed } = await importing(t, {
      'plans.csv': 'id,title,start,member\np,Plan,2026-06-01,town\nq,Plan,2026,forum\n',
      'commitments.csv':
        'id,title,plan,led by,with,state,completion,policy areas\na,Open data,p,town,forum;forum,withdrawn,complete,• Integrity;Water;water\nb,open data,p,town,,,,\nc,Open data,q,town,,,,\n',
      'milestones.csv':
        'commitment,title,status,completed on\na,Portal,complete,2016-04-01\na,Portal,,\na,Pilot,complete,2025\n',
      'reports.csv': 'commitment,date,progress\nb,2026-10-01,50\nb,2026-10-01,50\nb,2020-11-01,10\n',
    });
    assert.equal(code, 0, said.join('\n'));
    const titles = said.filter((line) => line.endsWith('[title-twice]'));
    assert.equal(titles.length, 2, said.join('\n'));
    assert.match(titles.join('\n'), /plans\.csv, row 3, column B \(title\) "Plan": Another plan has this title too/);
    assert.match(titles.join('\n'), /commitments\.csv, row 3, column B \(title\) "open data": Another commitment/);
    assert.doesNotMatch(said.join('\n'), /commitments\.csv, row 4/);
    told(said, 'record-twice', 'milestones.csv, row 3', 'reports.csv, row 3');
    told(said, 'entry-twice', 'commitments.csv, row 2, column E (with)', 'column H (policy areas)');
    told(said, 'entry-bullet', 'Check', 'column H (policy areas)');
    told(said, 'withdrawn-complete', 'Check', 'row 2, column F (state)');
    told(said, 'withdrawn-no-reason', 'Tip', 'row 2, column F (state)');
    told(said, 'before-beginning', 'milestones.csv, row 2', 'reports.csv, row 4', 'before the plan began (2026-06-01)');
    // 2025 may be its December.
    assert.doesNotMatch(said.join('\n'), /milestones\.csv, row 4/);
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    for (const words of [
      'no se distinguen',
      'Quite una',
      'Escríbalo sin ella',
      'también que se cumplió',
      'ningún cambio ni informe dice por qué',
      'anterior al inicio del plan (2026-06-01)',
    ])
      assert.ok(stdout.includes(words), `${words}\n${stdout}`);
  });

  it('years that are mistyped: of a report, a milestone, an event and a plan; and no others', async (t) => {
    const year = Number(TODAY.slice(0, 4));
    const { code, said, feed } = await importing(t, {
      'plans.csv': `id,title,start,end,member\np,Plan,2024,2026-06,town\nq,Plan of decades,2024,${year + 40},town\n`,
      'commitments.csv':
        'id,title,plan,led by,start,end\na,A,p,town,2024-03,2025-12\nb,B,p,town,2024-03-01,2026-06\nc,C,p,town,,\n',
      'milestones.csv':
        'commitment,title,end\na,Late,2027-03\na,In time,2025-12-31\na,Year,2025\nc,Far,2072-07-31\nc,Soon after,2027-06\n',
      'reports.csv': [
        'commitment,date,period,progress',
        'a,2024-12-15,Fourth quarter of 2025,10',
        'a,2025-02-01,September 2025,11',
        'a,2025-12-15,2022-23,12',
        'a,2025-10-15,Third quarter of 2025,13',
        'a,2025-01-15,2024,14',
        'a,2024-11-01,Q1 of fiscal year 2025,15',
        'a,2025-06-30,January to June,16',
        'b,2024-02,First quarter of 2024,17',
        'b,2024-03,First quarter of 2024,18',
        'b,2025-01-10,2024-25,19',
        '',
      ].join('\n'),
      'events.csv': `id,title,start,end\ne,Far,${year + 36}-01-15,\nf,Long,2026-01-15,2027-01-31\ng,A year,2026-01-15,2027-01-15\nh,Next,${year + 2}-01-15,\n`,
    });
    assert.equal(code, 0, said.join('\n'));
    const of = (cause: string) => said.filter((line) => line.endsWith(`[${cause}]`));
    assert.deepEqual(
      of('report-period').map((line) => [/row (\d+)/.exec(line)?.[1], /period \(([^)]*)\)/.exec(line)?.[1]]),
      [
        ['2', 'Fourth quarter of 2025'],
        ['3', 'September 2025'],
        ['4', '2022-23'],
      ],
      said.join('\n'),
    );
    told(said, 'before-beginning', 'Check: reports.csv, row 9, column B (date)', 'before the commitment began');
    told(said, 'milestone-after-end', 'Check: milestones.csv, row 2, column C (end)');
    told(said, 'after-plan', 'Check: milestones.csv, row 5', '(2026-06)');
    told(said, 'date-far-ahead', 'Check: events.csv, row 2', 'more than 3 years');
    assert.match(of('date-far-ahead').join('\n'), /Check: plans\.csv, row 3, .* more than 20 years/);
    told(said, 'event-long', 'Check (2): events.csv, row 3', 'row 4');
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    for (const words of [
      'anterior al comienzo de su periodo (September 2025)',
      'después del fin de su periodo (2022-23)',
      'anterior al inicio del compromiso',
      'El hito vence después',
      'Faltan más de 3 años',
      'duraría un año o más',
    ])
      assert.ok(stdout.includes(words), `${words}\n${stdout}`);
  });

  it('a year that is one too many or too few: beside the commitment, the plan, all that there is, and today', async (t) => {
    const { code, said, feed } = await importing(t, {
      'coalition.csv': 'name,language,updated\nOpen Valley,en,2026-08-31\n',
      'plans.csv':
        'id,title,submitted,start,end,member\np,Plan,2025-12-15,2026-01,2028-06,town\nq,Early,2024-12-15,2026-01,2028-06,town\nr,Late,2030-02,2026-01,2028-06,town\ns,Swapped,,2026-12,2024-01,town\n',
      'commitments.csv': [
        'id,title,plan,led by,start,end,updated',
        'a,A,p,town,2026-01,2027-12,2027-09-30',
        'b,B,p,town,2023-01,2024-01,',
        'c,C,p,town,2029-01,2029-03,',
        'd,D,s,town,2026-01,2027-12,',
        'e,E,p,town,2025-06,2028-12,2026-08-31',
        '',
      ].join('\n'),
      'milestones.csv':
        'commitment,title,start,completed on\na,Mistyped,,2025-06-20\na,A little early,,2025-11-20\ne,Before itself,2026-05,2026-02\n',
      'reports.csv':
        'commitment,date,period,challenges\na,2026-11-15,January to June 2025,Rain\na,2026-08-15,2025-26,Rain\n',
      'events.csv':
        'id,title,start,end,commitment\ne,Forum,2025-09-24 18:00,2026-09-24 20:00,\nf,Consultation,2025-10-24,,a\ng,Long before,2025-01-24,,a\n',
      'updates.csv': 'id,title,date\nn,The plan begins,2022-05-20\nm,It was prepared,2025-10-20\no,Ahead,2027-01-20\n',
    });
    assert.equal(code, 0, said.join('\n'));
    const rowsOf = (cause: string): string[] =>
      said
        .filter((line) => line.endsWith(`[${cause}]`))
        .flatMap((line) => {
          let sheet = '';
          return [...line.matchAll(/(?:(\w+)\.csv, )?row (\d+)(?:, column \w+ \(([^)]*)\))?/g)].map(([, name, row]) => {
            sheet = name ?? sheet;
            return `${sheet} ${row}`;
          });
        })
        .sort();
    assert.deepEqual(
      rowsOf('before-beginning'),
      ['commitments 3', 'events 4', 'milestones 2', 'plans 3', 'reports 2', 'updates 2'],
      said.join('\n'),
    );
    assert.deepEqual(rowsOf('after-plan'), ['commitments 4', 'plans 4']);
    assert.deepEqual(rowsOf('date-ahead'), ['commitments 2', 'plans 4', 'updates 4']);
    assert.deepEqual(rowsOf('before-start'), ['milestones 4', 'plans 5']);
    told(said, 'event-long', 'Check: events.csv, row 2');
    told(said, 'updated-behind', 'coalition.csv, row 2, column C (updated)', 'of 2026-11-15');
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    for (const words of ['Es anterior al inicio del plan (2026-01)', 'Hay aquí algo más nuevo, del 2026-11-15'])
      assert.ok(stdout.includes(words), `${words}\n${stdout}`);
  });

  it('what cannot be so all at once: late and complete, less than before, one twice, words that say nothing', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv': [
        'id,title,led by,completion,progress,state,summary',
        'a,A,town,complete,,delayed,PENDING',
        'b,Por definir,town,,0,,To be defined',
        'c,C,town,,1,on-hold,Pending works on the bridge',
        '',
      ].join('\n'),
      'reports.csv': [
        'commitment,date,completion,progress,challenges,by',
        'b,2026-03-01,substantial,60,,town',
        'b,2026-06-01,limited,30,,town',
        'b,2026-09-01,limited,25,The money was cut,town',
        'c,2026-03-01,substantial,,,town',
        'c,2026-06-01,limited,,,forum',
        'c,2026-09-01,limited,,,town',
        '',
      ].join('\n'),
      'people.csv': 'name,role,member\nAna,,town\nana ,Chair,town\nAna,,forum\n',
      'events.csv':
        'id,title,start,place\ne,Forum,2026-09-24,Hall\nf,Forum,2026-09-24,Hall\ng,Forum,2026-09-24,School\n',
      'contributions.csv': 'id,date,text,status,response\nq,2026-05-01,Why?,answered,Pending\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'withdrawn-complete', 'commitments.csv, row 2, column F (state)', 'It says delayed');
    // Between whole percentages 1 is one of them; of 0 and 1 alone nobody knows which they are.
    told(said, 'fraction-as-percentage', '"1"', 'Write 100 if 100 % is meant; if not, write 1 %');
    assert.equal(feed.commitments[2].progress, undefined);
    const falls = said.filter((line) => line.endsWith('[report-falls]'));
    assert.equal(falls.length, 1, said.join('\n'));
    told(falls, 'report-falls', 'reports.csv, row 3, column D (progress) "30"', '2026-03-01, which says 60 %');
    told(said, 'entry-twice', 'events.csv, row 3', 'people.csv, row 3');
    assert.doesNotMatch(said.join('\n'), /people\.csv, row 4|events\.csv, row 4/);
    told(said, 'placeholder', 'column G (summary) "PENDING"', '"To be defined"');
    told(said, 'placeholder-said', 'column B (title) "Por definir"', 'contributions.csv, row 2', '"Pending"');
    assert.deepEqual(
      feed.commitments.map(({ summary }) => summary),
      [undefined, undefined, 'Pending works on the bridge'],
    );
  });

  it('a change or a report of before the promise, unless it is the start that moved', async (t) => {
    const { code, said, feed } = await importing(t, {
      'plans.csv': 'id,title,submitted,start,member\np,Plan,2026-02,2026-06-01,town\n',
      'commitments.csv': 'id,title,plan,led by,start\na,A,p,town,\nb,B,,town,2026-03-01\nc,C,p,town,2026-09\n',
      'revisions.csv': [
        'commitment,plan,what changed,date,was,now',
        'a,,Fewer schools,2025-10-18,80 schools,40 schools',
        'a,,Fewer schools,2026-02-10,40 schools,20 schools',
        'b,,Fewer schools,2025-10-18,80 schools,40 schools',
        'b,,It starts later,2026-01-15,January 2026,March 2026',
        'c,,Fewer schools,2026-07-01,80 schools,40 schools',
        ',p,Fewer promises,2025-02-10,8,4',
        '',
      ].join('\n'),
      'milestones.csv': 'commitment,title,end\nc,Map,2026-08-31\nc,Portal,2026-09\n',
      'reports.csv': 'commitment,date,progress\na,2026-05-15,10\nc,2026-09-15,10\n',
    });
    assert.equal(code, 0, said.join('\n'));
    const lines = said.filter((line) => line.endsWith('[before-beginning]'));
    assert.deepEqual(
      lines.map((line) => [/\((2026[-\d]*)\)/.exec(line)?.[1], line.match(/row \d+/g)?.join()]),
      [
        ['2026-09', 'row 2'],
        ['2026-06-01', 'row 2'],
        ['2026-02', 'row 2,row 7'],
        ['2026-03-01', 'row 4'],
      ],
      said.join('\n'),
    );
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    assert.match(stdout, /revisions\[0\]\.date.*anterior a la entrega del plan \(2026-02\)/);
  });

  it('complete beside milestones that are not, and not started beside some that are', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,completion,progress,milestones complete,milestones total,state\na,A,town,,,,,\nb,B,town,not-started,,,,\nc,C,town,complete,,,,\nd,D,town,,,,,\ne,E,town,complete,,3,5,\nf,F,town,,100,,,not-delivered\n',
      'milestones.csv':
        'commitment,title,status,completed on\na,Map,complete,\na,Portal,not-started,\na,Old,withdrawn,\na,New,,\nb,Map,in-progress,\nc,Map,complete,\nd,Map,complete,2026-09-01\nd,Portal,not-started,\n',
      'reports.csv':
        'commitment,date,completion,progress\na,2026-05-01,limited,\na,2026-10-01,complete,\nd,2026-08-01,not-started,\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'not-started-milestones', 'Check: commitments.csv, row 3', '1 of 1 milestone is under way');
    told(said, 'withdrawn-complete', 'commitments.csv, row 7', 'not-delivered');
    const all = said.filter((line) => /-milestones\]$/.test(line)).join('\n');
    assert.match(all, /Check: reports\.csv, row 3, column C \(completion\).* 1 of 2 milestones is not complete/);
    assert.match(all, /row 6, column D \(completion\).*2 of 5 milestones are not complete/);
    assert.doesNotMatch(all, /commitments\.csv, row [245]|reports\.csv, row 4/);
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    assert.match(stdout, /reports\[1\]\.completion.*Dice que todo se cumplió, y 1 hito de 2 no está cumplido/);
    assert.match(stdout, /Dice "not-delivered", y también que se cumplió/);
  });

  it('a commitment that was withdrawn, unless a revision or a report says why', async (t) => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const files = {
      'commitments.csv': `id,title,led by,state\n${ids.map((id) => `${id},${id},town,withdrawn`).join('\n')}\n`,
      'revisions.csv': [
        'commitment,what changed,date,was,now',
        'b,The end moved for lack of data,2026-05-01,March 2027,June 2027',
        'c,There was no money,,,',
        'd,Withdrawn: congress did not approve it,,,',
        'e,The state changed.,2026-09-01,Active,Withdrawn',
        'f,The state changed.,2026-09-01,Active,Withdrawn',
        'g,The commitment was withdrawn,,,',
        '',
      ].join('\n'),
      'reports.csv':
        'commitment,date,what was done\na,2026-05-01,The map is drawn\ne,2026-05-01,The map is drawn\nf,2026-10-01,The office was closed\nh,2026-10-01,We gave it up: no money\n',
    };
    const { said } = await importing(t, files, '--all');
    const [line] = said.filter((each) => each.endsWith('[withdrawn-no-reason]'));
    assert.deepEqual(
      line.match(/row \d+/g),
      ['a', 'b', 'e', 'g'].map((id) => `row ${ids.indexOf(id) + 2}`),
      said.join('\n'),
    );
  });

  it('two reports of one day and period that say different figures, but not those of two bodies or periods', async (t) => {
    const { code, said, feed } = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'reports.csv':
        'commitment,date,period,progress,by\na,2026-10-01,Summer,50,town\na,2026-10-01,summer,60,town\na,2026-10-01,Spring,40,town\na,2026-10-01,Summer,70,forum\na,2026-09,,20,\na,2026-09,,30,\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'report-twice', 'Check: reports.csv, row 3');
    assert.doesNotMatch(said.filter((line) => line.endsWith('[report-twice]')).join('\n'), /\(\d\)|more/);
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    assert.match(stdout, /reports\[1\].*la misma fecha y el mismo periodo/);
  });

  it('a change to a date that its commitment does not have, where no newer one moved it', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,end\na,A,town,2027-03-31\nb,B,town,2027-12-31\nc,C,town,2028-03\nd,D,town,2027-06\ne,E,town,2027-06\nf,F,town,2027-06\n',
      'milestones.csv': 'commitment,title,end\nd,Map,2026-12-31\n',
      'revisions.csv': [
        'commitment,what changed,date,was,now',
        'a,Longer for lack of money,2026-11-20,"June 30, 2027","December 31, 2027"',
        'b,Longer for lack of money,2026-11-20,"June 30, 2027",December 2027',
        'c,Later,2026-05-01,March 2027,June 2027',
        'c,Later again,2026-09-01,June 2027,"March 31, 2028"',
        'd,The end of a milestone moved: Map,2026-09-01,June 2026,"December 31, 2026"',
        'e,A milestone was moved and then taken out,2026-09-01,June 2026,May 2027',
        'f,Fewer schools,2026-09-01,80 schools,40 schools',
        '',
      ].join('\n'),
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'revision-now', 'Check: revisions.csv, row 2, column E (now) "December 31, 2027"', 'it ends 2027-03-31');
    assert.equal(said.filter((line) => line.endsWith('[revision-now]')).length, 1, said.join('\n'));
    assert.doesNotMatch(
      said.find((line) => line.endsWith('[revision-now]'))!,
      /\(\d\)/,
    );
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    assert.match(stdout, /El compromiso no tiene esa fecha: su término es 2027-03-31/);
  });

  it('a period that a spreadsheet turned into a date', async (t) => {
    const { said } = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'reports.csv': 'commitment,date,period\na,2026-10-01,Sep-26\na,2026-07-01,Second quarter of 2026\n',
    });
    told(said, 'date-in-words', 'Check: reports.csv, row 2, column C (period) "Sep-26"');
  });

  it('an event that ends before it starts by its hours', async (t) => {
    const { said } = await importing(t, {
      'coalition.csv': `name,language,updated,time zone\nOpen Valley,en,${TODAY},America/Bogota\n`,
      'events.csv':
        'id,title,start,end\na,A,2026-12-10 18:00,2026-12-10 16:00\nb,B,2026-12-10 18:00,2026-12-10 20:00\nc,C,2026-12-10 18:00,2026-12-10\nd,D,2026-12-10T18:00:00-06:00,2026-12-10T23:30:00Z\n',
    });
    told(said, 'before-start', 'Check (2): events.csv, row 2', 'row 5');
  });

  it('a title that two commitments have: both ids are named', async (t) => {
    const { said } = await importing(t, {
      'commitments.csv': 'id,title,led by\na,Open data,town\nb,Open data,town\n',
      'milestones.csv': 'commitment,title\nOpen data,M\n',
      'events.csv': 'id,title,start,commitment\ne,E,2026-12-10,Open data\n',
    });
    const lines = said.filter((line) => line.endsWith('[name-of-several]'));
    assert.equal(lines.length, 2, said.join('\n'));
    for (const line of lines) assert.match(line, /Several in commitments are called so: a, b\. Write the id/);
    assert.doesNotMatch(said.join('\n'), /id-unknown/);
  });

  it('a day that is another weekday than is written beside it', async (t) => {
    const { code, said, feed } = await importing(t, {
      'events.csv': 'id,title,start\na,A,miércoles 3 de diciembre de 2026\nb,B,"Thursday, 3 December 2026"\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(
      said,
      'date-weekday',
      'Check: events.csv, row 2, column C (start) "miércoles 3 de diciembre de 2026" → 2026-12-03: ',
    );
    assert.deepEqual(
      feed.events.map(({ start }) => start),
      ['2026-12-03', '2026-12-03'],
    );
  });

  it('totals with their count in words, and who made the table, as notes below it', async (t) => {
    const { code, said, feed } = await importing(t, {
      'commitments.csv':
        'id,title,led by,progress\na,A,town,1 %\nb,B,town,2 %\n,Total,2 commitments,\n,,,\n,Made by: Ann Lee,,\n,"Source: Planning office, June 2026",,\n',
      'plans.csv': 'id,title,start\np,P,2026\n,TOTAL 1 plan,\n,,\n,Made by: Ann Lee,\n',
    });
    assert.equal(code, 0, said.join('\n'));
    told(said, 'total-row', 'commitments.csv, row 4; plans.csv, row 3');
    told(said, 'below-table', 'Ann Lee');
    assert.equal(feed.commitments.length, 2);
  });

  it('a milestone that is done by its day or its percentage, and not by its status', async (t) => {
    const { code, said, feed } = await importing(t, {
      ...commitments('a,A,town,,,,,,,'),
      'milestones.csv':
        'commitment,title,status,completed on,progress\na,M,,2026-05-01,\na,N,in-progress,2026-05,\na,O,delayed,,100\na,P,complete,2026-05-01,100\na,Q,,,99\na,R,,,\na,S,withdrawn,2026-05-01,\n',
    });
    assert.equal(code, 0, said.join('\n'));
    const [line, withdrawn, ...more] = said.filter((each) => each.endsWith('[status-behind]'));
    assert.match(withdrawn, /row 8, column C \(status\) "withdrawn": .* if it was completed, write complete; if not,/);
    const start = 'Check (3): milestones.csv, row 2, column C (status); row 3 "in-progress"; row 4 "delayed": ';
    assert.ok(line.startsWith(start) && line.includes('Write complete, or empty the other.'), said.join('\n'));
    assert.equal(more.length, 0);
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    for (const [language, words] of [
      ['en', 'status (a, M): Warning. It has the day on which it was completed'],
      ['es', 'status (a, M: situación): Aviso. Tiene la fecha en que se cumplió, o 100 %'],
    ] as const) {
      const { stdout } = await runTool(['validate', 'feed.json', '--lang', language], { cwd: folder });
      assert.ok(stdout.includes(words), stdout);
      assert.match(stdout, /milestones\[1\].*milestones\[2\]/);
      assert.doesNotMatch(stdout, /milestones\[[345]\]/);
    }
  });

  it('what a plan, a commitment or an event is called, where an organisation should be', async (t) => {
    const { code, said, feed } = await importing(t, {
      'plans.csv': 'id,title,title (es)\nplan-1,Action plan,Plan de acción\n',
      'events.csv': 'id,title,start\nforum-1,Open forum,2026\n',
      ...commitments(
        'a,Roads,action plan,Plan de Accion,,,,,,',
        'b,Water,plan-1,town; Roads,,,,,,',
        'c,Air,Open Forum; The Roads Club,forum,,,,,,',
      ),
      'parties.csv': 'commitment,role,name,unit\nc,partner,Water,Pipes\nc,partner,Waters,Pipes\n',
    });
    assert.equal(code, 0, said.join('\n'));
    const lines = said.filter((each) => each.endsWith('[party-elsewhere]'));
    assert.equal(lines.length, 3, said.join('\n'));
    told(lines, 'party-elsewhere', 'Check (3): commitments.csv, row 2, column C (led by) "action plan"', 'in plans');
    assert.match(lines[0], /column D \(with\) "Plan de Accion"; row 3, column C \(led by\) "plan-1"/);
    assert.match(lines[1], /^Check \(2\): .*row 3, column D \(with\).*parties\.csv, row 2.*in commitments/);
    assert.match(lines[2], /^Check: .*row 4, column C \(led by\).*in events/);
    assert.doesNotMatch(said.join('\n'), /member-gone/);
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    assert.match(stdout, /leads\[0\] \(a: responsables\): Aviso\. .*algo en plans se llama así\./);
  });

  it('a column between others that lost its name, and no notes beside the table', async (t) => {
    const { said } = await importing(t, {
      'commitments.csv': 'id,title,,led by,# ours,link,\na,A,,town,x,,mine\nb,B,Long text,town,x,,mine\nc,C,,town,,,\n',
      'plans.csv': 'id,title,,start\np,P,,2026\n',
    });
    told(said, 'column-nameless', 'Check: commitments.csv, row 1, column C "Long text": This column has no name');
    assert.equal(said.filter((line) => line.endsWith('[column-nameless]')).length, 1);
    assert.doesNotMatch(said.join('\n'), /"mine"|"x"/);
  });

  it('names in two rows of which the lower has more', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv': 'Plan,,,,\nid,title,,,\n,,led by,start,end\na,A,town,2026,2027\n',
    });
    told(said, 'header-two-lines', 'commitments.csv, row 2');
    assert.deepEqual(feed.commitments, [{ id: 'a', title: 'A', leads: ['town'], start: '2026', end: '2027' }]);
  });

  it('records that name themselves, and several people in one cell', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv': 'id,name,sector,part of\ntown,Our Town,government,town\npark,Parks,government,town\n',
      'commitments.csv': 'id,title,led by,same as\na,A,town,a\nb,B,town,a; b\nc,C,town,a\n',
      'people.csv': 'name,role\nAna; Ben,Chair\nEva,Notes\n',
    });
    told(
      said,
      'reference-itself',
      'Check (3): commitments.csv, row 2, column D (same as) "a"; row 3 "a; b"; ',
      'members.csv, row 2, column D (part of) "town"',
    );
    told(said, 'several-in-one', 'Check: people.csv, row 2, column A (name) "Ana; Ben"');
    const folder = folderWith(t, { 'feed.json': JSON.stringify(feed) });
    const { stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    assert.match(
      stdout,
      /members\[0\]\.parent \(town: parte de\): Aviso\. Se nombra a sí mismo\. Escriba otro, o quítelo\./,
    );
  });

  it('the order of dates that may be two days, where others are in one order alone', async (t) => {
    const rows = (other: string): Record<string, string> => ({
      ...commitments('a,A,town,,05/06/2026,,,,,', `b,B,town,,${other},,,,,`),
      'events.csv': 'id,title,start\ne,E,2026-05-31\n',
    });
    const day = await importing(t, rows('31/05/2026'));
    told(day.said, 'date-order', 'have the day first: if all do, add --dates dmy.');
    const month = await importing(t, rows('05-31-26'), '--lang', 'es');
    told(month.said, 'date-order', 'tienen primero el mes: si todas son así, agregue --dates mdy.');
    const both = await importing(t, { ...rows('31/05/2026'), 'plans.csv': 'id,title,end\np,P,05/31/2026\n' });
    told(both.said, 'date-order', '--dates dmy (day first) or --dates mdy');
  });

  it('words that nearly are one of another column, or of a list with more said in brackets', async (t) => {
    const { said } = await importing(t, {
      'members.csv': `${MEMBERS}a,A,Poder Legislativo del Estado\nb,B,Auditoría Superior\nc,C,Contraloría\n`,
      'commitments.csv':
        'id,title,led by,completion,state\na,A,town,,Concluido\nb,B,town,Limitado (en proceso),\nc,C,town,,demorado\n',
    });
    told(said, 'other-column', 'row 2, column E (state) "Concluido"', 'for the column completion');
    const written = said.filter((line) => line.endsWith('[write]')).join('\n');
    for (const meant of ['del Estado" → legislature', 'Superior" → oversight-body', '"Contraloría" → oversight-body'])
      assert.ok(written.includes(meant), written);
    assert.match(written, /"Limitado \(en proceso\)" → limited/);
    assert.match(written, /"demorado" → delayed/);
  });

  it('a row that was written over the example', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv':
        '#,id,title,led by\n# rows that begin with # are passed over,text,text,\n# example,roads,Roads,town\n,parks,Parks,town\n# example,open-budget,A budget in plain words,town\n# later,mine,Mine,town\n# example,open-budget,Open budget of Springs,Springs\n',
    });
    assert.equal(said.length, 3, said.join('\n'));
    told(said, 'note-row', 'Tip: commitments.csv, row 6');
    told(
      said,
      'example-overwritten',
      'Check (2): commitments.csv, row 3; row 7:',
      '"# example"',
      'empty its first cell',
    );
    assert.deepEqual(
      feed.commitments.map(({ id }) => id),
      ['parks'],
    );
  });

  it('an untouched name of the coalition', async (t) => {
    const { code, said } = await importing(t, {
      'coalition.csv': `name,language,updated\nNombre de su coalición,es,${TODAY}\n`,
    });
    assert.equal(code, 0);
    told(said, 'coalition-unnamed', 'row 2, column A (name) "Nombre de su coalición"');
  });

  it('rows that were pasted one column too far to the left', async (t) => {
    const { code, said } = await importing(t, {
      ...commitments('a,A,town,,,,,,,', 'b,B,town,,,,,,,'),
      'revisions.csv':
        '#,commitment,plan,what changed,date,was,now\na,,The end moved.,2026-09-01,2026,2027\n,b,,The end moved: floods.,2026-09-01,2026,2027\nb,,Again.,,,\n',
    });
    assert.equal(code, 1);
    told(said, 'row-shifted', 'Lost (2): revisions.csv, row 2 "a"; row 4 "b"', 'column B');
    assert.equal(said.filter((line) => line.includes('[id-unknown]')).length, 0, said.join('\n'));
  });

  it('a title that is nearly that of a commitment, and a cause before what comes of it', async (t) => {
    const { said } = await importing(t, {
      ...commitments('budget,An open budget for all,town,,,,,,,', 'budget,Parks,town,,,,,,,'),
      'milestones.csv': 'commitment,title\nOpen budget for all,One\nnone of them,Two\n',
    });
    told(said, 'id-unknown', '(2)', '"Open budget for all" → budget;', '"none of them":');
    assert.ok(
      said.findIndex((line) => line.endsWith('[id-twice]')) < said.findIndex((line) => line.endsWith('[id-unknown]')),
    );
  });

  it('what newer reports say than the commitment itself', async (t) => {
    const files = {
      'commitments.csv':
        'id,title,led by,completion,progress,updated\na,A,town,limited,,\nb,B,town,,35,\nc,C,town,limited,,2026-07-01\nd,D,town,,,\n',
      'reports.csv':
        'commitment,date,completion,progress,what stood in the way\na,2026-06-30,substantial,,\na,2025-12-31,not-started,,Much\nb,2026-06-30,,50,\nc,2026-06-30,complete,,\nd,2026-06-30,complete,,\n',
    };
    const { code, said, feed } = await importing(t, files);
    assert.equal(code, 0);
    const lines = said.filter((line) => line.endsWith('[report-newer]'));
    assert.equal(lines.length, 2, said.join('\n'));
    assert.match(
      lines[0]!,
      /^Check: commitments\.csv, row 2, column D \(completion\) "limited": The report of 2026-06-30 says substantial/,
    );
    assert.match(lines[1]!, /row 3, column E \(progress\) "35": The report of 2026-06-30 says 50 %/);
    const { stdout } = await runTool(['validate', '-'], { input: JSON.stringify(feed) });
    assert.match(stdout, /commitments\[0\]\.completion \(a\): Warning\. The report of 2026-06-30 says "substantial"/);
    assert.match(stdout, /commitments\[1\]\.progress \(b\): Warning/);
    assert.match(stdout, /2 warnings/);
  });

  it('what newer reports say in the other of completion and progress, where both cannot be', async (t) => {
    const { said } = await importing(t, {
      'commitments.csv':
        'id,title,led by,completion,progress\na,A,town,,40\nb,B,town,limited,\nc,C,town,,40\nd,D,town,,0\ne,E,town,limited,60\n',
      'reports.csv':
        'commitment,date,completion,progress,what stood in the way\na,2026-06-30,complete,,\nb,2026-06-30,,100,\nc,2026-06-30,substantial,,\nd,2025-06-30,not-started,,x\nd,2026-06-30,limited,,x\ne,2026-06-30,limited,100,x\n',
    });
    const lines = said.filter((line) => line.endsWith('[report-newer]'));
    for (const [at, line] of [
      /row 2, column E \(progress\) "40": The report of 2026-06-30 says complete/,
      /row 3, column D \(completion\) "limited"; row 6, column E \(progress\) "60": The report of 2026-06-30 says 100 %/,
      /row 5, column E \(progress\) "0": The report of 2026-06-30 says limited/,
    ].entries())
      assert.match(lines[at] ?? '', line, said.join('\n'));
    assert.equal(lines.length, 3, said.join('\n'));
  });

  it('whether a commitment goes on whose lead has left, unless it is over or was over before', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv':
        'id,name,sector,left\ntown,Our Town,government,\ngone,Old Office,government,2025-05\nlater,Last Office,government,2099\n',
      'commitments.csv':
        'id,title,led by,end,completion,state\na,A,gone,2027,limited,\nb,B,town; gone,,limited,\nc,C,gone,2025-04,limited,\nd,D,gone,2027,complete,\ne,E,gone,2027,,withdrawn\nf,F,gone,2027,,on-hold\ng,G,later,2027,,\n',
      'parties.csv': 'commitment,role,member,unit\ng,lead,gone,Treasury\n',
    });
    assert.equal(code, 0);
    const lines = said.filter((line) => line.endsWith('[lead-left]'));
    assert.equal(lines.length, 2, said.join('\n'));
    told(
      lines.slice(0, 1),
      'lead-left',
      'Check: commitments.csv, row 2, column C (led by) "gone"',
      'left on 2025-05',
      'who is responsible now',
      'on-hold or withdrawn',
    );
    told(lines.slice(1), 'lead-left', 'commitments.csv, row 3', '"town; gone"', 'parties.csv', 'Remove it here');
    const { stdout } = await runTool(['validate', '-', '--lang', 'es'], { input: JSON.stringify(feed) });
    assert.match(stdout, /commitments\[0\]\.leads\[0\] \(a: responsables\): Aviso\. Este integrante salió el 2025-05/);
  });

  it('a contribution that was withdrawn from the page, as the desk writes it: it stays out of the feed', async (t) => {
    const { code, said, feed } = await importing(t, {
      'contributions.csv':
        'id,date,text,status\nq,2026-05-01,When?,withdrawn\nr,2026-05-01,Why?,Retirada\ns,2026-05-01,Who?,received\n',
    });
    assert.equal(code, 0);
    told(said, 'contribution-withdrawn', 'Tip (2): contributions.csv, row 2; row 3', 'passed over');
    assert.deepEqual(
      feed.contributions.map(({ id }) => id),
      ['s'],
    );
    const input = JSON.stringify(goodFeed({ contributions: [{ ...feed.contributions[0], status: 'withdrawn' }] }));
    const english = await runTool(['validate', '-'], { input });
    assert.equal(english.code, 1);
    assert.match(
      english.stdout,
      /contributions\[0\]\.status \(s\): Found "withdrawn"\. It was withdrawn from the page.* Remove the record/,
    );
    assert.match(
      (await runTool(['validate', '-', '--lang', 'es'], { input })).stdout,
      /Se retiró de la página.* Quite el registro/,
    );
  });

  it('a member beside its part or another, with a dash, a colon or brackets between', async (t) => {
    const leads = ['town - forum', 'Our Town – Treasury', 'Our Town: Treasury', 'Treasury (town)', 'Coop - Old Mill'];
    const { said, feed } = await importing(
      t,
      commitments(...leads.map((lead, at) => `c${at},C${at},${lead},,,,,,,`)),
      '--all',
    );
    const line = said.find((each) => each.endsWith('[member-within]')) ?? '';
    for (const lead of leads.slice(0, -1)) assert.ok(line.includes(`"${lead}"`), `${lead} in ${said.join('\n')}`);
    assert.doesNotMatch(line, /Coop/);
    assert.deepEqual(
      feed.commitments.map((each) => each.leads),
      leads.map((lead) => [lead]),
      'nobody splits them unasked',
    );
  });

  it('an address in brackets or with a comma behind it, and a place on the page', async (t) => {
    const { said } = await importing(
      t,
      {
        ...commitments(
          'a,A,town,,,,,,,(https://valley.example/a)',
          'b,B,town,,,,,,,"https://valley.example/b,"',
          'c,C,town,,,,,,,#',
          'd,D,town,,,,,,,https://valley.example/x_(y)',
        ),
      },
      '--all',
    );
    told(said, 'link-words', '"(https://valley.example/a)" → https://valley.example/a', '→ https://valley.example/b');
    assert.ok(
      said.some((line) => line.endsWith('[link-words]') && line.includes('"#"')),
      said.join('\n'),
    );
    assert.doesNotMatch(said.join('\n'), /x_\(y\)/);
  });

  it('figures of milestones that are not those of their rows', async (t) => {
    const counts = (...rows: string[]) => `id,title,led by,milestones complete,milestones total\n${rows.join('\n')}\n`;
    const { said, feed } = await importing(t, {
      'commitments.csv': counts('a,A,town,3,5', 'b,B,town,1,2', 'c,C,town,3,5', 'd,D,town,1,1', 'e,E,town,0,2'),
      'milestones.csv':
        'commitment,title,status\na,One,complete\na,Two,in-progress\nb,One,complete\nb,Two,not-started\nb,Three,withdrawn\nd,One,\nd,Two,\ne,One,\n',
    });
    const lines = said.filter((line) => line.endsWith('[milestone-counts]'));
    assert.equal(lines.length, 2, said.join('\n'));
    assert.match(lines[0], /row 2, column D \(milestones complete\) "3": The figures are 3 of 5 .* pages show 1 of 2/);
    assert.match(lines[1], /row 5, .* 1 of 1 milestones, and there are 2/);
    assert.match((await runTool(['validate', '-'], { input: JSON.stringify(feed) })).stdout, /The figures are 3 of 5/);
  });

  it('the short name of the only member, plan or commitment that begins so: it is proposed, and never taken', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv':
        'id,name,sector\nstate,State Government of New Valley,government\ncity,City of Harbor,government\ntown,City of Meadows,government\n',
      'plans.csv': 'id,title,member\nplan,Open government plan 2026,State Government\n',
      'commitments.csv':
        'id,title,led by,plan\na,Water for all,State government,Open Government Plan\nb,Roads,City of,plan\nc,Trees,The State Government,plan\nd,Books,Sta,plan\n',
      'milestones.csv': 'commitment,title\nWater,First\n',
    });
    told(said, 'member-nearly', 'Check (2): commitments.csv, row 2', 'row 4', 'Write state if');
    const unknown = said.filter((line) => line.endsWith('[id-unknown]')).join('\n');
    for (const meant of ['"State Government" → state', '"Open Government Plan" → plan', '"Water" → a'])
      assert.ok(unknown.includes(meant), `${meant} in\n${unknown}`);
    assert.deepEqual(
      feed.commitments.map(({ leads }) => leads),
      [['State government'], ['City of'], ['The State Government'], ['Sta']],
    );
  });

  it('what the receiver exports, in sheets of any language: its further columns are known, and a text that is held back is none', async (t) => {
    const { said, feed } = await importingPlaces([
      folderWith(t, {
        'coalicion.csv': `nombre,idioma,actualizado\nValle,es,${TODAY}\n`,
        'compromisos.csv': 'id,título\nagua,Agua\n',
        'aportaciones.csv':
          'id,date,kind,text,commitment,status,decision,response,answered by,answered on,how many said the same,link,version,draft decision,draft response,draft answered by,same as\n' +
          'A1,2026-05-01,question,¿Cuándo?,agua,answered,noted,En mayo.,,2026-05-20,,,2,,,,\n' +
          'A2,2026-05-01,question,(held back: it may hold personal data; look at it on the desk),agua,received,,,,,,,1,,,,\n' +
          'A3,2026-05-01,question,No publiquen esto,agua,received,,,,,,,1,adopted,Borrador,,\n' +
          'A4,2026-05-01,concern,Tampoco,agua,under-review,,,,,,,3,,,,\n' +
          'de-la-reunion,2026-05-02,question,¿Quién?,agua,received,,,,,,,,,,,\n',
      }),
    ]);
    told(said, 'contribution-held-back', 'Consejo: aportaciones.csv, fila 3: Este texto no se exportó');
    told(said, 'contribution-undecided', 'Consejo (2): aportaciones.csv, fila 4; fila 5', 'Quizá quien la envió');
    assert.deepEqual(said.filter((line) => line.includes('aportaciones.csv')).length, 2, said.join('\n'));
    assert.deepEqual(
      feed.contributions.map(({ id }) => id),
      ['A1', 'de-la-reunion'],
    );
  });

  it('the words that the widgets show in each of their languages, in sheets of that language', async (t) => {
    const { code, said, feed } = await importing(t, {
      'coalition.csv': `name,language,updated\nUdala,eu,${TODAY}\n`,
      'members.csv':
        'id,name,sector,level\neu,A,Gizarte zibila,Udala\nfr,B,Universités,\npt,C,Sociedade civil,\nar,D,المجتمع المدني,\n',
      'commitments.csv': 'id,title,led by,completion,state\na,A,eu,Mugatua,Atzeratuta\nb,B,eu,hasi gabe,Etenda\n',
      'milestones.csv': 'commitment,title,status\na,M,Abian\n',
      'assessments.csv': 'commitment,kind,verifiable\na,self,Bai\n',
    });
    assert.equal(code, 0, said.join('\n'));
    assert.deepEqual(
      feed.members.map(({ sector }) => sector),
      ['civil-society', 'academia', 'civil-society', 'civil-society'],
    );
    assert.deepEqual(
      feed.commitments.map(({ completion, state }) => [completion, state]),
      [
        ['limited', 'delayed'],
        ['not-started', 'on-hold'],
      ],
    );
    const [{ milestones, assessments }] = feed.commitments as Record<string, Record<string, unknown>[]>[];
    assert.equal(milestones[0].status, 'in-progress');
    assert.equal(assessments[0].verifiable, true);
  });

  it('no word for a value of a list that in another language is that of another value', async () => {
    const { SHEETS, columnShape, wordsFor, plainSpelling } = await load<
      typeof Sheets & typeof CellModule & typeof Similar
    >('src/tool/spreadsheet/sheets.ts', 'src/tool/spreadsheet/cells/cell.ts', 'src/tool/names/similar.ts');
    for (const sheet of SHEETS)
      for (const column of sheet.columns) {
        const shape = columnShape(sheet, column);
        if (typeof shape !== 'object' || !('oneOf' in shape)) continue;
        const meant = new Map<string, unknown>();
        for (const choice of shape.oneOf)
          for (const word of wordsFor(choice, column).map(plainSpelling)) {
            assert.ok([undefined, choice].includes(meant.get(word) as undefined), `${sheet.en} ${column.en}: ${word}`);
            meant.set(word, choice);
          }
      }
  });

  it('which word of a list is meant, in the words of the sheets', async (t) => {
    const { said, feed } = await importing(t, {
      'coalition.csv': `nombre,idioma,actualizado\nValle,es,${TODAY}\n`,
      'members.csv':
        'id,nombre,sector\nm,Municipio,gobierno\na,Red,ONG\nb,Estado,Gobierno estatal\nc,Universidad,universidad\n',
      'compromisos.csv': 'id,título,responsables,cumplimiento\nx,X,m,Susntancial\ny,Y,m,Terminado\n',
      'aportaciones.csv': 'id,fecha,texto,situación,decisión,respuesta\nq,2026-05-01,¿?,respondida,aceptada,Sí.\n',
    });
    told(said, 'write', '"Gobierno estatal" → gobierno', '"universidad" → academia');
    assert.ok(
      said.some(
        (line) => line.includes('"Susntancial" → sustancial; ') && line.includes('"Terminado" → completo: Escriba'),
      ),
    );
    assert.ok(said.some((line) => line.includes('"aceptada" → adoptada')));
    assert.deepEqual(feed.members.at(-1), { id: 'a', name: 'Red', sector: 'civil-society' });
  });

  it('in the words of Spanish sheets which date is earlier', async (t) => {
    const { said } = await importing(t, {
      'coalition.csv': `nombre,idioma,actualizado\nValle,es,${TODAY}\n`,
      'members.csv': 'id,nombre,sector,ingreso,salida\nm,Municipio,gobierno,2026-05,2026-01\n',
      'compromisos.csv': 'id,título,responsables,inicio,término\nx,X,m,2027,2026\n',
    });
    assert.ok(
      said.some((line) => line.includes('Es anterior a «ingreso».')),
      said.join('\n'),
    );
    assert.ok(said.some((line) => line.includes('Es anterior a «inicio».')));
  });

  it('a feed that is given as a sheet, and a sheet that is given as a feed', async (t) => {
    const folder = folderWith(t, { 'feed.json': JSON.stringify(goodFeed()) });
    const { code, stderr } = await runTool(['import', join(folder, 'feed.json')]);
    assert.equal(code, 1);
    assert.match(stderr, /This is a feed already.*coalition-feed validate.*\[json-feed\]/);
    await runTool(['template', 'b.xlsx'], { cwd: folder });
    const wrong = await runTool(['validate', 'b.xlsx', '--lang', 'es'], { cwd: folder });
    assert.equal(wrong.code, 1);
    assert.match(wrong.stdout, /b\.xlsx: Es un libro de hojas de cálculo, no un feed.*coalition-feed import/);
  });

  it('a folder that is not there', async (t) => {
    const folder = folderWith(t, {
      'feed.json': JSON.stringify(goodFeed()),
      'coalition.csv': `name,language,updated\nX,en,${TODAY}\n`,
    });
    for (const args of [
      ['template', 'none/b.xlsx'],
      ['import', 'coalition.csv', '--out', 'none/f.json'],
      ['prerender', 'feed.json', '--widget', 'members', '--out', 'none/m.html'],
    ]) {
      const { code, stderr } = await runTool([...args, '--lang', 'es'], { cwd: folder });
      assert.equal(code, 1, args.join(' '));
      assert.match(stderr, /no existe la carpeta none\. Créela primero\./);
    }
  });
});
