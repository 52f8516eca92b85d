import { html, nothing, type TemplateResult } from 'lit';
import { calendarDays, isOpen } from '../feed/listed-contributions.js';
import { daysBetween, startOfDate } from '../feed/period.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { dotted } from '../internal/dotted.js';
import { sourceList } from '../internal/link-list.js';
import type { Contribution, Feed } from '../feed-format/types.js';

/** Beside the word, never in its place. */
const MARKS: Readonly<Record<string, string>> = { adopted: '✓', 'partly-adopted': '◐', 'not-adopted': '✕', noted: '•' };

/**
 * One contribution with its answer, an entry of a list. Looks as `contribution-list.styles.ts` says.
 *
 * @param place the commitment whose page or detail the list belongs to, which is then not named again
 */
export function contributionEntry(
  feed: Feed,
  contribution: Contribution,
  locale: LocaleController,
  place: string | undefined,
): TemplateResult {
  const { terms } = locale;
  const words = terms.contributions;
  const { kind, date, text, alike, response, url, sources } = contribution;
  const about = !place && feed.commitments.find(({ id }) => id === contribution.commitment);
  return html`<li part="entry" tabindex="-1">
    <p part="meta">
      ${dotted([
        kind && terms.contributionKind[kind],
        locale.time(date),
        about && html`${words.about} ${locale.text(about.shortTitle ?? about.title)}`,
        alike && locale.say(words.alike, { n: alike }),
      ])}
    </p>
    <blockquote part="said">${locale.text(text)}</blockquote>
    ${isOpen(contribution) ? waiting(contribution, locale) : decided(contribution, locale)}
    ${response ? html`<p part="response">${locale.text(response)}</p>` : nothing} ${answerer(feed, contribution, locale)}
    ${url ? html`<p><a href=${url}>${words.more}</a></p>` : nothing}
    ${sourceList(terms.sources, sources, locale.text)}
  </li>`;
}

function waiting({ date, status }: Contribution, locale: LocaleController): TemplateResult {
  const { terms } = locale;
  const days = date.length < 10 ? 0 : daysBetween(startOfDate(date), new Date());
  const since = locale.say(terms.contributions.waiting, { date: locale.date(date) });
  return html`<p>${dotted([decision('…', terms.contributionStatus[status]), since, days > 0 && locale.days(days)])}</p>`;
}

function decided({ decision: made, status }: Contribution, { terms }: LocaleController): TemplateResult {
  return html`<p>${made ? decision(MARKS[made], terms.decision[made]) : decision('•', terms.contributionStatus[status])}</p>`;
}

function answerer(
  { members }: Feed,
  { date, answeredBy, answeredOn }: Contribution,
  locale: LocaleController,
): TemplateResult | typeof nothing {
  const { terms } = locale;
  const words = terms.contributions;
  const by = members.find(({ id }) => id === answeredBy);
  if (!by && !answeredOn) return nothing;
  const days = calendarDays(date, answeredOn);
  return html`<p part="answered">
    ${dotted([
      by ? html`${words.answeredBy} ${locale.text(by.name)}` : terms.contributionStatus.answered,
      answeredOn && locale.time(answeredOn),
      // An answer dated before the question is a slip of the pen, not a quick answer.
      days !== undefined && days >= 0 && (days ? locale.say(words.afterDays, { n: days }) : words.sameDay),
    ])}
  </p>`;
}

const decision = (mark: string, word: string): TemplateResult =>
  html`<strong part="decision"><span aria-hidden="true">${mark}</span> ${word}</strong>`;
