import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { partiesOf } from '../../feed/parties-of.js';
import { factList } from '../../internal/facts.js';
import { feedbackForm } from '../../internal/feedback-form.js';
import { heading } from '../../internal/heading.js';
import { link, linkList, sourceList } from '../../internal/link-list.js';
import { StateView } from '../../internal/state-view.js';
import type { Commitment, Feed, Milestone, Party, Revision, Text } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { assessmentTable } from './assessment-table.js';
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
 * @csspart assessments - The table of assessments.
 * @csspart sources - Where the facts come from, folded.
 * @csspart summary - What is promised, in a few sentences.
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
 * @csspart button - A button: the way to the page's feedback form, or "Try again" in the notice.
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
  static override styles = [tokens, base, styles];

  /** Id of the commitment. */
  @property() commitment?: string;
  /** Level of the title, 2–6; sections are one level below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #view = new StateView(this, this.feedController, this.locale);

  override render(): TemplateResult {
    const { feed } = this.feedController;
    const commitment = feed?.commitments.find(({ id }) => id === this.commitment);
    return this.#view.render(
      () => this.#renderCommitment(feed!, commitment!),
      commitment ? undefined : this.locale.terms.notFound,
    );
  }

  #renderCommitment(feed: Feed, commitment: Commitment): TemplateResult {
    const { terms } = this.locale;
    const { milestones, revisions, assessments, links, sources, url, updated } = commitment;
    const words = terms.commitment;
    const text = (value: Text): unknown => this.locale.text(value);
    // In the language of the words, which may be another than the feed's.
    const evidence = url ? [...links, { title: { [this.locale.lang]: words.page }, url }] : links;
    const hasContributions = feed.contributions.some((contribution) => contribution.commitment === commitment.id);
    return html`${this.#view.isNested ? nothing : this.#renderTitle(commitment)}
      ${commitment.summary ? html`<p part="summary">${text(commitment.summary)}</p>` : nothing}
      ${this.#section(words.milestones, milestones.length, () => html`<ul part="milestones">${milestones.map((milestone) => this.#renderMilestone(milestone))}</ul>`)}
      ${this.#section(words.revisions, revisions.length, () => html`<ul part="revisions">${revisions.map((revision) => this.#renderRevision(revision))}</ul>`)}
      ${this.#renderFacts(feed, commitment)}
      ${this.#section(words.assessments, assessments.length, () => assessmentTable(assessments, this.locale))}
      ${this.#section(words.links, evidence.length, () => linkList(evidence, text))}
      ${this.#section(
        words.contributions,
        hasContributions,
        () =>
          html`<coalition-contributions commitment=${commitment.id} heading-level=${this.headingLevel + 2}></coalition-contributions>`,
      )}
      ${this.#renderFeedback(commitment)} ${sourceList(terms.sources, sources, text)}
      ${updated ? html`<p>${this.locale.say(words.updated, { date: this.locale.date(updated) })}</p>` : nothing}`;
  }

  /** Only where the page has a form that can send. */
  #renderFeedback({ id }: Commitment): unknown {
    const form = feedbackForm(this);
    return form
      ? html`<p class="feedback"><button part="button" type="button" @click=${() => form.about(id)}>${this.locale.terms.commitment.feedback}</button></p>`
      : nothing;
  }

  /** The widget that renders this one shows the title and the bar itself. */
  #renderTitle({ id, title }: Commitment): TemplateResult {
    return html`${heading(this.headingLevel, this.locale.text(title))} <coalition-progress commitment=${id} exportparts="bar, words, label"></coalition-progress>`;
  }

  #section(title: string, isWanted: unknown, content: () => unknown): unknown {
    return isWanted ? html`<section>${heading(this.headingLevel + 1, title)} ${content()}</section>` : nothing;
  }

  #renderFacts(feed: Feed, commitment: Commitment): unknown {
    const { terms } = this.locale;
    const { leads, partners, start, end, policyAreas, values, sameAs } = commitment;
    const words = terms.commitment;
    const plan = feed.plans.find(({ id }) => id === commitment.plan);
    const twins = feed.commitments.filter(({ id }) => id !== commitment.id && sameAs.includes(id));
    const period = start ? (end ? words.fromTo : words.from) : end ? words.until : undefined;
    const texts = (list: readonly Text[]): unknown[] => list.map((text) => this.locale.text(text));
    const dates = { start: start ? this.locale.date(start) : '', end: end ? this.locale.date(end) : '' };
    return factList(
      [
        [words.lead, this.#parties(feed, leads)],
        [words.partners, this.#parties(feed, partners)],
        [words.period, period ? [this.locale.say(period, dates)] : []],
        [words.plan, plan ? [link(plan, (title) => this.locale.text(title))] : []],
        [words.alsoIn, texts(twins.map((twin) => feed.plans.find(({ id }) => id === twin.plan)?.title ?? twin.title))],
        [words.policyAreas, texts(policyAreas)],
        [words.values, values.map((value) => terms.values[value])],
        [words.id, commitment.ogpId ? [html`<bdi>${commitment.ogpId}</bdi>`] : []],
      ],
      'facts',
    );
  }

  #parties(feed: Feed, parties: readonly Party[]): TemplateResult[] {
    return partiesOf(feed, parties).map(
      ({ name, member, units }) =>
        html`${name ? link({ title: name, url: member?.url }, (title) => this.locale.text(title)) : nothing}
        ${units.length ? html`<ul>${units.map((unit) => html`<li>${this.locale.text(unit)}</li>`)}</ul>` : nothing}`,
    );
  }

  #renderMilestone({ title, status, start, end, completedOn, progress, links, sources }: Milestone): TemplateResult {
    const { terms } = this.locale;
    const words = terms.commitment;
    const date = completedOn ?? end;
    return html`<li class=${status ?? 'planned'}>
      ${this.locale.text(title)}
      <span class="state">
        ${[
          terms.milestoneStatus[status ?? 'planned'],
          progress === undefined ? '' : this.locale.percent(progress),
          date
            ? this.locale.say(completedOn ? words.completedOn : words.due, { date: this.locale.date(date) })
            : start && this.locale.say(words.from, { start: this.locale.date(start) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      ${links.length ? linkList(links, (value) => this.locale.text(value)) : nothing}
      ${sourceList(terms.sources, sources, (value) => this.locale.text(value))}
    </li>`;
  }

  #renderRevision({ date, summary, was, now, sources }: Revision): TemplateResult {
    const { terms } = this.locale;
    const words = terms.commitment;
    return html`<li>
      <span class="state">${date ? this.locale.time(date) : words.undated}</span>
      <p>${this.locale.text(summary)}</p>
      ${factList([
        [words.was, was ? [html`<del>${this.locale.text(was)}</del>`] : []],
        [words.now, now ? [html`<ins>${this.locale.text(now)}</ins>`] : []],
      ])}
      ${sourceList(terms.sources, sources, (value) => this.locale.text(value))}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-commitment': CoalitionCommitment;
  }
}
