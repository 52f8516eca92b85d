import { isObject, type Fields } from '../../feed-format/own.js';
import { feedShape, type Shape } from '../../schema/feed-shape.js';
import { languageDoubt } from './language-doubt.js';
import { SEMICOLONS } from '../spreadsheet/cells/list-marks.js';
import { isPlaceholder } from '../spreadsheet/cells/clean.js';
import { textsIn } from '../texts-in.js';
import type { FurtherRemark } from './further-remark.js';
import { isMarkedAsDraft } from './review-drafts.js';

/** What somebody wrote who is no author of the feed: a resident may say "none". */
const OF_RESIDENTS = 'contributions';

/** In these a name may have one of its own. */
const IN_LISTS = /[|\t•▪●◦‣]/u;

/**
 * What stands where it can be read, and says nothing or something else: a title that is none, several in one entry of a list, and a
 * country's code for a language.
 */
export function* reviewSaid(feed: Fields): Iterable<FurtherRemark> {
  yield* saidIn(feedShape, feed, '', { isRequired: false, isEntry: false });
  yield* languagesIn(feed);
}

interface Position {
  readonly isRequired: boolean;
  /** Whether it is one of a list. */
  readonly isEntry: boolean;
}

function* saidIn(shape: Shape, value: unknown, path: string, position: Position): Iterable<FurtherRemark> {
  if (shape === 'text' || shape === 'party') {
    const texts = textsIn(value);
    if (position.isRequired && texts.some((text) => isPlaceholder(text, { isName: true })))
      yield { path, remark: { cause: 'placeholder-said', details: {} } };
    else if (texts.some(isMarkedAsDraft)) yield { path, remark: { cause: 'draft-said', details: {} } };
    if (position.isEntry && texts.some((text) => IN_LISTS.test(text) || SEMICOLONS.test(text)))
      yield { path, remark: { cause: 'list-with-comma', details: {} } };
  }
  if (typeof shape !== 'object') return;
  if ('list' in shape && Array.isArray(value))
    for (const [index, item] of (value as unknown[]).entries())
      yield* saidIn(shape.list, item, `${path}[${index}]`, { isRequired: false, isEntry: true });
  else if ('fields' in shape && isObject(value))
    for (const [name, field] of Object.entries(shape.fields))
      if (Object.hasOwn(value, name) && name !== OF_RESIDENTS)
        yield* saidIn(field, value[name], path ? `${path}.${name}` : name, {
          isRequired: shape.required.includes(name) || !!shape.anyOf?.includes(name),
          isEntry: false,
        });
}

/** The language of the feed and those of its texts, each where it stands first. */
function* languagesIn(feed: Fields): Iterable<FurtherRemark> {
  const found = new Map<string, { readonly path: string; readonly texts: string[] }>();
  const { language } = feed;
  if (typeof language === 'string') found.set(language, { path: 'language', texts: [] });
  for (const { path, tag, text } of textsOf(feedShape, feed, '')) {
    const own = tag ?? (typeof language === 'string' ? language : '');
    const each = found.get(own) ?? { path, texts: [] };
    found.set(own, each);
    if (each.texts.length < MOST_TEXTS) each.texts.push(text);
  }
  for (const [tag, { path, texts }] of found) {
    const remark = tag ? languageDoubt(tag, texts) : undefined;
    if (remark) yield { path, remark };
  }
}

/** By so many one knows in which letters a language is written. */
const MOST_TEXTS = 50;

function* textsOf(
  shape: Shape,
  value: unknown,
  path: string,
): Iterable<{ readonly path: string; readonly tag?: string; readonly text: string }> {
  if (shape === 'text') {
    if (typeof value === 'string') yield { path, text: value };
    else if (isObject(value))
      for (const [tag, text] of Object.entries(value))
        if (typeof text === 'string') yield { path: `${path}.${tag}`, tag, text };
  } else if (typeof shape !== 'object') return;
  else if ('list' in shape && Array.isArray(value))
    for (const [index, item] of (value as unknown[]).entries()) yield* textsOf(shape.list, item, `${path}[${index}]`);
  else if ('fields' in shape && isObject(value))
    for (const [name, field] of Object.entries(shape.fields))
      if (Object.hasOwn(value, name)) yield* textsOf(field, value[name], path ? `${path}.${name}` : name);
}
