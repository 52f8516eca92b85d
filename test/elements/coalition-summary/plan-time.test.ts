import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-summary/coalition-summary.define.js';
import type { CoalitionSummary } from '../../../src/elements/coalition-summary/coalition-summary.js';
import { registerTerms } from '../../../src/i18n/registry.js';
import { en } from '../../../src/i18n/en.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, nameOf, textOf } from '../../support/queries.js';
import { feedOf } from '../../support/build-feed.js';

type PlanInput = NonNullable<FeedInput['plans']>[number];

const plan = (parts: Partial<PlanInput>): PlanInput =>
  ({ id: parts.start ?? 'plan', title: 'Plan', ...parts }) as PlanInput;

const show = (plans: PlanInput[], lang = 'en'): Promise<CoalitionSummary> =>
  fixture(html`<coalition-summary .feed=${{ ...feedOf({}), plans }} lang=${lang}></coalition-summary>`);

const RUNNING = plan({ title: 'Plan 2025–2027', start: '2025-11-16', end: '2027-11-15' });

describe('the time elapsed in a plan', () => {
  useToday('2026-11-16T12:00:00');

  it('says how much has passed, with both dates', async () => {
    const element = await show([RUNNING]);
    expect(textOf(byRole(element, 'listitem'))).to.equal(
      'Plan 2025–2027 November 16, 2025 – November 15, 2027 · 50% of the time has passed',
    );
    expect(textOf(await show([RUNNING], 'es'))).to.contain('Ha pasado el 50 % del tiempo');
  });

  it('draws it as a bar with the same value and a name of its own', async () => {
    const bar = byRole(await show([RUNNING]), 'progressbar', 'Time passed in “Plan 2025–2027”');
    expect(bar.getAttribute('aria-valuenow')).to.equal('50');
    const fill = bar.firstElementChild!.getBoundingClientRect().width;
    expect(fill / bar.getBoundingClientRect().width).to.be.closeTo(0.5, 0.01);
  });

  it('takes a month as the end until the month is over', async () => {
    expect(textOf(await show([plan({ start: '2025-11', end: '2026-11' })]))).to.contain('% of the time has passed');
  });

  it('says when a plan has ended, without a bar', async () => {
    const element = await show([plan({ title: 'Plan 2022–2024', start: '2022-09', end: '2024-08' })]);
    expect(textOf(byRole(element, 'listitem'))).to.equal('Plan 2022–2024 Ended August 2024');
    expect(allByRole(element, 'progressbar')).to.be.empty;
  });

  it('says when a plan has not started, without a bar', async () => {
    const element = await show([plan({ start: '2027', end: '2029' })]);
    expect(textOf(byRole(element, 'listitem'))).to.equal('Plan 2027 – 2029 · Not started yet');
    expect(allByRole(element, 'progressbar')).to.be.empty;
  });

  it('is never rounded to 0 %, from the first day on, nor to 100 % on the last', async () => {
    const first = await show([plan({ start: '2026-11-16', end: '2027-11-16' })]);
    expect(byRole(first, 'progressbar').getAttribute('aria-valuenow')).to.equal('1');
    expect(textOf(await show([plan({ start: '2026-11-10', end: '2028-11-16' })]))).to.contain(
      '1% of the time has passed',
    );
    const last = await show([plan({ start: '2025-11-16', end: '2026-11-16' })]);
    expect(byRole(last, 'progressbar').getAttribute('aria-valuenow')).to.equal('99');
  });

  it('does not divide by nothing when a plan ends before it starts', async () => {
    expect(textOf(await show([plan({ start: '2026', end: '2025' })])))
      .to.contain('Ended 2025')
      .and.not.contain('%');
  });

  it('lists each plan that has both dates, and no other', async () => {
    const element = await show([
      RUNNING,
      plan({ start: '2024', title: 'No end' }),
      plan({ end: '2024', title: 'No start' }),
      plan({ start: '2020', end: '2021', title: 'Old' }),
    ]);
    const entries = allByRole(element, 'listitem').map(textOf);
    expect(entries).to.have.length(2);
    expect(entries[1]).to.equal('Old Ended 2021');
  });

  it('shows no list where no plan has both dates', async () => {
    expect(allByRole(await show([plan({ start: '2024' })]), 'list')).to.be.empty;
  });

  it('shows a hostile title as text', async () => {
    const title = '<img src=x onerror="window.hacked=1">';
    const element = await show([plan({ ...RUNNING, title })]);
    expect(textOf(element)).to.contain(title);
    expect(nameOf(byRole(element, 'progressbar'))).to.contain(title);
    expect(element.shadowRoot!.querySelector('img')).to.be.null;
  });

  it('marks a title in another language', async () => {
    const element = await show([plan({ ...RUNNING, title: { eu: 'Ekintza plana' } })]);
    expect(element.shadowRoot!.querySelector('[lang=eu]')!.textContent).to.equal('Ekintza plana');
  });

  it('is mirrored from right to left', async () => {
    registerTerms('ar', en);
    const element = await show([RUNNING], 'ar');
    const bar = byRole(element, 'progressbar');
    const fill = bar.firstElementChild!.getBoundingClientRect();
    const frame = bar.getBoundingClientRect();
    expect(frame.right - fill.right).to.be.below(3);
    expect(fill.left - frame.left).to.be.above(20);
  });

  it('has no accessibility fault axe can find', async () => expectAccessible(await show([RUNNING])));
});
