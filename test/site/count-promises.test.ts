import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/schema/index.js';
import { countPromises } from '../../src/site/builder/count-promises.js';

const count = (...same: (readonly string[])[]): number => {
  const commitments = same.map((sameAs, index) => ({ id: `c${index}`, title: 'T', sameAs }));
  return countPromises(readFeed({ version: 'coalition-feed/1', title: 'V', language: 'en', updated: '2026', commitments }, 'https://town.example/').feed.commitments);
};

describe('promises that stand in several plans', () => {
  it('none: as many as records', () => expect(count([], [], [])).to.equal(3));
  it('told on one side', () => expect(count(['c1'], [], [])).to.equal(2));
  it('told on both', () => expect(count(['c1'], ['c0'], [])).to.equal(2));
  it('through a third', () => expect(count(['c1'], ['c2'], [], [])).to.equal(2));
  it('two pairs that a last one joins', () => expect(count(['c1'], [], ['c3'], [], ['c1', 'c3'])).to.equal(1));
  it('with itself', () => expect(count(['c0'])).to.equal(1));
});
