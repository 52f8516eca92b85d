import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { mo } from 'gettext-parser';
import { buildPlugin, zipFile, zipOf } from '../build/build-plugin.mjs';
import { SNIPPET_WORDS } from '../build/snippets.mjs';
import { lowerFirst, widgetList } from '../build/widget-list.mjs';
import { newerThan74 } from './support/php-syntax.mjs';
import { widgetNames } from './support/sites.mjs';

const packed = unzipSync(readFileSync(zipFile));
const names = Object.keys(packed);
const php = names.filter((name) => name.endsWith('.php'));
const textOf = (name) => strFromU8(packed[`coalition-widgets/${name}`]);
const library = JSON.parse(textOf('library/widgets.json'));

describe('the zip', () => {
  it('is the same, byte for byte, when it is made again', () => {
    assert.deepEqual(Buffer.from(zipOf(buildPlugin().files)), readFileSync(zipFile));
  });

  it('is one folder, so that WordPress takes it', () => {
    assert.deepEqual([...new Set(names.map((name) => name.split('/')[0]))], ['coalition-widgets']);
  });

  it('has the version of the library in its header', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    assert.match(textOf('coalition-widgets.php'), new RegExp(`^ \\* Version: +${version}$`, 'm'));
    assert.equal(library.version, version);
  });

  it('has every widget with every attribute of the manifest', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../dist/custom-elements.json', import.meta.url), 'utf8'));
    assert.deepEqual(
      library.widgets.map(({ name }) => name),
      widgetNames,
    );
    for (const { tagName, attributes } of manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName: tag }) => tag && tag !== 'coalition-feed')) {
      const { options } = library.widgets.find(({ tag }) => tag === tagName);
      assert.deepEqual(
        options
          .filter(({ slot }) => !slot)
          .map(({ name }) => name)
          .sort(),
        attributes.map(({ name }) => name).sort(),
        tagName,
      );
    }
  });

  it('is not made of a manifest with a type that has no control', () => {
    const attributes = [{ name: 'shape', type: { text: 'Shape' }, description: '' }];
    const manifest = { modules: [{ declarations: [{ tagName: 'coalition-x', description: '', attributes }] }] };
    assert.throws(() => widgetList(manifest), /no control for the type of coalition-x shape: Shape/);
  });

  it('says everything in Spanish, and nothing that is not said any more', () => {
    const { reports } = buildPlugin();
    assert.deepEqual(reports, [{ file: 'coalition-widgets-es.po', missing: [], stale: [] }]);
  });

  it('names widgets and options as the embed builder does, in both languages', () => {
    const [messages] = Object.values(
      mo.parse(Buffer.from(packed['coalition-widgets/languages/coalition-widgets-es.mo'])).translations,
    );
    const spanish = (text) => messages[text].msgstr[0];
    const { en, es } = SNIPPET_WORDS;
    for (const { name, title, description, options } of library.widgets) {
      assert.equal(title, `Coalition: ${lowerFirst(en.names[name])}`);
      assert.equal(spanish(title), `Coalición: ${lowerFirst(es.names[name])}`);
      assert.equal(spanish(description), es.says[name]);
      for (const { name: option, label } of options.filter(({ name: each }) => en.options[each])) {
        assert.equal(label, en.options[option].label);
        assert.equal(spanish(label), es.options[option].label);
      }
    }
    // As the widgets themselves say it.
    const { choices } = library.widgets
      .find(({ name }) => name === 'members')
      .options.find(({ name }) => name === 'sector');
    assert.equal(choices['civil-society'], 'Civil society');
    assert.equal(spanish(choices['civil-society']), 'Sociedad civil');
  });

  it('gives each block an icon of its own', () =>
    assert.equal(new Set(library.widgets.map(({ icon }) => icon)).size, widgetNames.length));

  it('has a template for translators with each text that PHP translates', () => {
    const template = textOf('languages/coalition-widgets.pot');
    for (const text of ['Settings', 'Privacy sentence', 'Coalition: members', 'Choose a commitment in the sidebar.'])
      assert.match(template, new RegExp(`^msgid "${text}"$`, 'm'));
  });
});

describe('its PHP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-php-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

  for (const name of php) {
    it(`${name} passes php -l and uses nothing newer than PHP 7.4`, () => {
      const source = strFromU8(packed[name]);
      const file = join(folder, 'file.php');
      writeFileSync(file, source);
      execFileSync('php', ['-l', file]);
      assert.deepEqual(newerThan74(source), []);
    });
  }

  it('stops when a file is opened by its address', () => {
    for (const name of php)
      assert.match(strFromU8(packed[name]), /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, name);
  });
});

describe('the check for PHP 7.4', () => {
  const newer = {
    match: '$a = match($b) { 1 => 2 };',
    nullsafe: '$a?->b();',
    'named argument': 'f(a: 1);',
    'union type': 'function f(int|string $a) {}',
    'union type of a result': 'function f(): int|null {}',
    'constructor promotion': 'class A { function __construct(private int $a) {} }',
    enum: 'enum A { case B; }',
    readonly: 'class A { public readonly int $a; }',
    mixed: 'function f(mixed $a) {}',
    static: 'class A { function f(): static {} }',
    never: 'function f(): never {}',
    'throw expression': '$a = $b ?? throw new E();',
    'first-class callable': '$f = strlen(...);',
    'catch without a name': 'try {} catch (E) {}',
    'trailing comma': 'function f($a,) {}',
    'new in a default': 'function f($a = new B()) {}',
    'class of an object': '$b = $a::class;',
    str_contains: "str_contains('a', 'b');",
    array_is_list: 'array_is_list(array());',
  };
  for (const [name, code] of Object.entries(newer)) {
    it(`refuses ${name}`, () => assert.notDeepEqual(newerThan74(`<?php ${code}`), []));
  }

  it('takes what 7.4 has', () => {
    assert.deepEqual(
      newerThan74(
        '<?php function f(?int $a, ...$b): ?string { $a ??= 1; $g = fn($y) => A::class . $y; return $g(...$b); }',
      ),
      [],
    );
  });
});
