import type { Cell } from '../tables/grid.js';

/**
 * What spreadsheets call their errors in English, Spanish, Portuguese and French, as CSV has them; in a workbook the program itself
 * says in any language that a cell is one.
 */
const ERRORS = new Set(
  (
    'N/A N/A! N/D NULL! NUL! NULO! DIV/0! VALUE! VALOR! VALEUR! REF! NAME? NOMBRE? NOM? NOME? NUM! NÚM! NOMBRE! ' +
    'GETTING_DATA OBTENIENDO_DATOS OBTENTION_DONNEES SPILL! DESBORDAMIENTO! ESPARCIR! DESPEJAR! PROPAGATION! DEVERSEMENT! ' +
    'CALC! CALCUL! FIELD! CAMPO! CHAMP! BLOCKED! BLOQUEADO! BLOQUE! BLOQUÉ! UNKNOWN! DESCONOCIDO! DESCONHECIDO! INCONNU! ' +
    'CONNECT! CONECTAR! CONNEXION! BUSY! OCUPADO! OCCUPÉ! PYTHON! EXTERNAL! ERROR! ERREUR! ERRO!'
  ).split(' '),
);

/** What Google Sheets and Excel show until a formula has its result, and where a column is too narrow for it. */
const UNFINISHED =
  /^(?:(?:cargando|loading|a carregar|carregando|chargement|kargatzen|جارٍ التحميل)\s*(?:\.\.\.|…)|#{3,})$/iu;

/** Names may have the opening mark of Spanish, `#¡REF!` and `#¿NOMBRE?`, and in French a space before the last one. */
const nameOf = (text: string): string | undefined =>
  /^#[¡¿]?(.+)$/u
    .exec(text)?.[1]
    .replace(/\s(?=[!?]$)/u, '')
    .toUpperCase();

/** Whether a formula failed in a cell: `#N/A` is nobody's note, though it begins as notes do. */
export function isFailedFormula({ text, kind }: Cell): boolean {
  if (kind === 'error') return true;
  const trimmed = text.trim();
  // No name is longer.
  if (trimmed.length > 40) return false;
  return ERRORS.has(nameOf(trimmed) ?? '') || /^Err:\d+$/i.test(trimmed) || UNFINISHED.test(trimmed);
}
