import { expect } from '@open-wc/testing';
import type { CommitmentInput } from '../../support/build-feed.js';
import { expectAccessible } from '../../support/accessibility.js';
import { allByRole, byRole, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { commitmentOf, section } from './kit.js';

type Reports = NonNullable<CommitmentInput['reports']>;

const THREE: Reports = [
  { date: '2026-09-30', period: 'July to September', progress: 60 },
  { date: '2026-03-31', period: 'January to March', progress: 0 },
  { date: '2026-06-30', challenges: 'The pump came late' },
];

const moved = async (reports: Reports, attributes: Record<string, unknown> = {}) =>
  commitmentOf({ reports }, attributes);

/** The table's rows, unfolded as a reader does it. */
async function tableOf(element: Element): Promise<string[][]> {
  element.shadowRoot!.querySelector<HTMLElement>('[part=rounds] > summary')!.click();
  await until(() => allByRole(element, 'table').length === 1);
  return allByRole(byRole(element, 'table', 'How progress moved'), 'row').map((row) =>
    [...row.children].map((cell) => textOf(cell)),
  );
}

/** Where each step is drawn, as [left, right, share of the height], in the order of the page. */
function steps(element: Element): [number, number, number][] {
  const path = element.shadowRoot!.querySelector<SVGPathElement>('[part=chart] path:last-child')!;
  const { width } = path.ownerSVGElement!.viewBox.baseVal;
  let [x, y] = [0, 0];
  return [...path.getAttribute('d')!.matchAll(/([MVH])([\d.]+)(?: ([\d.]+))?/g)].flatMap(([, kind, one, other]) => {
    if (kind === 'M') [x, y] = [Number(one), Number(other)];
    if (kind === 'V') y = Number(one);
    if (kind !== 'H') return [];
    const from = x;
    x = Number(one);
    return [[from / width, x / width, (100 - y) / 100]];
  });
}

describe('how a commitment moved', () => {
  it('is a picture that says each round in words, oldest first', async () => {
    const element = await moved(THREE);
    byRole(section(element, 'Progress reports'), 'img', 'How progress moved: 0%, Not reported, 60%');
  });

  it('is a table behind it', async () => {
    expect(await tableOf(await moved(THREE))).to.deep.equal([
      ['Report', 'Progress'],
      ['January to March', '0%'],
      ['June 30, 2026', 'Not reported'],
      ['July to September', '60%'],
    ]);
  });

  it('as a table is no wider than its place, with letters of twice their size in 320 pixels', async () => {
    const period = 'Administratively-responsible quarter';
    const element = await moved([{ date: '2026-03-31', period, completion: 'substantial' }, ...THREE]);
    element.style.cssText = 'inline-size: 304px; font-size: 2rem';
    await tableOf(element);
    const { right } = element.getBoundingClientRect();
    expect(byRole(element, 'table').getBoundingClientRect().right).to.be.at.most(right + 0.5);
    for (const row of allByRole(byRole(element, 'table'), 'row'))
      for (const cell of row.children) expect(cell.scrollWidth, textOf(cell)).to.be.at.most(cell.clientWidth + 1);
  });

  it('draws a step for each round; what nobody reported is a gap, and 0 is none', async () => {
    expect(steps(await moved(THREE))).to.deep.equal([
      [0, 1 / 3, 0],
      [2 / 3, 1, 0.6],
    ]);
  });

  it('joins steps that follow each other', async () => {
    const element = await moved([
      { date: '2025', completion: 'limited' },
      { date: '2026', completion: 'complete' },
    ]);
    byRole(element, 'img', 'How progress moved: Limited, Complete');
    const path = element.shadowRoot!.querySelector('[part=chart] path:last-child')!;
    expect(path.getAttribute('d')!.match(/M/g)).to.have.length(1);
  });

  it('has the last round in words beside it', async () => {
    const element = await moved(THREE);
    const beside = byRole(element, 'img', /^How progress moved/).parentElement!;
    expect(textOf(beside)).to.equal('60% July to September');
  });

  it('says what stood in the way under the round that it belongs to', async () => {
    const reports = section(await moved(THREE), 'Progress reports').querySelectorAll('[part=reports] > li');
    expect([...reports].map(textOf)).to.deep.equal([
      'September 30, 2026 · July to September · 60%',
      'March 31, 2026 · January to March · 0%',
      'June 30, 2026 Challenges The pump came late',
    ]);
  });

  for (const [what, reports] of [
    ['of one report', [{ date: '2026', progress: 60 }]],
    ['of reports without a figure', [{ date: '2025' }, { date: '2026', completion: 'no-evidence' }]],
  ] as [string, Reports][])
    it(`is not drawn ${what}`, async () => {
      const element = await moved(reports);
      expect(allByRole(element, 'img')).to.deep.equal([]);
      expect(element.shadowRoot!.querySelectorAll('[part=reports] > li')).to.have.length(reports.length);
    });

  it('runs from right to left in Arabic', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const element = await moved(THREE, { lang: 'ar' });
      const chart = element.shadowRoot!.querySelector('[part=chart]')!;
      expect(getComputedStyle(chart).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('is accessible, folded and unfolded', async () => {
    const element = await moved(THREE);
    await expectAccessible(element);
    await tableOf(element);
    await expectAccessible(element);
  });
});
