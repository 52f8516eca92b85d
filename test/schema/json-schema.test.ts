import { expect } from '@open-wc/testing';
import { feedJsonSchema } from '../../src/schema/json-schema.js';
import { isDate } from '../../src/feed-format/patterns.js';

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  $schema?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  title?: string;
}

const published = feedJsonSchema() as JsonSchema;

/** Follows a reference into $defs; one that leads nowhere fails. */
function resolved(schema: JsonSchema): JsonSchema {
  if (!schema.$ref) return schema;
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref)?.[1];
  const found = name && published.$defs?.[decodeURIComponent(name)];
  if (!found) throw new Error(`${schema.$ref} leads nowhere`);
  return resolved(found);
}

function at(...path: string[]): JsonSchema {
  return path.reduce((schema, step) => {
    const here = resolved(schema);
    const next = step === '[]' ? here.items : here.properties?.[step];
    if (!next) throw new Error(`no ${step} on the way ${path.join('.')}`);
    return resolved(next);
  }, published);
}

/** What of `value` the schema does not allow: required fields, enums, constants, types, bounds, patterns. */
function complaints(schema: JsonSchema, value: unknown, path = 'feed'): string[] {
  const here = resolved(schema);
  if (here.anyOf)
    return here.anyOf.some((option) => !complaints(option, value, path).length) ? [] : [`${path}: no option fits`];
  if (here.enum && !here.enum.includes(value)) return [`${path}: ${String(value)} is not in ${here.enum.join()}`];
  if (here.const !== undefined && here.const !== value) return [`${path}: is not ${String(here.const)}`];
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  if (here.type && here.type !== type && !(here.type === 'integer' && Number.isInteger(value)))
    return [`${path}: ${type} for ${here.type}`];
  if (typeof value === 'string' && here.pattern && !new RegExp(here.pattern, 'u').test(value))
    return [`${path}: ${value} has another form`];
  if (typeof value === 'number' && (value < (here.minimum ?? -Infinity) || value > (here.maximum ?? Infinity)))
    return [`${path}: ${value} is out of bounds`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => complaints(here.items ?? {}, item, `${path}[${index}]`));
  if (type !== 'object') return [];
  const fields = value as Record<string, unknown>;
  const missing = (here.required ?? []).filter((name) => !(name in fields)).map((name) => `${path}.${name}: missing`);
  const inner = Object.entries(fields).flatMap(([name, field]) => {
    const of =
      here.properties?.[name] ?? (typeof here.additionalProperties === 'object' ? here.additionalProperties : {});
    return complaints(of, field, `${path}.${name}`);
  });
  return [...missing, ...inner];
}

describe('the published JSON Schema', () => {
  it('is draft 2020-12 and says what it describes', () => {
    expect(published.$schema).to.equal('https://json-schema.org/draft/2020-12/schema');
    expect(published.title).to.equal('coalition-feed/1');
    expect(published).to.have.property('$id', 'coalition-feed-1.schema.json');
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(published))).to.deep.equal(published);
  });

  it('has no reference that leads nowhere', () => {
    const references = JSON.stringify(published).match(/"\$ref":"[^"]+"/g)!;
    expect(references.length).to.be.greaterThan(10);
    for (const reference of references)
      expect(() => resolved(JSON.parse(`{${reference}}`) as JsonSchema)).not.to.throw();
  });

  for (const name of [
    'text',
    'date',
    'url',
    'commitment',
    'member',
    'plan',
    'contribution',
    'event',
    'update',
    'milestone',
    'party',
    'completion',
  ]) {
    it(`names "${name}", so that an editor can say so`, () => {
      expect(published.$defs).to.have.property(name);
    });
  }

  const required: [path: string[], fields: string[]][] = [
    [[], ['version', 'title', 'language', 'updated']],
    [
      ['plans', '[]'],
      ['id', 'title'],
    ],
    [
      ['members', '[]'],
      ['id', 'name', 'sector'],
    ],
    [
      ['commitments', '[]'],
      ['id', 'title'],
    ],
    [['commitments', '[]', 'milestones', '[]'], ['title']],
    [
      ['commitments', '[]', 'milestoneCounts'],
      ['complete', 'total'],
    ],
    [['commitments', '[]', 'revisions', '[]'], ['summary']],
    [
      ['contributions', '[]'],
      ['id', 'date', 'text', 'status'],
    ],
    [
      ['events', '[]'],
      ['id', 'title', 'start'],
    ],
    [
      ['updates', '[]'],
      ['id', 'title'],
    ],
  ];
  for (const [path, fields] of required) {
    it(`asks in ${path.join('.') || 'the feed'} for ${fields.join(', ')} and for nothing else`, () => {
      expect(at(...path).required).to.have.members(fields);
    });
  }

  for (const path of [
    ['plans', '[]', 'assessments', '[]'],
    ['people', '[]'],
    ['commitments', '[]', 'links', '[]'],
    ['members', '[]', 'contact'],
    ['workingGroup'],
  ]) {
    it(`asks in ${path.join('.')} for nothing`, () => {
      expect(at(...path).required ?? []).to.deep.equal([]);
    });
  }

  it('lets every object have more than it knows', () => {
    for (const path of [
      [],
      ['commitments', '[]'],
      ['members', '[]'],
      ['plans', '[]'],
      ['commitments', '[]', 'links', '[]'],
    ]) {
      expect(at(...path).additionalProperties).to.not.equal(false);
    }
  });

  it('gives the values of enums', () => {
    expect(at('commitments', '[]', 'completion').enum).to.deep.equal([
      'no-evidence',
      'not-started',
      'limited',
      'substantial',
      'complete',
    ]);
    expect(at('commitments', '[]', 'assessments', '[]', 'relevance').enum).to.deep.equal([true, false, 'unclear']);
    expect(at('version').const ?? at('version').enum?.[0]).to.equal('coalition-feed/1');
  });

  it('bounds a percentage', () => {
    expect(at('commitments', '[]', 'progress')).to.deep.include({ minimum: 0, maximum: 100 });
    for (const name of ['complete', 'total'])
      expect(at('commitments', '[]', 'milestoneCounts', name)).to.deep.include({ type: 'integer', minimum: 0 });
  });

  for (const date of [
    '2026',
    '2026-05',
    '2026-05-31',
    '2026-05-31T18:00:00-06:00',
    '26',
    '2026-5',
    '31/05/2026',
    '2026-05-31T18:00:00',
  ]) {
    it(`has the reader's verdict on the form of the date ${date}`, () => {
      expect(complaints(at('updated'), date).length === 0).to.equal(isDate(date));
    });
  }

  for (const name of ['example', 'nuevo-leon']) {
    it(`takes the ${name} feed`, async () => {
      const feed: unknown = await (await fetch(`/stories/feeds/${name}.json`)).json();
      expect(complaints(published, feed)).to.deep.equal([]);
    });
  }

  const wrong: [what: string, change: Record<string, unknown>, says: RegExp][] = [
    ['another version', { version: 'coalition-feed/2' }, /version/],
    ['no title', { title: undefined }, /title/],
    ['a level outside the scale', { commitments: [{ id: 'a', title: 'A', completion: 'done' }] }, /completion/],
    ['a progress over 100', { commitments: [{ id: 'a', title: 'A', progress: 120 }] }, /progress/],
    ['a commitment without id', { commitments: [{ title: 'A' }] }, /id: missing/],
    ['a date in another form', { updated: '31/05/2026' }, /updated/],
    ['a list that is none', { members: {} }, /members/],
    ['a title that is a number', { title: 3 }, /title/],
  ];
  for (const [what, change, says] of wrong) {
    it(`does not take ${what}`, () => {
      const feed = JSON.parse(
        JSON.stringify({ version: 'coalition-feed/1', title: 'T', language: 'en', updated: '2026', ...change }),
      ) as unknown;
      expect(complaints(published, feed).join('\n')).to.match(says);
    });
  }
});
