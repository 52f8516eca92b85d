import { loadScript } from '../../embed/load-script.js';
import { termsOf } from '../../i18n/registry.js';
import type { Setting } from './setting.js';

/** The words of a language did not come. */
export class NoWordsError extends Error {}

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
  if (termsOf(language)) return;
  const name = `lang/${language}`;
  try {
    await loadScript(site + name, integrity[`${name}.js`]);
  } catch (cause) {
    throw new NoWordsError(language, { cause });
  }
}
