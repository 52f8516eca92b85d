import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { canvasOf, openAs, openEditor, publishPost, readAsVisitor, savePost } from './support/people.mjs';
import { commitment, feedPath, setOption, sites, widgetNames } from './support/sites.mjs';

/** The plugin's HTML for a shortcode, as a visitor gets it. */
const htmlOf = async (shortcode) =>
  (await sites.town.php(`echo do_shortcode(base64_decode('${Buffer.from(shortcode).toString('base64')}'));`)).trim();
const noscript = '<noscript>This part of the page needs JavaScript.</noscript>';

describe('an author with shortcodes', () => {
  before(() => setOption(sites.town, { src: feedPath }));

  it('writes one into a paragraph, and visitors see the widget', async () => {
    const page = await openEditor(sites.town, 'author');
    const canvas = await canvasOf(page);
    await canvas.getByRole('textbox', { name: 'Add title' }).fill('By an author');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`The data are at [coalition_progress commitment="${commitment.id}"] today.`);
    const link = await publishPost(page);

    const visitor = await openAs(sites.town);
    await visitor.goto(link);
    const sentence = visitor.getByRole('paragraph').filter({ hasText: 'The data are at' });
    await sentence.getByRole('progressbar').waitFor();
    await visitor.context().close();
  });

  it('may write raw HTML no more than before', async () => {
    assert.equal(
      await sites.town.php(
        "wp_set_current_user(get_user_by('login', 'author')->ID); echo (int) current_user_can('unfiltered_html');",
      ),
      '0',
    );
    const { content } = await savePost(
      sites.town,
      'author',
      '<coalition-members src="/x"></coalition-members><script>1</script>[coalition_summary]',
    );
    assert.doesNotMatch(content.rendered, /<coalition-members|<script/);
    assert.match(content.rendered, /<coalition-summary/);
  });
});

describe('a shortcode', () => {
  before(() => setOption(sites.town, { src: feedPath }));

  for (const name of widgetNames.filter((each) => !['feedback', 'commitment', 'progress'].includes(each))) {
    it(`[coalition_${name}] gives its tag with the feed of the settings`, async () => {
      assert.equal(
        await htmlOf(`[coalition_${name}]`),
        `<coalition-${name} src="${feedPath}">${noscript}</coalition-${name}>`,
      );
    });
  }

  it('takes every kind of option: words, numbers, switches with and without a value', async () => {
    const html = await htmlOf(
      '[coalition_commitments policy-area="Water & roads" limit="5" no-filters deep-links="true" offline="false" sort=end]',
    );
    assert.equal(
      html,
      `<coalition-commitments src="${feedPath}" policy-area="Water &amp; roads" sort="end" limit="5" no-filters deep-links>${noscript}</coalition-commitments>`,
    );
  });

  it('takes its own feed, with an address of many parts', async () => {
    assert.match(
      await htmlOf('[coalition_members src="https://example.org/feed.json?a=1&b=2"]'),
      / src="https:\/\/example\.org\/feed\.json\?a=1&amp;b=2"/,
    );
  });

  it('shows what it encloses where the widget cannot be', async () => {
    const html = await htmlOf(
      '[coalition_members]See <a href="/plan" onclick="x()">the plan</a>.<script>1</script>[/coalition_members]',
    );
    assert.equal(html, `<coalition-members src="${feedPath}">See <a href="/plan">the plan</a>.1</coalition-members>`);
  });

  it('brings the privacy sentence and the privacy policy into the form', async () => {
    await setOption(sites.town, { src: feedPath, endpoint: '/contributions', privacy: 'Kept for <two> years.' });
    const page = Number(
      await sites.town.php(
        "$id = wp_insert_post(array('post_type'=>'page','post_status'=>'publish','post_title'=>'Privacy')); update_option('wp_page_for_privacy_policy', $id); echo $id;",
      ),
    );
    assert.equal(
      await htmlOf('[coalition_feedback no-contact]'),
      `<coalition-feedback src="${feedPath}" endpoint="/contributions" no-contact privacy-url="${sites.town.address}/?page_id=${page}">${noscript}<span slot="privacy">Kept for &lt;two&gt; years.</span></coalition-feedback>`,
    );
    await setOption(sites.town, { src: feedPath });
  });

  it('stands in a feed reader as a link to the page', async () => {
    const { link } = await savePost(sites.town, 'author', '[coalition_summary]', { title: 'For feed readers' });
    const feed = await readAsVisitor(`${sites.town.address}/?feed=rss2`);
    assert.doesNotMatch(feed, /coalition-summary/);
    assert.match(feed, new RegExp(`<a href="${link.replace(/[?]/g, '\\?')}">See this part on the website\\.</a>`));
  });
});

describe('a mistake in a shortcode', () => {
  const mistakes = {
    '[coalition_members colour="red"]': 'There is no “colour” here. Options are: src, lang, sector,',
    '[coalition_members heading-level="9"]': '“heading-level” takes a number from 2 to 6.',
    '[coalition_members layout="heap"]': '“layout” takes one of: list, grid.',
    '[coalition_members src="feed.json"]': '“src” takes an address that begins with https://, http:// or /.',
    '[coalition_commitments limit="0"]': '“limit” takes a number from 1 on.',
    '[coalition_members sector="townsfolk"]': '“sector” takes these, separated by spaces: government, legislature,',
    '[coalition_progress]': 'Write [coalition_progress commitment="…"] with the commitment’s id',
    '[coalition_commitment]': 'Write [coalition_commitment commitment="…"] with the commitment’s id',
    '<!-- wp:coalition-widgets/commitment /-->': 'No commitment is chosen. Choose one in the sidebar of the block.',
    '<!-- wp:coalition-widgets/members {"layout":"heap"} /-->': '“Layout” takes one of: list, grid.',
    '[coalition_feedback]': '“endpoint” is missing. Set it here, or for all pages in Settings → Coalition Widgets.',
  };
  before(() => setOption(sites.town, { src: feedPath }));

  it('is told to those who can mend it, and to nobody else', async () => {
    const { link } = await savePost(sites.town, 'author', Object.keys(mistakes).join('\n\n'));
    const author = await openAs(sites.town, 'author');
    await author.goto(link);
    for (const words of Object.values(mistakes)) await author.getByText(words).first().waitFor();
    await author.close();
    const html = await readAsVisitor(link);
    assert.doesNotMatch(html, /coalition-widgets-problems|Options are/);
    assert.match(html, new RegExp(`<coalition-members src="${feedPath}">`));
  });
});

describe('a widget that lacks what it needs', () => {
  before(() => setOption(sites.town, { src: feedPath }));

  it('is nothing to a visitor, or what it encloses', async () => {
    for (const name of ['commitment', 'progress', 'feedback']) {
      assert.equal(await htmlOf(`[coalition_${name}]`), '');
      assert.equal(
        await htmlOf(`[coalition_${name}]See <a href="/plan">the plan</a>.[/coalition_${name}]`),
        'See <a href="/plan">the plan</a>.',
      );
    }
    assert.equal(
      await htmlOf('[coalition_members]'),
      `<coalition-members src="${feedPath}">${noscript}</coalition-members>`,
    );
  });

  it('leaves no empty block behind', async () => {
    const { link } = await savePost(sites.town, 'author', 'Before. <!-- wp:coalition-widgets/progress /--> After.');
    assert.doesNotMatch(await readAsVisitor(link), /wp-block-coalition|coalition-progress/);
  });

  it('is explained to who may edit the post, and not to another writer', async () => {
    const { link } = await savePost(sites.town, 'editor', '[coalition_progress]');
    const editor = await openAs(sites.town, 'editor');
    await editor.goto(link);
    await editor.getByText('It is not said which commitment.').waitFor();
    await editor.close();
    const author = await openAs(sites.town, 'author');
    await author.goto(link);
    assert.equal(await author.getByText('It is not said which commitment.').count(), 0);
    await author.close();
  });
});

describe('the library', () => {
  const files = (html) =>
    [...html.matchAll(/(?:src|href)='?"?([^'" >]*coalition-widgets\/[^'" >]*)/g)].map(([, url]) =>
      url.replace(/^.*\/plugins\/coalition-widgets\//, '').replace(/&(#038|amp);/, '&'),
    );

  it('is loaded where a widget is, with its version in the address, the stylesheet in the head', async () => {
    await setOption(sites.town, { src: feedPath, accent: '#7a1d3a' });
    const { link } = await savePost(sites.town, 'author', '[coalition_members]');
    const html = await readAsVisitor(link);
    const version = /library\/coalition-widgets\.js\?ver=([\d.]+)/.exec(html)[1];
    assert.deepEqual(files(html), [
      `library/coalition-widgets.css?ver=${version}`,
      `library/coalition-widgets.js?ver=${version}`,
      `accent.js?accent=%237a1d3a&ver=${version}`,
    ]);
    assert.ok(html.indexOf('coalition-widgets.css') < html.indexOf('</head>'));
    // The order of its attributes is WordPress's own.
    assert.match(html, /<script (?=[^>]*type="module")[^>]*src="[^"]+library\/coalition-widgets\.js/);
  });

  it('speaks the language that a widget asks for, which the script brings itself', async () => {
    const { link } = await savePost(sites.town, 'author', '[coalition_summary lang="fr-CA"]');
    const visitor = await openAs(sites.town);
    await visitor.goto(link);
    await visitor
      .getByText(/engagements/)
      .first()
      .waitFor();
    await visitor.context().close();
  });

  it('is not loaded on other pages, nor for a post behind a password', async () => {
    const { link } = await savePost(
      sites.town,
      'author',
      'Nothing of [coalitions] here, nor <!-- wp:paragraph --><p>there</p><!-- /wp:paragraph -->.',
    );
    assert.deepEqual(files(await readAsVisitor(link)), []);
    const secret = await savePost(sites.town, 'author', '[coalition_members]', { password: 'p' });
    assert.deepEqual(files(await readAsVisitor(secret.link)), []);
  });
});
