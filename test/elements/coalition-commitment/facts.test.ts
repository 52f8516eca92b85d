import { expect } from '@open-wc/testing';
import type { FeedInput } from '../../../src/feed-format/types.js';
import type { CommitmentInput } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { commitmentOf, facts } from './kit.js';

useToday();
useQuietConsole();
const members: FeedInput['members'] = [
  { id: 'city', name: { en: 'City', es: 'Ciudad' }, sector: 'government', url: 'https://city.example/' },
  { id: 'core', name: 'Core', sector: 'civil-society' },
];
const plans: FeedInput['plans'] = [
  { id: 'p1', title: { en: 'Plan 2025', es: 'Plan de 2025' }, url: 'https://city.example/plan' },
  { id: 'p2', title: 'Plan of the state' },
];
type Given = Partial<CommitmentInput>;

describe('the facts of a commitment', () => {
  const rows: { what: string; given: Given; says: Record<string, string[]>; spanish?: Record<string, string[]> }[] = [
    {
      what: 'a member that leads',
      given: { leads: ['city'] },
      says: { 'Led by': ['City'] },
      spanish: { 'A cargo de': ['Ciudad'] },
    },
    { what: 'several that lead', given: { leads: ['city', 'University'] }, says: { 'Led by': ['City', 'University'] } },
    {
      what: 'a unit under its member',
      given: { leads: [{ member: 'city', unit: 'Water office' }] },
      says: { 'Led by': ['City Water office'] },
    },
    {
      what: 'two units under one member',
      given: {
        leads: [
          { member: 'city', unit: 'Water' },
          { member: 'city', unit: 'Parks' },
        ],
      },
      says: { 'Led by': ['City Water Parks'] },
    },
    { what: 'a unit alone', given: { leads: [{ unit: 'Water office' }] }, says: { 'Led by': ['Water office'] } },
    {
      what: 'an organisation in several languages',
      given: { partners: [{ en: 'University', es: 'Universidad' }] },
      says: { With: ['University'] },
      spanish: { Con: ['Universidad'] },
    },
    {
      what: 'partners',
      given: { partners: ['core', 'Neighbours United'] },
      says: { With: ['Core', 'Neighbours United'] },
    },
    {
      what: 'its period',
      given: { start: '2025-09', end: '2027-08' },
      says: { Period: ['September 2025 to August 2027'] },
      spanish: { Periodo: ['De septiembre de 2025 a agosto de 2027'] },
    },
    { what: 'a period of whole years', given: { start: '2025', end: '2027' }, says: { Period: ['2025 to 2027'] } },
    {
      what: 'a period with a beginning only',
      given: { start: '2025-09-01' },
      says: { Period: ['From September 1, 2025'] },
      spanish: { Periodo: ['Desde: 1 de septiembre de 2025'] },
    },
    {
      what: 'a period with an end only',
      given: { end: '2027' },
      says: { Period: ['Until 2027'] },
      spanish: { Periodo: ['Hasta: 2027'] },
    },
    { what: 'its plan', given: { plan: 'p1' }, says: { Plan: ['Plan 2025'] }, spanish: { Plan: ['Plan de 2025'] } },
    { what: 'a plan without an address', given: { plan: 'p2' }, says: { Plan: ['Plan of the state'] } },
    { what: 'a plan that does not exist, not at all', given: { plan: 'p9' }, says: {} },
    {
      what: 'topics',
      given: { policyAreas: ['Water', { en: 'Health', es: 'Salud' }] },
      says: { Topics: ['Water', 'Health'] },
      spanish: { Temas: ['Water', 'Salud'] },
    },
    {
      what: 'open-government values',
      given: {
        values: ['access-to-information', 'civic-participation', 'public-accountability', 'technology-and-innovation'],
      },
      says: {
        'Open-government values': [
          'Access to information',
          'Civic participation',
          'Public accountability',
          'Technology and innovation',
        ],
      },
      spanish: {
        'Valores de gobierno abierto': [
          'Acceso a la información',
          'Participación ciudadana',
          'Rendición de cuentas',
          'Tecnología e innovación',
        ],
      },
    },
    {
      what: 'the number that OGP gave it',
      given: { ogpId: 'MXSPG0003' },
      says: { 'OGP number': ['MXSPG0003'] },
      spanish: { 'Número en OGP': ['MXSPG0003'] },
    },
    {
      what: 'nobody that does not exist',
      given: { leads: [{ member: 'gone' }], partners: [{ member: 'gone', budget: 3 } as never] },
      says: {},
    },
  ];
  for (const { what, given, says, spanish } of rows) {
    it(`name ${what}`, async () => {
      expect(facts(await commitmentOf(given, { feed: { members, plans } }))).to.deep.equal(says);
      if (spanish)
        expect(facts(await commitmentOf(given, { feed: { members, plans }, lang: 'es' }))).to.deep.equal(spanish);
    });
  }

  it('link a member and a plan that have a page, and no other', async () => {
    const element = await commitmentOf(
      { leads: ['city', 'core', 'University'], plan: 'p1' },
      { feed: { members, plans } },
    );
    expect((byRole(element, 'link', 'City') as HTMLAnchorElement).href).to.equal('https://city.example/');
    expect((byRole(element, 'link', 'Plan 2025') as HTMLAnchorElement).href).to.equal('https://city.example/plan');
    expect(allByRole(element, 'link')).to.have.length(2);
  });

  it('list units as a list', async () => {
    const element = await commitmentOf(
      {
        leads: [
          { member: 'city', unit: 'Water' },
          { member: 'city', unit: 'Parks' },
        ],
      },
      { feed: { members } },
    );
    expect(allByRole(element, 'listitem')).to.have.length(2);
  });

  describe('of the same promise in another plan', () => {
    const twins = (sameAs: string[]): Partial<FeedInput> => ({
      plans,
      members,
      commitments: [
        { id: 'c1', title: 'Clean water', plan: 'p1', sameAs },
        { id: 'c2', title: 'Water for all', plan: 'p2' },
        { id: 'c3', title: 'Water without a plan' },
      ],
    });
    const rows: [sameAs: string[], says: string[] | undefined][] = [
      [['c2'], ['Plan of the state']],
      [['c3'], ['Water without a plan']],
      [
        ['c2', 'c3'],
        ['Plan of the state', 'Water without a plan'],
      ],
      [['c1'], undefined],
      [['c9'], undefined],
      [[], undefined],
    ];
    for (const [sameAs, says] of rows) {
      it(`${JSON.stringify(sameAs)} name ${says?.join(', ') ?? 'nothing'}`, async () => {
        const element = await commitmentOf({}, { feed: twins(sameAs) });
        expect(facts(element)['Also in']).to.deep.equal(says);
      });
    }
  });
});
