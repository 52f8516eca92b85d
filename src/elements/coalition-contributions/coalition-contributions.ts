import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { daysBetween, startOfDate } from '../../feed/period.js';
import { sourceList } from '../../internal/link-list.js';
import { pageSize, showMoreButton } from '../../internal/show-more.js';
import { StateView } from '../../internal/state-view.js';
import type { Contribution, Feed } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { styles } from './coalition-contributions.styles.js';
import { askedStatuses, calendarDays, isOpen, listedContributions } from './listed-contributions.js';

/** Beside the word, never in its place. */
const MARKS: Readonly<Record<string, string>> = { adopted: '✓', 'partly-adopted': '◐', 'not-adopted': '✕', noted: '•' };

/**
 * "You said, we did": what people contributed, the decision and its reasons. What waits for an answer comes first,
 * the longest waiting on top; then what was answered, newest first.
 *
 * @tag coalition-contributions
 * @csspart entries - The list.
 * @csspart entry - One contribution with its answer.
 * @csspart meta - Kind, date and what it is about.
 * @csspart said - What the person said.
 * @csspart decision - The word for what was decided, or that it waits, with its mark.
 * @csspart response - The reasons.
 * @csspart answered - Who answered, and after how many days.
 * @csspart sources - Where the facts come from, folded.
 * @csspart button - "Show more".
 * @csspart empty - What is said where there is nothing to list.
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
  static override styles = [tokens, base, styles];

  /** Id of a commitment: only what is about it. */
  @property() commitment?: string;
  /** Only these, separated by spaces: `received`, `under-review`, `answered`. All by default. */
  @property() status?: string;
  /** How many are shown at first and with each "show more". */
  @property({ type: Number }) limit = 10;

  @state() private pages = 1;

  readonly #view = new StateView(this, this.feedController, this.locale);

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('commitment') || changed.has('status') || changed.has('limit')) this.pages = 1;
  }

  override render(): TemplateResult {
    const { feed } = this.feedController;
    const listed = feed ? listedContributions(feed.contributions, this.commitment, askedStatuses(this.status)) : [];
    // Inside another widget it is for that one to say that there is nothing.
    const empty = feed && !listed.length && !this.#view.isNested ? this.#emptyWords(feed) : undefined;
    return this.#view.render(() => this.#renderList(feed!, listed), empty);
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

  #renderList(feed: Feed, listed: readonly Contribution[]): TemplateResult {
    const shown = pageSize(this.limit) * this.pages;
    const words = this.locale.terms.commitments;
    return html`<ul part="entries">
        ${listed.slice(0, shown).map((contribution) => this.#renderEntry(feed, contribution))}
      </ul>
      ${showMoreButton(
        listed.length - shown,
        this.limit,
        (n) => this.locale.say(words.showMore, { n }),
        () => this.#showMore(shown),
      )}`;
  }

  #renderEntry(feed: Feed, contribution: Contribution): TemplateResult {
    const { terms } = this.locale;
    const words = terms.contributions;
    const { kind, date, text, response, url, sources } = contribution;
    const about = this.commitment ? undefined : feed.commitments.find(({ id }) => id === contribution.commitment);
    return html`<li part="entry" tabindex="-1">
      <p part="meta">
        ${line([
          kind && terms.contributionKind[kind],
          this.locale.time(date),
          about && html`${words.about} ${this.locale.text(about.shortTitle ?? about.title)}`,
        ])}
      </p>
      <blockquote part="said">${this.locale.text(text)}</blockquote>
      ${isOpen(contribution) ? this.#renderWaiting(contribution) : this.#renderDecision(contribution)}
      ${response ? html`<p part="response">${this.locale.text(response)}</p>` : nothing} ${this.#renderAnswerer(feed, contribution)}
      ${url ? html`<p><a href=${url}>${words.more}</a></p>` : nothing}
      ${sourceList(terms.sources, sources, (title) => this.locale.text(title))}
    </li>`;
  }

  #renderWaiting({ date, status }: Contribution): TemplateResult {
    const { terms } = this.locale;
    const days = date.length < 10 ? 0 : daysBetween(startOfDate(date), new Date());
    const since = this.locale.say(terms.contributions.waiting, { date: this.locale.date(date) });
    return html`<p>${line([decision('…', terms.contributionStatus[status]), since, days > 0 && this.locale.days(days)])}</p>`;
  }

  #renderDecision({ decision: decided, status }: Contribution): TemplateResult {
    const { terms } = this.locale;
    return html`<p>${decided ? decision(MARKS[decided], terms.decision[decided]) : decision('•', terms.contributionStatus[status])}</p>`;
  }

  #renderAnswerer({ members }: Feed, { date, answeredBy, answeredOn }: Contribution): unknown {
    const { terms } = this.locale;
    const words = terms.contributions;
    const by = members.find(({ id }) => id === answeredBy);
    if (!by && !answeredOn) return nothing;
    const days = answeredOn ? calendarDays(date, answeredOn) : undefined;
    return html`<p part="answered">
      ${line([
        by ? html`${words.answeredBy} ${this.locale.text(by.name)}` : terms.contributionStatus.answered,
        answeredOn && this.locale.time(answeredOn),
        // An answer dated before the question is a slip of the pen, not a quick answer.
        days !== undefined && days >= 0 && (days ? this.locale.say(words.afterDays, { n: days }) : words.sameDay),
      ])}
    </p>`;
  }

  async #showMore(first: number): Promise<void> {
    this.pages += 1;
    await this.updateComplete;
    // The button may be gone, and reading goes on where it stopped.
    this.renderRoot.querySelectorAll<HTMLElement>('[part="entry"]')[first]?.focus();
  }
}

/** What there is of the parts, as one line. */
const line = (parts: readonly unknown[]): unknown[] =>
  parts.filter(Boolean).flatMap((part, index) => (index ? [' · ', part] : [part]));

const decision = (mark: string, word: string): TemplateResult =>
  html`<strong part="decision"><span aria-hidden="true">${mark}</span> ${word}</strong>`;

declare global {
  interface HTMLElementTagNameMap {
    'coalition-contributions': CoalitionContributions;
  }
}
