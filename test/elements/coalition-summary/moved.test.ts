import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-summary/coalition-summary.define.js';
import type { CoalitionSummary } from '../../../src/elements/coalition-summary/coalition-summary.js';
import { feedOf, type CommitmentInput } from '../../support/build-feed.js';
import { textOf } from '../../support/queries.js';

const rounds = (before: number, last: number): Partial<CommitmentInput> => ({
  reports: [
    { date: '2026-03', progress: before },
    { date: '2026-09', progress: last },
  ],
});

async function movedOf(commitments: Partial<CommitmentInput>[], lang = 'en'): Promise<string | undefined> {
  const element = await fixture<CoalitionSummary>(
    html`<coalition-summary .feed=${feedOf(...commitments)} lang=${lang}></coalition-summary>`,
  );
  const shown = element.shadowRoot!.querySelector('[part=moved]');
  return shown ? textOf(shown) : undefined;
}

describe('how many commitments moved since the last round', () => {
  const some = [rounds(10, 20), rounds(0, 5), rounds(40, 40), rounds(40, 30), {}, { progress: 60 }];

  it('says how many of those that can be compared went forward, and how many back', async () => {
    expect(await movedOf(some)).to.equal(
      'Moved forward since the report before: 2 of 4 with two reports · Moved back: 1',
    );
  });

  it('says it in Spanish', async () => {
    expect(await movedOf(some, 'es')).to.equal(
      'Avanzaron desde el informe anterior: 2 de 4 con dos informes · Retrocedieron: 1',
    );
  });

  it('leaves out what is none', async () => {
    expect(await movedOf([rounds(10, 20)])).to.equal('Moved forward since the report before: 1 of 1 with two reports');
  });

  it('says nothing where nothing can be compared: that would read as if nothing had moved', async () => {
    expect(await movedOf([{ progress: 60 }, { reports: [{ date: '2026-09', progress: 5 }] }])).to.equal(undefined);
  });
});
