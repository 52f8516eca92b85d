import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { ORDERS } from '../../review/review-feed.js';
import { wordsFor } from '../cells/cell.js';
import { sheetOfList, type Parent, type Sheet } from '../sheets.js';
import { choicesFormula, type Lists } from './drop-downs.js';
import { firstRowOf, LAST_ROW, letterAt, namingRanges } from './ranges.js';
import type { TemplateColumn } from './template-columns.js';
import { isBefore, wrongDate } from './wrong-date.js';

const WRONG: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F8CBAD' }, bgColor: { rgb: 'F8CBAD' } },
};

/** Marks on cells that import would complain about, as far as a formula can see: wrong, or needed and empty. */
export function wrongCells(
  sheet: Sheet,
  all: ReadonlyMap<Sheet, readonly TemplateColumn[]>,
  lists: Lists,
): ConditionalRule[] {
  const columns = all.get(sheet)!;
  const row = firstRowOf(sheet);
  const wholeRow = `$${letterAt(0)}${row}:$${letterAt(columns.length - 1)}${row}`;
  const rules: ConditionalRule[] = [];
  for (const [index, column] of columns.entries()) {
    const letter = letterAt(index);
    const cell = `${letter}${row}`;
    const conditions = [
      column.isRequired && `AND(COUNTA(${wholeRow})>0,LEN(TRIM(${cell}))=0)`,
      filledAnd(cell, wrongIn(column, cell, letter, sheet, all, lists)),
    ];
    for (const formula of conditions) {
      if (!formula) continue;
      rules.push({
        type: 'expression',
        priority: rules.length + 1,
        formula,
        style: WRONG,
        range: `${letter}${row}:${letter}${LAST_ROW}`,
      });
    }
  }
  return rules;
}

/** A formula that fails marks nothing, so a cell that it fails on counts as wrong. */
const filledAnd = (cell: string, condition: string | undefined): string | undefined =>
  condition && `AND(LEN(${cell})>0,IFERROR(${condition},TRUE))`;

/** When a filled cell is wrong. */
function wrongIn(
  { column, shape }: TemplateColumn,
  cell: string,
  letter: string,
  sheet: Sheet,
  all: ReadonlyMap<Sheet, readonly TemplateColumn[]>,
  lists: Lists,
): string | undefined {
  if (shape === undefined) return isNobody((column as Parent).list, cell, all, lists);
  if (column.field === 'id') return `COUNTIF(${letter}$${firstRowOf(sheet)}:${letter}$${LAST_ROW},${cell})>1`;
  if (typeof shape === 'object') {
    if ('oneOf' in shape) {
      const others = shape.oneOf.flatMap((choice) => wordsFor(choice, column));
      const isOther = [...new Set(others)].map((word) => `${cell}="${word.replaceAll('"', '""')}"`);
      return `AND(COUNTIF(${choicesFormula(shape.oneOf, column, lists)},${cell})=0,NOT(OR(${isOther.join(',')})))`;
    }
    if (!('range' in shape)) return undefined;
    const [minimum, maximum] = shape.range;
    const isInside = [`${cell}>=${minimum}`, maximum !== undefined && `${cell}<=${maximum}`].filter(Boolean).join(',');
    return `NOT(AND(ISNUMBER(${cell}),${isInside}))`;
  }
  if (shape === 'date') {
    const [earlier] = ORDERS.find(([, later]) => later === column.field) ?? [];
    const index = all.get(sheet)!.findIndex((each) => each.column.field === earlier);
    const isWrong = wrongDate(cell);
    return index < 0 ? isWrong : `OR(${isWrong},${isBefore(cell, `$${letterAt(index)}${firstRowOf(sheet)}`)})`;
  }
  if (shape === 'url')
    return `AND(LEFT(${cell},4)<>"http",LEFT(${cell},7)<>"mailto:",LEFT(${cell},4)<>"tel:",ISERROR(FIND("/",${cell})))`;
  if (shape === 'email') return `ISERROR(FIND("@",${cell}))`;
  return shape === 'party' ? undefined : isNobody(shape, cell, all, lists);
}

/** What no record of a list is called, by its id, its name or its title. */
function isNobody(
  list: string,
  cell: string,
  all: ReadonlyMap<Sheet, readonly TemplateColumn[]>,
  { language }: Lists,
): string | undefined {
  const target = sheetOfList(list);
  if (!target) return undefined;
  const counts = namingRanges(target, all.get(target)!, language).map((range) => `COUNTIF(${range},${cell})`);
  return `${counts.join('+')}=0`;
}
