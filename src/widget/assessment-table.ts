import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../i18n/locale-controller.js';
import { dotted } from '../internal/dotted.js';
import { sourceList } from '../internal/link-list.js';
import type { Assessment } from '../feed-format/types.js';

const RATINGS = ['verifiable', 'relevance', 'novelty', 'ambition', 'completion'] as const;
type Rating = (typeof RATINGS)[number];

/**
 * Assessments as a table with a column for each rating that any of them gives. A report whose ratings the feed does
 * not give is shown as a report with its link, not as a rating. The roles are written out because the table is laid
 * out as blocks where it is narrow, and that would take them away.
 */
export function assessmentTable(assessments: readonly Assessment[], locale: LocaleController): TemplateResult {
  const { assessmentColumns: columns, noRating } = locale.terms.commitment;
  const ratings = RATINGS.filter((rating) => assessments.some((assessment) => assessment[rating] !== undefined));
  const row = (assessment: Assessment): TemplateResult => {
    const isRated = ratings.some((rating) => assessment[rating] !== undefined);
    return html`<tr role="row">
      <th role="rowheader" scope="row">${report(assessment, locale)}</th>
      ${
        isRated || !ratings.length
          ? ratings.map(
              (rating) =>
                html`<td role="cell" data-label=${columns[rating]}>${ratingWords(assessment, rating, locale)}</td>`,
            )
          : html`<td role="cell" colspan=${ratings.length}>${noRating}</td>`
      }
    </tr>`;
  };
  return html`<table part="assessments" role="table">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${columns.report}</th>
          ${ratings.map((rating) => html`<th role="columnheader" scope="col">${columns[rating]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${assessments.map(row)}
      </tbody>
    </table>
    ${ratings.length ? nothing : html`<p>${noRating}</p>`}`;
}

function report({ kind, by, date, url, earlyResults, sources }: Assessment, locale: LocaleController): TemplateResult {
  const { terms, text } = locale;
  const name = terms.assessment[kind ?? 'other'];
  return html`${url ? html`<a href=${url}>${name}</a>` : name}
    <span class="state">${dotted([by && text(by), date && locale.time(date)])}</span>
    ${earlyResults ? html`<p>${text(earlyResults)}</p>` : nothing} ${sourceList(terms.sources, sources, text)}`;
}

function ratingWords(assessment: Assessment, rating: Rating, { terms }: LocaleController): string {
  const value = assessment[rating];
  if (value === undefined) return '–';
  const words: Record<Rating, Record<string, string>> = {
    verifiable: terms.answer,
    relevance: terms.answer,
    novelty: terms.novelty,
    ambition: terms.ambition,
    completion: terms.completion,
  };
  return words[rating][String(value)];
}
