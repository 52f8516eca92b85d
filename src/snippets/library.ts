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
