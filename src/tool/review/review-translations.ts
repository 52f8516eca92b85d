import { isObject } from '../../feed-format/own.js';
import { feedShape, type Shape } from '../../schema/feed-shape.js';
import type { Remark } from '../messages/message.js';

/** No coalition keeps its feed in more languages; what a file says that is broken must not take for ever. */
const MOST_LANGUAGES = 8;

/** A language in which fewer of the texts are is that of a name or a quotation, and no feed is kept in it. */
const LEAST_SHARE = 0.1;

/** A text of a feed, with the languages in which it is. */
interface GivenText {
  readonly path: string;
  readonly languages: ReadonlySet<string>;
}

/** Names, what residents wrote, and titles of documents, which are in one language unless somebody wrote another. */
const AS_THEY_ARE =
  /(?:^|\.)(?:name|by|place|formerNames\[\d+\])$|^contributions\[\d+\]\.text$|(?:links|sources)\[\d+\]\.title$/;

/** Of a feed with texts in several languages, those that are not in one of them: by language, those that lack most first. */
export function* missingTranslations(
  feed: Readonly<Record<string, unknown>>,
): Iterable<{ readonly path: string; readonly remark: Remark }> {
  const own = typeof feed['language'] === 'string' ? primaryOf(feed['language']) : '';
  const texts = [...textsIn(feedShape, feed, '', own)];
  const counts = new Map<string, number>();
  for (const { languages } of texts)
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const languages = [...counts]
    .filter(([, count]) => count >= texts.length * LEAST_SHARE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_LANGUAGES);
  if (languages.length < 2) return;
  for (const [language, count] of languages) {
    const details = { language, count: texts.length - count };
    for (const text of texts)
      if (!text.languages.has(language)) yield { path: text.path, remark: { cause: 'translation-missing', details } };
  }
}

/** A reader of es-MX is served by es, and the other way round. */
const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0];

function* textsIn(shape: Shape, value: unknown, path: string, own: string): Iterable<GivenText> {
  if (shape === 'text') {
    const given = Object.entries(isObject(value) ? value : { [own]: value });
    const tags = given.flatMap(([tag, text]) =>
      tag && typeof text === 'string' && text.trim() ? [primaryOf(tag)] : [],
    );
    const languages = new Set(tags);
    if (languages.size > (AS_THEY_ARE.test(path) ? 1 : 0)) yield { path, languages };
  } else if (typeof shape !== 'object') return;
  else if ('list' in shape && Array.isArray(value))
    for (const [index, item] of (value as unknown[]).entries())
      yield* textsIn(shape.list, item, `${path}[${index}]`, own);
  else if ('fields' in shape && isObject(value))
    for (const [name, field] of Object.entries(shape.fields))
      if (Object.hasOwn(value, name)) yield* textsIn(field, value[name], path ? `${path}.${name}` : name, own);
}
