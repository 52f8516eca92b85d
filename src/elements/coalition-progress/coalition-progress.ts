import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { progressOf, timelinessOf } from '../../feed/progress-of.js';
import type { Commitment } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { progressBar, spaced } from '../../widget/progress-bar.js';
import { progressBarStyles } from '../../widget/progress-bar.styles.js';
import { StateView } from '../../widget/state-view.js';
import { styles } from './coalition-progress.styles.js';

/**
 * One commitment's progress bar alone, small enough to stand inside a paragraph or a table cell. It says what is
 * known and by whom; what nobody reported is never drawn or read as 0 %.
 *
 * @tag coalition-progress
 * @csspart bar - The bar.
 * @csspart words - What the bar says.
 * @csspart as-of - The date of data that is not of today.
 * @csspart label - "Overdue by …", "Delayed", "On hold", "Withdrawn".
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
 * @cssprop [--coalition-bar-size=0.35em] - Thickness of the bar.
 * @cssprop [--coalition-bar-width=6em] - Greatest width of the bar.
 * @example
 * ```html
 * <p>
 *   The open budget:
 *   <coalition-progress src="/coalition.json" commitment="clear-budget"></coalition-progress>
 * </p>
 * ```
 */
export class CoalitionProgress extends CoalitionWidget {
  static override styles = [tokens, base, progressBarStyles, styles];

  /** Id of the commitment. */
  @property() commitment?: string;

  readonly #view = new StateView(this, this.feedController, this.locale, { isInline: true });

  override render(): TemplateResult {
    const commitment = this.feedController.feed?.commitments.find(({ id }) => id === this.commitment);
    return this.#view.render(
      () => this.#renderProgress(commitment!),
      commitment ? undefined : this.locale.terms.notFound,
    );
  }

  #renderProgress(commitment: Commitment): unknown {
    return html`${progressBar(commitment, this.locale)}${this.#renderReport(commitment)}${this.#renderDate()}`;
  }

  /** In a sentence there is no room for the whole notice of stale data. */
  #renderDate(): unknown {
    const { feed, staleness } = this.feedController;
    if (!staleness || !feed?.updated) return nothing;
    const date = this.locale.date(feed.updated);
    return spaced(html`<small part="as-of">${this.locale.say(this.locale.terms.progress.asOf, { date })}</small>`);
  }

  /** Where a period ended without a known result, the way to the report. */
  #renderReport(commitment: Commitment): unknown {
    const report = commitment.assessments.filter(({ url }) => url).pop()?.url;
    const isWanted = progressOf(commitment).kind === 'unknown' && timelinessOf(commitment).kind === 'ended';
    return report && isWanted ? spaced(html`<a href=${report}>${this.locale.terms.progress.report}</a>`) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-progress': CoalitionProgress;
  }
}
