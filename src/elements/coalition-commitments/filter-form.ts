import { html, nothing, type TemplateResult } from 'lit';
import { attributeWords } from '../../feed/attribute-words.js';
import { fold } from '../../feed-format/fold.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import type { Completion, Feed } from '../../feed-format/types.js';
import { facetsOf, foldAhead, isArea, type CommitmentFilter } from './commitment-filter.js';

interface Option {
  readonly value: string;
  readonly words: string;
  readonly isChosen?: boolean;
}

/** What the form shows and tells: it has no state of its own. */
export interface FilterForm {
  readonly filter: CommitmentFilter;
  /** Takes what the reader changed. */
  readonly choose: (choice: Partial<CommitmentFilter>) => void;
  /** Whether the filters are unfolded, where there is no room for them beside the search. */
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Search, filters and order. A filter is offered only where the commitments differ in it. */
export function filterForm(feed: Feed, form: FilterForm, locale: LocaleController): TemplateResult {
  const { filter, choose, isOpen, toggle } = form;
  const { terms } = locale;
  const words = terms.commitments;
  const { completions, policyAreas, members } = facetsOf(feed);
  const option = (value: string, text: string, isChosen?: boolean): Option => ({ value, words: text, isChosen });

  const select = (name: keyof CommitmentFilter, label: string, any: string, options: Option[]): unknown => {
    if (options.length < 2 && !filter[name]) return nothing;
    const all = any ? [option('', any, !filter[name]), ...options] : options;
    return html`<label>
      <span>${label}</span>
      <select @change=${(event: Event) => choose({ [name]: (event.target as HTMLSelectElement).value })}>
        ${all.map(({ value, words: text, isChosen }) => html`<option value=${value} .selected=${isChosen}>${text}</option>`)}
      </select>
    </label>`;
  };

  const wordsOf = (completion: string): string =>
    completion === 'unknown'
      ? words.notReported
      : completion === 'figures'
        ? terms.summary.figures
        : terms.completion[completion as Completion];
  const levels = completions.map((completion) =>
    option(completion, wordsOf(completion), completion === filter.completion),
  );
  // What the page chose at first may be several levels, which no option of its own stands for.
  const several = attributeWords(filter.completion).filter(wordsOf);
  if (several.length > 1) levels.unshift(option(filter.completion, several.map(wordsOf).join(' · '), true));
  // One for those that read alike: a choice finds them all.
  const areas = new Map<string, Option>();
  for (const text of policyAreas) {
    const name = locale.plain(text);
    const key = fold(name);
    const isChosen = isArea(text, filter.policyArea) || areas.get(key)?.isChosen;
    areas.set(key, option(name, name, isChosen));
  }

  return html`<div part="filters" role="group" aria-label=${words.filters}>
    <label class="search">
      <span>${words.search}</span>
      <input
        type="search"
        .value=${filter.search}
        @focus=${() => foldAhead(feed)}
        @input=${(event: Event) => choose({ search: (event.target as HTMLInputElement).value })}
      />
    </label>
    <button part="button" type="button" class="fold" aria-expanded=${isOpen} @click=${toggle}>${words.filters}</button>
    <div class=${isOpen ? 'open' : ''}>
      ${select('completion', words.completion, words.anyCompletion, levels)}
      ${select('policyArea', words.policyArea, words.anyPolicyArea, [...areas.values()])}
      ${select(
        'member',
        words.member,
        words.anyMember,
        members.map(({ id, name }) => option(id, locale.plain(name), id === filter.member)),
      )}
      ${select(
        'plan',
        words.plan,
        words.anyPlan,
        feed.plans.map(({ id, title }) => option(id, locale.plain(title), id === filter.plan)),
      )}
      ${select(
        'sort',
        words.sort,
        '',
        Object.entries(words.sortBy).map(([value, text]) => option(value, text, value === filter.sort)),
      )}
    </div>
  </div>`;
}
