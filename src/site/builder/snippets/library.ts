/** Where a page gets the library from. */
export interface Library {
  /** Address of the folder with the files of one version, with a slash at its end. */
  readonly base: string;
  readonly version: string;
  /** Name of a file to its `sha384-…`. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Languages that come as a script of their own. */
const LANGUAGE_SCRIPTS = ['pt', 'fr', 'eu', 'ar'] as const;

/** The file that speaks a language, where the main one does not. */
export function languageFile(lang: string): string | undefined {
  const [language] = lang.toLowerCase().split('-');
  const known = LANGUAGE_SCRIPTS.find((each) => each === language);
  return known && `lang/${known}.js`;
}
