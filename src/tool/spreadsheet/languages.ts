import { plainSpelling } from '../names/similar.js';

/** Names that people write and that no list of the platform has. */
const MORE_NAMES: Readonly<Record<string, string>> = {
  castellano: 'es',
  esp: 'es',
  euskara: 'eu',
  francais: 'fr',
  galego: 'gl',
  nahuatl: 'nah',
  valenciano: 'ca',
  vasco: 'eu',
  vascuence: 'eu',
};
/** Languages that have a name of their own in one country. */
const OF_COUNTRIES = ['en-AU', 'en-CA', 'en-GB', 'en-US', 'es-ES', 'es-MX', 'fr-CA', 'pt-BR', 'pt-PT'];
/** No name of a language is longer, with its country. */
const LONGEST = 60;

/**
 * The tag of a language that is written as its tag, or by its name in English or Spanish, with or without a country: `es`,
 * `es_MX`, `spa`, `español`, `Español (México)`, `Mexican Spanish`.
 */
export function languageTag(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const tag = tagNamed(text) ?? text.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? shortest(tag) : undefined;
}

/** `eus` is `eu`: a code of three letters is no tag where the language has one of two (BCP 47, §2.2.1), and pages know that one. */
function shortest(tag: string): string {
  const [primary, ...rest] = tag.split('-');
  if (primary.length < 3) return tag;
  const [canonical] = Intl.getCanonicalLocales(primary);
  return canonical.length === 2 ? [canonical, ...rest].join('-') : tag;
}

function tagNamed(text: string): string | undefined {
  const { languages, regions } = names();
  const whole = languages.get(plainSpelling(text));
  if (whole !== undefined) return whole;
  const [, name, country] = /^([^(,]+?)(?: ?[(,] ?| - | del? (?:la )?)([^()]+)\)?$/i.exec(text.trim()) ?? [];
  if (name === undefined) return undefined;
  const language = languages.get(plainSpelling(name)) ?? (/^[a-z]{2}$/i.test(name) ? name.toLowerCase() : undefined);
  const region = regions.get(plainSpelling(country));
  return language !== undefined && region !== undefined ? `${language}-${region}` : undefined;
}

interface TagsByName {
  readonly languages: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}

let known: TagsByName | undefined;

/** The names of all languages and countries with codes of two letters; made when the first is asked for. */
function names(): TagsByName {
  if (known) return known;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const languages = byName('language', [...pairs, ...OF_COUNTRIES], (code) => new Intl.Locale(code).toString());
  for (const [name, tag] of Object.entries(MORE_NAMES)) languages.set(name, tag);
  const regions = byName(
    'region',
    pairs.map((pair) => pair.toUpperCase()),
    (code) => new Intl.Locale(`und-${code}`).region,
  );
  return (known = { languages, regions });
}

/** Old codes, as iw of Hebrew, have the names of those that replaced them. */
function byName(
  type: 'language' | 'region',
  codes: readonly string[],
  canonical: (code: string) => string | undefined,
): Map<string, string> {
  const tags = new Map<string, string>();
  for (const locale of ['en', 'es']) {
    const display = new Intl.DisplayNames(locale, { type, fallback: 'none' });
    for (const code of codes) {
      const name = canonical(code) === code ? plainSpelling(display.of(code) ?? '') : '';
      if (name && !tags.has(name)) tags.set(name, code);
    }
  }
  return tags;
}
