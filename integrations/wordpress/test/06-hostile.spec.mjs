import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { canvasOf, openAs, openEditor, readAsVisitor, savePost } from './support/people.mjs';
import { feedPath, setOption, sites } from './support/sites.mjs';

const hack = 'globalThis.hacked=1';
const hostile = [
  `"><script>${hack}</script>`,
  `" onfocus="${hack}" autofocus tabindex="0" x="`,
  `' onmouseover='${hack}`,
  `javascript:${hack}`,
  `https://example.org/"onload="${hack}`,
  `data:text/html,<script>${hack}</script>`,
  `&quot;&gt;&lt;img src=x onerror=${hack}&gt;`,
  `</coalition-members><img src=x onerror=${hack}>`,
  `--><img src=x onerror=${hack}>`,
  `\u0000<svg/onload=${hack}>`,
];

async function widgets() {
  return JSON.parse(await sites.town.php('echo wp_json_encode(Coalition_Widgets\\library()["widgets"]);'));
}

const blockOf = (name, given) =>
  `<!-- wp:coalition-widgets/${name} ${JSON.stringify(given)
    .replace(/--/g, '\\u002d\\u002d')
    .replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)} /-->`;
const shortcodeOf = (name, given) =>
  `[coalition_${name} ${Object.entries(given)
    .map(([key, value]) => (value.includes('"') ? `${key}='${value}'` : `${key}="${value}"`))
    .join(' ')}]`;

/** Opens the page and says what is wrong with it. */
async function faultsOf(link, role) {
  const page = await openAs(sites.town, role);
  const known = (await widgets()).map(({ tag, options }) => [tag, options.map(({ name }) => name)]);
  await page.goto(link);
  await page.waitForFunction(() =>
    [...globalThis.document.querySelectorAll('[class*="entry-content"] *')].some(
      (element) => element.localName.startsWith('coalition-') && element.shadowRoot?.textContent.trim(),
    ),
  );
  const faults = await page.evaluate((allowed) => {
    const options = new Map(allowed);
    const found = globalThis.hacked ? ['a script ran'] : [];
    for (const element of globalThis.document.querySelectorAll('.entry-content *')) {
      for (const { name } of element.attributes) {
        const isOurs = options.get(element.localName)?.includes(name) || ['aria-busy', 'data-loading'].includes(name);
        if (name.startsWith('on') || (options.has(element.localName) && !isOurs))
          found.push(`${element.localName} has ${name}`);
      }
      if (['script', 'img', 'svg', 'iframe'].includes(element.localName)) found.push(`there is a ${element.localName}`);
    }
    return found;
  }, known);
  await (role ? page.close() : page.context().close());
  return faults;
}

describe('a hostile value in every option', () => {
  before(() => setOption(sites.town, { src: feedPath, endpoint: '/contributions' }));

  for (const role of ['contributor', 'author', 'administrator']) {
    it(`runs nothing and adds nothing in the blocks of one who is ${role}`, async () => {
      const content = (await widgets()).flatMap(({ name, options }) =>
        hostile.map((value) =>
          blockOf(
            name,
            Object.fromEntries([
              ...options.map((option) => [option.name, value]),
              ['fallback', value],
              ['className', value],
            ]),
          ),
        ),
      );
      // A contributor's text is read by whoever may publish it.
      const { link } = await savePost(
        sites.town,
        role,
        content.join('\n'),
        role === 'contributor' ? { status: 'pending' } : {},
      );
      assert.deepEqual(
        await faultsOf(
          role === 'contributor' ? `${link}&preview=true` : link,
          role === 'contributor' ? 'editor' : undefined,
        ),
        [],
      );
    });

    it(`runs nothing and adds nothing in the shortcodes of one who is ${role}`, async () => {
      const content = (await widgets()).flatMap(({ name, options }) =>
        hostile
          .filter((value) => !value.includes(']'))
          .map((value) => shortcodeOf(name, Object.fromEntries(options.map((option) => [option.name, value])))),
      );
      // An administrator may write any HTML outside of a shortcode.
      const { link } = await savePost(
        sites.town,
        role,
        content.join('\n'),
        role === 'contributor' ? { status: 'pending' } : {},
      );
      const faults = await faultsOf(
        role === 'contributor' ? `${link}&preview=true` : link,
        role === 'contributor' ? 'editor' : undefined,
      );
      const itsOwn = role === 'administrator' ? /a script ran|there is a (script|img|svg)|^(img|svg) has on/ : /^$/;
      assert.deepEqual(
        faults.filter((fault) => !itsOwn.test(fault)),
        [],
      );
    });
  }

  it('does not break out of an attribute of the page in which a shortcode stands', async () => {
    const { link } = await savePost(
      sites.town,
      'author',
      `<a href="#" title='[coalition_members sector="x"]'>a</a> <a title="[coalition_members]${hack}">b</a> [coalition_members]`,
    );
    assert.deepEqual(await faultsOf(link), []);
  });

  it('of no known kind costs only itself', async () => {
    const given = {
      sector: ['a'],
      level: { a: 1 },
      layout: 7,
      'heading-level': '3e0',
      'no-people': [],
      src: null,
      lang: true,
    };
    const { link } = await savePost(sites.town, 'author', blockOf('members', given));
    assert.match(await readAsVisitor(link), new RegExp(`<coalition-members[^>]* src="${feedPath}"[^>]*><noscript>`));
  });
});

describe('an address with &', () => {
  it('is saved by an author and by an editor, and is the same in the page and in the editor again', async () => {
    for (const role of ['author', 'editor']) {
      const { id, link } = await savePost(sites.town, role, blockOf('members', { src: `${feedPath}?a=1&b=2` }));
      const visitor = await openAs(sites.town);
      await visitor.goto(link);
      await visitor.getByRole('heading', { name: 'Working group' }).waitFor();
      assert.equal(await visitor.locator('coalition-members').getAttribute('src'), `${feedPath}?a=1&b=2`);
      await visitor.context().close();
      const editor = await openEditor(sites.town, role, id);
      const canvas = await canvasOf(editor);
      await canvas.getByRole('heading', { name: 'Working group' }).waitFor();
      assert.equal(await canvas.locator('coalition-members').getAttribute('src'), `${feedPath}?a=1&b=2`);
      await editor.close();
    }
  });
});

describe('where the form sends', () => {
  before(() => setOption(sites.town, { src: feedPath, endpoint: 'https://contributions.example.org:8443/take' }));
  const endpointOf = async (endpoint) => {
    const html = await sites.town.php(`echo do_shortcode('[coalition_feedback endpoint="${endpoint}"]');`);
    return /endpoint="([^"]*)"/.exec(html)[1];
  };

  it('is a writer’s to choose on this site and on the host of the settings', async () => {
    for (const endpoint of ['/other', `${sites.town.address}/other`, 'https://contributions.example.org:8443/other'])
      assert.equal(await endpointOf(endpoint), endpoint);
  });

  it('is nowhere else: not another host, port, or an address that only looks like ours', async () => {
    const elsewhere = [
      'https://evil.example/take',
      'https://contributions.example.org/take',
      '//evil.example/take',
      `${sites.town.address}@evil.example/`,
      'https://contributions.example.org:8443@evil.example/',
    ];
    // A browser takes a backslash for a slash: without it the address is a path of this site.
    assert.equal(await endpointOf('/\\\\evil.example/'), '/evil.example/');
    for (const endpoint of elsewhere)
      assert.equal(await endpointOf(endpoint), 'https://contributions.example.org:8443/take', endpoint);
  });
});

describe('a contributor', () => {
  it('previews a widget in a draft that is not public', async () => {
    await setOption(sites.town, { src: feedPath });
    const { id } = await savePost(sites.town, 'contributor', '[coalition_summary]', { status: 'draft' });
    const page = await openAs(sites.town, 'contributor');
    await page.goto(`${sites.town.address}/?p=${id}&preview=true`);
    await page.getByText('2 of 11 commitments are substantial or complete').waitFor();
    await page.close();
  });
});
