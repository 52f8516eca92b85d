import { html, nothing, type TemplateResult } from 'lit';
import { listedContributions } from '../feed/listed-contributions.js';
import { partiesOf } from '../feed/parties-of.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { dotted } from '../internal/dotted.js';
import { factList } from '../internal/facts.js';
import type { FeedbackForm } from '../internal/feedback-form.js';
import { heading } from '../internal/heading.js';
import { link, linkList, sourceList } from '../internal/link-list.js';
import type { PagedSection, Paging } from './paging.js';
import type { Commitment, Feed, Milestone, Party, Report, Revision } from '../feed-format/types.js';
import { assessmentTable } from './assessment-table.js';
import { contributionEntry } from './contribution-list.js';
import { progressChart, reportFigures } from './progress-chart.js';

/** What the detail needs of the widget that it is part of. */
export interface DetailView {
  readonly locale: LocaleController;
  /** Level of the commitment's title, 2–6; sections are one level below. */
  readonly headingLevel: number;
  /** Of what people said. */
  readonly paging: Paging;
  /** The page's form, where it has one that can send. */
  readonly form?: FeedbackForm;
}

/**
 * All about a commitment but its title and its bar: what is promised, its milestones, what was changed and why, who leads
 * and who helps, its assessments, its evidence and what people said of it. Looks as `commitment-detail.styles.ts` says.
 */
export function commitmentDetail(feed: Feed, commitment: Commitment, view: DetailView): TemplateResult {
  const { locale, headingLevel, form } = view;
  const { terms, text } = locale;
  const { id, milestones, revisions, reports, assessments, links, sources, url, updated } = commitment;
  const words = terms.commitment;
  // In the language of the words, which may be another than the feed's.
  const evidence = url ? [...links, { title: { [locale.lang]: words.page }, url }] : links;
  const said = listedContributions(feed.contributions, id, []);
  const section = (title: string, isWanted: unknown, content: () => unknown): unknown =>
    isWanted ? html`<section>${heading(headingLevel, title, 1)} ${content()}</section>` : nothing;
  return html`<div class="detail">
    ${commitment.summary ? html`<p part="summary">${text(commitment.summary)}</p>` : nothing}
    ${section(words.milestones, milestones.length, () => html`<ul part="milestones">${milestones.map((milestone) => milestoneItem(milestone, locale))}</ul>`)}
    ${section(words.revisions, revisions.length, () => html`<ul part="revisions">${revisions.map((revision) => revisionItem(revision, locale))}</ul>`)}
    ${section(words.reports, reports.length, () => html`${progressChart(commitment, locale)}<ul part="reports">${reports.map((report) => reportItem(feed, report, locale))}</ul>`)}
    ${facts(feed, commitment, locale)}
    ${section(words.assessments, assessments.length, () => assessmentTable(assessments, locale))}
    ${section(words.links, evidence.length, () => linkList(evidence, text))}
    ${section(words.contributions, said.length, () => contributions(feed, id, view))}
    ${form ? html`<p class="feedback"><button part="button" type="button" @click=${() => form.about(id)}>${words.feedback}</button></p>` : nothing}
    ${sourceList(terms.sources, sources, text)}
    ${updated ? html`<p>${locale.say(words.updated, { date: locale.date(updated) })}</p>` : nothing}
  </div>`;
}

function contributions(feed: Feed, commitment: string, { locale, paging }: DetailView): TemplateResult {
  const section: PagedSection = { name: `said about ${commitment}`, focus: '[part=entry]' };
  const said = listedContributions(feed.contributions, commitment, []);
  return html`<ul part="entries" data-section=${section.name}>
      ${paging.shown(said, section).map((each) => contributionEntry(feed, each, locale, commitment))}
    </ul>
    ${paging.button(said.length, section, (n) => locale.say(locale.terms.commitments.showMore, { n }))}`;
}

function facts(feed: Feed, commitment: Commitment, locale: LocaleController): unknown {
  const { terms, text } = locale;
  const { leads, partners, start, end, policyAreas, values, sameAs } = commitment;
  const words = terms.commitment;
  const plan = feed.plans.find(({ id }) => id === commitment.plan);
  const twins = feed.commitments.filter(({ id }) => id !== commitment.id && sameAs.includes(id));
  const period = start ? (end ? words.fromTo : words.from) : end ? words.until : undefined;
  const dates = { start: start ? locale.date(start) : '', end: end ? locale.date(end) : '' };
  return factList(
    [
      [words.lead, partyNames(feed, leads, locale)],
      [words.partners, partyNames(feed, partners, locale)],
      [words.period, period ? [locale.say(period, dates)] : []],
      [words.plan, plan ? [link(plan, text)] : []],
      [words.alsoIn, twins.map((twin) => text(feed.plans.find(({ id }) => id === twin.plan)?.title ?? twin.title))],
      [words.policyAreas, policyAreas.map(text)],
      [words.values, values.map((value) => terms.values[value])],
      [words.id, commitment.ogpId ? [html`<bdi>${commitment.ogpId}</bdi>`] : []],
    ],
    'facts',
  );
}

function partyNames(feed: Feed, parties: readonly Party[], { text }: LocaleController): TemplateResult[] {
  return partiesOf(feed, parties).map(
    ({ name, member, units }) =>
      html`${name ? link({ title: name, url: member?.url }, text) : nothing}
      ${units.length ? html`<ul>${units.map((unit) => html`<li>${text(unit)}</li>`)}</ul>` : nothing}`,
  );
}

function milestoneItem(
  { title, status, start, end, completedOn, progress, links, sources }: Milestone,
  locale: LocaleController,
): TemplateResult {
  const { terms, text } = locale;
  const words = terms.commitment;
  const date = completedOn ?? end;
  return html`<li class=${status ?? 'planned'}>
    ${text(title)}
    <span class="state">
      ${[
        terms.milestoneStatus[status ?? 'planned'],
        progress !== undefined && locale.percent(progress),
        date
          ? locale.say(completedOn ? words.completedOn : words.due, { date: locale.date(date) })
          : start && locale.say(words.from, { start: locale.date(start) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
    ${links.length ? linkList(links, text) : nothing} ${sourceList(terms.sources, sources, text)}
  </li>`;
}

function revisionItem({ date, summary, was, now, sources }: Revision, locale: LocaleController): TemplateResult {
  const { terms, text } = locale;
  const words = terms.commitment;
  return html`<li>
    <span class="state">${date ? locale.time(date) : words.undated}</span>
    <p>${text(summary)}</p>
    ${factList([
      [words.was, was ? [html`<del>${text(was)}</del>`] : []],
      [words.now, now ? [html`<ins>${text(now)}</ins>`] : []],
    ])}
    ${sourceList(terms.sources, sources, text)}
  </li>`;
}

/** What the responsible body says of one reporting round; the figures as the report gives them. */
function reportItem(feed: Feed, report: Report, locale: LocaleController): TemplateResult {
  const { date, period, summary, challenges, by, links, sources } = report;
  const { terms, text } = locale;
  return html`<li>
    <span class="state">${dotted([locale.time(date), period && text(period)])}${reportFigures(report, locale).map((figure) => ` · ${figure}`)}</span>
    ${summary ? html`<p>${text(summary)}</p>` : nothing}
    ${factList([
      [terms.commitment.challenges, challenges ? [text(challenges)] : []],
      [terms.commitment.reportedBy, by ? partyNames(feed, [by], locale) : []],
    ])}
    ${links.length ? linkList(links, text) : nothing}
    ${sourceList(terms.sources, sources, text)}
  </li>`;
}
