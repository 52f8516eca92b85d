/* What each widget hands to assistive technology, read from Chromium's own accessibility tree. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { around, FALLBACK, TAGS, WIDGETS } from '../e2e/support/town.ts';
import { test } from '../e2e/support/test.ts';

interface TreeNode {
  readonly role: string;
  readonly name: string;
  /** Of a heading its level, of a bar what is said for its value. */
  readonly value: string;
}

const CONTROLS = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'radio', 'checkbox', 'DisclosureTriangle'];
const LANDMARKS = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'];

async function tree(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // As they are read: each before what is in it.
  const walk = (id: string): typeof nodes => [
    byId.get(id)!,
    ...(byId.get(id)!.childIds ?? []).filter((child) => byId.has(child)).flatMap(walk),
  ];
  return walk(nodes[0]!.nodeId)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, value, properties = [] }) => {
      const property = (wanted: string): unknown => properties.find((one) => one.name === wanted)?.value.value;
      return {
        role: String(role?.value),
        name: String(name?.value ?? '')
          .replace(/\s+/g, ' ')
          .replace(/ ([:,])/g, '$1')
          .trim(),
        value: String(property('level') ?? property('valuetext') ?? value?.value ?? ''),
      };
    });
}

const only = (nodes: readonly TreeNode[], ...roles: string[]): string[] =>
  nodes.filter(({ role }) => roles.includes(role)).map(({ name }) => name);

/** Tag → the names, by role, in their order. */
const NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'coalition-summary': {
    table: ['Commitments by progress'],
    rowheader: [
      'Complete',
      'Substantial',
      'Limited',
      'Not complete, only figures given',
      'Not started',
      'Withdrawn',
      'Not reported yet',
    ],
    cell: ['1', '1', '2', '3', '1', '1', '2'],
    progressbar: ['Time passed in “Open government action plan, Sierra Azul, 2025–2027”'],
  },
  'coalition-commitments': {
    group: ['Filters', '', '', ''],
    searchbox: ['Search the commitments'],
    combobox: ['Progress', 'Topic', 'Member', 'Plan', 'Sort by'],
    progressbar: ['Progress of “Fourteen data sets”', 'Progress of “Buses on time”', 'Progress of “Water cuts”'],
    DisclosureTriangle: [
      'More about this commitment: Publish fourteen data sets that residents asked for',
      'More about this commitment: Know when the bus comes, and have a say in where it goes',
      'More about this commitment: Warn people before the water is cut, and publish why it was',
    ],
    button: ['Show 3 more'],
  },
  'coalition-commitment': {
    progressbar: ['Progress of “Buses on time”'],
    columnheader: ['Report', 'Verifiable', 'Relevant', 'New or continued', 'Potential for results'],
    cell: ['Yes', 'Unclear', 'Continues earlier work', 'Substantial'],
    link: [
      'See arrivals',
      'Read the report',
      'Government of the State of Sierra Azul',
      'Municipality of Puerto Lucero',
      'Open government action plan, Sierra Azul, 2025–2027',
      'Inception report',
      'Live arrivals',
      'The commitment’s own page',
      'Read more about this',
    ],
  },
  'coalition-progress': { progressbar: ['Progress of “Fourteen data sets”'] },
  'coalition-members': { image: [], DisclosureTriangle: ['Sources', 'Sources'] },
  'coalition-contributions': { list: [''], button: ['Show 3 more'] },
  'coalition-timeline': {
    link: ['Open forum: water cuts, what went wrong and what comes next', 'Progress note for November published'],
    button: [
      'Add to calendar: Open forum: water cuts, what went wrong and what comes next',
      'Show 3 more: What is next',
      'Show 3 more',
    ],
  },
  'coalition-feedback': {
    radiogroup: ['What would you like to send? (optional)'],
    radio: ['Question', 'Suggestion', 'Concern', 'Demand', 'Praise'],
    textbox: ['Your message (required)', 'Your name (optional)', 'Your e-mail (optional)'],
    combobox: ['About which commitment?'],
    link: ['Privacy notice'],
    checkbox: ['You may publish my message with the answer, without my name or e-mail.'],
    button: ['Send'],
  },
};

/** Tag → its headings at the level asked for, and one level below. */
const HEADINGS: Readonly<Record<string, readonly (readonly [below: number, name: string])[]>> = {
  'coalition-summary': [],
  'coalition-commitments': [
    [0, 'Publish fourteen data sets that residents asked for'],
    [0, 'Know when the bus comes, and have a say in where it goes'],
    [0, 'Warn people before the water is cut, and publish why it was'],
  ],
  'coalition-commitment': [
    [0, 'Know when the bus comes, and have a say in where it goes'],
    [1, 'Milestones'],
    [1, 'What changed'],
    [1, 'Assessments'],
    [1, 'Links and evidence'],
    [1, 'What people said'],
  ],
  'coalition-progress': [],
  'coalition-members': [
    'Government',
    'Legislature',
    'Oversight bodies',
    'Civil society',
    'Academia',
    'Private sector',
    'Media',
    'International organisations',
    'Others',
    'Former members',
    'Working group',
  ].map((name) => [0, name] as const),
  'coalition-contributions': [],
  'coalition-timeline': [
    [0, 'What is next'],
    [0, '2026'],
    [0, 'No date given'],
  ],
  'coalition-feedback': [],
};

for (const tag of TAGS) {
  test.describe(`<${tag}> in the accessibility tree`, () => {
    test('has these names, and no control or bar without one', async ({ lookAtTown }) => {
      const { page } = await lookAtTown({ body: around(WIDGETS[tag]!) });
      const nodes = await tree(page);
      for (const [role, names] of Object.entries(NAMES[tag]!)) assert.deepEqual(only(nodes, role), names, role);
      assert.deepEqual(
        nodes.filter(
          ({ role, name }) =>
            [...CONTROLS, 'progressbar', 'radiogroup', 'columnheader', 'rowheader'].includes(role) && !name,
        ),
        [],
      );
    });

    test('adds no landmark to those of the page, and leaves the page one live region', async ({ lookAtTown }) => {
      const { page } = await lookAtTown({ body: around(WIDGETS[tag]!.repeat(2)) });
      const nodes = await tree(page);
      assert.deepEqual(
        nodes.filter(({ role }) => LANDMARKS.includes(role)).map(({ role }) => role),
        ['main'],
      );
      assert.equal(nodes.filter(({ role }) => ['status', 'alert', 'log'].includes(role)).length, 1);
    });

    for (const level of [2, 3, 5, 6]) {
      test(`has its headings at level ${level} when asked for that`, async ({ lookAtTown }) => {
        const { page } = await lookAtTown({
          body: around(WIDGETS[tag]!.replace(' ', ` heading-level="${level}" `)),
        });
        const found = (await tree(page)).filter(({ role, name }) => role === 'heading' && name !== 'Open government');
        const wanted = HEADINGS[tag]!.map(([below, name]) => ({
          role: 'heading',
          name,
          value: String(Math.min(level + below, 6)),
        }));
        assert.deepEqual(found, wanted);
      });
    }

    test('is named in the language of the page', async ({ lookAtTown }) => {
      const widget = WIDGETS[tag]!.replace(/commitment="[^"]+"/, 'commitment="water"');
      const { page } = await lookAtTown({
        body: around(widget),
        lang: 'ar',
        dir: 'rtl',
        feed: 'georgian-and-arabic',
      });
      const names = only(await tree(page), ...CONTROLS, 'progressbar').filter((name) => !name.includes('@'));
      assert.ok(names.length || tag === 'coalition-contributions');
      for (const name of names) assert.match(name, /\p{Script=Arabic}/u);
    });
  });
}

test.describe('what bars say for their value', () => {
  for (const { id, says } of [
    { id: 'fourteen-data-sets', says: '60%, the coalition’s own figure' },
    {
      id: 'clear-budget',
      says: 'Substantial, according to the coalition. The scale is: Not started, Limited, Substantial, Complete',
    },
    { id: 'buses-on-time', says: '3 of 5 milestones complete' },
  ]) {
    test(`${id}: ${says}`, async ({ lookAtTown }) => {
      const { page } = await lookAtTown({
        body: around(`<coalition-progress commitment="${id}"></coalition-progress>`),
      });
      const text = await page.getByRole('progressbar').getAttribute('aria-valuetext');
      assert.equal(text, says);
    });
  }

  test('nothing reported is text, and no bar', async ({ lookAtTown }) => {
    const { page } = await lookAtTown({
      body: around('<p><coalition-progress commitment="follow-a-bill"></coalition-progress></p>'),
    });
    const nodes = await tree(page);
    assert.deepEqual(only(nodes, 'progressbar', 'meter'), []);
    assert.ok(only(nodes, 'StaticText').includes('Not reported yet'));
  });
});

test.describe('what states and errors are in the tree', () => {
  for (const tag of TAGS.filter((name) => name !== 'coalition-feedback')) {
    test(`<${tag}> that failed: what happened, a button by name, and the page’s own words`, async ({ lookAtTown }) => {
      const { page } = await lookAtTown({
        body: around(WIDGETS[tag]!),
        answers: { '/feeds/coalition.json': (route) => route.abort() },
      });
      const nodes = await tree(page);
      assert.deepEqual(only(nodes, 'button'), ['Try again']);
      const texts = only(nodes, 'StaticText');
      assert.ok(texts.includes('This information could not be reached just now.'), texts.join(' | '));
      assert.ok(texts.includes(FALLBACK), texts.join(' | '));
    });
  }

  test('a mistake in the form: an alert with links to the fields, each field described and marked', async ({
    openTown,
  }) => {
    const { page } = await openTown({ body: around(WIDGETS['coalition-feedback']!) });
    await page.getByLabel('Your e-mail').fill('nobody');
    await page.getByRole('button', { name: 'Send' }).click();
    const alert = page.getByRole('alert');
    assert.deepEqual(await alert.getByRole('link').allInnerTexts(), [
      'Write your message',
      'Write the e-mail like name@example.org',
    ]);
    assert.equal(await alert.getByRole('heading', { level: 3 }).innerText(), 'There is a problem');
    for (const [label, words] of [
      ['Your message', 'Error: Write your message'],
      ['Your e-mail', 'Error: Write the e-mail like name@example.org'],
    ] as const) {
      const field = page.getByRole('textbox', { name: label });
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const node = nodes.find(({ role, name }) => role?.value === 'textbox' && String(name?.value).startsWith(label))!;
      assert.ok(String(node.description?.value).replace(/\s+/g, ' ').includes(words), String(node.description?.value));
    }
  });

  test('a sent message: the thanks is named and described, and has the focus', async ({ openTown }) => {
    const { page } = await openTown({
      body: around(WIDGETS['coalition-feedback']!),
      answers: { '/contributions': (route) => route.fulfill({ status: 201, json: { reference: 'VC-7' } }) },
    });
    await page.getByLabel('Your message').fill('The 14 is late.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .getByRole('group', { name: 'Thank you. Your message has arrived.' })
      .and(page.locator(':focus'))
      .waitFor();
    const group = (await tree(page)).find(
      ({ role, name }) => role === 'group' && name === 'Thank you. Your message has arrived.',
    );
    assert.ok(group);
    assert.match(await page.locator('coalition-feedback').ariaSnapshot(), /Your reference[^]*VC-7/);
  });
});
