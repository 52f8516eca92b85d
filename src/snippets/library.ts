/** Where a page gets the library from. */
export interface Library {
  /** Address under which each version has its folder, with a slash at its end: `--base` of `release:files`. */
  readonly base: string;
  /** `X.Y.Z` */
  readonly version: string;
  /** Name of a file to its `sha384-…`. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Address of the folder with the files of the one version that snippets pin. */
export const folderOf = ({ base, version }: Pick<Library, 'base' | 'version'>): string => `${base}${version}/`;

/** Languages that come as a script of their own. */
const LANGUAGE_SCRIPTS = ['pt', 'fr', 'eu', 'ar'] as const;

/** The file that speaks a language, where the main one does not. */
export function languageFile(lang: string): string | undefined {
  const [language] = lang.toLowerCase().split('-');
  const known = LANGUAGE_SCRIPTS.find((each) => each === language);
  return known && `lang/${known}.js`;
}
