import { ONCE } from './press.js';

/** A form that was sent when the session had ended. It goes along while its writer signs in, and comes back filled in. */
export interface KeptForm {
  /** Address within the desk that the form was sent to. */
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Id of the account that wrote it, as its page said: it is shown to no other. */
  readonly writer?: string;
}

/** What comes along while somebody signs in. */
export interface Along {
  /** The form to bring back. */
  readonly kept?: KeptForm;
  /** The page that was asked for: a path within the desk. */
  readonly next?: string;
}

/** The field by which a form says whose page it stands on. */
export const WRITER = 'writer';

/** Whether a form was written with another account than the one that signed in. */
export const isAnothers = ({ writer }: KeptForm, account: { readonly id: number }): boolean =>
  writer !== undefined && writer !== String(account.id);

/** A path within the desk, with what stands behind it. */
const PATH = /^[\w-]+(?:\/[\w-]+)*(?:\?[\w\-=&%+.]*)?$/;

/** What must not stand in a page, and is quickly typed again. */
const SECRETS = ['password', 'current', 'next', 'code', 'recovery', 'secret'];

/** Whether a form may be shown again as it was posted. */
export const isRepeatable = (fields: URLSearchParams): boolean =>
  fields.size > 0 && !SECRETS.some((name) => fields.has(name));

/** Where the form for many is shown again as it was sent, and nothing of it is done. */
export const MANY_AGAIN = 'many/again';

/** What belongs to the session that ended, or does something. */
const NOT_KEPT = new Set(['token', ONCE, WRITER, 'act', 'sure', 'restored', ...SECRETS]);

/** Whether a page was asked for in another language, and no button of it was pressed. */
export const isInLanguage = (fields: URLSearchParams): boolean => fields.has('writing') && !fields.has('act');

/**
 * Whether a form came back to be filled in, and no button of it was pressed: after signing in, or in another language. One that
 * comes back so says with `writing` where it is from.
 */
export const isBroughtBack = (fields: URLSearchParams): boolean =>
  fields.get('restored') === '1' || isInLanguage(fields);

/** Keeps a form that was sent to `path`. One that says with `writing` where it is brought back is brought back there. */
export function keepForm(path: string, fields: URLSearchParams): KeptForm {
  const writing = fields.get('writing') ?? '';
  const back = isDeskPath(writing) ? writing : path;
  // In the form for many and its question the act is no button but a choice, by which its other fields are shown.
  const isKept = (name: string) => !NOT_KEPT.has(name) || (name === 'act' && /^many[/?]/.test(back));
  const writer = fields.get(WRITER);
  return { path: back, fields: [...fields].filter(([name]) => isKept(name)), ...(writer && { writer }) };
}

/** Whether a path is one of the desk's and leads nowhere else. */
export const isDeskPath = (path: string): boolean => PATH.test(path);

/** Reads what came along; undefined where it is nothing of ours. */
export function readKeptForm(text: string | null): KeptForm | undefined {
  if (!text) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { path, fields, writer } = data as Partial<KeptForm>;
  const isField = (field: unknown) =>
    Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');
  return typeof path === 'string' && PATH.test(path) && Array.isArray(fields) && fields.every(isField)
    ? { path, fields, ...(typeof writer === 'string' && { writer }) }
    : undefined;
}
