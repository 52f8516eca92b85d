import { plainSpelling } from '../../schema/similar.js';

const NAMES: Readonly<Record<string, string>> = {
  espanol: 'es',
  spanish: 'es',
  castellano: 'es',
  ingles: 'en',
  english: 'en',
  frances: 'fr',
  french: 'fr',
  portugues: 'pt',
  portuguese: 'pt',
  euskera: 'eu',
  basque: 'eu',
  arabe: 'ar',
  arabic: 'ar',
};

/** The tag of a language that is written as its tag, or by its name in English or Spanish: `es`, `es_MX`, `español`. */
export function languageTag(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const name = plainSpelling(text);
  const tag = Object.hasOwn(NAMES, name) ? NAMES[name] : text.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
}
