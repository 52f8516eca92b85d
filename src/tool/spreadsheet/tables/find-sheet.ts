import { plainSpelling } from '../../names/similar.js';
import { SHEETS, type Sheet } from '../sheets.js';

/** A sheet by a name in English or Spanish. */
const BY_NAME = new Map(SHEETS.flatMap((sheet) => [sheet.en, sheet.es].map((name) => [plainSpelling(name), sheet])));

/** What a grid is called by, and whose it is where its file names a body. */
export interface NamedSheet {
  readonly sheet: Sheet;
  /** `City` of `City - commitments.csv`; none where the name is the sheet's alone. */
  readonly prefix?: string;
}

/**
 * `commitments`, `Compromisos`, what Google Sheets makes of it (`Open Valley - compromisos`), LibreOffice
 * (`open-valley-compromisos`), browsers (`Compromisos (1)`) and people (`commitments - final`, `1. Compromisos`, `Integrantes de la coalición`).
 */
export function sheetNamed(name: string): NamedSheet | undefined {
  const plain = withoutCopyNumber(name);
  const whole = BY_NAME.get(plainSpelling(plain)) ?? BY_NAME.get(plainSpelling(plain.replace(/^\d+[.)_ -]*/, '')));
  if (whole) return { sheet: whole };
  for (const separator of [' - ', '-', '_', ' – ', ' ']) {
    const last = plain.lastIndexOf(separator);
    const after = last < 0 ? undefined : BY_NAME.get(plainSpelling(plain.slice(last + separator.length)));
    const first = plain.indexOf(separator);
    const before = first < 0 ? undefined : BY_NAME.get(plainSpelling(plain.slice(0, first)));
    // Two words in one name, as "Integrantes de la coalición", say what of which: the coalition is never the what.
    if ((separator === ' ' || separator === '_') && before && after && before !== after) {
      const whats = [before, after].filter(({ list }) => list !== undefined);
      return whats.length === 1 ? { sheet: whats[0] } : undefined;
    }
    if (after) return { sheet: after, prefix: plain.slice(0, last).trim() };
    if (before) return { sheet: before };
  }
  return undefined;
}

function withoutCopyNumber(name: string): string {
  const plain = name.trim();
  const opens = plain.lastIndexOf('(');
  return opens > 0 && /^\(\d+\)$/.test(plain.slice(opens)) ? plain.slice(0, opens).trim() : plain;
}
