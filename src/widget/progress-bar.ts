import { html, nothing, type TemplateResult } from 'lit';
import { progressOf, SCALE, timelinessOf, type KnownProgress } from '../feed/progress-of.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import type { Commitment, Report } from '../feed-format/types.js';
import { roundName } from './round-name.js';

/** More milestones than this are one bar, not one segment each. */
const MOST_SEGMENTS = 12;

/**
 * A commitment's bar with its words and labels, on one line. It says what is known and by whom; what nobody reported is
 * never drawn or read as 0 %. Looks as `progress-bar.styles.ts` says.
 */
export function progressBar(commitment: Commitment, locale: LocaleController): TemplateResult {
  const known = progressOf(commitment);
  const isFinding = known.kind === 'completion' && !SCALE.includes(known.completion);
  return html`${bar(commitment, known, locale)} <span part="words">${wordsOf(commitment, known, locale)}</span>${
    isFinding ? spaced(html`<span class="visually-hidden">(${spokenOf(known, locale)})</span>`) : nothing
  }${labelsOf(commitment, locale).map((label) => spaced(html`<span part="label">${label}</span>`))}`;
}

/** A word apart from the one before it; written so because the build takes a template's outer spaces away. */
export const spaced = (part: TemplateResult): unknown[] => [' ', part];

function bar(commitment: Commitment, known: KnownProgress, locale: LocaleController): TemplateResult {
  const meter = (values: { now: number; max: number }, content: unknown): TemplateResult => html`<span
    part="bar"
    class=${commitment.state === 'withdrawn' ? 'withdrawn' : ''}
    role="progressbar"
    aria-label=${locale.say(locale.terms.progress.of, { title: locale.plain(commitment.shortTitle ?? commitment.title) })}
    aria-valuemin="0"
    aria-valuemax=${values.max}
    aria-valuenow=${values.now}
    aria-valuetext=${spokenOf(known, locale)}
    >${content}</span
  >`;
  switch (known.kind) {
    case 'percentage':
      return meter({ now: known.percentage, max: 100 }, fill(known.percentage / 100));
    case 'completion': {
      const level = SCALE.indexOf(known.completion);
      const segments = [1, 2, 3].map(
        (step) => html`<i class=${level < 0 ? 'none' : step <= level ? 'complete' : ''}></i>`,
      );
      // A bar with a value would turn "no evidence" into "none done".
      return level < 0
        ? html`<span part="bar" aria-hidden="true">${segments}</span>`
        : meter({ now: level, max: 3 }, segments);
    }
    case 'milestones': {
      const { complete, total, statuses } = known;
      const isSegmented = statuses.length > 0 && total <= MOST_SEGMENTS;
      const content = isSegmented ? statuses.map((status) => html`<i class=${status}></i>`) : fill(complete / total);
      return meter({ now: complete, max: total }, content);
    }
    case 'unknown':
      return html`<span part="bar" class="unknown" aria-hidden="true"></span>`;
  }
}

/** @param share 0–1 */
const fill = (share: number): TemplateResult =>
  html`<i class="rest"><b .style=${`inline-size:${share * 100}%`}></b></i>`;

function wordsOf(commitment: Commitment, known: KnownProgress, locale: LocaleController): unknown {
  const { terms } = locale;
  switch (known.kind) {
    case 'percentage':
      return withRound(locale.percent(known.percentage), known.report, locale);
    case 'completion': {
      const level = terms.completion[known.completion];
      return known.assessment ? `${level}, ${according(known, locale)}` : withRound(level, known.report, locale);
    }
    case 'milestones':
      return spokenOf(known, locale);
    case 'unknown':
      return timelinessOf(commitment).kind === 'ended'
        ? locale.say(terms.progress.ended, { date: locale.date(commitment.end!) })
        : terms.progress.unknown;
  }
}

/** What a screen reader says for the bar: also which rule spoke, and for a level the whole scale. */
function spokenOf(known: KnownProgress, locale: LocaleController): string {
  const { terms } = locale;
  switch (known.kind) {
    case 'percentage':
      return known.report
        ? `${locale.percent(known.percentage)}, ${reported(known.report, locale)}`
        : locale.say(terms.progress.percentage, { percent: locale.percent(known.percentage) });
    case 'completion':
      return locale.say(terms.progress.completion, {
        level: `${terms.completion[known.completion]}, ${according(known, locale)}`,
        scale: SCALE.map((level) => terms.completion[level]).join(', '),
      });
    case 'milestones':
      return locale.say(terms.progress.milestones, { complete: known.complete, n: known.total });
    case 'unknown':
      return terms.progress.unknown;
  }
}

/** With the reporting round that says so, where one does. */
const withRound = (figure: string, report: Report | undefined, locale: LocaleController): unknown =>
  report ? [figure, ', ', roundName(report, locale)] : figure;

const reported = ({ period, date }: Report, locale: LocaleController): string =>
  `${locale.terms.assessment.other}: ${period ? locale.plain(period) : locale.date(date)}`;

function according({ report, assessment }: KnownProgress & { kind: 'completion' }, locale: LocaleController): string {
  const { terms } = locale;
  if (report) return reported(report, locale);
  if (!assessment) return terms.progress.ownFigure;
  const by = assessment.by ? locale.plain(assessment.by) : terms.assessment[assessment.kind ?? 'other'];
  return locale.say(terms.progress.according, { by });
}

function labelsOf(commitment: Commitment, locale: LocaleController): string[] {
  const { terms } = locale;
  const timeliness = timelinessOf(commitment);
  return [
    commitment.state && commitment.state !== 'active' ? terms.state[commitment.state] : '',
    timeliness.kind === 'overdue' ? locale.say(terms.progress.overdue, { duration: locale.days(timeliness.days) }) : '',
  ].filter(Boolean);
}
