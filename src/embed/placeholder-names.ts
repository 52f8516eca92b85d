/* What a placeholder may ask for, and a frame. A test holds the lists against the elements themselves. */

/** Widgets that show something: tags without their prefix. */
export const SHOWN: readonly string[] = [
  'summary',
  'commitments',
  'commitment',
  'progress',
  'members',
  'contributions',
  'timeline',
  'feedback',
];

/** All tags, without their prefix. */
export const WIDGETS: readonly string[] = ['feed', ...SHOWN];

/**
 * Attributes of the tags. A placeholder sets no other: editors keep every `data-*` because it does nothing, and
 * `data-onclick` or `data-style` must not become something that they would have refused. In an order in which the loader is small.
 */
export const ATTRIBUTES: readonly string[] = [
  'data-links',
  'lang',
  'heading-level',
  'images',
  'offline',
  'refresh',
  'plan',
  'member',
  'policy-area',
  'completion',
  'sort',
  'limit',
  'no-filters',
  'deep-links',
  'commitment',
  'sector',
  'level',
  'layout',
  'no-people',
  'status',
  'show-promise',
  'from',
  'to',
  'kinds',
  'endpoint',
  'format',
  'no-contact',
  'no-draft',
  'privacy-url',
  'src',
];
