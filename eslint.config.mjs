import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

// What the scripts and configurations use of Node without importing it.
const nodeGlobals = ['Buffer', 'clearTimeout', 'console', 'process', 'setTimeout', 'URL'];

// node:test returns promises that its runner waits for.
const awaitedByRunner = [
  {
    from: 'package',
    package: 'node:test',
    name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
  },
];

export default defineConfig(
  globalIgnores([
    'coverage',
    'dist',
    'release',
    'storybook-static',
    'test-results',
    'data',
    'test/consumers/*/',
    '!test/consumers/support/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
    },
  },
  {
    // Not in the browser tests: the type of every chai assertion says that it is a promise, which it is not.
    files: ['src/**/*.ts', 'test/node/**/*.ts', 'test/{e2e,matrix}/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: awaitedByRunner }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // In tests the rules against `any` ask more than they give: tests read JSON and poke at what they get.
    files: ['src/**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    rules: {
      // What a browser's console is told is for webmasters: a reason, once, never a trace.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // `async` without `await` is how a method that may throw at once still answers with a promise.
      '@typescript-eslint/require-await': 'off',
      // Numbers and booleans in a template string print as what they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    // The site's pages are Hono's templates, not Lit's; those of the builder are.
    files: ['src/**/*.ts'],
    ignores: ['src/receiver/**', 'src/tool/**', 'src/site/*.ts', 'src/site/{pages,widget,words}/**'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/attribute-names': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  {
    // On other people's pages. frame.html is ours.
    files: ['src/{elements,embed,feed,i18n,internal,styles,widget}/**/*.ts'],
    ignores: ['src/embed/iframe.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'document',
          message: 'A page may have an element of that name: read page() (src/page).',
        },
      ],
    },
  },
  {
    // What runs on other people's pages runs in the browsers of package.json's browserslist (docs/browsers.md).
    files: ['src/{data-links,elements,embed,feed,feed-format,i18n,internal,page,styles,widget}/**/*.ts'],
    plugins: { compat },
    // Read with care, and done without where they are missing.
    settings: { polyfills: ['Crypto.randomUUID', 'Intl.Segmenter'] },
    rules: { 'compat/compat': 'error' },
  },
  {
    // Programs talk to whoever started them.
    files: ['src/receiver/**', 'src/site/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,mjs}'],
    // Playwright reads from the pattern which fixtures a fixture needs: none is `{}`.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['test/{e2e,matrix}/desk*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'AwaitExpression > CallExpression[callee.property.name="click"]:has(CallExpression[callee.property.name="getByRole"] > Literal[value=/^(button|link)$/])',
          message:
            'What is read next may be half a page: follow or press (test/e2e/support/desk-page.ts) waits for all of it.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are properties: expect(x).to.be.true.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
