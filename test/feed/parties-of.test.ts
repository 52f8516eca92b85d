import { expect } from '@open-wc/testing';
import { partiesOf } from '../../src/feed/parties-of.js';
import { readFeed } from '../../src/feed-format/read-feed.js';
import type { FeedInput } from '../../src/feed-format/types.js';
import { buildFeed } from '../support/build-feed.js';

type Leads = NonNullable<NonNullable<FeedInput['commitments']>[number]['leads']>;

function named(...leads: Leads) {
  const { feed } = readFeed(
    buildFeed({
      members: [
        { id: 'city', name: { en: 'City', es: 'Ciudad' }, sector: 'government' },
        { id: 'core', name: 'Core', sector: 'civil-society' },
      ],
      commitments: [{ id: 'c', title: 'C', leads }],
    }),
    'https://a.example/',
  );
  return partiesOf(feed, feed.commitments[0]!.leads).map(({ name, member, units }) => ({
    name,
    member: member?.id,
    units,
  }));
}

describe('who leads or helps', () => {
  const city = { name: { en: 'City', es: 'Ciudad' }, member: 'city', units: [] as unknown[] };
  const rows: { what: string; leads: Leads; parties: unknown[] }[] = [
    { what: 'a member by its id', leads: ['city'], parties: [city] },
    {
      what: 'an organisation outside by its name',
      leads: ['University'],
      parties: [{ name: 'University', member: undefined, units: [] }],
    },
    {
      what: 'one with a name in several languages',
      leads: [{ en: 'University', es: 'Universidad' }],
      parties: [{ name: { en: 'University', es: 'Universidad' }, member: undefined, units: [] }],
    },
    {
      what: 'a unit of a member, under its member',
      leads: [{ member: 'city', unit: 'Water' }],
      parties: [{ ...city, units: ['Water'] }],
    },
    {
      what: 'several units of one member, together',
      leads: [{ member: 'city', unit: 'Water' }, 'core', { member: 'city', unit: 'Parks' }],
      parties: [
        { ...city, units: ['Water', 'Parks'] },
        { name: 'Core', member: 'core', units: [] },
      ],
    },
    {
      what: 'a member and its unit, together',
      leads: ['city', { member: 'city', unit: 'Water' }],
      parties: [{ ...city, units: ['Water'] }],
    },
    { what: 'a member named twice, once', leads: ['city', 'city'], parties: [city] },
    {
      what: 'a unit of an organisation outside',
      leads: [{ name: 'University', unit: 'Law' }],
      parties: [{ name: 'University', member: undefined, units: ['Law'] }],
    },
    {
      what: 'a unit alone',
      leads: [{ unit: 'Water' }],
      parties: [{ name: undefined, member: undefined, units: ['Water'] }],
    },
    {
      what: 'the member’s name rather than another name for it',
      leads: [{ member: 'city', name: 'Town' }],
      parties: [city],
    },
    { what: 'nobody', leads: [], parties: [] },
    { what: 'a party of which nothing is left, not at all', leads: [{ member: 'gone' }], parties: [] },
    {
      what: 'such a one with more than the format knows, neither',
      leads: [{ member: 'gone', budget: 3, note: null }],
      parties: [],
    },
  ];
  for (const { what, leads, parties } of rows) {
    it(`is ${what}`, () => {
      expect(named(...leads)).to.deep.equal(parties);
    });
  }
});
