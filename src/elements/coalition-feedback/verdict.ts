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
const SUCCESS = /^(is)?(ok|success(ful|fully)?|succeeded|isvalid)$/;
/** The same at the top. Deeper inside they may be columns of what was kept: a contribution is not yet accepted. */
const DONE = /^(is)?(sent|saved|stored|created|submitted|received|accepted|valid)$/;
/** Fields that say no by not being empty. */
const FAILURE =
  /^(is|has)?(validation|form|field)?(errors?|fail(ed|ures?)?|faults?|exceptions?|invalid|rejected)(code|message|msg|fields?|params?)?s?$/;
/** Fields that say it in a word or by an HTTP status. */
const STATUS = /^(http|response|result|return)?(status|state|result|outcome|response|code|type)(code|text)?$/;

const NO =
  /fail|error|invalid|unsuccess|spam|abort|reject|denied|refus|forbid|unauth|missing|block|not[ _-]?(sent|saved|ok|found|valid|allowed|accepted|delivered)|^(no|nok|ko|bad|danger)$/i;
const NO_ERROR = /(^|[^a-z])(no|without|0)[ _-]?errors?/i;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Nothing, false, 0, or a word for that; also all of a list or an object that holds nothing else. */
function isEmpty(value: unknown, depth = 0): boolean {
  if (isFields(value)) return depth < DEEPEST && Object.values(value).every((inner) => isEmpty(inner, depth + 1));
  return !value || (typeof value === 'string' && /^\s*(0|false|no|none|null|off)?\s*$/i.test(value));
}

const isNoWord = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= LONGEST_WORD && NO.test(value) && !NO_ERROR.test(value);

function isNo(name: string, value: unknown, depth: number): boolean {
  if (SUCCESS.test(name) || (depth === 0 && DONE.test(name))) return isEmpty(value) || isNoWord(value);
  if (FAILURE.test(name))
    return !isEmpty(value) && !/^(ok|success)$/i.test(String(value)) && !NO_ERROR.test(String(value));
  if (!STATUS.test(name) || isFields(value)) return false;
  // What a service calls the type of something may be one of its own categories ("missing sign").
  if (name === 'type') return /^(error|failure|danger)$/i.test(String(value));
  if (value === false || isNoWord(value)) return true;
  // A code deeper inside may be anybody's: of an area, of a category. 0 is what programs call success and people failure.
  if (depth > 0 && !name.includes('status')) return false;
  return /^[45]\d\d$/.test(String(value)) || (depth === 0 && String(value) === '0' && !name.includes('code'));
}

/** The first no that stands in JSON, as `status: "mail_failed"`. */
export function findNo(json: unknown, depth = 0): string | undefined {
  if (!isFields(json) || depth > DEEPEST) return undefined;
  // A list is a way to hand over, not a level: GeoReport always answers with one.
  if (Array.isArray(json)) return firstOf(json, (inner) => findNo(inner, depth));
  return firstOf(Object.entries(json), ([key, value]) =>
    isNo(key.replace(/[^a-z]/gi, '').toLowerCase(), value, depth)
      ? `${key}: ${JSON.stringify(value)}`.slice(0, 200)
      : findNo(value, depth + 1),
  );
}

/** Whether an object says yes in so many words: a `reference`, or `ok` or `success` that is true. */
export function saysYes(json: unknown): boolean {
  if (!isFields(json) || Array.isArray(json)) return false;
  const { reference, ok, success } = ownFields(json);
  return isName(reference) || [ok, success].some((value) => value === true || value === 'true');
}

/** Without what the page may have put on every object. */
export const ownFields = (json: Fields): Fields => Object.assign(Object.create(null) as Fields, json);

/** What something can be called by. */
export const isName = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
