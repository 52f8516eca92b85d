import { page } from '../page/unclobbered.js';
import { TERMS_REGISTERED } from './register-terms.js';
import { termsOf } from './registry.js';

/** Brings the words of a language, which register themselves; rejects with a sentence for the console. */
type Load = (language: string) => Promise<unknown>;

const loaders = new Map<string, Load>();
/** Languages that were asked for, and whether their words are still on the way. Each is asked for once. */
const isOnTheWay = new Map<string, boolean>();

/** Names languages whose words can be loaded when a widget needs them. Others have words once somebody registers them. */
export function offerLanguages(languages: readonly string[], load: Load): void {
  for (const language of languages) loaders.set(language, load);
}

/**
 * Asks for the words of the first language, or of the next if they do not load; the console says once which are
 * missing.
 *
 * @returns whether words are on the way
 */
export function wantLanguages(tags: readonly string[]): boolean {
  for (const tag of tags) {
    const [language] = tag.toLowerCase().split('-');
    if (termsOf(tag)) return false;
    if (language && (isOnTheWay.get(language) ?? ask(language, tag))) return true;
  }
  return false;
}

function ask(language: string, tag: string): boolean {
  const load = loaders.get(language);
  isOnTheWay.set(language, !!load);
  if (load) void bring(language, load);
  else if (globalThis.document) tellMissing(tag);
  return !!load;
}

async function bring(language: string, load: Load): Promise<void> {
  try {
    await load(language);
  } catch (reason) {
    console.warn(`coalition-widgets: no words in "${language}": ${String(reason)}`);
  }
  isOnTheWay.set(language, false);
  // Where none came widgets ask for the next language.
  dispatchEvent(new Event(TERMS_REGISTERED));
}

/** Late: a page registers a language of its own before it is complete, or in the script that brings the widgets. */
function tellMissing(tag: string): void {
  const tell = (): void => {
    if (!termsOf(tag))
      console.warn(`coalition-widgets: no words in "${tag}". There is: ${['en', 'es', ...loaders.keys()].join(', ')}.`);
  };
  if (page.readyState === 'complete') setTimeout(tell);
  else addEventListener('load', tell);
}
