import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openAs, savePost } from './support/people.mjs';
import { commitment, feedPath, setOption, sites, widgetNames } from './support/sites.mjs';

const allWidgets = widgetNames
  .map((name) => `<!-- wp:coalition-widgets/${name} {"commitment":"${commitment.id}"} /-->`)
  .join('\n');

describe('a visitor', () => {
  let receiver;
  let endpoint;
  const received = [];

  before(async () => {
    receiver = createServer(async (request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Access-Control-Allow-Headers', '*');
      let body = '';
      for await (const part of request) body += part;
      if (request.method === 'POST') received.push(JSON.parse(body));
      response
        .writeHead(request.method === 'POST' ? 201 : 204, { 'Content-Type': 'application/json' })
        .end(request.method === 'POST' ? '{"reference":"R-1"}' : '');
    });
    await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${receiver.address().port}/contributions`;
    await setOption(sites.town, { src: feedPath, endpoint, accent: '#7a1d3a' });
  });
  after(() => receiver.close());

  it('sends what the form asks to the address of the settings', async () => {
    const { link } = await savePost(sites.town, 'author', '[coalition_feedback]');
    const page = await openAs(sites.town);
    await page.goto(link);
    await page.getByRole('textbox', { name: /Your message/ }).fill('When does the bus come?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('R-1').waitFor();
    assert.equal(received[0].message, 'When does the bus come?');
    await page.context().close();
  });

  it('without JavaScript reads a sentence in place of each widget', async () => {
    const { link } = await savePost(
      sites.town,
      'author',
      '[coalition_summary]\n\n[coalition_members]See <a href="/plan">the plan</a>.[/coalition_members]',
    );
    const page = await openAs(sites.town, undefined, { javaScriptEnabled: false });
    await page.goto(link);
    // Playwright itself looks past <noscript>.
    assert.match(
      await page.evaluate(() => globalThis.document.body.innerText),
      /This part of the page needs JavaScript\./,
    );
    await page.getByRole('link', { name: 'the plan' }).waitFor();
    await page.context().close();
  });

  it('sees the accent of the settings', async () => {
    const { link } = await savePost(sites.town, 'author', '[coalition_commitments]');
    const page = await openAs(sites.town);
    await page.goto(link);
    await page.getByText('12 commitments').waitFor();
    assert.equal(
      await page.evaluate(() =>
        globalThis
          .getComputedStyle(globalThis.document.querySelector('coalition-commitments'))
          .getPropertyValue('--coalition-accent'),
      ),
      '#7a1d3a',
    );
    await page.context().close();
  });

  it('with a theme whose policy allows no more than the library asks for meets every widget and no violation', async () => {
    const theme = await sites.town.php("echo get_stylesheet(); switch_theme('strict');");
    await setOption(sites.town, { src: feedPath, endpoint: '/contributions', accent: '#7a1d3a' });
    const { link } = await savePost(sites.town, 'author', allWidgets);
    const page = await openAs(sites.town);
    await page.addInitScript(() => {
      globalThis.violations = [];
      globalThis.document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, blockedURI }) =>
        globalThis.violations.push(`${violatedDirective} ${sourceFile} ${blockedURI}`),
      );
    });
    const answer = await page.goto(link);
    assert.match(answer.headers()['content-security-policy'], /^default-src 'none'/);
    for (const name of widgetNames)
      await page.waitForFunction(
        (tag) => globalThis.document.querySelector(`${tag}:defined`)?.shadowRoot?.textContent.trim(),
        `coalition-${name}`,
      );
    await page.getByRole('heading', { name: 'Working group' }).waitFor();
    assert.equal(
      await page.evaluate(() => globalThis.document.documentElement.style.getPropertyValue('--coalition-accent')),
      '#7a1d3a',
    );
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    assert.doesNotMatch(await answer.text(), /<style|<script(?![^>]* src=)| style="/);
    await page.context().close();
    await sites.town.php(`switch_theme('${theme}');`);
  });
});
