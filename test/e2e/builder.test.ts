/* The builder as whoever uses it does: a widget is chosen, looked at and copied. What is rare stands in test/matrix/builder-*.test.ts. */
import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';

import { coalitionHost, FEED } from './support/coalition-host.ts';
import { SHOWN } from '../../src/embed/placeholder-names.ts';
import { test } from './support/test.ts';

const coalition = coalitionHost(test);
const { publish } = coalition;

test.describe('what is chosen', () => {
  test('offers each widget the options of the manifest and no others', async ({ openBuilder, site }) => {
    const { page } = await openBuilder();
    const manifest = (await (await fetch(`${site.url}/custom-elements.json`)).json()) as {
      modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const attributesOf = (widget: string): string[] =>
      manifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .find(({ tagName }) => tagName === `coalition-${widget}`)!
        .attributes!.map(({ name }) => name);
    for (const widget of SHOWN) {
      await page.locator(`input[name=widget][value=${widget}]`).check();
      const wanted = attributesOf(widget).filter(
        (name) => !['src', 'lang'].includes(name) && (name !== 'images' || widget === 'members'),
      );
      const shown = await page.evaluate(
        () =>
          document.querySelectorAll('#builder section[aria-labelledby=options-title] :is(.field, fieldset)').length +
          document.querySelectorAll(
            '#builder section[aria-labelledby=options-title] > .choice, #builder section[aria-labelledby=options-title] details > .choice',
          ).length,
      );
      assert.equal(shown, wanted.length, `${widget}: ${wanted.join()}`);
      // Each in words, none as a bare name.
      const labels = await page
        .locator('section[aria-labelledby=options-title]')
        .locator('label, legend')
        .allInnerTexts();
      for (const label of labels) assert.doesNotMatch(label, /^[a-z]+(-[a-z]+)*$/, label);
    }
  });

  test('changes the live element and the snippet at once', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({ widget: 'members' });
    const element = page.locator('#stage coalition-members');
    await element.getByRole('heading', { name: 'Government', exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Academia' }).check();
    await page.getByLabel('Layout').selectOption({ label: 'Side by side' });
    await element.getByRole('heading', { name: 'Government', exact: true }).waitFor({ state: 'detached' });
    assert.equal(await element.getAttribute('sector'), 'academia');
    assert.equal(await element.getAttribute('layout'), 'grid');
    assert.match(
      await code('Paste into the page'),
      /<coalition-members src="[^"]+" sector="academia" layout="grid"[ >]/,
    );
    await page.getByRole('checkbox', { name: 'Academia' }).uncheck();
    assert.match(await code('Paste into the page'), /<coalition-members src="[^"]+" layout="grid"[ >]/);
  });

  test('takes commitments, plans and topics from the feed, and begins with the first commitment', async ({
    openBuilder,
  }) => {
    const { page, code } = await openBuilder({ widget: 'progress' });
    const commitment = page.getByLabel('Commitment', { exact: true });
    assert.match(await code('Paste into the page'), /<coalition-progress src="[^"]+" commitment="[\w-]+">/);
    assert.ok((await commitment.locator('option').count()) > 10);
    await commitment.selectOption('water-cuts');
    await page.locator('#stage').getByText('Overdue by').waitFor();
  });

  test('an option that cannot be used is marked and left out', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({ widget: 'commitments' });
    const limit = page.getByLabel('How many at once');
    await limit.fill('many');
    await expect(limit).toHaveAttribute('aria-invalid', 'true');
    await page.getByText('This cannot be used and is left out of the snippet.').waitFor();
    assert.doesNotMatch(await code('Paste into the page'), /many/);
    await limit.fill('3');
    assert.match(await code('Paste into the page'), / limit="3"/);
  });

  test('language: the widget speaks it and the sentence too, without a line of its own', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({ widget: 'summary' });
    await page.getByLabel('Language of the widget').selectOption('ar');
    await page.locator('#stage').getByText('التزام').first().waitFor();
    const html = await code('Paste into the page');
    assert.match(html, /<coalition-summary [^>]* lang="ar"/);
    assert.doesNotMatch(html, /lang\/ar\.js/);
    assert.match(html, /<p lang="ar" dir="rtl">هذه المعلومات متاحة أيضًا هنا:/);
    assert.match(await code('For your privacy page'), /^تعرض هذه الصفحة/);
  });

  test('width and colour scheme of the preview', async ({ openBuilder }) => {
    const { page } = await openBuilder(
      { widget: 'commitments' },
      { context: { context: { viewport: { width: 1440, height: 900 } } } },
    );
    const width = () => page.locator('#stage').evaluate((stage) => stage.getBoundingClientRect().width);
    // The whole desktop fits into the column, and is laid out as on 1,024 px.
    const viewport = await page
      .getByRole('region', { name: 'The live widget' })
      .evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
    assert.equal(viewport.scrollWidth, viewport.clientWidth);
    assert.ok((await width()) <= viewport.clientWidth + 1, String(await width()));
    assert.equal(await page.locator('#stage').evaluate((stage) => getComputedStyle(stage).inlineSize), '1024px');
    await page.getByRole('radio', { name: 'Phone' }).check({ force: true });
    assert.equal(await width(), 360);
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    assert.equal(
      await page.locator('#stage coalition-commitments').evaluate((element) => getComputedStyle(element).colorScheme),
      'dark',
    );
  });

  test('contrast: measured figures for both pages, which follow the colours', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({ widget: 'members' });
    const figures = page.locator('.contrast dd');
    await figures
      .first()
      .filter({ hasText: /^\d+\.\d : 1 .* enough/ })
      .waitFor();
    await figures
      .last()
      .filter({ hasText: /^\d+\.\d : 1 .* enough/ })
      .waitFor();
    await page.getByLabel('Background as text').fill('#ffffcc');
    await figures.last().filter({ hasText: 'too low' }).waitFor();
    await figures.first().filter({ hasText: 'enough' }).waitFor();
    await page.getByLabel('Accent as text').fill('#ffee00');
    await figures.first().filter({ hasText: 'enough' }).waitFor();
    assert.match(await code('Paste into the page'), /--coalition-accent: #ffee00; --coalition-surface: #ffffcc;/);
    await page.getByLabel('Accent as text').fill('yellow');
    await page.getByText('Write six digits after a #').waitFor();
    await page.getByText('Write six digits after a #: #ffff00.').waitFor();
    assert.doesNotMatch(await code('Paste into the page'), /yellow|accent/);
  });

  for (const { typed, shown } of [
    { typed: '7a1d3a', shown: '#7a1d3a' },
    { typed: ' #7a1d3a ', shown: '#7a1d3a' },
    { typed: '#7A1D3A', shown: '#7a1d3a' },
    { typed: '#a3c', shown: '#aa33cc' },
  ])
    test(`the accent “${typed}”, as people copy it, is ${shown}`, async ({ openBuilder }) => {
      const { page, code } = await openBuilder({ widget: 'members' });
      const accent = page.getByLabel('Accent as text');
      await accent.fill(typed);
      await page.locator('.parts code', { hasText: `--coalition-accent: ${shown};` }).waitFor();
      assert.equal(await accent.getAttribute('aria-invalid'), 'false');
      assert.match(await code('Link to these settings'), new RegExp(`accent=%23${shown.slice(1)}$`));
      await accent.press('Tab');
      assert.equal(await accent.inputValue(), shown);
      assert.equal(await page.getByLabel('Accent', { exact: true }).inputValue(), shown);
    });

  for (const { typed, says } of [
    { typed: 'rgb(122, 29, 58)', says: 'Write six digits after a #: #7a1d3a.' },
    { typed: 'rgb(122 29 58 / 50%)', says: 'Write six digits after a #, as in #7a1d3a.' },
    { typed: '#7a1d', says: 'Write six digits after a #, as in #7a1d3a.' },
    { typed: 'var(--wine)', says: 'Write six digits after a #, as in #7a1d3a.' },
  ])
    test(`the accent “${typed}” is asked for as digits`, async ({ openBuilder }) => {
      const { page, code } = await openBuilder({ widget: 'members' });
      await page.getByLabel('Accent as text').fill(typed);
      await page.getByText(says, { exact: true }).waitFor();
      assert.doesNotMatch(await code('Paste into the page'), /--coalition-accent/);
    });
});

/** Resolves when the snippet says how high the widget is, after which it changes no more by itself. */
const measured = (page: Page): Promise<void> => page.locator('.copyable code', { hasText: 'data-reserve' }).waitFor();

test.describe('several widgets on one page', () => {
  const PASTE = 'Paste into the page';

  test('one snippet has them all in one feed, and its link brings them back', async ({ openBuilder }) => {
    const src = publish('/several.json', JSON.stringify(FEED));
    const { page, code } = await openBuilder({ src, widget: 'summary' });
    await page.getByRole('button', { name: 'Another widget on the same page' }).click();
    await page.getByRole('heading', { name: 'What to show' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('status').filter({ hasText: 'Kept on the page: The plan at a glance.' }).waitFor();
    await page.getByRole('radio', { name: /^Members/ }).check();
    await page.getByLabel('Layout').selectOption('grid');
    await page.getByRole('listitem').filter({ hasText: 'Members (the one you are making)' }).waitFor();
    const snippet = await code(PASTE);
    const tags = [...snippet.matchAll(/<(coalition-[a-z]+|link|script)[^>]*>/g)].map(([tag]) => tag);
    assert.deepEqual(
      tags.map((tag) => tag.split(/[\s>]/)[0]),
      ['<link', '<script', '<coalition-feed', '<coalition-summary', '<coalition-members'],
    );
    assert.equal(tags[2], `<coalition-feed src="${src}">`);
    assert.match(tags[4]!, / layout="grid"/);
    assert.equal(snippet.split(src).length - 1, 3, 'once for the data, and once in each sentence with a link');
    const link = await code('Link to these settings');
    const again = await openBuilder(Object.fromEntries(new URLSearchParams(link.replace(/^[^#]*#/, ''))));
    const tagsOf = (text: string): string[] =>
      [...text.matchAll(/<coalition-[^>]*>/g)].map(([tag]) => tag.replace(/ data-reserve="[^"]*"/, ''));
    await again.page.getByRole('listitem').filter({ hasText: 'The plan at a glance' }).waitFor();
    assert.deepEqual(tagsOf(await again.code(PASTE)), tagsOf(snippet));
  });

  test('each has its heading, at the level that was chosen, and the headings inside follow', async ({
    openBuilder,
  }) => {
    const src = publish('/headings.json', JSON.stringify(FEED));
    const also = 'widget=members';
    const { page, code } = await openBuilder({ src, widget: 'commitments', also });
    const outline = async (): Promise<(string | undefined)[]> =>
      [...(await code(PASTE)).matchAll(/<(h\d[^>]*>[^<]*|coalition-(?!feed)[a-z]+( heading-level="\d")?)/g)].map(
        ([, line]) => line,
      );
    const level = page.getByLabel('Heading above each widget');
    assert.deepEqual(await outline(), [
      'h2 lang="en">Members',
      'coalition-members',
      'h2 lang="en">Commitments',
      'coalition-commitments',
    ]);
    // A page in another language is not seen from here: who builds has to read in which one they are.
    await expect(level).toHaveAccessibleDescription(/They are written in English\. Is your page in another language\?/);
    await page.getByLabel('Language of the widget').selectOption('Arabic');
    await expect(level).toHaveAccessibleDescription(/They are written in Arabic\./);
    assert.equal((await outline())[0], 'h2 lang="ar" dir="rtl">الأعضاء');
    await page.getByLabel('Language of the widget').selectOption('Same as the page');
    await page.locator('.parts code', { hasText: '<h2 lang="en">' }).waitFor();
    await level.selectOption({ label: 'Level 4 (h4)' });
    await page.locator('.parts code', { hasText: '<h4' }).waitFor();
    assert.deepEqual(await outline(), [
      'h4 lang="en">Members',
      'coalition-members heading-level="5"',
      'h4 lang="en">Commitments',
      'coalition-commitments heading-level="5"',
    ]);
    assert.match(await code('Link to these settings'), /&headings=4/);
    await level.selectOption('None');
    await page.locator('.parts code', { hasNotText: '<h4' }).first().waitFor();
    assert.deepEqual(await outline(), ['coalition-members', 'coalition-commitments']);
    // The editor of a content management system makes its own.
    await page.getByRole('radio', { name: 'Drupal', exact: true }).check();
    await level.waitFor({ state: 'detached' });
  });

  test('each can be changed, and taken away', async ({ openBuilder }) => {
    const src = publish('/changed.json', JSON.stringify(FEED));
    const also = 'widget=members&layout=grid';
    const { page, code } = await openBuilder({ src, widget: 'timeline', also });
    await page.getByRole('button', { name: 'Change: 1. Members' }).click();
    await page.getByRole('radio', { name: /^Members/, checked: true }).waitFor();
    assert.equal(await page.getByLabel('Layout').inputValue(), 'grid');
    await page.goBack();
    await page.getByRole('radio', { name: /^Dates and news/, checked: true }).waitFor();
    await page.getByRole('button', { name: 'Remove: 2. Dates and news' }).click();
    await page.getByRole('radio', { name: /^Members/, checked: true }).waitFor();
    const snippet = await code(PASTE);
    assert.match(snippet, /<coalition-members [^>]*src=/);
    assert.doesNotMatch(snippet, /coalition-(feed|timeline)/);
  });

  test('each can be moved by keyboard: the focus goes along, the new place is announced, the snippet follows', async ({
    openBuilder,
  }) => {
    const src = publish('/moved.json', JSON.stringify(FEED));
    const { page, code } = await openBuilder({ src, widget: 'timeline', also: 'widget=members&layout=grid' });
    await page.getByRole('button', { name: 'Another widget on the same page' }).click();
    await page.getByRole('listitem').filter({ hasText: 'The plan at a glance (the one you are making)' }).waitFor();
    const order = async (): Promise<string[]> =>
      [...(await code(PASTE)).matchAll(/<coalition-(?!feed)([a-z]+)/g)].map(([, name]) => name!);
    assert.deepEqual(await order(), ['members', 'timeline', 'summary']);
    const status = page.getByRole('status');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    // Nobody is offered what would do nothing.
    for (const none of ['Move up: 1. Members', 'Move down: 3. The plan at a glance'])
      await expect(button(none)).toHaveCount(0);
    await button('Move down: 1. Members').focus();
    await page.keyboard.press('Enter');
    await status.filter({ hasText: 'Members: now 2 of 3.' }).waitFor();
    await expect(button('Move down: 2. Members')).toBeFocused();
    assert.deepEqual(await order(), ['timeline', 'members', 'summary']);
    await page.keyboard.press('Enter');
    await status.filter({ hasText: 'Members: now 3 of 3.' }).waitFor();
    // At the end there is one way left.
    await expect(button('Move up: 3. Members')).toBeFocused();
    assert.deepEqual(await order(), ['timeline', 'summary', 'members']);
    assert.match(await code(PASTE), /<coalition-members[^>]* layout="grid"/);
    // What is being made is so still, also where it moves itself; Back undoes one move.
    await button('Move up: 2. The plan at a glance').click();
    await page.getByRole('listitem').filter({ hasText: 'The plan at a glance (the one you are making)' }).waitFor();
    assert.deepEqual(await order(), ['summary', 'timeline', 'members']);
    await page.goBack();
    await button('Move up: 2. The plan at a glance').waitFor();
    assert.deepEqual(await order(), ['timeline', 'summary', 'members']);
  });

  test('one that lacks something keeps nobody from the snippet of the others, and says what it needs', async ({
    openBuilder,
  }) => {
    const src = publish('/unfinished.json', JSON.stringify(FEED));
    const { page, code } = await openBuilder({ src, widget: 'feedback', also: 'widget=members' });
    const section = page.getByRole('region', { name: 'Copy it to your site' });
    const note = section.getByText(
      /^Not in the snippet yet: Feedback form\. Write the address that takes the messages/,
    );
    await note.waitFor();
    assert.match(await code(PASTE), /<coalition-members [^>]*src=/);
    assert.doesNotMatch(await code(PASTE), /coalition-feedback/);
    const listed = section.getByRole('listitem').filter({ hasText: 'Feedback form' });
    await expect(listed).toContainText('not in the snippet yet');
    // Another one is made now; the form still waits.
    await section.getByRole('button', { name: 'Change: 1. Members' }).click();
    await page.getByRole('radio', { name: /^Members/, checked: true }).waitFor();
    await note.waitFor();
    await expect(listed).toContainText('not in the snippet yet');
    assert.doesNotMatch(await code(PASTE), /coalition-feedback/);
    await note.getByRole('button', { name: 'Change: 2. Feedback form' }).click();
    await note.getByRole('button', { name: 'Go to the field' }).click();
    await expect(page.getByLabel('Address that receives the messages')).toBeFocused();
    await page.keyboard.type('https://feedback.town.example/contributions');
    await note.waitFor({ state: 'detached' });
    assert.match(await code(PASTE), /<coalition-members[^]*<coalition-feedback endpoint=/);
  });

  test('a form that only a link brings along shows nothing before somebody agrees', async ({ openBuilder }) => {
    const src = publish('/linked-form.json', JSON.stringify(FEED));
    const also = 'widget=feedback&endpoint=https%3A%2F%2Felsewhere.example%2Fx';
    const { page } = await openBuilder({ src, widget: 'timeline', also });
    await page.getByRole('button', { name: 'Change: 1. Feedback form' }).click();
    await page.getByText(/sends what is written in the form to elsewhere\.example/).waitFor();
    assert.equal(await page.locator('#stage textarea').count(), 0);
    await page.getByRole('button', { name: 'Show the form' }).click();
    await page.locator('#stage textarea').waitFor();
  });

  test('a commitment that nobody chose filters no other widget', async ({ openBuilder }) => {
    const src = publish('/unchosen.json', JSON.stringify(FEED));
    const { page, code } = await openBuilder({ src, widget: 'summary' });
    const commitment = page.getByLabel('Commitment', { exact: true });
    // The next one that the page does not have is the list, then the one commitment: it begins with the first.
    for (const next of ['commitments', 'commitment']) {
      await page.getByRole('button', { name: 'Another widget on the same page' }).click();
      await page.waitForURL(new RegExp(`widget=${next}\\b`));
    }
    assert.equal(await commitment.inputValue(), 'c1');
    await page.getByRole('radio', { name: /^You said, we did/ }).check();
    assert.equal(await commitment.inputValue(), '');
    await page.locator('.parts code', { hasText: /<coalition-contributions(?! commitment)/ }).waitFor();
    // One that somebody chose goes along.
    await page.getByRole('radio', { name: /^One progress bar/ }).check();
    await commitment.selectOption('c1');
    await page.getByRole('radio', { name: /^You said, we did/ }).check();
    await page.locator('.parts code', { hasText: '<coalition-contributions commitment="c1"' }).waitFor();
    assert.match(await code(PASTE), /<coalition-contributions commitment="c1"/);
  });

  for (const cms of ['WordPress', 'Wix', 'No script at all'])
    test(`each has its own part: ${cms}`, async ({ openBuilder }) => {
      const src = publish('/parts.json', JSON.stringify(FEED));
      const { page } = await openBuilder({ src, widget: 'members', also: 'widget=timeline' });
      await page.getByRole('radio', { name: cms, exact: true }).check();
      await page
        .getByRole('heading', { name: /^Members: / })
        .first()
        .waitFor();
      await page
        .getByRole('heading', { name: /^Dates and news: / })
        .first()
        .waitFor();
      const texts = await page.locator('.parts .copyable code').allTextContents();
      assert.equal(new Set(texts).size, texts.length);
    });
});

test.describe('the address that messages go to', () => {
  for (const [typed, says] of [
    ['https://docs.google.com/forms/d/e/1FAIp/viewform', 'This address of docs.google.com is a page for people'],
    ['https://feedback.town.example/desk/', 'This address of feedback.town.example is a page for people'],
    ['open@town.example', 'This is a mail address, and a form cannot send there by itself'],
  ] as const)
    test(`is not ${typed}: says what it is, and what to write`, async ({ openBuilder }) => {
      const { page } = await openBuilder({ widget: 'feedback' });
      const field = page.getByLabel('Address that receives the messages');
      await field.fill(typed);
      await page.getByText(says).waitFor();
      await field.fill('https://feedback.town.example/contributions');
      await page.getByText(says).waitFor({ state: 'detached' });
    });
});

test.describe('beside the settings', () => {
  test('preview and snippet stay in view on a wide screen', async ({ openBuilder }) => {
    const { page } = await openBuilder(
      { widget: 'members' },
      { context: { context: { viewport: { width: 1280, height: 900 } } } },
    );
    await page.getByRole('heading', { name: 'Colours' }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('region', { name: 'The live widget' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'Copy it to your site' })).toBeInViewport();
    await page.getByRole('button', { name: 'Another widget on the same page' }).click();
    await expect(page.getByRole('heading', { name: 'What to show' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Copy it to your site' })).toBeInViewport();
  });
});

test.describe('copy', () => {
  test('copies, says so in words beside the button, and announces it', async ({ openBuilder }) => {
    const { page, code } = await openBuilder(
      {},
      { context: { context: { permissions: ['clipboard-read', 'clipboard-write'] } } },
    );
    await measured(page);
    const button = page.getByRole('button', { name: 'Copy: Paste into the page' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('✓ Copied').waitFor();
    await page.getByRole('status').filter({ hasText: 'Copied: Paste into the page.' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code('Paste into the page'));
    await page.locator('input[name=widget][value=members]').check();
    await page.getByText('✓ Copied').waitFor({ state: 'detached' });
  });

  test('selects the text where the browser refuses', async ({ openBuilder }) => {
    const { page, code } = await openBuilder();
    await measured(page);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy: Paste into the page' }).click();
    await page.getByRole('status').filter({ hasText: 'does not let this page copy' }).waitFor();
    assert.equal(
      await page.evaluate(() => getSelection()!.toString().trim().replace(/\s+/g, ' ')),
      (await code('Paste into the page')).replace(/\s+/g, ' '),
    );
  });
});

test.describe('by keyboard alone', () => {
  test('from the first stop to the copied snippet, without a trap', async ({ openBuilder }) => {
    const { page } = await openBuilder(
      {},
      { context: { context: { permissions: ['clipboard-read', 'clipboard-write'] } } },
    );
    const seen: string[] = [];
    for (let stop = 0; stop < 90; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element === document.body
          ? 'end'
          : `${element!.localName} ${element!.getAttribute('aria-label') ?? element!.id ?? ''} ${(element as HTMLInputElement).name ?? ''}`;
      });
      if (focused === 'end') break;
      seen.push(focused);
      // The arrow chooses among radio buttons.
      if (focused.includes(' widget') && seen.filter((each) => each === focused).length === 1)
        await page.keyboard.press('ArrowDown');
      if (focused.includes('Copy: Paste into the page')) {
        await page.keyboard.press('Space');
        break;
      }
    }
    await page.getByText('✓ Copied').waitFor();
    assert.ok(
      seen.some((each) => each.includes('feed-address')) && seen.some((each) => each.includes('The live widget')),
      seen.join('\n'),
    );
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /<coalition-commitments /);
  });
});

test.describe('with a stop-watch', () => {
  test('a newcomer’s way from the builder to a widget on a plain page is eight acts', async ({
    browser,
    openBuilder,
  }) => {
    const src = publish('/newcomer.json', JSON.stringify(FEED));
    const { page, close } = await openBuilder(
      {},
      { context: { context: { permissions: ['clipboard-read', 'clipboard-write'] } } },
    );
    await page.getByLabel('Address of the feed').fill(src);
    await page.getByRole('radio', { name: /^List of commitments/ }).check();
    await page.locator('#stage').getByRole('heading', { name: 'Open the books' }).waitFor();
    await page.getByRole('radio', { name: 'Plain HTML' }).check();
    await measured(page);
    await page.getByRole('button', { name: 'Copy: Paste into the page' }).click();
    await page.getByText('✓ Copied').waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    coalition.answers.set('/town.html', { body: `<!DOCTYPE html><title>Town</title><h2>Our plan</h2>${snippet}` });
    const town = await browser.newPage();
    await town.goto(`${coalition.url}/town.html`);
    await town.getByRole('heading', { name: 'Open the books' }).waitFor();
    await town.close();
    await close();
  });
});

test.describe('in Spanish', () => {
  test('no English word of the builder is left, for any widget and any CMS', async ({ openBuilder }) => {
    const { page } = await openBuilder({}, { path: '/es/embed/' });
    const texts = async (): Promise<string> =>
      (await page.locator('#builder').innerText()).replace(/Content[- ]Security[- ]Policy|Shortcode|shortcode/g, '');
    for (const widget of await page.locator('input[name=widget]').all()) {
      await widget.check();
      assert.doesNotMatch(await texts(), /\b(the|your|with|this|of|and|Copy|Choose|Only)\b/, await texts());
    }
    for (const cms of await page.locator('input[name=cms]').all()) {
      await cms.check();
      const prose = await page
        .locator('.snippet')
        .locator('h2, h3, p:not(.copyable p), legend, label, button, summary')
        .allInnerTexts();
      assert.doesNotMatch(
        prose.join('\n').replace(/Content Security Policy|Embed|Full HTML/g, ''),
        /\b(the|your|with|this|of|and|Copy|Choose|Only)\b/,
      );
    }
  });
});
