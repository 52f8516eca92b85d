import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openAs } from './support/people.mjs';
import { feedPath, setOption, sites } from './support/sites.mjs';

const settingsPath = '/wp-admin/options-general.php?page=coalition-widgets';
const feed = readFileSync(new URL('../../../stories/feeds/example.json', import.meta.url), 'utf8');
const unchecked = 'The feed was not checked, because this WordPress does not ask that address.';

describe('saving the feed', () => {
  let page;
  before(async () => {
    page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}${settingsPath}`);
  });
  after(() => page.close());

  /** Saves the address and gives the notice about it. */
  async function saveFeed(address) {
    await page.getByLabel('Feed', { exact: true }).fill(address);
    await Promise.all([
      page.waitForURL(/settings-updated=true/),
      page.getByRole('button', { name: 'Save Changes' }).click(),
    ]);
    await page.getByText('Settings saved.').waitFor();
    assert.equal(await page.getByLabel('Feed', { exact: true }).inputValue(), address);
    return page.locator('#setting-error-feed');
  }
  const isWarning = async (notice) => /\bnotice-warning\b/.test(await notice.getAttribute('class'));

  it('takes an address on this site', async () => {
    const notice = await saveFeed(feedPath);
    await notice.getByText('The feed was reached and can be read:').waitFor();
    assert.equal(await isWarning(notice), false);
  });

  const wrong = {
    'a web page': [
      '/data/page.json',
      '<!doctype html><title>Feed</title>',
      'At the feed’s address is a web page, not JSON.',
    ],
    'a file that is not JSON': ['/data/broken.json', '{"version": ', 'The file at the feed’s address is not JSON'],
    'another JSON': ['/data/other.json', '{"title": "Something else"}', 'it lacks "version": "coalition-feed/1"'],
    'a JSON that is no object': ['/data/text.json', '"coalition-feed/1"', 'is not JSON'],
    'a file of more than 5 MB': [
      '/data/large.json',
      `{"version": "coalition-feed/1", "x": "${'x'.repeat(5_100_000)}"}`,
      'has more than 5 MB',
    ],
  };
  for (const [what, [path, content, words]] of Object.entries(wrong)) {
    it(`warns of ${what}, and saves it all the same`, async () => {
      writeFileSync(join(sites.town.home, path), content);
      const notice = await saveFeed(path);
      await notice.getByText(words).waitFor();
      await notice.getByText('It is saved all the same').waitFor();
      assert.ok(await isWarning(notice));
      rmSync(join(sites.town.home, path));
    });
  }

  it('shows beside the server’s answer why the browser could not read it', async () => {
    await saveFeed('/data/nowhere.json');
    await page.getByRole('status').filter({ hasText: 'Your browser could not read the feed:' }).waitFor();
  });

  it('warns of a host that nobody knows', async () => {
    const notice = await saveFeed('https://no-such-host.invalid/coalition.json');
    await notice.getByText('This server finds no host “no-such-host.invalid”.').waitFor();
  });

  it('says that nothing was checked where WordPress may ask nobody', async () => {
    const notice = await saveFeed('https://203.0.113.9/coalition.json');
    await notice.getByText(unchecked).waitFor();
    assert.equal(await isWarning(notice), false);
  });

  it('says that nothing was checked where WordPress refuses the address itself, and asks nothing there', async () => {
    let asked = 0;
    const own = await serve((request, response) => {
      // The browser of whoever saves may ask; the server may not.
      if (/WordPress/.test(request.headers['user-agent'])) asked += 1;
      response.end();
    });
    const notice = await saveFeed(`${own.address}/coalition.json`);
    await notice.getByText(unchecked).waitFor();
    assert.equal(asked, 0);
    own.close();
  });

  describe('on another host', () => {
    let host;
    let answer;
    const near = () => join(sites.town.home, 'wp-content/mu-plugins/near.php');
    before(async () => {
      host = await serve((request, response) => answer(request, response));
      // WordPress asks nobody on its own machine nor on such a port; a coalition's host is another one, at 443.
      mkdirSync(join(sites.town.home, 'wp-content/mu-plugins'), { recursive: true });
      writeFileSync(
        near(),
        `<?php add_filter( 'http_request_host_is_external', '__return_true' ); add_filter( 'http_allowed_safe_ports', function ( $ports ) { return array_merge( $ports, array( ${new URL(host.address).port} ) ); } );`,
      );
    });
    after(() => {
      rmSync(near());
      host.close();
    });

    it('is fine when that lets other sites read it', async () => {
      answer = (request, response) => response.setHeader('Access-Control-Allow-Origin', '*').end(feed);
      await (
        await saveFeed(`${host.address}/coalition.json`)
      )
        .getByText('The feed was reached and can be read:')
        .waitFor();
    });

    it('is warned of when it does not', async () => {
      answer = (request, response) => response.end(feed);
      await (
        await saveFeed(`${host.address}/coalition.json`)
      )
        .getByText('has to send this header with the file: Access-Control-Allow-Origin: *')
        .waitFor();
    });

    it('is warned of when it has no such file', async () => {
      answer = (request, response) => response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
      const notice = await saveFeed(`${host.address}/coalition.json`);
      await notice
        .getByText('There is no file at the feed’s address: it answers 404. Check it for typing errors.')
        .waitFor();
      await notice.getByText('It is saved all the same').waitFor();
      assert.ok(await isWarning(notice));
      await page
        .getByRole('status')
        .filter({ hasText: 'Your browser could not read the feed:' })
        .getByText('404')
        .waitFor();
    });

    it('is warned of when it answers with an error', async () => {
      answer = (request, response) => response.writeHead(503).end();
      await (
        await saveFeed(`${host.address}/coalition.json`)
      )
        .getByText('The feed’s address answers with an error: 503.')
        .waitFor();
    });

    it('does not hold up the saving when it never answers', async () => {
      answer = () => undefined;
      await (
        await saveFeed(`${host.address}/coalition.json`)
      )
        .getByText('This server could not reach the feed:')
        .waitFor();
    });

    it('has its title shown as text, in the language of the site', async () => {
      const title = { es: 'Coalición', en: '<img src=x onerror="globalThis.hacked=1">' };
      answer = (request, response) =>
        response
          .setHeader('Access-Control-Allow-Origin', '*')
          .end(JSON.stringify({ version: 'coalition-feed/1', language: 'es', updated: '2026', title }));
      await (await saveFeed(`${host.address}/coalition.json`)).getByText(`can be read: ${title.en}`).waitFor();
      assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
      await setOption(sites.town, { src: feedPath });
    });
  });
});

async function serve(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
