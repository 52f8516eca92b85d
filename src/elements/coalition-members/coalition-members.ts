import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { listedMembers } from '../../feed/listed-members.js';
import { heading } from '../../internal/heading.js';
import type { Member } from '../../feed-format/types.js';
import { SECTORS } from '../../feed-format/vocabularies.js';
import { base } from '../../styles/base.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CoalitionWidget } from '../../widget/coalition-widget.js';
import { StateView } from '../../widget/state-view.js';
import { styles } from './coalition-members.styles.js';
import { initialsOf } from './initials-of.js';
import { hasLeft, memberFacts } from './member-facts.js';
import { workingGroup } from './working-group.js';

/**
 * The coalition's members grouped by sector, those who left apart, and its working group.
 *
 * @tag coalition-members
 * @csspart group - One sector, the former members, or the working group.
 * @csspart heading - The heading of a group.
 * @csspart list - The members of a group, or the people of the working group.
 * @csspart member - One member.
 * @csspart logo - The member's logo, or the square with its initials.
 * @csspart initials - The square with the initials.
 * @csspart person - One person of the working group.
 * @csspart name - The name of a member or person; a link where there is an address.
 * @csspart summary - What the working group does.
 * @csspart role - What the member or person does in the coalition.
 * @csspart details - Of a member: level, since when, until when. Of a person: the member. Of the working group: its size.
 * @csspart facts - Contact, former names, and the network that the member is part of.
 * @csspart note - A note about the member.
 * @csspart sources - Where the facts come from.
 * @csspart data - The links to the data, with `data-links`.
 * @csspart loading - "Loading…", where loading takes long.
 * @csspart empty - What is said where there is nothing to show.
 * @csspart as-of - As of when the data is, where it is not of today and another widget has the notice.
 * @csspart lost - How many entries could not be shown.
 * @cssprop [--coalition-line=color-mix(in srgb, currentColor 25%, transparent)] - Border of initials.
 * @cssprop [--coalition-gap=1em] - Space between members.
 * @cssprop [--coalition-radius=0.25em] - Corners of logos, initials and buttons.
 * @cssprop [--coalition-heading-font=inherit] - Font of headings.
 * @cssprop [--coalition-heading-size=1.125em] - Size of headings.
 * @example
 * ```html
 * <coalition-members src="/coalition.json" layout="grid" sector="government civil-society">
 *   The members are on <a href="https://example.org/members">the coalition's page</a>.
 * </coalition-members>
 * ```
 */
export class CoalitionMembers extends CoalitionWidget {
  static override styles = [tokens, base, styles];

  /** Show only members of this sector; several are separated by spaces. The working group is then left out. */
  @property() sector?: string;
  /** Show only members of this level; several are separated by spaces. The working group is then left out. */
  @property() level?: string;
  /** One below the other, or side by side where there is room. */
  @property() layout: 'list' | 'grid' = 'list';
  /** Hide the persons of the working group. */
  @property({ type: Boolean, attribute: 'no-people' }) noPeople = false;
  /** Offer what is shown as files, JSON and CSV, made in the browser. */
  @property({ type: Boolean, attribute: 'data-links' }) dataLinks = false;
  /** Level of headings, 2–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Whose logos may load: those on the page's or the feed's own host, any, or none. Others show as initials. */
  @property() images: 'own' | 'any' | 'none' = 'own';

  readonly #view = new StateView(this, this.feedController, this.locale, { lists: ['members', 'people'] });
  /** Logos that did not load. */
  readonly #broken = new Set<string>();

  override render(): TemplateResult {
    const { feed } = this.feedController;
    const { none, noMatch } = this.locale.terms.members;
    const members = feed ? listedMembers(feed.members, this) : [];
    const isFiltered = members !== feed?.members;
    const people = feed && !this.noPeople ? feed.people : [];
    const group = feed && !isFiltered ? workingGroup(feed, people, this.locale, this.headingLevel) : nothing;
    const isEmpty = !members.length && group === nothing;
    return this.#view.render(
      () => this.#renderGroups(members, group),
      isEmpty ? (isFiltered ? noMatch : none) : undefined,
    );
  }

  #renderGroups(members: readonly Member[], group: unknown): TemplateResult {
    const { terms } = this.locale;
    const present = members.filter((member) => !hasLeft(member));
    return html`<div class="groups ${this.layout}">
      ${SECTORS.map((sector) =>
        this.#renderGroup(
          terms.sector[sector],
          present.filter((member) => member.sector === sector),
        ),
      )}
      ${this.#renderGroup(terms.members.formerMembers, members.filter(hasLeft))} ${group}
    </div>`;
  }

  #renderGroup(title: string, members: readonly Member[]): unknown {
    if (!members.length) return nothing;
    return html`<section part="group">
      ${heading(this.headingLevel, title)}
      <ul part="list" class=${this.layout}>
        ${this.#view.each(members, (member) => html`<li part="member">${this.#renderLogo(member)}<div>${this.#renderFacts(member)}</div></li>`)}
      </ul>
    </section>`;
  }

  #renderLogo({ logo, name }: Member): TemplateResult {
    return logo && this.#mayLoad(logo)
      ? html`<img
          part="logo"
          alt=""
          width="48"
          height="48"
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          src=${logo}
          @error=${() => this.#onLogoError(logo)}
        />`
      : html`<span part="logo initials" aria-hidden="true" dir="auto"
          >${initialsOf(this.locale.plain(name)).map((letter) => html`<strong>${letter}</strong>`)}</span
        >`;
  }

  #renderFacts(member: Member): TemplateResult {
    return memberFacts(
      member,
      this.feedController.feed!.members.find(({ id }) => id === member.parent),
      this.locale,
    );
  }

  #mayLoad(logo: string): boolean {
    const { url, state } = this.feedController;
    // A feed's address may lead on to where it and its logos are.
    const { from } = state as { readonly from?: string };
    const isOwn = [globalThis.origin, url, from].map(hostOf).includes(hostOf(logo));
    // An address of the feed may also be mailto: or tel:.
    return (
      !this.#broken.has(logo) && (this.images === 'any' || (isOwn && this.images !== 'none')) && /^http/.test(logo)
    );
  }

  #onLogoError(logo: string): void {
    this.#broken.add(logo);
    this.requestUpdate();
  }
}
/** Without the scheme: a page that is left at http: has its logos on the same server. */
const hostOf = (address = ''): string | undefined => address.split('/')[2];

declare global {
  interface HTMLElementTagNameMap {
    'coalition-members': CoalitionMembers;
  }
}
