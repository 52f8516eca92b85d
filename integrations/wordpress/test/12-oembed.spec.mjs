// The site's own answer to WordPress, which needs no plugin for it: by now there is none any more.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openAs, savePost } from './support/people.mjs';
import { sites } from './support/sites.mjs';

describe('a link to a widget’s page, without the plugin', () => {
  const data = mkdtempSync(join(tmpdir(), 'coalition-oembed-'));
  let program;
  let address;

  before(async () => {
    program = spawn(
      process.execPath,
      [fileURLToPath(new URL('../../../dist/bin/start.js', import.meta.url)), '--data', data],
      { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    process.on('exit', () => program.kill());
    address = await new Promise((resolve, reject) => {
      createInterface({ input: program.stdout }).on('line', (line) => {
        const found = /http:\/\/\S+?:\d+/.exec(line)?.[0].replace('localhost', '127.0.0.1');
        if (found) resolve(found);
      });
      program.on('exit', () => reject(new Error('the site did not start')));
    });
    // WordPress asks nobody on its own machine nor on such a port; a town's site is on another, at 443.
    const folder = join(sites.town.home, 'wp-content/mu-plugins');
    mkdirSync(folder, { recursive: true });
    const port = new URL(address).port;
    writeFileSync(
      // A name of its own: PHP keeps what it compiled from another of that name for some seconds.
      join(folder, 'near-for-embeds.php'),
      `<?php add_filter( 'http_request_host_is_external', '__return_true' ); add_filter( 'http_allowed_safe_ports', function ( $ports ) { return array_merge( $ports, array( ${port} ) ); } );
// It gives up after some seconds, which a machine on which much else runs may need.
add_filter( 'oembed_remote_get_args', function ( $arguments ) { return array( 'timeout' => 60 ) + $arguments; } );`,
    );
  });
  after(() => {
    program.kill();
    rmSync(data, { recursive: true, force: true });
  });

  it('becomes the widget itself in the post of an author', async () => {
    assert.equal(await sites.town.php("echo (int) shortcode_exists('coalition_members');"), '0');
    const link = `${address}/widgets/members?src=%2Ffeeds%2Fexample.json&layout=grid`;
    const post = await savePost(sites.town, 'author', `The members:\n\n${link}\n\nThat is all.`);
    const page = await openAs(sites.town);
    await page.goto(post.link);
    const frame = page.locator('iframe[sandbox="allow-scripts"]');
    assert.match(await frame.getAttribute('src'), new RegExp(`^${address}/`));
    await frame
      .contentFrame()
      .getByRole('heading', { name: /^(Working group|Grupo de trabajo)$/ })
      .waitFor();
    assert.ok((await frame.boundingBox()).height > 100);
    await page.context().close();
  });
});
