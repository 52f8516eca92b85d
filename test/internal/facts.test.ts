import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { factList, type Fact } from '../../src/internal/facts.js';

const shown = (facts: readonly Fact[], part?: string) => fixture(html`<div>${factList(facts, part)}</div>`);
const texts = (around: Element, selector: string) =>
  [...around.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a list of facts', () => {
  it('has each term with what is said under it', async () => {
    const around = await shown([
      ['Led by', ['Town', 'Neighbours']],
      ['End', ['June']],
    ]);
    expect(texts(around, 'dt')).to.deep.equal(['Led by', 'End']);
    expect(texts(around, 'dl > div:first-child > dd')).to.deep.equal(['Town', 'Neighbours']);
  });

  it('leaves out a term that has nothing under it', async () => {
    expect(
      texts(
        await shown([
          ['Led by', []],
          ['Plan', [nothing, nothing]],
          ['End', [nothing, 'June']],
        ]),
        'dt, dd',
      ),
    ).to.deep.equal(['End', 'June']);
  });

  for (const facts of [[], [['Led by', []]], [['Led by', [nothing]]]] as Fact[][]) {
    it(`is not there at all with ${facts.length ? facts[0]![1].length + ' empty descriptions' : 'no facts'}`, async () => {
      expect((await shown(facts, 'facts')).children).to.have.length(0);
    });
  }

  it('can be styled from outside only where it has a part', async () => {
    expect((await shown([['End', ['June']]], 'facts')).querySelector('dl')!.getAttribute('part')).to.equal('facts');
    expect((await shown([['End', ['June']]])).querySelector('dl')!.hasAttribute('part')).to.equal(false);
  });
});
