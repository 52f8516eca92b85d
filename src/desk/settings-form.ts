import { createHash } from 'node:crypto';
import type { DeskSettings, Setting } from '../receiver/store/settings.js';
import { DESK_LANGUAGES } from './words/desk-words.js';
import { typedText } from './typed-text.js';

/** The settings that are texts in each language. */
export const TEXT_SETTINGS = ['houseRules', 'mailGreeting', 'mailClosing'] as const;
export type TextSetting = (typeof TEXT_SETTINGS)[number];
export type SettingName = TextSetting | 'demandSecondFactor';

/** What stands in the form of all settings. */
export interface WrittenSettings {
  readonly texts: { readonly [Name in TextSetting]?: Readonly<Record<string, string>> };
  /** Absent where the form did not have it. */
  readonly demand?: boolean;
  /** What each setting was when the form was opened, by its name, as {@link seenOf} says it. */
  readonly seen?: Readonly<Record<string, string>>;
}

const MOST_CHARACTERS = 20_000;

/** Reads the form. What it does not hold is left out. */
export function readSettings(fields: URLSearchParams): WrittenSettings {
  const textOf = (name: TextSetting) =>
    Object.fromEntries(
      DESK_LANGUAGES.map((language) => [
        language,
        (typedText(fields, `${name}-${language}`) ?? '').trim().slice(0, MOST_CHARACTERS),
      ]),
    );
  const posted = TEXT_SETTINGS.filter((name) => DESK_LANGUAGES.some((language) => fields.has(`${name}-${language}`)));
  const seen = [...posted, 'demandSecondFactor'].flatMap((name) => {
    const value = fields.get(`seen-${name}`);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    texts: Object.fromEntries(posted.map((name) => [name, textOf(name)])),
    ...(fields.has('seen-demandSecondFactor') && { demand: fields.get('demand') === '1' }),
    seen: Object.fromEntries(seen),
  };
}

/** Version and mark of a setting as its form shows it. They go along and say what was touched. */
export const seenOf = ({ version, value }: Setting<DeskSettings[SettingName]>): string => `${version}.${markOf(value)}`;

/** Reads what {@link seenOf} wrote. Without it the setting counts as never set, so that nothing is overwritten unseen. */
export function readSeen(seen: string | undefined): { readonly version: number; readonly mark: string } {
  const [version, mark = ''] = (seen ?? '0').split('.');
  return { version: Number(version) || 0, mark };
}

/** A short mark of a value: the same for the same. */
export function markOf(value: DeskSettings[SettingName]): string {
  const text =
    typeof value === 'boolean' ? String(value) : JSON.stringify(DESK_LANGUAGES.map((one) => value[one] ?? ''));
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
