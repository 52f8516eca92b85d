import { en } from '../../i18n/en.js';
import { es } from '../../i18n/es.js';
import { calendarDays } from '../../receiver/calendar.js';
import type { Account } from '../../receiver/store/accounts.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { DeskLanguage, DeskWords } from '../words/desk-words.js';
import type { Choice } from './fields.js';
import type { PageSetting } from './page.js';

/** Kinds and decisions are called here as the widgets call them. */
const WIDGET_WORDS = { en, es } as const;

export const kindLabel = (language: DeskLanguage, kind: string): string =>
  (WIDGET_WORDS[language].contributionKind as Record<string, string>)[kind] ?? kind;

export const decisionLabel = (language: DeskLanguage, decision: string): string =>
  (WIDGET_WORDS[language].decision as Record<string, string>)[decision] ?? decision;

export const kindChoices = (language: DeskLanguage): Choice[] => choicesOf(WIDGET_WORDS[language].contributionKind);
export const decisionChoices = (language: DeskLanguage): Choice[] => choicesOf(WIDGET_WORDS[language].decision);

/** The keys of a list of words, each to choose. */
export const choicesOf = (words: object): Choice[] =>
  Object.entries(words as Record<string, string>).map(([value, label]) => ({ value, label }));

/** An account as something to choose: by name, else by e-mail. Of one that is disabled it is said. */
export const accountChoice = ({ accounts: say }: DeskWords, { id, name, email, disabled }: Account): Choice => ({
  value: String(id),
  label: disabled ? `${name ?? email} (${say.disabled.toLowerCase()})` : (name ?? email),
});

/** Those to whom something can be given: who cannot sign in is among them only while it is theirs. */
export const accountChoices = (words: DeskWords, accounts: readonly Account[], current = ''): Choice[] =>
  accounts
    .filter(({ id, disabled }) => !disabled || String(id) === current)
    .map((account) => accountChoice(words, account));

/**
 * What a contribution is about, in words. A commitment that the feed does not have is said to be none of it: forms of other
 * pages send here too, and feeds change.
 */
export const aboutLabel = ({ feed, words }: PageSetting, commitment: string | null): string =>
  commitment === null
    ? words.list.general
    : (feed.commitments.find(({ value }) => value === commitment)?.label ?? words.list.notInFeed(commitment));

/** The name of a language in the desk's; the tag where there is none. */
export function languageLabel(language: DeskLanguage, tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a tag: somebody's own request, not a choice of the form.
    return tag;
  }
}

/** The page on which something was written, as short as it can be told from others. */
export function pageLabel(page: string): string {
  if (!URL.canParse(page)) return page;
  const { host, pathname } = new URL(page);
  return `${host}${pathname.replace(/\/$/, '')}`;
}

/** Languages to choose from, by their names in the desk's, written as the other choices of a list are. */
export const languageChoices = (language: DeskLanguage, tags: readonly string[]): Choice[] =>
  [...new Set(tags)].filter(Boolean).map((value) => {
    const [first = '', ...rest] = languageLabel(language, value);
    return { value, label: first.toLocaleUpperCase(language) + rest.join('') };
  });

/** Days from a time until now, as the calendar on the coalition's clock counts them. */
export const daysSince = ({ feed, now }: Pick<PageSetting, 'feed' | 'now'>, at: string): number =>
  calendarDays(feed.timeZone)(at, now);

/** Whether something waits longer than was promised. */
export function isLate(setting: PageSetting, { waits, since }: Contribution): boolean {
  const promise = setting.feed.answerWithinDays;
  return waits && promise !== null && daysSince(setting, since) > promise;
}

/** Where a contribution stands, with what its state alone does not say. */
export function stateLabel({ contribution: say }: DeskWords, contribution: Contribution): string {
  const { state, waits, sameAs, hasNewerDraft } = contribution;
  if (sameAs && !waits && (state === 'new' || state === 'draft')) return say.sameAsState(sameAs);
  if (state !== 'published') return say.states[state];
  const notes = [waits && say.withoutAnswer, hasNewerDraft && say.newerDraft].filter(Boolean);
  return [say.states.published, ...notes].join(', ');
}

/** What staff read of a text in a list: one that may hold personal data is opened on purpose. */
export function excerptOf(
  { words }: { words: DeskWords },
  { personalData, publicText }: Pick<Contribution, 'personalData' | 'publicText'>,
): string {
  if (personalData === 'suspected') return words.list.held;
  const line = publicText.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 160 ? `${characters.slice(0, 159).join('')}…` : line;
}
