import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { feedbackForm } from '../../internal/feedback-form.js';
import { heading } from '../../internal/heading.js';
import { Paging } from '../../widget/paging.js';
import type { Commitment, Feed } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { commitmentDetail } from '../../widget/commitment-detail.js';
import { commitmentDetailStyles } from '../../widget/commitment-detail.styles.js';
import { progressBar } from '../../widget/progress-bar.js';
import { progressBarStyles } from '../../widget/progress-bar.styles.js';
import { StateView } from '../../widget/state-view.js';
import { styles } from './coalition-commitment.styles.js';

/**
 * One commitment in full: what is promised, how it stands, its milestones, what was changed and why, who leads and
 * who helps, its assessments, its evidence and what people said of it.
 *
 * @tag coalition-commitment
 * @csspart heading - The title and the titles of the sections.
 * @csspart facts - The list of facts: who leads, period, plan, topics.
 * @csspart bar - The bar.
 * @csspart words - What that bar says.
 * @csspart label - "Overdue by …", "Delayed", "On hold", "Withdrawn", after the bar.
 * @csspart milestones - The list of milestones.
 * @csspart revisions - The list of changes.
 * @csspart reports - The list of progress reports.
 * @csspart chart - The chart of how progress moved from one report to the next.
 * @csspart rounds - The same as a table, folded.
 * @csspart assessments - The table of assessments.
 * @csspart sources - Where the facts come from, folded.
 * @csspart summary - What is promised, in a few sentences.
 * @csspart entries - The list of what people said.
 * @csspart entry - One contribution with its answer.
 * @csspart meta - Kind and date of a contribution.
 * @csspart said - What the person said.
 * @csspart decision - The word for what was decided, or that it waits, with its mark.
 * @csspart response - The reasons.
 * @csspart answered - Who answered, and after how many days.
 * @csspart data - The links to the data, with `data-links`.
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
 * @csspart lost - That an entry could not be shown.
 * @csspart as-of - As of when the data is, where it is not of today and another widget has the notice.
 * @cssprop [--coalition-line=color-mix(in srgb, currentColor 25%, transparent)] - Colour of thin lines.
 * @cssprop [--coalition-gap=1em] - Space between sections.
 * @cssprop [--coalition-heading-font=inherit] - Font of headings.
 * @cssprop [--coalition-heading-size=1.125em] - Size of headings.
 * @cssprop [--coalition-bar-size=0.5em] - Thickness of the bar.
 * @cssprop [--coalition-bar-width=24em] - Greatest width of the bar.
 * @example
 * ```html
 * <coalition-commitment src="/coalition.json" commitment="fourteen-data-sets">
 *   The commitment is on <a href="https://example.org/plan">the coalition's page</a>.
 * </coalition-commitment>
 * ```
 */
export class CoalitionCommitment extends CoalitionWidget {
  static override styles = [tokens, base, progressBarStyles, commitmentDetailStyles, styles];

  /** Id of the commitment. */
  @property() commitment?: string;
  /** Offer what is shown as files, JSON and CSV, made in the browser. */
  @property({ type: Boolean, attribute: 'data-links' }) dataLinks = false;
  /** Level of the title, 2–6; sections are one level below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #view = new StateView(this, this.feedController, this.locale);
  readonly #paging = new Paging(
    this,
    () => 10,
    () => this.drawNow(),
  );

  override render(): TemplateResult {
    const { feed } = this.feedController;
    const commitment = feed?.commitments.find(({ id }) => id === this.commitment);
    return this.#view.render(
      () => this.#view.each([commitment!], () => this.#renderCommitment(feed!, commitment!)),
      commitment ? undefined : this.locale.terms.notFound,
    );
  }

  #renderCommitment(feed: Feed, commitment: Commitment): TemplateResult {
    const { locale, headingLevel } = this;
    const view = { locale, headingLevel, paging: this.#paging, form: feedbackForm(this) };
    return html`${heading(headingLevel, locale.text(commitment.title))}
      <p class="row">${progressBar(commitment, locale)}</p>
      ${commitmentDetail(feed, commitment, view)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-commitment': CoalitionCommitment;
  }
}
