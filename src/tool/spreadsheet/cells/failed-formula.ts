import type { Cell } from '../tables/grid.js';

/** What a spreadsheet writes where a formula failed, in English and Spanish. */
const FAILED_FORMULA =
  /^#(N\/A|N\/D|REF!|¡REF!|VALUE!|¡VALOR!|DIV\/0!|¡DIV\/0!|NAME\?|¿NOMBRE\?|NUM!|¡NUM!|NULL!|¡NULO!|SPILL!|¡DESBORDAMIENTO!|CALC!|ERROR!|GETTING_DATA)$|^Err:\d+$/i;

/** Whether a formula failed in a cell: `#N/A` is nobody's note, though it begins as notes do. */
export const isFailedFormula = ({ text, kind }: Cell): boolean => kind === 'error' || FAILED_FORMULA.test(text.trim());
