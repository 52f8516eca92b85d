import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { askedStatuses, listedContributions } from '../../feed/listed-contributions.js';
import { promiseKept } from '../../feed/promise-kept.js';
import { Paging, type PagedSection } from '../../widget/paging.js';
import type { Contribution, Feed } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { contributionEntry } from '../../widget/contribution-list.js';
import { contributionListStyles } from '../../widget/contribution-list.styles.js';
import { StateView } from '../../widget/state-view.js';

const SECTION: PagedSection = { name: 'list', focus: '[part=entry]' };

/**
 * "You said, we did": what people contributed, the decision and its reasons. What waits for an answer comes first,
 * the longest waiting on top; then what was answered, newest first.
 *
 * @tag coalition-contributions
 * @csspart promise - Within how many days an answer is promised, and how that was kept.
 * @csspart entries - The list.
 * @csspart entry - One contribution with its answer.
 * @csspart meta - Kind, date and what it is about.
 * @csspart said - What the person said.
 * @csspart decision - The word for what was decided, or that it waits, with its mark.
 * @csspart response - The reasons.
 * @csspart answered - Who answered, and after how many days.
 * @csspart sources - Where the facts come from, folded.
 * @csspart empty - What is said where there is nothing to list.
 * @csspart as-of - As of when the data is, where it is not of today and another widget has the notice.
 * @csspart lost - How many entries could not be shown.
 * @csspart data - The links to the data, with `data-links`.
 * @csspart loading - "Loading…", where loading takes long.
 * @cssprop [--coalition-line=color-mix(in srgb, currentColor 25%, transparent)] - Colour of the line between entries.
 * @cssprop [--coalition-gap=1em] - Space between entries.
 * @example
 * ```html
 * <coalition-contributions src="/coalition.json" status="answered" limit="3">
 *   What people said is on <a href="https://example.org/answers">the coalition's page</a>.
 * </coalition-contributions>
 * ```
 */
export class CoalitionContributions extends CoalitionWidget {
  static override styles = [tokens, base, contributionListStyles];

  /** Id of a commitment: only what is about it. */
  @property() commitment?: string;
  /** Only these, separated by spaces: `received`, `under-review`, `answered`. All by default. */
  @property() status?: string;
  /** How many are shown at first and with each "show more". */
  @property({ type: Number }) limit = 10;

  /** Says within how many days the coalition promised to answer (`answerWithinDays`), and how the promise was kept. */
  @property({ type: Boolean, attribute: 'show-promise' }) showPromise = false;
  /** Offer what is shown as files, JSON and CSV, made in the browser. */
  @property({ type: Boolean, attribute: 'data-links' }) dataLinks = false;

  readonly #view = new StateView(this, this.feedController, this.locale, { lists: ['contributions'] });
  readonly #paging = new Paging(
    this,
    () => this.limit,
    () => this.drawNow(),
  );
  #listed: readonly Contribution[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('commitment') || changed.has('status') || changed.has('limit')) this.#paging.reset();
    const { feed } = this.feedController;
    this.#listed = feed ? listedContributions(feed.contributions, this.commitment, askedStatuses(this.status)) : [];
  }

  override render(): TemplateResult {
    const { feed } = this.feedController;
    const empty = feed && !this.#listed.length ? this.#emptyWords(feed) : undefined;
    return this.#view.render(() => this.#renderList(feed!), empty);
  }

  #emptyWords({ commitments, contributions }: Feed): string {
    const { terms } = this.locale;
    const words = terms.contributions;
    const about = this.commitment;
    if (about && !commitments.some(({ id }) => id === about)) return terms.notFound;
    if (!listedContributions(contributions, about, []).length) return about ? words.noneAbout : words.none;
    const status = askedStatuses(this.status).map((asked) => terms.contributionStatus[asked]);
    return this.locale.say(words.noneWithStatus, { status: status.join(', ') });
  }

  #promise(feed: Feed): TemplateResult | typeof nothing {
    const { locale } = this;
    const { promise, promiseKept: words } = locale.terms.contributions;
    const within = feed.answerWithinDays;
    if (!within) return nothing;
    const { kept, due, medianDays } = promiseKept(feed, within);
    const median = medianDays === undefined ? undefined : locale.days(medianDays);
    return html`<p part="promise">
      ${locale.say(promise, { duration: locale.days(within) })} ${median ? locale.say(words, { kept, due, median }) : nothing}
    </p>`;
  }

  #renderList(feed: Feed): TemplateResult {
    const { locale, commitment } = this;
    const shown = this.#paging.shown(this.#listed, SECTION);
    return html`${this.showPromise ? this.#promise(feed) : nothing}
      <ul part="entries" data-section=${SECTION.name}>
        ${this.#view.each(shown, (contribution) => contributionEntry(feed, contribution, locale, commitment))}
      </ul>
      ${this.#paging.button(this.#listed.length, SECTION, (n) => locale.say(locale.terms.commitments.showMore, { n }))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-contributions': CoalitionContributions;
  }
}
