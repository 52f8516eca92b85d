import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { startOfDate } from '../../feed/period.js';
import { endOf, timelineOf, type Timeline, type TimelineEntry } from '../../feed/timeline-of.js';
import { findOrMake } from '../../feed-format/find-or-make.js';
import { TIMELINE_KINDS } from '../../feed-format/vocabularies.js';
import { formatRange } from '../../i18n/format.js';
import { dotted } from '../../internal/dotted.js';
import { heading } from '../../internal/heading.js';
import { link, linkList, sourceList } from '../../internal/link-list.js';
import { Paging, type PagedSection } from '../../widget/paging.js';
import type { CoalitionEvent } from '../../feed-format/types.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { StateView } from '../../widget/state-view.js';
import { hasDay, saveCalendarFile } from './calendar-file.js';
import { styles } from './coalition-timeline.styles.js';
import { timeUntil } from './time-until.js';

type Section = keyof Timeline;

/** For the eye, beside the words: one for each of `TIMELINE_KINDS`, and an empty one for what is not done. */
const MARKS = '◆±§¶●■★▲';
const OPEN_MARK = '◇';

/**
 * What comes next, soonest first, then what happened, by year, newest first: milestones due and completed, changes
 * of plan, assessments, plans submitted, events, news, lessons and challenges. What has no date comes last.
 *
 * An event whose day is known has a button "Add to calendar": it downloads an `.ics` file (RFC 5545) with date, hours, place,
 * summary and link, made in the browser. Calendars that already have the event replace it.
 *
 * Hours are the reader's. Those of an event with a `place` are what clocks show there, where the feed names its `timeZone`.
 *
 * @tag coalition-timeline
 * @csspart heading - "What is next", the years, "No date given".
 * @csspart entry - One thing that happened or is planned.
 * @csspart date - Its date, and for what comes next how long until then.
 * @csspart kind - What it is, and which commitment or plan it concerns.
 * @csspart title - Its title.
 * @csspart sources - Where the facts come from, folded.
 * @csspart data - The links to the data, with `data-links`.
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
 * @csspart as-of - As of when the data is, where it is not of today and another widget has the notice.
 * @csspart lost - How many entries could not be shown.
 * @cssprop [--coalition-line=color-mix(in srgb, currentColor 25%, transparent)] - Colour of the line between entries.
 * @cssprop [--coalition-gap=1em] - Space between date and title, and between sections.
 * @cssprop [--coalition-heading-font=inherit] - Font of headings.
 * @cssprop [--coalition-heading-size=1.125em] - Size of headings.
 * @example
 * ```html
 * <coalition-timeline src="/coalition.json" kinds="event milestone" limit="4">
 *   What is next is on <a href="https://example.org/agenda">the coalition's page</a>.
 * </coalition-timeline>
 * ```
 */
export class CoalitionTimeline extends CoalitionWidget {
  static override styles = [tokens, base, styles];

  /** Id of a commitment: only what concerns it. */
  @property() commitment?: string;
  /** Feed date (`2025`, `2025-03`, `2025-03-31`) from which on. What is undated is left out then. */
  @property() from?: string;
  /** Feed date up to which, that whole year, month or day included. What is undated is left out then. */
  @property() to?: string;
  /** How many are shown at once, of what comes next and of what happened; more come by a button. */
  @property({ type: Number }) limit = 10;
  /**
   * Only these, separated by spaces: `milestone`, `revision`, `assessment`, `plan`, `event`, `news`, `lesson`,
   * `challenge`, and of the events `training`, `talk`, `forum`, `meeting`.
   */
  @property() kinds?: string;
  /** Offer what is shown as files, JSON and CSV, made in the browser. */
  @property({ type: Boolean, attribute: 'data-links' }) dataLinks = false;
  /** Level of headings, 2–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #view = new StateView(this, this.feedController, this.locale, {
    lists: ['commitments', 'plans', 'events', 'updates'],
  });
  readonly #paging = new Paging(
    this,
    () => this.limit,
    () => this.drawNow(),
  );
  #timeline?: Timeline;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { feed } = this.feedController;
    this.#timeline = feed && timelineOf(feed, this);
  }

  override render(): TemplateResult {
    const { feed } = this.feedController;
    const { terms } = this.locale;
    const timeline = this.#timeline;
    const isUnknown = this.commitment && !feed?.commitments.some(({ id }) => id === this.commitment);
    const isEmpty = timeline && !Object.values(timeline).flat().length;
    return this.#view.render(
      () => [
        this.#renderSection('next', timeline!.next, () => terms.timeline.next),
        this.#renderSection('past', timeline!.past, ({ date }) =>
          this.locale.date(`${startOfDate(date!).getFullYear()}`),
        ),
        this.#renderSection('undated', timeline!.undated, () => terms.commitment.undated),
      ],
      isUnknown ? terms.notFound : isEmpty ? terms.timeline.none : undefined,
    );
  }

  #renderSection(
    section: Section,
    entries: readonly TimelineEntry[],
    titleOf: (entry: TimelineEntry) => string,
  ): unknown {
    const paged: PagedSection = { name: section, focus: '[part=entry]' };
    const shown = this.#paging.shown(entries, paged);
    const more = (n: number): TemplateResult =>
      html`${this.locale.say(this.locale.terms.commitments.showMore, { n })}
      ${section === 'past' ? nothing : html`<span class="visually-hidden">: ${titleOf(shown[0])}</span>`}`;
    const groups = new Map<string, TimelineEntry[]>();
    for (const entry of shown) findOrMake(groups, titleOf(entry), (): TimelineEntry[] => []).push(entry);
    return html`<div data-section=${section}>
      ${[...groups].map(
        ([title, group]) =>
          html`${heading(this.headingLevel, title)}
            <ol>
              ${this.#view.each(group, (entry) => this.#renderEntry(entry, section))}
            </ol>`,
      )}
      ${this.#paging.button(entries.length, paged, more)}
    </div>`;
  }

  #renderEntry(entry: TimelineEntry, section: Section): TemplateResult {
    const { date, title, summary, url, sources, event, assessment, milestone } = entry;
    const { terms } = this.locale;
    const { text } = this.locale;
    return html`<li part="entry" tabindex="-1">
      ${date ? html`<p part="date">${this.#renderDate(date, event)} ${section === 'next' ? html`<strong>${timeUntil(this.locale.lang, date)}</strong>` : nothing}</p>` : nothing}
      <div>
        ${this.#renderKind(entry)}
        <p part="title">${link({ title, url }, text)}</p>
        ${[summary, event?.place, assessment?.by].map((detail) => (detail ? html`<p>${text(detail)}</p>` : nothing))}
        ${
          event && !this.whole && hasDay(event.start)
            ? html`<button part="button" type="button" class="calendar" @click=${() => this.#saveToCalendar(event)}>
              ${terms.timeline.calendar}<span class="visually-hidden">: ${text(title)}</span>
            </button>`
            : nothing
        }
        ${milestone?.links.length ? linkList(milestone.links, text) : nothing} ${sourceList(terms.sources, sources, text)}
      </div>
    </li>`;
  }

  #renderDate(date: string, event?: CoalitionEvent): TemplateResult {
    const end = event ? endOf(event) : date;
    // Who goes there needs the hour that clocks show there.
    const timeZone = event?.place && this.feedController.feed!.timeZone;
    // A range is written short where both ends are known as well.
    const isShort = date.length === end.length && hasDay(date);
    const time = (from: string): TemplateResult =>
      html`<time datetime=${from}>${formatRange(this.locale.lang, from, isShort ? end : from, timeZone)}</time>`;
    return html`${time(date)}${isShort || date === end ? nothing : [' \u2013 ', time(end)]}`;
  }

  /** The mark, the words for it, what is known of it, and what it concerns. */
  #renderKind({ kind, standing, milestone, assessment, event, commitment, plan }: TimelineEntry): TemplateResult {
    const { terms } = this.locale;
    const words = {
      ...terms.updateKind,
      ...terms.timeline,
      milestone: terms.timeline.milestone[standing ?? 'due'],
      assessment: terms.assessment[assessment?.kind ?? 'other'],
      event: terms.eventKind[event?.kind ?? 'other'],
    };
    const status = standing !== 'done' && milestone?.status;
    const isOpen = milestone && standing !== 'done' && status !== 'complete';
    const completion = assessment?.completion;
    const about =
      kind === 'assessment' || this.commitment ? undefined : (commitment?.shortTitle ?? (commitment ?? plan)?.title);
    const known = [
      words[kind],
      status && terms.milestoneStatus[status],
      completion && `${terms.commitment.assessmentColumns.completion}: ${terms.completion[completion]}`,
      about && this.locale.text(about),
    ];
    return html`<p part="kind">
      <span aria-hidden="true">${isOpen ? OPEN_MARK : MARKS[TIMELINE_KINDS.indexOf(kind)]}</span>
      ${dotted(known)}
    </p>`;
  }

  #saveToCalendar(event: CoalitionEvent): void {
    saveCalendarFile(event, new URL(this.feedController.url!).host, (text) => this.locale.plain(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-timeline': CoalitionTimeline;
  }
}
