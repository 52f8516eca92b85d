/* Feeds for stories that are no file: made of the example, or small enough to stand here. */
import type { FeedInput } from '../../src/feed-format/types.js';

type Commitment = NonNullable<FeedInput['commitments']>[number];
type List = readonly Record<string, unknown>[];

const START = { version: 'coalition-feed/1', language: 'en', updated: '2026-11-16' } as const;

/** Two thousand commitments, three hundred members, a thousand contributions. */
export function largeFeed(example: FeedInput): unknown {
  const {
    plans,
    members,
    people,
    commitments = [],
    contributions,
    events,
    updates,
  } = example as unknown as Record<string, List>;
  const named = (record: Record<string, unknown>, field: string, index: number): unknown =>
    numbered(record[field], index);
  return {
    ...example,
    title: { en: 'Two thousand commitments', es: 'Dos mil compromisos' },
    plans,
    people,
    events,
    updates,
    members: repeat(members!, 300, (record, index) => ({
      ...record,
      id: index < members!.length ? record['id'] : `m${index}`,
      name: named(record, 'name', index),
      logo: undefined,
    })),
    commitments: repeat(commitments, 2000, (record, index) => ({
      ...record,
      id: `c${index + 1}`,
      title: named(record, 'title', index),
      shortTitle: undefined,
      sameAs: undefined,
    })),
    contributions: repeat(contributions!, 1000, (record, index) => ({
      ...record,
      id: `k${index + 1}`,
      commitment: `c${(index % 2000) + 1}`,
    })),
  };
}

function repeat(
  list: List,
  count: number,
  make: (record: Record<string, unknown>, index: number) => unknown,
): unknown[] {
  return Array.from({ length: count }, (_, index) => make(list[index % list.length]!, index));
}

function numbered(text: unknown, index: number): unknown {
  if (typeof text === 'string') return `${text} (${index + 1})`;
  return Object.fromEntries(
    Object.entries(text as object).map(([language, words]) => [language, `${words} (${index + 1})`]),
  );
}

export function tinyFeed(): FeedInput {
  return {
    ...START,
    title: 'Open Coalition of Our Valley',
    members: [{ id: 'town', name: 'Our Town', sector: 'government' }],
    commitments: [{ id: 'budget', title: 'A budget everyone can read', leads: ['town'], completion: 'limited' }],
  };
}

export function roundsFeed(): FeedInput {
  return {
    ...START,
    title: 'Open Coalition of Our Valley',
    members: [{ id: 'town', name: 'Our Town', sector: 'government' }],
    commitments: [
      {
        id: 'budget',
        title: 'A budget everyone can read',
        leads: ['town'],
        reports: [
          { date: '2025-06-30', period: 'First half of 2025', completion: 'not-started', by: 'town' },
          { date: '2025-12-31', period: 'Second half of 2025', completion: 'limited', by: 'town' },
          {
            date: '2026-06-30',
            period: 'First half of 2026',
            challenges: 'The treasury changed its program, and nobody could count.',
            by: 'town',
          },
          {
            date: '2026-10-31',
            period: 'July to October 2026',
            completion: 'substantial',
            summary: 'The tables of both districts are ready.',
            by: 'town',
          },
        ],
      },
    ],
  };
}

export function emptyFeed(): FeedInput {
  return { ...START, title: 'Open Coalition of Our Valley' };
}

/** The example with a mistake in every third record or so: some cost a field, some the record. */
export function brokenFeed(example: FeedInput): unknown {
  const damage = (list: readonly unknown[] | undefined, mistakes: readonly object[]): unknown[] =>
    (list ?? []).map((record, index) =>
      index % 3 === 1 ? { ...(record as object), ...mistakes[((index - 1) / 3) % mistakes.length] } : record,
    );
  return {
    ...example,
    staleAfterDays: 'often',
    members: damage(example.members, [{ sector: 'club' }, { logo: 'javascript:alert(1)' }, { name: 7 }]),
    commitments: damage(example.commitments, [
      { progress: 130, milestones: 'later' },
      { title: null },
      { end: '31/12/2026', leads: [17] },
    ]),
    contributions: damage(example.contributions, [{ status: 'lost' }, { decision: 'perhaps' }, { text: [] }]),
    events: damage(example.events, [{ start: 'soon' }, { url: 'htp:/broken' }]),
    updates: damage(example.updates, [{ title: '' }, { date: 'yesterday' }]),
  };
}

export function oldFeed(example: FeedInput): FeedInput {
  return { ...example, updated: '2026-05-04' };
}

const LONG_WORD = 'Öffentlichkeitsbeteiligungsbeschleunigungsgesetzgebungsverfahrensüberwachungskommission';
const LONG_TEXT =
  'The municipality, together with every organisation of the neighbourhoods along the river and the two universities, publishes the whole of its budget, with each change and the reasons for it, in words and tables that a resident without any training in accounting can read, search, compare with the years before and take along, before the assembly votes on it and not after';

export function longFeed(): FeedInput {
  const url = `https://example.org/${'a-very-long-address-without-any-place-to-break/'.repeat(4)}`;
  return {
    ...START,
    title: LONG_TEXT,
    plans: [{ id: 'plan', title: LONG_TEXT, start: '2025-01', end: '2027-12', submitted: '2025-01-15' }],
    members: [
      {
        id: 'long',
        name: `${LONG_WORD} ${LONG_TEXT}`,
        sector: 'civil-society',
        role: LONG_TEXT,
        joined: '2025',
        contact: { name: LONG_WORD, email: `${'very-long-name-'.repeat(6)}@example.org` },
      },
      { id: 'short', name: 'A', sector: 'government', level: 'municipal', note: LONG_TEXT },
    ],
    workingGroup: { summary: LONG_TEXT, size: 12 },
    people: [{ name: LONG_WORD, role: LONG_TEXT, member: 'long' }],
    commitments: [
      {
        id: 'long',
        title: LONG_TEXT,
        shortTitle: LONG_WORD,
        summary: `${LONG_TEXT} ${LONG_WORD}`,
        plan: 'plan',
        leads: ['long', LONG_WORD],
        partners: [LONG_TEXT, 'short'],
        start: '2025-01',
        end: '2026-06-30',
        completion: 'substantial',
        state: 'delayed',
        policyAreas: [LONG_WORD, LONG_TEXT],
        milestones: [
          { title: `${LONG_WORD} ${LONG_TEXT}`, status: 'delayed', end: '2026-03-31', links: [{ title: url, url }] },
        ],
        revisions: [{ summary: LONG_TEXT, date: '2026-01-15', was: LONG_WORD, now: LONG_TEXT }],
        assessments: [
          { kind: 'irm', date: '2026-02', by: LONG_WORD, completion: 'limited', earlyResults: LONG_TEXT, url },
        ],
        links: [{ url }],
        sources: [{ title: LONG_WORD, url }],
        updated: '2026-11-01',
      },
      { id: 'short', title: 'Yes', plan: 'plan' },
    ],
    contributions: [
      {
        id: 'k1',
        date: '2026-03-01',
        kind: 'demand',
        text: `${LONG_WORD} ${LONG_TEXT} ${url}`,
        commitment: 'long',
        status: 'answered',
        decision: 'partly-adopted',
        response: `${LONG_TEXT} ${LONG_WORD}`,
        answeredBy: 'long',
        answeredOn: '2026-04-10',
      },
      { id: 'k2', date: '2026-09-01', kind: 'question', text: LONG_WORD, status: 'under-review' },
    ],
    events: [
      { id: 'e1', title: LONG_TEXT, kind: 'forum', start: '2026-12-01', place: LONG_WORD, url, commitment: 'long' },
    ],
    updates: [{ id: 'u1', title: `${LONG_WORD} ${LONG_TEXT}`, date: '2026-10-01', kind: 'lesson', summary: LONG_TEXT }],
  };
}

export function arabicFeed(): FeedInput {
  return {
    ...START,
    language: 'ar',
    title: 'ائتلاف الوادي المفتوح',
    plans: [
      { id: 'plan', title: 'خطة العمل المحلية 2025–2027', start: '2025-01', end: '2027-12', submitted: '2025-01-15' },
    ],
    members: [
      {
        id: 'town',
        name: 'بلدية الوادي',
        sector: 'government',
        level: 'municipal',
        role: 'تنسّق الائتلاف',
        joined: '2024-09',
        contact: { email: 'open@example.org' },
      },
      { id: 'lab', name: 'Civic Data Lab', sector: 'civil-society', role: 'يدرّب السكان على البيانات', joined: '2025' },
    ],
    workingGroup: { summary: 'تجتمع كل شهر وتنشر محاضرها.', size: 8 },
    people: [{ name: 'ليلى حدّاد', role: 'منسّقة', member: 'town' }],
    commitments: [
      {
        id: 'budget',
        title: 'ميزانية يفهمها الجميع',
        summary: 'تنشر البلدية ميزانيتها كاملة بصيغة CSV مع شرح لكل تغيير.',
        plan: 'plan',
        leads: ['town'],
        partners: ['lab'],
        start: '2025-01',
        end: '2026-12',
        policyAreas: ['الميزانية'],
        values: ['access-to-information'],
        milestones: [
          { title: 'نشر ميزانية 2025', status: 'complete', completedOn: '2025-06-30' },
          { title: 'دليل للسكان', status: 'in-progress', end: '2026-12-15' },
          { title: 'اجتماع عام في كل حي', status: 'not-started', end: '2027-03' },
        ],
        revisions: [{ summary: 'أُجّل الدليل بطلب من السكان', date: '2026-03-10', was: 'مارس 2026', now: 'ديسمبر 2026' }],
        assessments: [{ kind: 'irm', date: '2026-02', completion: 'limited', url: 'https://example.org/irm' }],
      },
      {
        id: 'water',
        title: 'مواعيد انقطاع المياه قبل يومين',
        plan: 'plan',
        leads: ['lab'],
        progress: 60,
        end: '2026-06-30',
      },
      { id: 'parks', title: 'حدائق يختارها السكان', plan: 'plan', leads: ['town'] },
    ],
    contributions: [
      {
        id: 'k1',
        date: '2026-03-01',
        kind: 'question',
        text: 'متى تُنشر ميزانية 2027؟',
        commitment: 'budget',
        status: 'answered',
        decision: 'adopted',
        response: 'في 15 ديسمبر، قبل التصويت.',
        answeredBy: 'town',
        answeredOn: '2026-03-09',
      },
      {
        id: 'k2',
        date: '2026-09-01',
        kind: 'demand',
        text: 'نريد جدول المياه على الهاتف (SMS).',
        commitment: 'water',
        status: 'received',
      },
    ],
    events: [{ id: 'e1', title: 'منتدى الميزانية', kind: 'forum', start: '2026-12-01', place: 'المكتبة العامة' }],
    updates: [{ id: 'u1', title: 'نُشر أول تقرير', date: '2026-10-01', kind: 'news' }],
  };
}

/** One commitment for each thing that a bar can say, named after it. */
export function barsFeed(): FeedInput {
  const milestones = (count: number, status: 'complete' | 'in-progress'): Commitment['milestones'] =>
    Array.from({ length: count }, (_, index) => ({
      title: `Step ${index + 1}`,
      status: index < count / 2 ? 'complete' : status,
    }));
  const commitments: Record<string, Partial<Commitment>> = {
    percentage: { progress: 60 },
    'zero-percent': { progress: 0 },
    'hundred-percent': { progress: 100 },
    'no-evidence': { completion: 'no-evidence' },
    'not-started': { completion: 'not-started' },
    limited: { completion: 'limited' },
    substantial: { completion: 'substantial' },
    complete: { completion: 'complete' },
    assessed: { assessments: [{ kind: 'irm', date: '2026-02', completion: 'limited' }] },
    milestones: {
      milestones: [
        { title: 'Survey', status: 'complete' },
        { title: 'Draft', status: 'complete' },
        { title: 'Hearing', status: 'in-progress' },
        { title: 'Vote', status: 'delayed' },
        { title: 'Report', status: 'not-started' },
      ],
    },
    'many-milestones': { milestones: milestones(20, 'in-progress') },
    'counts-only': { milestoneCounts: { complete: 3, total: 5 } },
    unknown: {},
    ended: { end: '2024-06', assessments: [{ kind: 'irm', date: '2025-02', url: 'https://example.org/report' }] },
    overdue: { progress: 40, end: '2026-07-16' },
    delayed: { completion: 'limited', state: 'delayed' },
    'on-hold': { completion: 'not-started', state: 'on-hold' },
    withdrawn: { progress: 30, state: 'withdrawn' },
  };
  return {
    ...START,
    title: 'Bars',
    commitments: Object.entries(commitments).map(([id, parts]) => ({
      id,
      title: id.replaceAll('-', ' '),
      ...parts,
    })) as Commitment[],
  };
}
