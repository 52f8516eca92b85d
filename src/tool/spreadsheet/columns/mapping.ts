import { mostSimilar, plainSpelling } from '../../names/similar.js';
import type { Remark, Tell } from '../../messages/message.js';
import { columnNamed } from '../tables/find-column.js';
import { sheetNamed } from '../tables/find-sheet.js';
import { findTable } from '../tables/find-table.js';
import type { Table } from '../tables/table.js';
import { placeOf } from '../tables/place-of.js';
import type { Grid, Row } from '../tables/grid.js';
import { columnsOf, nameOf, SHEETS } from '../sheets.js';
import { MAPPING_SHEET, type MappingField } from './mapping-sheet.js';
import { withOurWords } from './our-words.js';
import { isListColumn, SHARED, type Target, type Rule } from './mapping-rule.js';

/** What still has to be answered in a mapping that `--suggest` wrote. */
export const OPEN = '?';

/** Whether a cell of a mapping is a question; a proposal may stand behind the sign, until somebody takes that away. */
export const isOpen = (cell: string): boolean => cell.split(/\s/, 1)[0] === OPEN;

/** How one compares names and words: without case, accents and marks, unless there is nothing else. */
export const spellingOf = (text: string): string => plainSpelling(text.slice(0, 1000)) || text.trim();

/** Signs that cannot be seen in a cell, by their names. */
const SIGNS = new Map(
  Object.entries({
    ' ': ['space', 'espacio', 'espace', 'espaço', 'zuriunea'],
    '\n': ['line', 'new line', 'line break', 'línea', 'salto de línea', 'renglón', 'enter', 'ligne', 'linha', 'lerroa'],
    '\t': ['tab', 'tabulador'],
    '': ['nothing', 'nada', 'rien', 'ezer'],
    ',': ['comma', 'coma', 'comas', 'virgule', 'vírgula', 'koma'],
    ';': ['semicolon', 'punto y coma', 'point-virgule', 'ponto e vírgula', 'puntu eta koma'],
    '/': ['slash', 'barra', 'diagonal', 'barre'],
    '|': ['pipe', 'bar', 'vertical bar', 'barra vertical', 'pleca'],
    '-': ['hyphen', 'dash', 'guion', 'guión', 'tiret', 'hífen', 'marratxoa'],
    '.': ['dot', 'full stop', 'punto', 'point', 'ponto', 'puntua'],
    ':': ['colon', 'dos puntos'],
    '•': ['bullet', 'viñeta', 'puce'],
    '+': ['plus', 'más'],
  }).flatMap(([sign, words]) => words.map((word) => [plainSpelling(word), sign] as const)),
);
/** Between several these are words, and not letters of the names. */
const CONJUNCTIONS = new Set(['y', 'e', 'and', 'et', 'eta', 'و', 'o', 'or', 'ou', 'edo']);

/**
 * Reads a mapping. Rows that cannot be understood are reported with what to write, and passed over.
 *
 * @returns none where no row says where anything goes, which is reported too
 */
export function readMapping(grid: Grid, tell: Tell): readonly Rule[] | undefined {
  const table = findTable(grid, MAPPING_SHEET, undefined, tell);
  if (!table) return undefined;
  const rules: Rule[] = [];
  for (const row of table.rows) {
    const rule = isNote(row) ? undefined : readRule(table, row, tell);
    if (rule) rules.push(rule);
  }
  if (rules.some(({ target }) => target)) return withOurWords(rules, table, tell);
  tell({ cause: 'mapping-empty', details: {}, place: placeOf(grid), costs: 'file' });
  return undefined;
}

/** A remark of whoever keeps the mapping; `#` alone is the name of many a column of numbers. */
const isNote = ({ cells }: Row): boolean => /^#./.test(cells[0]?.text.trim() ?? '');

function readRule(table: Table, row: Row, tell: Tell): Rule | undefined {
  const raw = (field: MappingField): string => {
    const found = table.columns.find(({ column }) => column.field === field);
    return found ? (row.cells[found.index]?.text ?? '') : '';
  };
  const cell = (field: MappingField): string => raw(field).trim();
  const place = placeOf(table.grid, row.number);
  const say = (remark: Remark, value: string): undefined =>
    void tell({ ...remark, place, ...(value && { value }), costs: 'nothing' });
  const [grid, from, word, value] = [cell('grid'), cell('from'), cell('word'), cell('value')];
  if (from === OPEN || [cell('sheet'), cell('column'), value].some(isOpen)) {
    say({ cause: 'mapping-open', details: {} }, word || from.replace(OPEN, '') || cell('column'));
    // Until it is answered the column is passed over, as one that the mapping knows.
    return from && from !== OPEN ? { ...(grid && { grid }), from, value: '', place } : undefined;
  }
  if ((!from && !word && !value) || !cell('sheet') !== !cell('column') || (!from && !word && !cell('column')))
    return say({ cause: 'mapping-half', details: {} }, [from, word, value].filter(Boolean).join(' '));
  const target = cell('column') ? readTarget(cell('sheet'), cell('column'), say) : undefined;
  if (cell('column') && !target) return undefined;
  const sign = raw('split') ? splitOf(raw('split'), say) : undefined;
  const isOne = sign !== undefined && target !== undefined && !maySplit(target);
  if (isOne)
    say(
      { cause: 'mapping-split-one', details: { sheet: target.sheetName, column: target.header } },
      raw('split').trim(),
    );
  const split = isOne ? undefined : sign;
  return {
    ...(grid && { grid }),
    ...(from && { from }),
    ...(word && { word }),
    ...(target && { target }),
    value,
    ...(raw('join') && { join: signOf(raw('join')) }),
    ...(split && { split }),
    place,
  };
}

/** Whether a cell may be split here: into the entries of a list, or into rows that belong to a record, or that many rows name. */
const maySplit = (target: Target): boolean =>
  isListColumn(target) || !!target.sheet.parents || SHARED.has(target.sheet.list ?? '');

const signOf = (text: string): string => SIGNS.get(plainSpelling(text)) ?? text;

/** What stands between several; none where a word names no sign, which is told. */
function splitOf(text: string, say: (remark: Remark, value: string) => undefined): string | undefined {
  const word = plainSpelling(text);
  const sign = SIGNS.get(word);
  if (sign) return sign;
  if (CONJUNCTIONS.has(text.trim().toLowerCase())) return ` ${text.trim()} `;
  // A letter or a number would cut names to pieces.
  if (sign === '' || /^[\p{L}\p{M}\p{N}\s]+$/u.test(text.trim()))
    return say({ cause: 'mapping-split', details: {} }, text.trim());
  return text.trim() || text;
}

function readTarget(
  sheetName: string,
  header: string,
  say: (remark: Remark, value: string) => undefined,
): Target | undefined {
  const sheet = sheetNamed(sheetName)?.sheet;
  if (!sheet) {
    const meant = mostSimilar(
      sheetName,
      SHEETS.flatMap(({ en, es }) => [en, es]),
    );
    return say({ cause: 'mapping-sheet-unknown', details: { known: SHEETS.map(nameOf) }, meant }, sheetName);
  }
  const named = columnNamed(header, sheet);
  if (named && named.brackets === undefined)
    return {
      sheet,
      sheetName,
      column: named.column,
      ...(named.language && { language: named.language }),
      header,
    };
  const columns = columnsOf(sheet);
  const meant = mostSimilar(
    header,
    columns.flatMap(({ en, es }) => [en, es]),
  );
  return say({ cause: 'mapping-column-unknown', details: { columns: columns.map(nameOf) }, meant }, header);
}
