import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type * as CheckFeed from '../../../src/tool/check-feed.js';
import type * as LocateValues from '../../../src/tool/json/locate-values.js';
import { JSON_FILES } from '../../support/corpora.ts';
import { goodFeed, load } from './kit.ts';

const BASE = 'https://town.example/feed.json';

let checkFeed: typeof CheckFeed.checkFeed;
let locateValues: typeof LocateValues.locateValues;
before(async () => {
  ({ checkFeed } = await load<typeof CheckFeed>('src/tool/check-feed.ts'));
  ({ locateValues } = await load<typeof LocateValues>('src/tool/json/locate-values.ts'));
});

/** Whether the text was taken for JSON; then it may still be no feed. */
const isJson = (bytes: Uint8Array): boolean =>
  checkFeed(bytes, BASE).every(
    ({ message }) =>
      !/JSON|UTF-8|UTF-16|missing here|wrong here|empty|is not closed|cut off|has ended|control character|backslash|hexadecimal/.test(
        message,
      ),
  );

describe('checking any bytes', () => {
  it('gives the verdicts of the JSON test files', () => {
    assert.ok(JSON_FILES.length > 300);
    for (const { name, bytes } of JSON_FILES) {
      const found = isJson(bytes);
      if (name.startsWith('y_')) assert.equal(found, true, name);
      if (name.startsWith('n_')) assert.equal(found, false, name);
    }
  });

  it('never throws, and says of what JSON.parse refuses where it is wrong', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      // What is nearly JSON, which is what people write.
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '[', '\\', '\n', '/*', 'x'))
        .map(([json, at, part]) => {
          const index = at % (json.length + 1);
          return json.slice(0, index) + part + json.slice(index + 1);
        }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const findings = checkFeed(Buffer.from(source), BASE);
        let parses = true;
        try {
          JSON.parse(Buffer.from(source).toString());
        } catch {
          parses = false;
        }
        if (parses) return;
        assert.equal(findings[0].costs, 'feed');
        assert.ok(
          findings[0].line !== undefined || /empty/.test(findings[0].message),
          `${JSON.stringify(source)}: ${findings[0].message}`,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void checkFeed(bytes, BASE)),
      { numRuns: 500 },
    );
  });

  it('never throws on a feed with anything in any field, and finds the line of each problem', () => {
    const fields = [
      'title',
      'language',
      'updated',
      'url',
      'members',
      'commitments',
      'plans',
      'events',
      'updates',
      'contributions',
      'people',
      'workingGroup',
      'sources',
    ];
    const records = fc.array(
      fc.record(
        {
          id: fc.jsonValue(),
          title: fc.jsonValue(),
          name: fc.jsonValue(),
          leads: fc.jsonValue(),
          milestones: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    const changes = fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.jsonValue(), records));
    fc.assert(
      fc.property(changes, (changed) => {
        for (const finding of checkFeed(Buffer.from(JSON.stringify(goodFeed(changed), null, 1)), BASE))
          assert.ok(finding.line, JSON.stringify(finding));
      }),
      { numRuns: 200 },
    );
  });
});

describe('locateValues', () => {
  it('finds every value of any JSON at its place', () => {
    const name = fc.stringMatching(/^[a-z]{1,5}$/);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 0 }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (data, indent) => {
        const text = JSON.stringify(data, null, indent);
        const { placeOf, repeated } = locateValues(text);
        assert.deepEqual(repeated, []);
        const lines = text.split('\n');
        const visit = (item: unknown, path: string): void => {
          const { line, column } = placeOf(path)!;
          assert.ok(lines[line - 1].slice(column - 1).startsWith(JSON.stringify(item)[0]), path);
          if (Array.isArray(item)) item.forEach((each, index) => visit(each, `${path}[${index}]`));
          else if (typeof item === 'object' && item !== null)
            for (const [key, each] of Object.entries(item)) visit(each, path ? `${path}.${key}` : key);
        };
        visit(data, '');
      }),
    );
  });

  it('does not take what stands under an empty name for the whole', () => {
    const { placeOf } = locateValues('{"a": {},\n"": {"b": 1}}');
    assert.deepEqual(
      [placeOf(''), placeOf('b')],
      [
        { line: 1, column: 1 },
        { line: 1, column: 1 },
      ],
    );
  });

  it('counts lines as editors do', () => {
    assert.deepEqual(locateValues('{\r\n"a":\r1,\n\n"b": 2}').placeOf('b'), { line: 5, column: 6 });
  });
});
