import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { partiesOf } from '../../feed/parties-of.js';
import { announce } from '../../internal/announce.js';
import { factList } from '../../internal/facts.js';
import { feedbackForm } from '../../internal/feedback-form.js';
import { heading } from '../../internal/heading.js';
import { keepKeys } from '../../internal/keep-keys.js';
import { Paging, type PagedSection } from '../../widget/paging.js';
import { TypingPause } from '../../internal/typing-pause.js';
import type { Commitment, Feed } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { commitmentDetail } from '../../widget/commitment-detail.js';
import { commitmentDetailStyles } from '../../widget/commitment-detail.styles.js';
import { progressBar } from '../../widget/progress-bar.js';
import { progressBarStyles } from '../../widget/progress-bar.styles.js';
import { StateView } from '../../widget/state-view.js';
import { CoalitionFilterChangedEvent } from './coalition-commitments.events.js';
import { styles } from './coalition-commitments.styles.js';
import { filterCommitments, twinsOf, type CommitmentFilter } from './commitment-filter.js';
import { filterForm, type FilterForm } from './filter-form.js';
import { FilterLink } from './filter-link.js';

const ROWS: PagedSection = { name: 'list', focus: '[part="commitment"] > details > summary' };

/**
 * The list of commitments: each with its bar, who leads it and when it ends, and its detail in place. Can be
 * searched, filtered and sorted.
 *
 * @tag coalition-commitments
 * @csspart filters - Search, filters and order.
 * @csspart count - How many commitments are shown.
 * @csspart list - The list.
 * @csspart commitment - One commitment.
 * @csspart heading - A commitment's title, and the titles in its detail.
 * @csspart facts - Who leads it and until when.
 * @csspart bar - The bar of a commitment.
 * @csspart words - What that bar says.
 * @csspart label - "Overdue by …", "Delayed", "On hold", "Withdrawn", after the bar.
 * @csspart milestones - In the detail: the list of milestones.
 * @csspart revisions - In the detail: the list of changes.
 * @csspart reports - In the detail: the list of progress reports.
 * @csspart chart - In the detail: the chart of how progress moved from one report to the next.
 * @csspart rounds - In the detail: the same as a table, folded.
 * @csspart assessments - In the detail: the table of assessments.
 * @csspart sources - In the detail: where the facts come from, folded.
 * @csspart summary - In the detail: what is promised, in a few sentences.
 * @csspart entries - In the detail: the list of what people said.
 * @csspart entry - One contribution with its answer.
 * @csspart meta - Kind and date of a contribution.
 * @csspart said - What the person said.
 * @csspart decision - The word for what was decided, or that it waits, with its mark.
 * @csspart response - The reasons.
 * @csspart answered - Who answered, and after how many days.
 * @csspart data - The links to the data, with `data-links`.
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
 * @csspart as-of - As of when the data is, where it is not of today and another widget has the notice.
 * @csspart lost - How many entries could not be shown.
 * @cssprop [--coalition-line=color-mix(in srgb, currentColor 25%, transparent)] - Colour of thin lines.
 * @cssprop [--coalition-gap=1em] - Space between commitments and around the filters.
 * @cssprop [--coalition-radius=0.25em] - Rounding of buttons and fields.
 * @cssprop [--coalition-heading-font=inherit] - Font of headings.
 * @cssprop [--coalition-heading-size=1.125em] - Size of headings.
 * @cssprop [--coalition-bar-size=0.5em] - Thickness of the bars.
 * @cssprop [--coalition-bar-width=24em] - Greatest width of the bars.
 * @fires {CoalitionFilterChangedEvent} coalition-filter-changed - A reader changed the search, a filter or the order.
 * @example
 * ```html
 * <coalition-commitments src="/coalition.json" sort="completion" limit="3" heading-level="4">
 *   The commitments are on <a href="https://example.org/plan">the coalition's page</a>.
 * </coalition-commitments>
 * ```
 */
export class CoalitionCommitments extends CoalitionWidget {
  static override styles = [tokens, base, progressBarStyles, commitmentDetailStyles, styles];

  /** Id of the plan to show at first. */
  @property() plan = '';
  /** Id of the member to show at first: what it leads or helps with. */
  @property() member = '';
  /** Topic to show at first, as the feed writes it in any of its languages. */
  @property({ attribute: 'policy-area' }) policyArea = '';
  /** Completion to show at first: levels of the OGP scale, `figures` or `unknown`, separated by spaces. */
  @property() completion = '';
  /** Order at first: `feed`, `updated` (newest first), `end` (soonest first) or `completion` (furthest first). */
  @property() sort: 'feed' | 'updated' | 'end' | 'completion' = 'feed';
  /** How many are shown at once; more come by a button. */
  @property({ type: Number }) limit = 10;
  /** Leave out search, filters and order. */
  @property({ type: Boolean, attribute: 'no-filters' }) noFilters = false;
  /** Keep search, filters and the opened commitment in the address, so that they can be shared. */
  @property({ type: Boolean, attribute: 'deep-links' }) deepLinks = false;
  /** Offer what is shown as files, JSON and CSV, made in the browser. */
  @property({ type: Boolean, attribute: 'data-links' }) dataLinks = false;
  /** Level of each commitment's title, 2–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Whose detail is drawn: that of opened entries, or of all, also of closed ones: for a page that is made on a server. */
  @property({ attribute: false }) details: 'opened' | 'all' = 'opened';

  /** What the reader chose; the attributes serve for what is not in it. */
  @state() private chosen: Partial<CommitmentFilter> = {};
  @state() private isUnfolded = false;
  @state() private opened: ReadonlySet<string> = new Set();

  readonly #view = new StateView(this, this.feedController, this.locale, { lists: ['commitments'] });
  readonly #paging = new Paging(
    this,
    () => this.limit,
    () => this.drawNow(),
  );
  readonly #link = new FilterLink(this, () => this.#readLink());
  readonly #typing = new TypingPause(this, () => {
    const { feed } = this.feedController;
    const message = this.found.length ? feed && this.#count(feed) : this.locale.terms.commitments.noMatch;
    if (message) announce(message, this.locale.lang, this);
  });
  /** Those that search and filters leave. @internal */
  found: readonly Commitment[] = [];
  /** The commitment that the address names and that is yet to be brought into view. */
  #linked?: string;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('deepLinks')) this.#link.isKept = this.deepLinks;
    const { feed } = this.feedController;
    this.found = feed ? filterCommitments(feed, this.#filter) : [];
    this.#paging.reach(this.#linkedIndex, ROWS);
  }

  override render(): TemplateResult {
    const { feed } = this.feedController;
    return this.#view.render(
      () => this.#renderList(feed!),
      feed?.commitments.length ? undefined : this.locale.terms.commitments.none,
    );
  }

  override firstUpdated(): void {
    keepKeys(this.renderRoot);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showLinked();
  }

  get #filter(): CommitmentFilter {
    const { plan, member, policyArea, completion, sort } = this;
    const preset = { search: '', plan, member, policyArea, completion, sort, ...this.chosen };
    // A framework writes null for a property that it takes back.
    return Object.fromEntries(
      Object.entries(preset).map(([name, value]) => [name, value ?? '']),
    ) as unknown as CommitmentFilter;
  }

  #renderList(feed: Feed): TemplateResult {
    const words = this.locale.terms.commitments;
    const shown = this.#paging.shown(this.found, ROWS);
    return html`${this.noFilters || this.whole ? nothing : filterForm(feed, this.#form, this.locale)}
      <p part="count">${this.#count(feed)}</p>
      ${shown.length ? nothing : html`<p part="empty">${words.noMatch} ${this.noFilters || this.whole ? nothing : html`<button part="button" type="button" @click=${this.#clear}>${words.clear}</button>`}</p>`}
      <ul part="list" data-section=${ROWS.name}>
        ${this.#view.each(shown, (commitment) => this.#renderRow(feed, commitment))}
      </ul>
      ${this.#paging.button(this.found.length, ROWS, (n) => this.locale.say(words.showMore, { n }))}`;
  }

  #renderRow(feed: Feed, commitment: Commitment): TemplateResult {
    const { id, title, leads, end, plan, sameAs } = commitment;
    const { locale } = this;
    const words = locale.terms.commitment;
    const isOpen = this.whole || this.opened.has(id);
    // The same promise in another body's plan has the same title.
    const isTwin = sameAs.length || twinsOf(feed).has(id);
    const planTitle = isTwin && feed.plans.find((each) => each.id === plan)?.title;
    return html`<li part="commitment" data-id=${id}>
      ${heading(this.headingLevel, locale.text(title))}
      <p class="row">${progressBar(commitment, locale)}</p>
      ${factList(
        [
          [words.lead, partiesOf(feed, leads).map(({ name, units }) => locale.text(name ?? units[0]))],
          [words.ends, end ? [locale.time(end)] : []],
          [words.plan, planTitle ? [locale.text(planTitle)] : []],
        ],
        'facts',
      )}
      <details ?open=${isOpen} @toggle=${(event: Event) => this.#onToggle(id, event)}>
        <summary>${words.more}<span class="visually-hidden">: ${locale.text(title)}</span></summary>
        ${isOpen || this.details === 'all' ? commitmentDetail(feed, commitment, this.#detail) : nothing}
      </details>
    </li>`;
  }

  get #detail(): Parameters<typeof commitmentDetail>[2] {
    const { locale, headingLevel } = this;
    return { locale, headingLevel, paging: this.#paging, form: feedbackForm(this) };
  }

  get #form(): FilterForm {
    const toggle = (): void => {
      this.isUnfolded = !this.isUnfolded;
    };
    return { filter: this.#filter, choose: this.#choose, isOpen: this.isUnfolded, toggle };
  }

  #count(feed: Feed): string {
    const { count, countOf } = this.locale.terms.commitments;
    const n = this.found.length;
    const total = feed.commitments.length;
    return n === total ? this.locale.say(count, { n }) : this.locale.say(countOf, { n, total });
  }

  #choose = (choice: Partial<CommitmentFilter>): void => {
    this.chosen = { ...this.chosen, ...choice };
    this.#paging.reset();
    void this.#afterChoice();
  };

  #clear = (): void => {
    this.#choose({ search: '', completion: '', policyArea: '', member: '', plan: '' });
    // The button is gone: focus goes to where the next search begins.
    this.renderRoot.querySelector('input')?.focus();
  };

  async #afterChoice(): Promise<void> {
    await this.updateComplete;
    this.#writeLink();
    this.dispatchEvent(new CoalitionFilterChangedEvent(this.#filter, this.found.length));
    this.#typing.restart();
  }

  #onToggle(id: string, { target }: Event): void {
    const { open } = target as HTMLDetailsElement;
    if (open === this.opened.has(id)) return;
    const opened = new Set(this.opened);
    if (open) opened.add(id);
    else opened.delete(id);
    this.opened = opened;
    this.#writeLink();
  }

  #writeLink(): void {
    const { chosen } = this;
    const changed = Object.entries(chosen).filter(([name, value]) => value !== (this[name as keyof this] ?? ''));
    this.#link.write({ ...Object.fromEntries(changed), commitment: [...this.opened].pop() });
  }

  #readLink(): void {
    const linked = this.#link.read();
    if (!linked) return;
    const { commitment, ...chosen } = linked;
    this.chosen = chosen;
    this.#linked = commitment;
    if (commitment) this.opened = new Set([commitment]);
  }

  get #linkedIndex(): number {
    return this.found.findIndex(({ id }) => id === this.#linked);
  }

  /** Brings the commitment that the address names into view, once it is there. */
  #showLinked(): void {
    const index = this.#linkedIndex;
    if (index < 0) return;
    const row = this.renderRoot.querySelectorAll('[part="commitment"]')[index];
    // Once the bars and the detail have their height, which they do not have yet.
    requestAnimationFrame(() => row?.scrollIntoView({ block: 'nearest' }));
    this.#linked = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-commitments': CoalitionCommitments;
  }
}
