import type { Feed } from '../feed-format/types.js';
import { en } from '../i18n/en.js';
import { es } from '../i18n/es.js';
import type { Terms } from '../i18n/terms.js';
import { textIn } from './feed-texts.js';
import type { WidgetOption } from './manifest.js';
import type { SnippetWords } from './words/snippet-words.js';
import { SNIPPET_WORDS, type SnippetLanguage } from './words/words.js';

/** One value that an attribute can take, and what it is called. */
export interface OptionValue {
  readonly value: string;
  readonly label: string;
}

const TERMS: Readonly<Record<SnippetLanguage, Terms>> = { en, es };

/** What the values of an attribute are called: by the widgets themselves, where they have a word. */
type Labels = (terms: Terms, words: SnippetWords['values']) => Readonly<Record<string, string>>;

/** Attributes that take several values, with spaces between them; by widget where the same name takes other ones. */
const SEVERAL: Readonly<Record<string, Labels>> = {
  sector: ({ sector }) => sector,
  level: ({ level }) => level,
  status: ({ contributionStatus }) => contributionStatus,
  completion: ({ completion, commitments }, { figures }) => ({
    ...completion,
    figures,
    unknown: commitments.notReported,
  }),
  'timeline kinds': ({ eventKind, updateKind }, { milestone, revision, assessment, plan, event }) => {
    const { training, talk, forum, meeting } = eventKind;
    return { milestone, revision, assessment, plan, event, training, talk, forum, meeting, ...updateKind };
  },
  'feedback kinds': ({ contributionKind }) => contributionKind,
};

/** Attributes that take one of some values. Which they are is the manifest's to say. */
const ONE: Readonly<Record<string, Labels>> = {
  sort: ({ commitments }) => commitments.sortBy,
  layout: (_, { list, grid }) => ({ list, grid }),
  images: (_, { own, any, none }) => ({ own, any, none }),
  format: (_, { json, form, open311 }) => ({ json, form, open311 }),
};

function labelsIn(
  known: Readonly<Record<string, Labels>>,
  keys: readonly string[],
  language: SnippetLanguage,
): Readonly<Record<string, string>> | undefined {
  const key = keys.find((each) => Object.hasOwn(known, each));
  return key === undefined ? undefined : known[key]?.(TERMS[language], SNIPPET_WORDS[language].values);
}

/** The values of an attribute that takes several of them; `undefined` for one that does not. */
export function severalValues(widget: string, option: string, language: SnippetLanguage): OptionValue[] | undefined {
  const labels = labelsIn(SEVERAL, [`${widget} ${option}`, option], language);
  return labels && Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** The values of an attribute that takes one of the manifest's `choices`. */
export function choicesOf({ name, choices }: WidgetOption, language: SnippetLanguage): OptionValue[] {
  const labels = labelsIn(ONE, [name], language) ?? {};
  return choices.map((value) => ({ value, label: labels[value] ?? value }));
}

/** Records of the feed that an attribute names; `undefined` for an attribute that names none. */
export function recordsOf(option: string, feed: Feed, lang: string): OptionValue[] | undefined {
  const named = (records: readonly { id: string; title?: Feed['title']; name?: Feed['title'] }[]): OptionValue[] =>
    records.map(({ id, title, name }) => ({ value: id, label: textIn(title ?? name, lang, feed) || id }));
  switch (option) {
    case 'commitment':
      return apart(named(feed.commitments), (index) => planOf(feed, index, lang));
    case 'plan':
      return named(feed.plans);
    case 'member':
      return named(feed.members);
    case 'policy-area': {
      const areas = feed.commitments.flatMap(({ policyAreas }) => policyAreas.map((area) => textIn(area, lang, feed)));
      return [...new Set(areas)].sort().map((area) => ({ value: area, label: area }));
    }
    default:
      return undefined;
  }
}

/** Adds to values of one label what tells them apart. */
function apart(values: readonly OptionValue[], by: (index: number) => string): OptionValue[] {
  const isTwice = (label: string): boolean => values.filter((each) => each.label === label).length > 1;
  return values.map(({ value, label }, index) => ({
    value,
    label: isTwice(label) ? `${label} (${by(index)})` : label,
  }));
}

/** The plan that a commitment is in, else its id. */
function planOf({ commitments, plans, ...feed }: Feed, index: number, lang: string): string {
  const commitment = commitments[index];
  const plan = plans.find(({ id }) => id === commitment?.plan);
  return (plan && textIn(plan.title, lang, feed)) || (commitment?.id ?? '');
}

/** The widgets that show one commitment and nothing without it. */
export const needsCommitment = (widget: string): boolean => widget === 'commitment' || widget === 'progress';

/** The attribute that a widget shows nothing without, where it is not among those that are given. */
export function missingOptionOf(
  widget: string,
  given: Readonly<Record<string, string | true>>,
): 'commitment' | 'endpoint' | undefined {
  const option = needsCommitment(widget) ? 'commitment' : widget === 'feedback' ? 'endpoint' : undefined;
  return option && !(Object.hasOwn(given, option) && given[option]) ? option : undefined;
}
