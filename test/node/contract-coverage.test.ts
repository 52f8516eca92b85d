/*
 * A guard, not a proof: for every tag, attribute, state, event, part and language that the project promises there is a
 * test that names it. What those tests show they show themselves.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const EVERY = ['src', 'lang', 'offline', 'feed', 'reload'];
/** Tag → what it takes beside what every visual tag takes. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  'coalition-feed': ['src', 'refresh', 'offline', 'feed', 'reload'],
  'coalition-summary': EVERY,
  'coalition-commitments': [
    ...EVERY,
    'heading-level',
    'plan',
    'member',
    'policy-area',
    'completion',
    'sort',
    'limit',
    'no-filters',
    'deep-links',
  ],
  'coalition-commitment': [...EVERY, 'heading-level', 'commitment'],
  'coalition-progress': [...EVERY, 'commitment'],
  'coalition-members': [...EVERY, 'heading-level', 'images', 'sector', 'level', 'layout', 'no-people'],
  'coalition-contributions': [...EVERY, 'commitment', 'status', 'limit'],
  'coalition-timeline': [...EVERY, 'heading-level', 'commitment', 'from', 'to', 'limit', 'kinds'],
  'coalition-feedback': [
    ...EVERY,
    'heading-level',
    'endpoint',
    'format',
    'commitment',
    'kinds',
    'no-contact',
    'no-draft',
    'privacy-url',
    'slot="privacy"',
  ],
};
const VALUES = ['own', 'any', 'none', 'updated', 'end', 'completion', 'list', 'grid', 'json', 'form', 'open311'];
const EVENTS = [
  'coalition-feed-loaded',
  'coalition-feed-failed',
  'coalition-filter-changed',
  'coalition-feedback-sent',
  'coalition-feedback-failed',
];
/** State → how a test by role and name knows it. */
const STATES: Readonly<Record<string, RegExp>> = {
  loading: /'Loading…'/,
  ready: /The information has loaded\./,
  empty: /have been published yet\./,
  stale: /As of .+; nothing newer has been published\./,
  failed: /role.*'button'.*'Try again'|'button', 'Try again'|'button', { name: 'Try again' }/i,
};
const LANGUAGES = ['en', 'es', 'pt', 'fr', 'eu', 'ar'];

const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.split(sep).join('/')}`)
  .filter((path) => path.endsWith('.ts') && path !== 'test/node/contract-coverage.test.ts')
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Tests of this element: its folder, and what names it. */
const testsOf = (tag: string): typeof tests =>
  tests.filter(({ path, text }) => path.includes(`/${tag}/`) || text.includes(`${tag}`));

/** Those that go through every tag by a list of them. */
const ofEvery = tests.filter(({ path }) => path.startsWith('test/e2e/every-widget'));

/** As an attribute in mark-up, as a key, as a name, or as a property that is set or called. */
const names = (name: string): RegExp => {
  if (name.includes('=')) return new RegExp(name);
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return new RegExp(
    `(?<![\\w-])(\\.|\\?)?${name}(=|["']?: |["'\`,])|['"\`]${name}['"\`]|<coalition[^>]* ${name}[ >]|\\.${camel}( = |\\()|(?<![\\w-])${camel}: `,
  );
};

const found = (candidates: typeof tests, pattern: RegExp): boolean => candidates.some(({ text }) => pattern.test(text));

describe('there is a test that names', () => {
  for (const [tag, attributes] of Object.entries(TAGS)) {
    it(`<${tag}>`, () => assert.ok(found(tests, new RegExp(`<${tag}|'${tag}'`))));
    for (const attribute of attributes) {
      it(`${attribute} of <${tag}>`, () => assert.ok(found([...testsOf(tag), ...ofEvery], names(attribute))));
    }
  }
  for (const value of VALUES)
    it(`the value ${value}`, () => assert.ok(found(tests, new RegExp(`["'\`]${value}["'\`]|=${value}\\b`))));
  for (const event of EVENTS)
    it(`the event ${event}`, () => assert.ok(found(tests, new RegExp(`['"\`]${event}['"\`]`))));
  for (const [state, pattern] of Object.entries(STATES))
    it(`the state ${state}`, () => assert.ok(found(tests, pattern)));
  for (const language of LANGUAGES) {
    it(`the language ${language}`, () =>
      assert.ok(
        found(tests, new RegExp(`lang="${language}"|lang: '${language}'|['"]${language}['"]|\\b${language}: \\[`)),
      ));
  }
});

describe('the guard', () => {
  it('finds doc blocks of parts, which test/e2e/every-widget-states.test.ts looks for one by one', () => {
    for (const tag of Object.keys(TAGS).filter((name) => name !== 'coalition-feed')) {
      assert.match(readFileSync(join(root, `src/elements/${tag}/${tag}.ts`), 'utf8'), /@csspart \w+/, tag);
    }
  });

  it('lists every element that there is', () => {
    assert.deepEqual(
      readdirSync(join(root, 'src/elements'))
        .filter((name) => name.startsWith('coalition-'))
        .sort(),
      Object.keys(TAGS).sort(),
    );
  });

  it('sees what no test names', () => {
    assert.ok(!found(tests, names('no-such-attribute')));
    assert.ok(!found(testsOf('coalition-members'), names('no-such-layout')));
  });
});
