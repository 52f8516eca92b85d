import { ownFields, type Fields } from '../../feed-format/own.js';

/*
 * What JSON says of the message that it answers. Services agree on no shape, but they name things alike: a field
 * called `ok` or `success` says it of itself, one called `error` does by not being empty, one called `status` or
 * `result` by its word or by an HTTP status. So names and values are read, not lists of services. A no counts at any
 * depth; only own fields are looked at, as the page may have put others on every object.
 */

/** Deeper than this no service says anything. */
const DEEPEST = 6;
/** Longer than this it is a sentence for readers, and may hold any word. */
const LONGEST_WORD = 40;

/** Fields that say yes by their value. */
const SUCCESS = /^(is|e?mail)?(ok|sent|valid|saved|succe\w*)$/;
/** Fields that say no by not being empty. */
const FAILURE = /(invalid|rejected|err(or)?|exception|fail(ed|ure)?)(msg|no|code|field|message)?s?$/;
/** Fields that say it in a word or by an HTTP status. */
const STATUS = /^(http|response|result)?(status|state|result|response|code)(code|text)?$/;

const EMPTY = /^(0|false|no|none|null)?$/i;
/** "Noted", "nothing", "notified" and "notre" are none. */
const NO =
  /missing|unavail|fail|error|abort|reject|unauth|refus|unsucc|invalid|forbid|expir|block|exce[ep]|not(?![aehir])|spam|denied|^(nok?|n?ko|bad|err)$/i;
/** Of HTTP, also with its words behind; or of a program. */
const NO_NUMBER = /^-\d|^[45]\d\d\b/;
const NO_ERROR = /^no[ _-]error|^(ok|success)$/i;

/** Also a list. */
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Nothing, false, 0, or a word for that; also a list or an object that holds nothing else. */
const isEmpty = (value: unknown, depth = 0): boolean =>
  isFields(value)
    ? depth < DEEPEST && Object.values(value).every((inner) => isEmpty(inner, depth + 1))
    : !value || EMPTY.test(`${value as string | number | true}`.trim());

function isNo(name: string, value: unknown, depth: number): boolean {
  const word = isFields(value) ? '' : String(value).slice(0, LONGEST_WORD + 1);
  const isNoWord = word.length <= LONGEST_WORD && NO.test(word) && !NO_ERROR.test(word);
  if (SUCCESS.test(name)) return isEmpty(value) || isNoWord;
  if (FAILURE.test(name)) return !isEmpty(value) && !NO_ERROR.test(word);
  // What a service calls the type of something may be one of its own categories ("missing sign").
  if (name === 'type') return /^(error|danger)$/i.test(word);
  if (!STATUS.test(name)) return false;
  if (isNoWord || value === false) return true;
  // Deeper inside a code may be anybody's: of an area, of a category. 0 is what programs call success and people failure.
  const isCode = name.includes('code');
  return ((!depth || !isCode) && NO_NUMBER.test(word)) || (!depth && !isCode && word === '0');
}

/**
 * The first no that stands in JSON, as `status: "mail_failed"`.
 *
 * @param depth a list at the top is a way to hand over, not a level: GeoReport always answers with one
 */
export function findNo(json: unknown, depth = Array.isArray(json) ? -1 : 0): string | undefined {
  if (!isFields(json) || depth > DEEPEST) return undefined;
  // What is told is short: an answer may be nested deeper than an engine can write.
  let left = 50;
  for (const [key, value] of Object.entries(json)) {
    const name = key.replace(/[^a-z]/gi, '').toLowerCase();
    const no = isNo(name, value, depth)
      ? `${key}: ${JSON.stringify(value, (_name, inner: unknown) => left-- > 0 && inner)}`.slice(0, 200)
      : findNo(value, depth + 1);
    if (no) return no;
  }
  return undefined;
}

/** What something can be called by. */
export const isName = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

/** Whether an object says yes in so many words: a `reference`, or `ok` or `success` that is true. */
export function saysYes(json: unknown): boolean {
  const { reference, ok, success } = ownFields(Array.isArray(json) ? {} : json);
  return isName(reference) || ok === true || success === true;
}
