import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { partiesOf } from '../../feed/parties-of.js';
import { announce } from '../../internal/announce.js';
import { factList } from '../../internal/facts.js';
import { heading } from '../../internal/heading.js';
import { pageSize, showMoreButton } from '../../internal/show-more.js';
import { StateView } from '../../internal/state-view.js';
import { TypingPause } from '../../internal/typing-pause.js';
import type { Commitment, Feed } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { CoalitionFilterChangedEvent } from './coalition-commitments.events.js';
import { styles } from './coalition-commitments.styles.js';
import { filterCommitments, type CommitmentFilter } from './commitment-filter.js';
import { filterForm, type FilterForm } from './filter-form.js';
import { readLinkedState, writeLinkedState } from './filter-link.js';

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
 * @csspart assessments - In the detail: the table of assessments.
 * @csspart sources - In the detail: where the facts come from, folded.
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
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
  static override styles = [tokens, base, styles];

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
  /** Level of each commitment's title, 2–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** What the reader chose; the attributes serve for what is not in it. */
  @state() private chosen: Partial<CommitmentFilter> = {};
  @state() private pages = 1;
  @state() private isUnfolded = false;
  @state() private opened: ReadonlySet<string> = new Set();

  readonly #view = new StateView(this, this.feedController, this.locale);
  #found: readonly Commitment[] = [];
  #linked?: string;
  readonly #typing = new TypingPause(this, () => {
    const { feed } = this.feedController;
    if (feed)
      announce(this.#found.length ? this.#count(feed) : this.locale.terms.commitments.noMatch, this.locale.lang);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readLink);
    this.#readLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readLink);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('deepLinks')) this.#readLink();
  }

  override render(): TemplateResult {
    const { feed } = this.feedController;
    // Not in willUpdate: that comes before the controllers, and before a new `feed` is theirs.
    if (feed) this.#find(feed);
    return this.#view.render(
      () => this.#renderList(feed!),
      feed?.commitments.length ? undefined : this.locale.terms.commitments.none,
    );
  }

  override updated(): void {
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

  #find(feed: Feed): void {
    this.#found = filterCommitments(feed, this.#filter);
    // As many pages as it takes to show the commitment that the address names.
    const linked = this.#found.findIndex(({ id }) => id === this.#linked);
    this.pages = Math.max(this.pages, Math.ceil((linked + 1) / pageSize(this.limit)));
  }

  #renderList(feed: Feed): TemplateResult {
    const { terms } = this.locale;
    const words = terms.commitments;
    const shown = this.#found.slice(0, this.pages * pageSize(this.limit));
    const rest = this.#found.length - shown.length;
    return html`${this.noFilters ? nothing : filterForm(feed, this.#form, this.locale)}
      <p part="count">${this.#count(feed)}</p>
      ${shown.length ? nothing : html`<p part="empty">${words.noMatch} ${this.noFilters ? nothing : html`<button part="button" type="button" @click=${this.#clear}>${words.clear}</button>`}</p>`}
      <ul part="list">
        ${shown.map((commitment) => this.#renderRow(feed, commitment))}
      </ul>
      ${showMoreButton(rest, this.limit, (n) => this.locale.say(words.showMore, { n }), this.#showMore)}`;
  }

  #renderRow(feed: Feed, { id, title, leads, end, plan, sameAs }: Commitment): TemplateResult {
    const words = this.locale.terms.commitment;
    const isOpen = this.opened.has(id);
    // The same promise in another body's plan has the same title.
    const isTwin = sameAs.length || feed.commitments.some((other) => other.sameAs.includes(id));
    const planTitle = isTwin && feed.plans.find((each) => each.id === plan)?.title;
    return html`<li part="commitment" data-id=${id}>
      ${heading(this.headingLevel, this.locale.text(title))}
      <coalition-progress commitment=${id} exportparts="bar, words, label"></coalition-progress>
      ${factList(
        [
          [words.lead, partiesOf(feed, leads).map(({ name, units }) => this.locale.text(name ?? units[0]))],
          [words.ends, end ? [this.locale.time(end)] : []],
          [words.plan, planTitle ? [this.locale.text(planTitle)] : []],
        ],
        'facts',
      )}
      <details .open=${isOpen} @toggle=${(event: Event) => this.#onToggle(id, event)}>
        <summary>${words.more}<span class="visually-hidden">: ${this.locale.text(title)}</span></summary>
        ${
          isOpen
            ? html`<coalition-commitment commitment=${id} heading-level=${this.headingLevel} exportparts="heading, facts, milestones, revisions, assessments, sources"></coalition-commitment>`
            : nothing
        }
      </details>
    </li>`;
  }

  get #form(): FilterForm {
    const toggle = (): void => {
      this.isUnfolded = !this.isUnfolded;
    };
    return { filter: this.#filter, choose: this.#choose, isOpen: this.isUnfolded, toggle };
  }

  #count(feed: Feed): string {
    const { count, countOf } = this.locale.terms.commitments;
    const n = this.#found.length;
    const total = feed.commitments.length;
    return n === total ? this.locale.say(count, { n }) : this.locale.say(countOf, { n, total });
  }

  #choose = (choice: Partial<CommitmentFilter>): void => {
    this.chosen = { ...this.chosen, ...choice };
    this.pages = 1;
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
    this.dispatchEvent(new CoalitionFilterChangedEvent(this.#filter, this.#found.length));
    this.#typing.restart();
  }

  #showMore = async (): Promise<void> => {
    const first = this.pages * pageSize(this.limit);
    this.pages++;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[part="commitment"] > details > summary')[first]?.focus();
  };

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
    if (!this.deepLinks) return;
    const { chosen } = this;
    const changed = Object.entries(chosen).filter(([name, value]) => value !== (this[name as keyof this] ?? ''));
    writeLinkedState({ ...Object.fromEntries(changed), commitment: [...this.opened].pop() });
  }

  #readLink = (): void => {
    if (!this.deepLinks) return;
    const linked = readLinkedState(location.hash);
    // A skip link's fragment is the page's own.
    if (location.hash.length > 1 && !linked) return;
    const { commitment, ...chosen } = linked ?? {};
    this.chosen = chosen;
    this.#linked = commitment;
    if (commitment) this.opened = new Set([commitment]);
  };

  /** Brings the commitment that the address names into view, once it is there. */
  #showLinked(): void {
    const index = this.#found.findIndex(({ id }) => id === this.#linked);
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
