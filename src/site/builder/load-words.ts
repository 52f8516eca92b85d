import type { Setting } from './setting.js';

/** The words of a language did not come. */
export class NoWordsError extends Error {}

/** A browser may remember that a module did not come: each try has an address of its own. */
let tries = 0;

/**
 * Resolves when widgets have the words of a language: until then they draw themselves in another one. A page asks for each language
 * once; this asks again, and the page's widgets have what then comes.
 *
 * @throws {NoWordsError}
 */
export async function loadWords(
  language: string,
  { site, integrity }: Pick<Setting, 'site' | 'integrity'>,
): Promise<void> {
  const [parent] = language.split('-');
  // Of the languages that every script has there is no file.
  const file = [language, parent].map((tag) => `lang/${tag}.js`).find((name) => Object.hasOwn(integrity, name));
  if (file === undefined) return;
  try {
    await import(`${site}${file}${tries ? `?again=${tries}` : ''}`);
  } catch (cause) {
    tries += 1;
    throw new NoWordsError(language, { cause });
  }
}
