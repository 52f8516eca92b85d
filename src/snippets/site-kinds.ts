/** The kinds of site that snippets are written for: content management systems, and pages without one. */
export const SITE_KINDS = [
  'html',
  'wordpress',
  'drupal',
  'joomla',
  'typo3',
  'sharepoint',
  'wix',
  'google-sites',
  'squarespace',
  'opencities',
  'iframe',
  'tag-manager',
  'no-script',
] as const;

export type SiteKind = (typeof SITE_KINDS)[number];

/** Whether the loader loads the library, and not a tag of the page. */
export const usesLoader = (kind: SiteKind): boolean => ['wordpress', 'drupal', 'joomla', 'tag-manager'].includes(kind);

/** Whether the visitor's page itself loads the library: then its policy has to allow that. */
export const loadsLibrary = (kind: SiteKind): boolean => kind === 'html' || kind === 'typo3' || usesLoader(kind);

/** Whether what is pasted is a frame, with a page of the library's host in it. */
export const isFrame = (kind: SiteKind): boolean => kind !== 'no-script' && !loadsLibrary(kind);
