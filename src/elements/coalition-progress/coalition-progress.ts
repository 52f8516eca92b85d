import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { progressOf, timelinessOf, type KnownProgress } from '../../feed/progress-of.js';
import { StateView } from '../../internal/state-view.js';
import type { Commitment, Completion } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { styles } from './coalition-progress.styles.js';

/** OGP's ordinal scale; `no-evidence` is a finding outside it. */
const SCALE: readonly Completion[] = ['not-started', 'limited', 'substantial', 'complete'];
/** More milestones than this are one bar, not one segment each. */
const MOST_SEGMENTS = 12;

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
  static override styles = [tokens, base, styles];

  /** Id of the commitment. */
  @property() commitment?: string;

  readonly #view = new StateView(this, this.feedController, this.locale, true);

  override render(): TemplateResult {
    const commitment = this.feedController.feed?.commitments.find(({ id }) => id === this.commitment);
    return this.#view.render(
      () => this.#renderProgress(commitment!),
      commitment ? undefined : this.locale.terms.notFound,
    );
  }

  #renderProgress(commitment: Commitment): unknown {
    const known = progressOf(commitment);
    const isFinding = known.kind === 'completion' && !SCALE.includes(known.completion);
    return html`${this.#renderBar(commitment, known)} <span part="words">${this.#words(commitment, known)}</span>${
      isFinding ? spaced(html`<span class="visually-hidden">(${this.#spoken(known)})</span>`) : nothing
    }${this.#labels(commitment).map((label) => spaced(html`<span part="label">${label}</span>`))}${this.#renderReport(commitment, known)}${this.#renderDate()}`;
  }

  #renderBar(commitment: Commitment, known: KnownProgress): TemplateResult {
    const bar = (values: { now: number; max: number }, content: unknown): TemplateResult => html`<span
      part="bar"
      class=${commitment.state === 'withdrawn' ? 'withdrawn' : ''}
      role="progressbar"
      aria-label=${this.locale.say(this.locale.terms.progress.of, { title: this.locale.plain(commitment.shortTitle ?? commitment.title) })}
      aria-valuemin="0"
      aria-valuemax=${values.max}
      aria-valuenow=${values.now}
      aria-valuetext=${this.#spoken(known)}
      >${content}</span
    >`;
    switch (known.kind) {
      case 'percentage':
        return bar({ now: known.percentage, max: 100 }, this.#fill(known.percentage / 100));
      case 'completion': {
        const level = SCALE.indexOf(known.completion);
        const segments = [1, 2, 3].map(
          (step) => html`<i class=${level < 0 ? 'none' : step <= level ? 'complete' : ''}></i>`,
        );
        // A bar with a value would turn "no evidence" into "none done".
        return level < 0
          ? html`<span part="bar" aria-hidden="true">${segments}</span>`
          : bar({ now: level, max: 3 }, segments);
      }
      case 'milestones': {
        const { complete, total, statuses } = known;
        const isSegmented = statuses.length > 0 && total <= MOST_SEGMENTS;
        const content = isSegmented
          ? statuses.map((status) => html`<i class=${status}></i>`)
          : this.#fill(complete / total);
        return bar({ now: complete, max: total }, content);
      }
      case 'unknown':
        return html`<span part="bar" class="unknown" aria-hidden="true"></span>`;
    }
  }

  /** @param share 0–1 */
  #fill(share: number): TemplateResult {
    return html`<i class="rest"><b .style=${`inline-size:${share * 100}%`}></b></i>`;
  }

  #words(commitment: Commitment, known: KnownProgress): string {
    const { terms } = this.locale;
    switch (known.kind) {
      case 'percentage':
        return this.locale.percent(known.percentage);
      case 'completion':
        return known.assessment
          ? `${terms.completion[known.completion]}, ${this.#according(known)}`
          : terms.completion[known.completion];
      case 'milestones':
        return this.locale.say(terms.progress.milestones, { complete: known.complete, n: known.total });
      case 'unknown':
        return timelinessOf(commitment).kind === 'ended'
          ? this.locale.say(terms.progress.ended, { date: this.locale.date(commitment.end!) })
          : terms.progress.unknown;
    }
  }

  /** What a screen reader says for the bar: also which rule spoke, and for a level the whole scale. */
  #spoken(known: KnownProgress): string {
    const { terms } = this.locale;
    switch (known.kind) {
      case 'percentage':
        return this.locale.say(terms.progress.percentage, { percent: this.locale.percent(known.percentage) });
      case 'completion':
        return this.locale.say(terms.progress.completion, {
          level: `${terms.completion[known.completion]}, ${this.#according(known)}`,
          scale: SCALE.map((level) => terms.completion[level]).join(', '),
        });
      case 'milestones':
        return this.locale.say(terms.progress.milestones, { complete: known.complete, n: known.total });
      case 'unknown':
        return terms.progress.unknown;
    }
  }

  #according({ assessment }: KnownProgress & { kind: 'completion' }): string {
    const { terms } = this.locale;
    if (!assessment) return terms.progress.ownFigure;
    const by = assessment.by ? this.locale.plain(assessment.by) : terms.assessment[assessment.kind ?? 'other'];
    return this.locale.say(terms.progress.according, { by });
  }

  #labels(commitment: Commitment): string[] {
    const { terms } = this.locale;
    const timeliness = timelinessOf(commitment);
    return [
      commitment.state && commitment.state !== 'active' ? terms.state[commitment.state] : '',
      timeliness.kind === 'overdue'
        ? this.locale.say(terms.progress.overdue, { duration: this.locale.days(timeliness.days) })
        : '',
    ].filter(Boolean);
  }

  /** In a sentence there is no room for the whole notice of stale data. */
  #renderDate(): unknown {
    const { feed, staleness } = this.feedController;
    if (!staleness || !feed?.updated || this.#view.isNested) return nothing;
    const date = this.locale.date(feed.updated);
    return spaced(html`<small part="as-of">${this.locale.say(this.locale.terms.progress.asOf, { date })}</small>`);
  }

  /** Where a period ended without a known result, the way to the report. The widgets around list it themselves. */
  #renderReport(commitment: Commitment, known: KnownProgress): unknown {
    const report = commitment.assessments.filter(({ url }) => url).pop()?.url;
    const isWanted = !this.#view.isNested && known.kind === 'unknown' && timelinessOf(commitment).kind === 'ended';
    return report && isWanted ? spaced(html`<a href=${report}>${this.locale.terms.progress.report}</a>`) : nothing;
  }
}

/** A word apart from the one before it; written so because the build takes a template's outer spaces away. */
const spaced = (part: TemplateResult): unknown[] => [' ', part];

declare global {
  interface HTMLElementTagNameMap {
    'coalition-progress': CoalitionProgress;
  }
}
