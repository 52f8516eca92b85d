import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { endOfDate, startOfDate } from '../../feed/period.js';
import { totalsOf, type Standing, type Totals } from '../../feed/totals-of.js';
import type { Feed, Plan } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { StateView } from '../../widget/state-view.js';
import { styles } from './coalition-summary.styles.js';

/** From done to not known, in the bar and in the table that is its legend. */
const ORDER: readonly Standing[] = [
  'complete',
  'substantial',
  'limited',
  'figures',
  'not-started',
  'no-evidence',
  'withdrawn',
  'not-delivered',
  'unknown',
];

/**
 * The plan at a glance: how many commitments stand at which completion level, how many have evidence, how much of
 * the plan's time has passed, and as of when. The same promise in several bodies' plans counts once.
 *
 * @tag coalition-summary
 * @csspart sentence - The first sentence, which says it all.
 * @csspart bar - The stacked bar.
 * @csspart counts - The table of counts, the bar's legend.
 * @csspart evidence - How many commitments have evidence.
 * @csspart moved - How many commitments moved between their last two reports.
 * @csspart plans - The list of plans with the time elapsed in each.
 * @csspart time - The bar of the time elapsed.
 * @csspart as-of - As of when the data is.
 * @csspart data - The links to the data, with `data-links`.
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
 * @csspart lost - How many entries could not be shown.
 * @cssprop [--coalition-bar-size=0.5em] - Thickness of a bar; the stacked one has it twice.
 * @cssprop [--coalition-bar-width=24em] - Greatest width of the bars and the table.
 * @example
 * ```html
 * <coalition-summary src="/coalition.json">
 *   How the plan stands is on <a href="https://example.org/plan">the coalition's page</a>.
 * </coalition-summary>
 * ```
 */
export class CoalitionSummary extends CoalitionWidget {
  static override styles = [tokens, base, styles];

  /** Offer what is shown as files, JSON and CSV, made in the browser. */
  @property({ type: Boolean, attribute: 'data-links' }) dataLinks = false;

  readonly #view = new StateView(this, this.feedController, this.locale, { lists: ['commitments'], isDated: true });

  override render(): TemplateResult {
    const { feed } = this.feedController;
    return this.#view.render(
      () => this.#renderSummary(feed!),
      feed?.commitments.length ? undefined : this.locale.terms.commitments.none,
    );
  }

  #renderSummary({ commitments, plans, updated }: Feed): TemplateResult {
    const { terms } = this.locale;
    const totals = totalsOf(commitments);
    const { total, withEvidence } = totals;
    const timed = plans.filter(({ start, end }) => start && end);
    return html`<p part="sentence">${this.#sentence(totals)}</p>
      ${this.#renderCounts(totals)}
      <p part="evidence">
        ${this.locale.say(terms.summary.evidence, { n: withEvidence, total })}${total < commitments.length ? `. ${terms.summary.once}` : ''}
      </p>
      ${this.#renderMoved(totals)}
      ${timed.length ? html`<ul part="plans">${this.#view.each(timed, (plan) => this.#renderTime(plan))}</ul>` : nothing}
      ${
        updated
          ? html`<p part="as-of"><time datetime=${updated}>${this.locale.say(terms.summary.asOf, { date: this.locale.date(updated) })}</time></p>`
          : nothing
      }`;
  }

  #sentence({ counts, high, total }: Totals): string {
    const { summary } = this.locale.terms;
    const { unknown } = counts;
    // "0 of 7 are complete" would read as a result where nobody reported one.
    if (unknown === total) return this.locale.say(summary.noneKnown, { n: 0, total });
    const known = this.locale.say(summary.high, { n: high, total });
    return unknown ? this.locale.say(summary.highAndUnknown, { high: known, n: unknown }) : known;
  }

  /** The table says all that the bar shows, so the bar itself is not read. */
  #renderCounts({ counts }: Totals): TemplateResult {
    const { terms } = this.locale;
    const names = {
      ...terms.completion,
      figures: terms.summary.figures,
      withdrawn: terms.state.withdrawn,
      'not-delivered': terms.state['not-delivered'],
      unknown: terms.progress.unknown,
    };
    const found = ORDER.filter((standing) => counts[standing]);
    return html`<div part="bar" aria-hidden="true">
        ${found.map((standing) => html`<i class=${standing} .style=${`flex:${counts[standing]}`}></i>`)}
      </div>
      <table part="counts">
        <caption class="visually-hidden">${terms.summary.caption}</caption>
        ${found.map(
          (standing) => html`<tr>
            <th scope="row"><i class=${standing}></i>${names[standing]}</th>
            <td>${this.locale.number(counts[standing])}</td>
          </tr>`,
        )}
      </table>`;
  }

  #renderMoved({ moved: { forward, back, compared } }: Totals): TemplateResult | typeof nothing {
    const { moved, movedBack } = this.locale.terms.summary;
    if (!compared) return nothing;
    const parts = [
      this.locale.say(moved, { n: forward, total: compared }),
      back && this.locale.say(movedBack, { n: back }),
    ];
    return html`<p part="moved">${parts.filter(Boolean).join(' · ')}</p>`;
  }

  /** A bar only while the time runs: a full one would look like a plan fulfilled. */
  #renderTime({ title, start, end }: Plan): TemplateResult {
    const { summary } = this.locale.terms;
    const from = +startOfDate(start!);
    const to = +endOfDate(end!);
    const now = Date.now();
    // What has begun is not at 0.
    const percent = Math.floor(((now - from) / (to - from)) * 100) || 1;
    const isRunning = now >= from && now < to;
    const words = this.locale.say(isRunning ? summary.elapsed : summary.upcoming, {
      percent: this.locale.percent(percent),
    });
    return html`<li>
      <p>${this.locale.text(title)}</p>
      ${
        isRunning
          ? html`<span
            part="time"
            role="progressbar"
            aria-label=${this.locale.say(summary.time, { title: this.locale.plain(title) })}
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=${percent}
            ><b .style=${`inline-size:${percent}%`}></b
          ></span>`
          : nothing
      }
      <p>
        ${
          now >= to
            ? this.locale.say(summary.ended, { date: this.locale.date(end!) })
            : html`${this.locale.time(start!)} \u2013 ${this.locale.time(end!)} \u00b7 ${words}`
        }
      </p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-summary': CoalitionSummary;
  }
}
