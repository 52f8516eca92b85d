import { html, nothing, type TemplateResult } from 'lit';
import { startOfDate } from '../../feed/period.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import { factList } from '../../internal/facts.js';
import { sourceList } from '../../internal/link-list.js';
import type { Member } from '../../feed-format/types.js';
import { nameLine, textLine } from './text-line.js';

/** A day that is still to come leaves a member where it is. */
export function hasLeft({ left }: Member): boolean {
  return !!left && startOfDate(left) <= new Date();
}

/**
 * Everything about a member but its logo.
 *
 * @param parent the network that it is part of
 */
export function memberFacts(member: Member, parent: Member | undefined, locale: LocaleController): TemplateResult {
  const { sector, level, members, sources } = locale.terms;
  const { contact } = member;
  const { text } = locale;
  const on = (term: string, date: string | undefined) => date && locale.say(term, { date: locale.date(date) });
  const details = [
    // Those who left are not under the heading of their sector.
    hasLeft(member) && sector[member.sector],
    member.level && level[member.level],
    on(members.since, member.joined),
    on(hasLeft(member) ? members.left : members.leaves, member.left),
  ].filter(Boolean);
  return html`${nameLine(member.name, member.url, locale)} ${textLine('role', member.role, locale)}
    ${details.length ? html`<p part="details">${details.join(' · ')}</p>` : nothing}
    ${factList(
      [
        [members.partOf, [text(parent?.name)]],
        [members.formerly, member.formerNames.map(text)],
        [
          members.contact,
          [
            text(contact?.name),
            text(contact?.role),
            address(contact?.email && `mailto:${contact.email}`, contact?.email),
            address(contact?.url),
          ],
        ],
      ],
      'facts',
    )}
    ${textLine('note', member.note, locale)} ${sourceList(sources, member.sources, text)}`;
}

/** A link that reads as where it leads: the e-mail address, the number, the site. Always written from left to right. */
function address(url: string | undefined, words?: string): unknown {
  if (!url) return nothing;
  const { hostname, pathname } = new URL(url);
  return html`<a href=${url} dir="ltr">${words ?? (hostname || pathname)}</a>`;
}
