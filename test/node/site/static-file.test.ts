/* Files of the site: read as they are taken, so that a reader who takes nothing holds nothing. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { findStaticFile } from '../../../src/site/static-file.ts';

function folderWith(t: TestContext, text: string): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-site-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.txt');
  writeFileSync(path, text);
  return { folder, path };
}

const LONG = 'abcdefgh'.repeat(100_000);

describe('a file of the site', () => {
  it('is sent whole, with its length and a tag', async (t) => {
    const { folder } = folderWith(t, LONG);
    const file = (await findStaticFile(folder, '/a.txt'))!;
    assert.equal(file.size, LONG.length);
    assert.match(file.tag, /^"[\w-]+"$/);
    assert.equal(await new Response(file.content()).text(), LONG);
  });

  it('has another tag when it is another', async (t) => {
    const { folder, path } = folderWith(t, 'one');
    const { tag } = (await findStaticFile(folder, '/a.txt'))!;
    writeFileSync(path, 'three');
    assert.notEqual((await findStaticFile(folder, '/a.txt'))!.tag, tag);
  });

  it('is not opened before somebody reads', async (t) => {
    const { folder, path } = folderWith(t, LONG);
    const content = (await findStaticFile(folder, '/a.txt'))!.content();
    rmSync(path);
    await assert.rejects(new Response(content).text(), { code: 'ENOENT' });
  });

  it('is read piece by piece, and ends in an error where it became shorter', async (t) => {
    const { folder, path } = folderWith(t, LONG);
    const reader = (await findStaticFile(folder, '/a.txt'))!.content().getReader();
    const { value } = (await reader.read()) as { value: Uint8Array };
    assert.ok(value.length <= 64 * 1024, `${value.length} bytes at once`);
    truncateSync(path, value.length);
    await assert.rejects(reader.read(), /became shorter/);
  });
});
