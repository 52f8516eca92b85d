import { html, nothing, type TemplateResult } from 'lit';
import { roundsOf, type Round } from '../feed/progress-history.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { roundName } from './round-name.js';
import type { Commitment, Report } from '../feed-format/types.js';

/** Height of the drawing in units of its own; each round is one wide. */
const FULL = 100;

/**
 * How progress moved from one report to the next: a step for each, the last one in words beside it, and all of them as
 * a table behind. A round that says nothing is a gap. Looks as `progress-chart.styles.ts` says.
 */
export function progressChart(commitment: Commitment, locale: LocaleController): TemplateResult | typeof nothing {
  const rounds = roundsOf(commitment);
  const last = rounds.at(-1);
  if (!last || rounds.length < 2 || rounds.every(({ share }) => share === undefined)) return nothing;
  const { moved, asTable, assessmentColumns } = locale.terms.commitment;
  const words = rounds.map(({ report }) => roundWords(report, locale));
  return html`<p class="moved">
      <svg
        part="chart"
        role="img"
        aria-label="${moved}: ${words.join(', ')}"
        viewBox="0 0 ${rounds.length} ${FULL}"
        preserveAspectRatio="none"
      >
        <path class="area" d=${drawn(rounds, (step, at) => `M${at} ${FULL}V${step}H${at + 1}V${FULL}Z`)}></path>
        <path class="gap" d=${gaps(rounds)}></path>
        <path
          d=${drawn(rounds, (step, at) => `${at && rounds[at - 1].share !== undefined ? 'V' : `M${at} `}${step}H${at + 1}`)}
        ></path>
      </svg>
      <span>${words.at(-1)} <span class="state">${roundName(last.report, locale)}</span></span>
    </p>
    <details part="rounds">
      <summary>${asTable}</summary>
      <table>
        <caption class="visually-hidden">${moved}</caption>
        <thead>
          <tr>
            <th scope="col">${assessmentColumns.report}</th>
            <th scope="col">${locale.terms.commitments.completion}</th>
          </tr>
        </thead>
        <tbody>
          ${rounds.map(
            ({ report }, index) =>
              html`<tr>
                <th scope="row">${roundName(report, locale)}</th>
                <td>${words[index]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}

/** Path data of the rounds that are known. */
const drawn = (rounds: readonly Round[], path: (step: number, at: number) => string): string =>
  rounds.map(({ share }, at) => (share === undefined ? '' : path(FULL - share * FULL, at))).join('');

const gaps = (rounds: readonly Round[]): string =>
  rounds.map(({ share }, at) => (share === undefined ? `M${at} 0H${at + 1}V${FULL}H${at}Z` : '')).join('');

/** The figures as the report gives them. */
export const reportFigures = ({ progress, completion }: Report, locale: LocaleController): string[] =>
  [
    progress === undefined ? '' : locale.percent(progress),
    completion ? locale.terms.completion[completion] : '',
  ].filter(Boolean);

const roundWords = (report: Report, locale: LocaleController): string =>
  reportFigures(report, locale).join(' · ') || locale.terms.commitments.notReported;
