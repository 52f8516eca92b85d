/* Words, ids, languages and addresses that are no mistake of form, and that no colleague would let pass. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderWith, goodFeed, runTool, TODAY } from './kit.ts';
import { importing } from './kit-import.ts';

const COMMITMENTS = 'id,title,led by\nbudget,A budget everyone can read,town\nmap,A map of works,forum\n';
const member = (cells: string): string =>
  `id,name,sector,link,logo,joined,left\ntown,Our Town,government,${cells}\nforum,Our Forum,civil-society,,,,\n`;

async function validating(t: TestContext, changes: Record<string, unknown>): Promise<string> {
  const folder = folderWith(t, { 'feed.json': JSON.stringify(goodFeed(changes)) });
  return (await runTool(['validate', join(folder, 'feed.json')])).stdout;
}

describe('rows that are notes', () => {
  it('are told with the rows that name them, which are not said to name nothing', async (t) => {
    const { said, feed } = await importing(t, {
      'members.csv': '#,id,name,sector\n#1,town,Our Town,government\n,forum,Our Forum,civil-society\n',
      'commitments.csv': '#,id,title,led by\n# later,budget,A budget,town\n,map,A map of works,forum;Our Town\n',
      'milestones.csv': '#,commitment,title\n,budget,Data\n,A budget,Page\n,map,Streets\n',
      'events.csv': `#,id,title,start,commitment\n,day,Open day,${TODAY},budget\n`,
    });
    assert.match(said[0], /^Lost: members\.csv, row 2: .*\[note-row\]$/);
    assert.match(said[1], /^Lost \(2\): milestones\.csv, row 2; row 3: .*\[parent-left-out\]$/);
    assert.match(said.join('\n'), /commitments\.csv, row 3, column D \(led by\) .*\[reference-left-out\]/);
    assert.match(said.join('\n'), /events\.csv, row 2, column E \(commitment\) "budget".*\[reference-left-out\]/);
    assert.doesNotMatch(said.join('\n'), /id-unknown|member-gone/);
    assert.deepEqual(feed.commitments[0].milestones, [{ title: 'Streets' }]);
  });
});

describe('the language of a feed', () => {
  for (const [written, tag, told] of [
    ['mx', 'mx', /"mx" → es-MX: No language has this tag/],
    ['US', 'US', /"US" → en-US: No language has this tag/],
    ['gb', 'gb', /"gb" → en-GB: No language has this tag/],
    // Arabic and Ukrainian are not written in Latin letters.
    ['ar', 'ar', /"ar" → es-AR: This is the tag of a language, Arabic/],
    ['uk', 'uk', /"uk" → en-GB: This is the tag of a language, Ukrainian/],
    ['br', 'br', /"br" → pt-BR: This is the tag of a language, Breton/],
    ['latino', 'latino', /"latino": No language has this tag/],
    ['Español', 'es', undefined],
    ['castellano', 'es', undefined],
    ['Euskara', 'eu', undefined],
    ['es (México)', 'es-MX', undefined],
    ['ca', 'ca', undefined],
    ['yua', 'yua', undefined],
  ] as const)
    it(`written as ${written} is ${told ? 'asked about' : tag}`, async (t) => {
      const { said, feed } = await importing(
        t,
        {
          'coalition.csv': `name,language,updated\nOpen Valley,${written},${TODAY}\n`,
          'commitments.csv': COMMITMENTS,
        },
        '--lang',
        'en',
      );
      assert.equal(feed.language as unknown, tag);
      const line = said.find((each) => each.includes('[language-'));
      if (told) assert.match(line ?? '', told);
      else assert.equal(line, undefined);
    });

  it('is Arabic where its words are', async (t) => {
    const arabic = {
      language: 'ar',
      title: 'تحالف الوادي',
      members: [{ id: 'town', name: 'البلدة', sector: 'government' }],
    };
    assert.doesNotMatch(await validating(t, arabic), /language/i);
  });

  it('of a heading is told where a country stands in its brackets or behind its colon', async (t) => {
    const rows = '\nbudget,Un presupuesto,A budget,town\n';
    const brackets = await importing(t, { 'commitments.csv': `id,title,title [mx],led by${rows}` });
    assert.match(brackets.said[0], /row 1, column C \(title \[mx\]\): .*the code of a country.*\[column-country\]$/);
    assert.equal(brackets.said.filter((each) => each.includes('column-twice')).length, 0);
    const colon = await importing(t, { 'commitments.csv': `id,title,title:mx,led by${rows}` });
    assert.match(colon.said[0], /column C \(title:mx\) "A budget" → es-MX: .*\[language-unknown\]$/);
  });
});

describe('words that say nothing', () => {
  for (const words of [
    '—',
    '¿?',
    'por definir',
    'sin título',
    'Untitled',
    'não definido',
    'À compléter',
    'zehazteke',
    'غير محدد',
  ])
    it(`are asked about where a title should be: ${words}`, async (t) => {
      const { said } = await importing(t, { 'commitments.csv': `id,title,led by\nbudget,${words},town\n` });
      assert.match(said[0], /row 2, column B \(title\) .*\[placeholder-said\]$/);
    });

  it('are asked about in a feed, but not of residents', async (t) => {
    const said = await validating(t, {
      members: [{ id: 'town', name: { en: 'TBD' }, sector: 'government' }],
      contributions: [{ id: 'c', date: TODAY, text: '???', status: 'received' }],
    });
    assert.match(said, /members\[0\]\.name \(town\): Warning\. This says nothing/);
    assert.doesNotMatch(said, /contributions/);
  });
});

describe('an id that a spreadsheet changed', () => {
  for (const [id, cause] of [
    ['TRUE', 'id-logical'],
    ['VERDADERO', 'id-logical'],
    ['1.23457E+17', 'id-rounded'],
    ['123456789012345000', 'id-rounded'],
    ['04/03/2025', 'id-date'],
    ['Mar-25', 'id-date'],
  ])
    it(`is asked about: ${id}`, async (t) => {
      const { said, feed } = await importing(t, { 'commitments.csv': `id,title,led by\n${id},A budget,town\n` });
      assert.match(said[0], new RegExp(`column A \\(id\\) .*\\[${cause}\\]$`));
      assert.equal(feed.commitments[0].id, id);
    });

  for (const id of ['true-cost', '2025-03', '1E5', '12345678901234567'])
    it(`is none: ${id}`, async (t) => {
      const { said } = await importing(t, { 'commitments.csv': `id,title,led by\n${id},A budget,town\n` });
      assert.doesNotMatch(said.join('\n'), /\[id-/);
    });
});

describe('an address that not everybody can open', () => {
  for (const [address, cause] of [
    ['http://localhost:8080/plan', 'link-local'],
    ['http://127.0.0.1/plan', 'link-local'],
    ['http://192.168.1.5/plan.pdf', 'link-local'],
    ['https://intranet/plan', 'link-local'],
    ['https://files.local/plan', 'link-local'],
    ['//server/plans/plan.pdf', 'link-local'],
    ['C:\\plans\\plan.pdf', 'link-words'],
    ['https://town.sharepoint.com/:w:/s/plan', 'link-shared'],
    ['https://drive.google.com/file/d/abc/view', 'link-shared'],
    ['https://docs.google.com/document/d/abc/edit', 'link-shared'],
  ])
    it(`is told: ${address}`, async (t) => {
      const { said } = await importing(t, { 'members.csv': member(`${address},,,`), 'commitments.csv': COMMITMENTS });
      assert.match(said[0], new RegExp(`column D \\(link\\) .*\\[${cause}\\]$`));
      assert.doesNotMatch(said.join('\n'), /http-link/);
    });

  for (const address of [
    'https://localhost.example.org/plan',
    'https://docs.google.com/forms/d/abc',
    'https://docs.google.com/document/d/e/abc/pub',
  ])
    it(`is none: ${address}`, async (t) => {
      const { said } = await importing(t, { 'members.csv': member(`${address},,,`), 'commitments.csv': COMMITMENTS });
      assert.doesNotMatch(said.join('\n'), /\[link-/);
    });
});

describe('a logo', () => {
  for (const logo of [
    'logo.pdf',
    'https://town.example/logo.html',
    'https://town.example/',
    'https://www.facebook.com/town/photos/1',
    'https://commons.wikimedia.org/wiki/File:Logo.svg',
  ])
    it(`is told that is no image: ${logo}`, async (t) => {
      const { said } = await importing(t, { 'members.csv': member(`,${logo},,`), 'commitments.csv': COMMITMENTS });
      assert.match(said[0], /column E \(logo\) .*\[logo-no-image\]$/);
    });

  for (const logo of [
    'logos/town.SVG',
    'https://town.example/logo.png?size=2',
    'https://town.example/logo',
    'https://town.example/?logo=2',
  ])
    it(`may be an image: ${logo}`, async (t) => {
      const { said } = await importing(t, { 'members.csv': member(`,${logo},,`), 'commitments.csv': COMMITMENTS });
      assert.doesNotMatch(said.join('\n'), /logo/);
    });
});

it('a member that leaves decades ahead is asked about, and not one that leaves next year', async (t) => {
  const next = String(Number(TODAY.slice(0, 4)) + 1);
  const far = await importing(t, { 'members.csv': member(',,2020,2099'), 'commitments.csv': COMMITMENTS });
  assert.match(far.said[0], /column G \(left\) "2099": .*\[date-far-ahead\]$/);
  const near = await importing(t, { 'members.csv': member(`,,2020,${next}`), 'commitments.csv': COMMITMENTS });
  assert.doesNotMatch(near.said.join('\n'), /date-far-ahead/);
});

describe('a list', () => {
  for (const areas of ['Water | Health', 'Water\tHealth', 'Water + Health', 'Water\\Health', 'Water، Health'])
    it(`that was not split is asked about: ${areas}`, async (t) => {
      const { said } = await importing(t, {
        'commitments.csv': `id,title,led by,policy areas\nbudget,A budget,town,${areas}\n`,
      });
      assert.match(said[0], /\(policy areas\) .*\[list-with-comma\]$/);
    });

  it('is split at the semicolons of other scripts', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv': 'id,title,led by,policy areas\nbudget,A budget,town,Water؛ Health；Schools\n',
    });
    assert.deepEqual(feed.commitments[0].policyAreas, ['Water', 'Health', 'Schools']);
    assert.doesNotMatch(said.join('\n'), /list-with-comma/);
  });

  for (const mark of ['|', ' / ', ', ', ' and '])
    it(`of values of ours, or of ids, is split where each is one: at "${mark}"`, async (t) => {
      const values = ['access-to-information', 'civic-participation'];
      const { said, feed } = await importing(t, {
        'commitments.csv': `id,title,led by,values,same as\na,A,town,"${values.join(mark)}","${['b', 'c'].join(mark)}"\nb,B,town,,\nc,C,town,,\n`,
      });
      assert.deepEqual(feed.commitments[0].values, values);
      assert.deepEqual(feed.commitments[0].sameAs, ['b', 'c']);
      assert.doesNotMatch(said.join('\n'), /left out/);
    });

  it('with several in one entry of a feed is told once', async (t) => {
    const commitment = {
      id: 'a',
      title: 'A',
      leads: ['town'],
      partners: ['X; Y'],
      policyAreas: ['Water | Health', 'Roads, paths'],
    };
    const said = await validating(t, { commitments: [commitment] });
    assert.match(said, /partners\[0\] \(a: with\): Warning\. This is one entry\. .*\n {2}also .*policyAreas\[0\]/);
    assert.doesNotMatch(said, /policyAreas\[1\]/);
  });
});
