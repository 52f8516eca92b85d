// Builds into a folder of its own and puts that in the place of dist/ at the end, so that a test or a server that reads
// dist/ meanwhile never meets half a build.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { writeDocs } from '../docs/write-docs.mjs';
import { writeManifest } from '../manifest/write-manifest.mjs';
import { filesForPages, integrityOf, makeReadable } from '../published-files.mjs';
import { writeSite } from '../write-site.mjs';
import { withIntegrity } from './fill-integrity.mjs';
import { writeBundles } from './write-bundles.mjs';
import { writeFeedSchema } from './write-feed-schema.mjs';
import { writeLicenses } from './write-licenses.mjs';
import { writeServers } from './write-servers.mjs';
import { writeStyles } from './write-styles.mjs';
import { writeTypes } from './write-types.mjs';

export async function fillDist() {
  mkdirSync('node_modules/.cache', { recursive: true });
  const out = mkdtempSync('node_modules/.cache/build-');
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

  const packages = await writeBundles(out);
  for (const name of await writeServers(out)) packages.add(name);
  writeTypes(out);
  await writeStyles(out);
  writeFrame(out);
  await writeFeedSchema(out);
  await writeManifest(out);
  writeLicenses(out, packages);
  writeIntegrity(out);
  await writeSite(out);
  await writeDocs({ folder: join(out, 'site/docs'), library: out });
  makeReadable(out);
  replaceDist(out);
}

function writeFrame(out) {
  writeFileSync(join(out, 'frame.html'), withIntegrity(readFileSync('src/embed/iframe.html', 'utf8'), out));
}

function writeIntegrity(out) {
  const hashes = filesForPages(out).map((file) => [file, integrityOf(join(out, file))]);
  writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/** Of two builds that end at the same time the later one stays. */
function replaceDist(out) {
  const old = `${out}-old`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync('dist')) renameSync('dist', old);
      renameSync(out, 'dist');
      return;
    } catch (error) {
      // node_modules may be another file system than the project, as with a volume in a container.
      if (error.code === 'EXDEV') {
        rmSync('dist', { recursive: true, force: true });
        cpSync(out, 'dist', { recursive: true });
        return;
      }
      if (attempt === 5) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}
