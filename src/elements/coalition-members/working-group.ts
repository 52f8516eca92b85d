import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../i18n/locale-controller.js';
import { heading } from '../../internal/heading.js';
import { sourceList } from '../../internal/link-list.js';
import type { Feed, Person } from '../../feed-format/types.js';
import { nameLine, textLine } from './text-line.js';

/**
 * The working group, or nothing where nothing is known of it.
 *
 * @param people whom of it to list
 */
export function workingGroup(
  feed: Feed,
  people: readonly Person[],
  locale: LocaleController,
  headingLevel: number,
): unknown {
  const { summary, size, url, sources = [] } = feed.workingGroup ?? {};
  const { members, sources: sourcesTerm } = locale.terms;
  const { text } = locale;
  const person = ({ name, role, member, url: page, sources: own }: Person): TemplateResult => html`<li part="person">
    ${nameLine((name ?? role)!, page, locale)} ${textLine('role', name && role, locale)}
    ${textLine('details', feed.members.find(({ id }) => id === member)?.name, locale)} ${sourceList(sourcesTerm, own, text)}
  </li>`;
  if (!summary && !size && !url && !people.length) return nothing;
  return html`<section part="group">
    ${heading(headingLevel, url ? html`<a href=${url}>${members.workingGroup}</a>` : members.workingGroup)}
    ${textLine('summary', summary, locale)}
    ${size ? html`<p part="details">${locale.say(members.workingGroupSize, { n: size })}</p>` : nothing}
    ${people.length ? html`<ul part="list" class="grid">${people.map(person)}</ul>` : nothing}
    ${sourceList(sourcesTerm, sources, text)}
  </section>`;
}
