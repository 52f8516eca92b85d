// Run by run.mjs: starts two WordPresses, loads the specs in the order of their numbers, and stops
// everything. The specs share the sites; the last one takes the plugin away.
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeBrowser } from './support/people.mjs';
import { sites } from './support/sites.mjs';
import { startDatabase, startWordPress } from './support/wordpress-server.mjs';

const wanted = (process.env.WORDPRESS_SPECS ?? '').split(' ').filter(Boolean);
// Installing and uninstalling frame whatever part is asked for.
const isWanted = (name) =>
  wanted.length === 0 || /\d-(un)?install/.test(name) || wanted.some((part) => name.includes(part));
let database;

before(async () => {
  database = await startDatabase();
  [sites.town, sites.network] = await Promise.all([
    startWordPress(database, 'town'),
    startWordPress(database, 'network', { network: true }),
  ]);
  console.log(
    `WordPress ${await sites.town.php("bloginfo('version');")} on PHP ${await sites.town.php('echo PHP_VERSION;')}`,
  );
});

after(async () => {
  await closeBrowser();
  await Promise.all([sites.town?.stop(), sites.network?.stop()]);
  await database?.stop();
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const folder = fileURLToPath(new URL('.', import.meta.url));
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.spec.mjs') && isWanted(file))
  .sort())
  await import(`./${name}`);
