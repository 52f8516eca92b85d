import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/schema/index.js';
import { findingsIn } from '../../src/site/builder/feed-findings.js';

const findings = (data: Record<string, unknown>, language = 'en') => {
  const whole = { version: 'coalition-feed/1', title: 'Our Valley', language: 'en', updated: '2026-11-01', ...data };
  return findingsIn({ ...readFeed(whole, 'https://town.example/'), bytes: 1, data: whole }, language);
};

describe('the problems of a feed, as somebody can look for them', () => {
  it('none: nothing is lost', () => expect(findings({})).to.deep.equal({ lost: 0, list: [] }));

  it('counts a record once, however many of its fields cost it', () => {
    const { lost, list } = findings({ members: [{ url: 7 }, { id: 'b', name: 'B', sector: 'media' }] });
    expect(lost).to.equal(1);
    expect(list.filter(({ costs }) => costs === 'record').map(({ path }) => path)).to.deep.equal([
      'members[0].id',
      'members[0].name',
      'members[0].sector',
    ]);
  });

  it('puts what costs a record first, and names the record by its title', () => {
    const { list } = findings(
      {
        commitments: [
          { id: 'a', title: { en: 'Wells', es: 'Pozos' }, progress: 140 },
          { title: 'Open books' },
          { id: 'c', title: 'Water', milestones: [{ status: 'complete' }] },
        ],
      },
      'es',
    );
    expect(list.map(({ path, name }) => `${path} ${name}`)).to.deep.equal([
      'commitments[1].id Open books',
      'commitments[2].milestones[0].title Water',
      'commitments[0].progress Pozos',
    ]);
  });

  it('puts references to a record that is not shown under it', () => {
    const { lost, list } = findings({
      members: [
        { id: 'net', name: 'Network' },
        { id: 'town', name: 'Town', sector: 'government', parent: 'net' },
      ],
      people: [{ name: 'Ana', member: 'net' }],
      plans: [{ id: 'p', title: 'Plan', member: 'nobody' }],
    });
    expect(lost).to.equal(1);
    expect(list.map(({ path }) => path)).to.deep.equal(['members[0].sector', 'plans[0].member']);
    expect(list[0]!.consequences.map(({ path }) => path)).to.deep.equal(['people[0].member', 'members[1].parent']);
    expect(list[1]!.consequences).to.deep.equal([]);
  });

  it('does not take another field for a reference because it holds the same text', () => {
    const { list } = findings({
      members: [{ id: 'net', name: 'Network' }],
      commitments: [{ id: 'a', title: 'A', end: 'net' }],
    });
    expect(list.map(({ path }) => path)).to.deep.equal(['members[0].sector', 'commitments[0].end']);
  });

  it('names nothing where the data has no text for a name', () => {
    for (const title of [7, [], { en: 7 }, { en: '' }, null]) {
      const names = findings({ commitments: [{ title }] }).list.map(({ name }) => name);
      expect([...new Set(names)]).to.deep.equal(['']);
    }
  });
});
