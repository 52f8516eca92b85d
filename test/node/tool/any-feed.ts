/* Feeds of every kind that the format allows, with fields that it does not know. */
import fc from 'fast-check';

type Fields = Record<string, unknown>;

const word = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('A budget', 'Presupuesto; abierto', 'Agua, luz y drenaje', 'ميزانية', '予算'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '=1+1',
        '-',
        'NA',
        '#N/A',
        '# note',
        ' spaces ',
        'two\nlines',
        'a\r\nb\tc',
        '<b>bold</b> &amp;',
        'EducaciÃ³n',
        '"quoted", \'x\'',
        '2026-05',
        '05/06/2026',
        '_x0041_',
        'soft\u00adhyphen',
        '\u200b\ufeff',
        'lone \ud800',
        '007',
        'TRUE',
        'town',
        'title',
        '{"a":1}',
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  )
  .filter((text) => !!text.trim());
const tag = fc.constantFrom('en', 'es', 'es-MX', 'pt-BR', 'ar');
const text = fc.oneof(
  { weight: 2, arbitrary: word },
  { weight: 1, arbitrary: fc.dictionary(tag, word, { minKeys: 1, maxKeys: 3, noNullPrototype: true }) },
);
const texts = fc.array(text, { maxLength: 3 });
const date = fc.constantFrom(
  '2026',
  '2026-05',
  '2026-05-31',
  '2026-05-31T18:00:00Z',
  '2026-05-31T00:00:00Z',
  '2026-05-31T12:30:00-06:00',
);
const url = fc.constantFrom(
  'https://town.example/plan?a=1;2,3',
  'logos/town.svg',
  'mailto:ana@example.org',
  'tel:+52-81-2020',
  'a b.pdf',
  'http://town.example',
);
const unknown = fc.dictionary(
  fc.constantFrom('mine', 'otherTitle', 'x;y', 'plan_b', 'mi ñ'),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  { maxKeys: 2, noNullPrototype: true },
);

const count = fc.nat({ max: 5000 });
const progress = fc.oneof(fc.nat({ max: 100 }), fc.constantFrom(33.3, 0.125, 12.3456789012345));
const MEMBERS = ['town', 'Consejo NL', 'uni-3', '007'];
const member = fc.constantFrom(...MEMBERS);
const party = fc.oneof(
  member,
  text,
  fc
    .record({ member, name: text, unit: text }, { requiredKeys: [] })
    .filter((record) => Object.keys(record).length > 0),
);
const completion = fc.constantFrom('no-evidence', 'not-started', 'limited', 'substantial', 'complete');
const verdict = fc.constantFrom(true, false, 'unclear');

/** Some of these fields, and what the format does not know. */
function some(required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>>) {
  const known = fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true });
  return fc.tuple(fc.constant(undefined), known, unknown).map(([, a, b]): Fields => ({ ...b, ...a }));
}
const few = (record: fc.Arbitrary<Fields>) => fc.array(record, { maxLength: 3 });
const link = some({ title: text }, { url });
const sources = few(link);
const revision = some({ summary: text }, { date, was: text, now: text, sources });
const assessment = some(
  {},
  {
    kind: fc.constantFrom('inception', 'irm', 'self'),
    ...{ date, by: text, verifiable: verdict, relevance: verdict, completion, earlyResults: text, url, sources },
    novelty: fc.constantFrom('new', 'continuation'),
    ambition: fc.constantFrom('unclear', 'modest', 'substantial'),
  },
);
const milestone = some(
  { title: text },
  {
    id: fc.constantFrom('m1', 'm2', 'law'),
    status: fc.constantFrom('not-started', 'in-progress', 'complete', 'delayed', 'withdrawn'),
    ...{ end: date, progress, completedOn: date, links: few(link), sources },
  },
);
/** No two of a commitment with one id. */
const milestones = few(milestone).map((list) =>
  list.filter(({ id }, at) => id === undefined || !list.slice(0, at).some((other) => other['id'] === id)),
);
const report = some(
  { date },
  { period: text, completion, progress, summary: text, challenges: text, by: party, links: few(link) },
);

/** Records of a list, each with an id that no other of the list has. */
const withIds = (record: fc.Arbitrary<Fields>, ids: string[]) =>
  fc.array(record, { maxLength: ids.length }).map((list) => list.map((each, at) => ({ id: ids[at], ...each })));

const commitment = some(
  { title: text },
  {
    ...{
      ogpId: fc.constantFrom('MXSPG0003', '12'),
      shortTitle: text,
      summary: text,
      start: date,
      completion,
      progress,
    },
    state: fc.constantFrom('active', 'delayed', 'on-hold', 'withdrawn', 'not-delivered'),
    values: fc.uniqueArray(fc.constantFrom('access-to-information', 'civic-participation')),
    milestoneCounts: fc.tuple(count, count).map(([a, b]) => ({ complete: Math.min(a, b), total: Math.max(a, b) })),
    ...{ leads: fc.array(party, { maxLength: 4 }), partners: fc.array(party, { maxLength: 4 }), policyAreas: texts },
    ...{ milestones, revisions: few(revision), reports: few(report), assessments: few(assessment) },
    ...{ links: few(link), url, updated: date, sources },
  },
);

/** Valid, so that everything comes through the check of `import`. */
export const anyFeed: fc.Arbitrary<Fields> = some(
  { title: text, language: fc.constantFrom('en', 'es', 'es-MX'), updated: date },
  {
    ...{ url, license: fc.constantFrom('CC-BY-4.0', 'https://town.example/license'), staleAfterDays: count, sources },
    ...{ timeZone: fc.constant('America/Monterrey'), answerWithinDays: count },
    workingGroup: some({}, { summary: text, size: count, url, sources }),
    people: few(some({ name: text }, { role: text, member, url, sources })),
    updates: withIds(
      some({ title: text }, { date, kind: fc.constantFrom('news', 'lesson'), summary: text, url, sources }),
      ['u1', 'Ü 2'],
    ),
    events: withIds(
      some({ title: text, start: date }, { kind: fc.constantFrom('forum', 'talk'), place: text, summary: text, url }),
      ['e1', 'e2'],
    ),
    contributions: withIds(
      some(
        { date, text, status: fc.constantFrom('received', 'answered') },
        {
          kind: fc.constantFrom('question', 'demand'),
          decision: fc.constantFrom('adopted', 'noted'),
          ...{ response: text, answeredBy: member, answeredOn: date, alike: count, url, sources },
        },
      ),
      ['q-1', '2', 'Q-1'],
    ),
    plans: withIds(
      some(
        { title: text },
        {
          start: date,
          submitted: date,
          url,
          member,
          note: text,
          revisions: few(revision),
          assessments: few(assessment),
          sources,
        },
      ),
      ['plan', 'plan;2'],
    ),
    commitments: withIds(commitment, ['a', 'A', '1.2', 'open budget']),
  },
)
  .chain((feed) =>
    fc
      .array(
        some(
          { name: text, sector: fc.constantFrom('government', 'academia') },
          {
            ...{
              level: fc.constantFrom('state', 'municipal'),
              role: text,
              url,
              logo: url,
              joined: date,
              formerNames: texts,
              note: text,
              sources,
            },
            contact: some({}, { name: text, role: text, email: fc.constant('ana@example.org'), url }),
          },
        ),
        { minLength: MEMBERS.length, maxLength: MEMBERS.length },
      )
      .map((list) => ({
        version: 'coalition-feed/1',
        ...feed,
        members: list.map((each, at) => ({ id: MEMBERS[at], ...each })),
      })),
  )
  // As a file has it.
  .map((feed) => JSON.parse(JSON.stringify(feed)) as Fields);
