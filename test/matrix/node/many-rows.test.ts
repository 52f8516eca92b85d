import assert from 'node:assert/strict';
import { it } from 'node:test';
import { folderWith, runTool } from '../../node/tool/kit.ts';

it('a sheet of more rows than a function takes arguments is imported', async (t) => {
  const rows = Array.from({ length: 150_000 }, (_, at) => `c${at},Register ${(at * 7919) % 150_001},town`);
  const cwd = folderWith(t, {
    'coalition.csv': 'name,language,updated\nValley,en,2026-11-30\n',
    'members.csv': 'id,name,sector\ntown,Our Town,government\n',
    'commitments.csv': `The plan of our valley\nid,title,led by\n${rows.join('\n')}\n`,
  });
  const { code, stderr } = await runTool(['import', '.', '--out', 'feed.json'], { cwd });
  assert.match(stderr, /1 member, 150000 commitments/);
  assert.equal(code, 0);
});
