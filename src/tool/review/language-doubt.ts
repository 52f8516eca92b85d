import { LANGUAGE_PATTERN } from '../../feed-format/patterns.js';
import type { Remark } from '../messages/message.js';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Languages whose tags are the codes of countries with far more coalitions than they have: Breton, Corsican, Cree, Venda, Old Slavic. */
const RATHER_COUNTRIES = new Set(['br', 'co', 'cr', 've', 'cu']);

/** Whether a tag is that of a country and of no language, as `mx`. */
export const isCountry = (tag: string): boolean =>
  /^[a-z]{2}$/i.test(tag) && languages.of(tag.toLowerCase()) === undefined && languageOf(tag) !== undefined;

/** The language that most people of a country write, with the country: `mx` is `es-MX`. */
function languageOf(country: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(country) || regions.of(country.toUpperCase()) === undefined) return undefined;
  const { language, region } = new Intl.Locale(`und-${country}`).maximize();
  // There is no country ZZ, and it would be taken for the United States.
  return language === 'und' || /^zz$/i.test(country) ? undefined : `${language}-${region}`;
}

/** What is doubtful about a language: no language has this tag, or the texts in it are in other letters. */
export function languageDoubt(tag: string, texts: readonly string[]): Remark | undefined {
  // What is no tag at all the reader says.
  if (!LANGUAGE_PATTERN.test(tag)) return undefined;
  const primary = tag.split('-', 1)[0].toLowerCase();
  // Of three letters there are thousands, as nah and yua, and programs know the names of some.
  if (primary.length === 3) return undefined;
  if (primary.length > 3) return { cause: 'language-unknown', details: {} };
  if (languages.of(primary) === undefined) {
    const meant = languageOf(tag);
    return { cause: 'language-unknown', details: {}, ...(meant !== undefined && { meant }) };
  }
  if (primary !== tag.toLowerCase()) return undefined;
  const meant = languageOf(tag);
  if (meant === undefined || meant.startsWith(`${primary}-`)) return undefined;
  // Serbian is written in two scripts, Surinam's Dutch is not meant.
  if (primary === 'sr') return undefined;
  const isLatin = new Intl.Locale(primary).maximize().script === 'Latn';
  const isOther = !isLatin && texts.length > 0 && !texts.some((text) => /[^\P{L}\p{Script=Latin}]/u.test(text));
  return isOther || RATHER_COUNTRIES.has(primary)
    ? { cause: 'language-country', details: { language: primary }, meant }
    : undefined;
}
