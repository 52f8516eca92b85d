import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf, type CommitmentInput } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, textOf } from '../../support/queries.js';

/*
 * "What a progress bar says" in docs/feed.md, row by row. `bar` is what assistive technology is told; without it there is
 * no progress bar, because a bar without a value means "busy" and one with 0 means "none".
 */
interface Row {
  readonly what: string;
  readonly commitment: Partial<CommitmentInput>;
  readonly en: string;
  readonly es: string;
  readonly bar?: { now: number; max: number; text: RegExp };
}

const SCALE = 'The scale is: Not started, Limited, Substantial, Complete';
const milestones = (...statuses: (string | undefined)[]) =>
  statuses.map((status, index) => ({ title: `Step ${index}`, status })) as CommitmentInput['milestones'];

const ROWS: Row[] = [
  {
    what: 'a percentage',
    commitment: { progress: 45 },
    en: '45%',
    es: '45 %',
    bar: { now: 45, max: 100, text: /^45%, the coalition’s own figure$/ },
  },
  {
    what: 'a percentage that is a true 0',
    commitment: { progress: 0 },
    en: '0%',
    es: '0 %',
    bar: { now: 0, max: 100, text: /^0%/ },
  },
  {
    what: 'a percentage before a level',
    commitment: { progress: 60, completion: 'limited' },
    en: '60%',
    es: '60 %',
    bar: { now: 60, max: 100, text: /^60%/ },
  },
  {
    what: 'a fraction of a per cent',
    commitment: { progress: 33.33 },
    en: '33.3%',
    es: '33,3 %',
    bar: { now: 33.33, max: 100, text: /^33\.3%/ },
  },
  ...(['not-started', 'limited', 'substantial', 'complete'] as const).map((completion, level) => ({
    what: `the level ${completion}`,
    commitment: { completion },
    en: ['Not started', 'Limited', 'Substantial', 'Complete'][level]!,
    es: ['No iniciado', 'Limitado', 'Sustancial', 'Completo'][level]!,
    bar: { now: level, max: 3, text: new RegExp(`according to the coalition\\. ${SCALE}$`) },
  })),
  {
    what: 'OGP’s finding that there is no evidence, which is no amount',
    commitment: { completion: 'no-evidence' },
    en: `No evidence available (No evidence available, according to the coalition. ${SCALE})`,
    es: 'Sin evidencia disponible (Sin evidencia disponible, según la coalición. La escala es: No iniciado, Limitado, Sustancial, Completo)',
  },
  {
    what: 'the newest assessment that rates, and who says so',
    commitment: {
      assessments: [
        { kind: 'irm', date: '2025', completion: 'complete', by: 'Old' },
        { kind: 'irm', date: '2026-02', completion: 'limited', by: 'The reviewer' },
        { kind: 'self', date: '2026-05' },
      ],
    },
    en: 'Limited, according to The reviewer',
    es: 'Limitado, según The reviewer',
    bar: { now: 1, max: 3, text: /^Limited, according to The reviewer\. The scale is/ },
  },
  {
    what: 'an assessment by its kind where it names nobody',
    commitment: { assessments: [{ kind: 'self', completion: 'substantial' }] },
    en: 'Substantial, according to Self-assessment',
    es: 'Sustancial, según Autoevaluación',
    bar: { now: 2, max: 3, text: /Self-assessment/ },
  },
  {
    what: 'a level before an assessment',
    commitment: { completion: 'limited', assessments: [{ completion: 'complete' }] },
    en: 'Limited',
    es: 'Limitado',
    bar: { now: 1, max: 3, text: /according to the coalition/ },
  },
  {
    what: 'milestones, without those withdrawn or without a status',
    commitment: {
      milestones: milestones('complete', 'complete', 'in-progress', 'delayed', 'not-started', 'withdrawn', undefined),
    },
    en: '2 of 5 milestones complete',
    es: '2 de 5 hitos cumplidos',
    bar: { now: 2, max: 5, text: /^2 of 5 milestones complete$/ },
  },
  {
    what: 'one milestone',
    commitment: { milestones: milestones('in-progress') },
    en: '0 of 1 milestone complete',
    es: '0 de 1 hito cumplido',
    bar: { now: 0, max: 1, text: /^0 of 1 milestone complete$/ },
  },
  {
    what: 'milestones of which only numbers are published',
    commitment: { milestoneCounts: { complete: 3, total: 20 } },
    en: '3 of 20 milestones complete',
    es: '3 de 20 hitos cumplidos',
    bar: { now: 3, max: 20, text: /^3 of 20/ },
  },
  {
    what: 'the newest report, with its period',
    commitment: {
      reports: [
        { date: '2026-06-30', period: 'First half of 2026', completion: 'limited' },
        { date: '2026-01-31', period: 'Autumn', progress: 20 },
      ],
    },
    en: 'Limited, First half of 2026',
    es: 'Limitado, First half of 2026',
    bar: { now: 1, max: 3, text: /^Limited, Report: First half of 2026\. The scale is/ },
  },
  {
    what: 'a percentage of a report without a period, with its date',
    commitment: { reports: [{ date: '2026-06', progress: 30 }] },
    en: '30%, June 2026',
    es: '30 %, junio de 2026',
    bar: { now: 30, max: 100, text: /^30%, Report: June 2026$/ },
  },
  { what: 'nothing', commitment: {}, en: 'Not reported yet', es: 'Sin informar' },
  {
    what: 'milestones that are only planned',
    commitment: { milestones: milestones(undefined, undefined) },
    en: 'Not reported yet',
    es: 'Sin informar',
  },
  {
    what: 'milestones that are all withdrawn',
    commitment: { milestones: milestones('withdrawn') },
    en: 'Not reported yet',
    es: 'Sin informar',
  },
  {
    what: 'no milestones at all, in numbers',
    commitment: { milestoneCounts: { complete: 0, total: 0 } },
    en: 'Not reported yet',
    es: 'Sin informar',
  },
  {
    what: 'an assessment without a rating',
    commitment: { assessments: [{ kind: 'irm' }] },
    en: 'Not reported yet',
    es: 'Sin informar',
  },
  {
    what: 'nothing, and the period is over',
    commitment: { end: '2024-06' },
    en: 'Period ended June 2024; result not reported',
    es: 'Periodo terminado: junio de 2024; resultado sin informar',
  },
  {
    what: 'nothing, and the period is over today',
    commitment: { end: '2026-11-16' },
    en: 'Not reported yet',
    es: 'Sin informar',
  },
  {
    what: 'a level, and it is late by months',
    commitment: { completion: 'limited', end: '2026-07' },
    en: 'Limited Overdue by 3 months',
    es: 'Limitado Con retraso de 3 meses',
    bar: { now: 1, max: 3, text: /^Limited/ },
  },
  {
    what: 'a percentage, and it is late by days',
    commitment: { progress: 90, end: '2026-11-01' },
    en: '90% Overdue by 15 days',
    es: '90 % Con retraso de 15 días',
    bar: { now: 90, max: 100, text: /^90%/ },
  },
  {
    what: 'all done in time or not: nothing more',
    commitment: { completion: 'complete', end: '2024' },
    en: 'Complete',
    es: 'Completo',
    bar: { now: 3, max: 3, text: /^Complete/ },
  },
  {
    what: '100 %, after the end',
    commitment: { progress: 100, end: '2024' },
    en: '100%',
    es: '100 %',
    bar: { now: 100, max: 100, text: /^100%/ },
  },
  {
    what: 'all milestones, after the end',
    commitment: { milestones: milestones('complete', 'withdrawn'), end: '2024' },
    en: '1 of 1 milestone complete',
    es: '1 de 1 hito cumplido',
    bar: { now: 1, max: 1, text: /^1 of 1/ },
  },
  {
    what: 'that it is delayed',
    commitment: { progress: 10, state: 'delayed' },
    en: '10% Delayed',
    es: '10 % Retrasado',
    bar: { now: 10, max: 100, text: /^10%/ },
  },
  {
    what: 'that it is on hold',
    commitment: { state: 'on-hold' },
    en: 'Not reported yet On hold',
    es: 'Sin informar En pausa',
  },
  {
    what: 'that it was withdrawn, which is never overdue',
    commitment: { completion: 'limited', state: 'withdrawn', end: '2024' },
    en: 'Limited Withdrawn',
    es: 'Limitado Retirado',
    bar: { now: 1, max: 3, text: /^Limited/ },
  },
  {
    what: 'nothing of being active',
    commitment: { progress: 10, state: 'active' },
    en: '10%',
    es: '10 %',
    bar: { now: 10, max: 100, text: /^10%/ },
  },
  { what: 'not a figure outside 0 to 100', commitment: { progress: 140 }, en: 'Not reported yet', es: 'Sin informar' },
  {
    what: 'not a figure below 0',
    commitment: { progress: -1, completion: 'limited' },
    en: 'Limited',
    es: 'Limitado',
    bar: { now: 1, max: 3, text: /^Limited/ },
  },
];

describe('a progress bar says', () => {
  useToday('2026-11-16T12:00:00');

  for (const { what, commitment, en, es, bar } of ROWS) {
    it(what, async () => {
      const element = await fixture<HTMLElement>(
        html`<coalition-progress commitment="c1" lang="en" .feed=${feedOf({ title: 'Clean water', ...commitment })}></coalition-progress>`,
      );
      expect(textOf(element)).to.equal(en);
      const bars = allByRole(element, 'progressbar', 'Progress of “Clean water”');
      if (bar) {
        const [found] = bars;
        expect(bars).to.have.length(1);
        expect(found!.getAttribute('aria-valuemin')).to.equal('0');
        expect(found!.getAttribute('aria-valuenow')).to.equal(String(bar.now));
        expect(found!.getAttribute('aria-valuemax')).to.equal(String(bar.max));
        expect(found!.getAttribute('aria-valuetext')).to.match(bar.text);
      } else {
        expect(allByRole(element, 'progressbar')).to.have.length(0);
        expect(textOf(element)).not.to.match(/\b0\b|%/);
      }
      element.lang = 'es';
      await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
      await new Promise(requestAnimationFrame);
      expect(textOf(element).replaceAll('\u00a0', ' ')).to.equal(es);
      await expectAccessible(element);
    });
  }
});
