/* What spreadsheets and people do to data, each asked about, mended or refused; nothing of it goes through in silence. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importing, MEMBERS } from './kit-import.ts';
import { TODAY } from './kit.ts';

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
    assert.deepEqual((feed.commitments[0].revisions as unknown[])[1], {
      summary: 'Less',
      was: 'none',
      now: 'All schools',
    });
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

  it('lists in which only some are members, and lists of topics with commas', async (t) => {
    const { said, feed } = await importing(t, commitments('a,A,"town, School Board",,,,,,"Health, Roads",'));
    told(said, 'member-within', '"town, School Board"', 'the member town', 'Write ; between');
    told(said, 'list-with-comma', '"Health, Roads"', 'Write ; between');
    assert.deepEqual(feed.commitments[0].leads, ['town, School Board']);
  });

  it('ids of members that are gone, and names that nearly are a member’s', async (t) => {
    const { said } = await importing(t, commitments('a,A,chamber-of-trade,Our Fourm,,,,,,'));
    told(said, 'member-gone', 'column C (led by) "chamber-of-trade"', 'column left');
    told(said, 'member-nearly', '"Our Fourm"', 'Write forum');
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

  it('rows that belong to a row that is left out, and names of such rows', async (t) => {
    const { code, said, feed } = await importing(t, {
      'members.csv': `${MEMBERS}lab,,academia\n`,
      ...commitments('a,,town,,,,,,,', 'b,B,town,,,,,,,'),
      'milestones.csv': 'commitment,title\na,One\na,Two\nb,Three\n',
      'people.csv': 'name,member\nAna,lab\n',
    });
    assert.equal(code, 1);
    told(said, 'parent-left-out', 'Lost (2): milestones.csv, row 2; milestones.csv, row 3', 'row of commitments');
    told(said, 'reference-left-out', 'people.csv, row 2, column B (member) "lab"', 'row of members');
    assert.equal(
      said.at(-1),
      'Written: 2 members, 1 person, 1 commitment, 1 milestone. 4 rows left out, 1 cell left out.',
    );
    assert.deepEqual(feed.commitments[0].milestones, [{ title: 'Three' }]);
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
    told(said, 'fraction-as-percentage', '"0,62"', 'Write 62');
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
