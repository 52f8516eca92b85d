import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { sheetOfList, type Sheet } from '../sheets.js';
import { choicesFormula, type Lists } from './drop-downs.js';
import { columnRange, firstRowOf, LAST_ROW, letterAt } from './ranges.js';
import type { TemplateColumn } from './template-columns.js';

const WRONG: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F8CBAD' }, bgColor: { rgb: 'F8CBAD' } },
};

/** Marks on cells that import would complain about: wrong, or needed and empty. */
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
  if (shape === undefined) return undefined;
  if (column.field === 'id') return `COUNTIF(${letter}$${firstRowOf(sheet)}:${letter}$${LAST_ROW},${cell})>1`;
  if (typeof shape === 'object') {
    if ('oneOf' in shape) return `COUNTIF(${choicesFormula(shape.oneOf, column, lists)},${cell})=0`;
    if (!('range' in shape)) return undefined;
    const [minimum, maximum] = shape.range;
    const isInside = [`${cell}>=${minimum}`, maximum !== undefined && `${cell}<=${maximum}`].filter(Boolean).join(',');
    return `NOT(AND(ISNUMBER(${cell}),${isInside}))`;
  }
  if (shape === 'date') return wrongDate(cell);
  if (shape === 'url')
    return `AND(LEFT(${cell},4)<>"http",LEFT(${cell},7)<>"mailto:",LEFT(${cell},4)<>"tel:",ISERROR(FIND("/",${cell})))`;
  if (shape === 'email') return `ISERROR(FIND("@",${cell}))`;
  const target = shape === 'party' ? undefined : sheetOfList(shape);
  if (!target) return undefined;
  const ids = columnRange(target, all.get(target)!, 'id', lists.language);
  const name = target.columns.some(({ field }) => field === 'name') ? 'name' : 'title';
  const names = columnRange(target, all.get(target)!, name, lists.language);
  return `COUNTIF(${ids},${cell})+COUNTIF(${names},${cell})=0`;
}

/** Not 2026, 2026-05 or a day of the calendar as 2026-05-31. */
function wrongDate(cell: string): string {
  const year = `AND(LEN(${cell})=4,ISNUMBER(VALUE(${cell})))`;
  const month = `AND(LEN(${cell})=7,MID(${cell},5,1)="-",VALUE(LEFT(${cell},4))>0,VALUE(RIGHT(${cell},2))>0,VALUE(RIGHT(${cell},2))<13)`;
  const day = `AND(LEN(${cell})>9,MID(${cell},5,1)="-",MID(${cell},8,1)="-",DAY(DATE(VALUE(LEFT(${cell},4)),VALUE(MID(${cell},6,2)),VALUE(MID(${cell},9,2))))=VALUE(MID(${cell},9,2)),VALUE(MID(${cell},6,2))<13)`;
  return `NOT(OR(IFERROR(${year},FALSE),IFERROR(${month},FALSE),IFERROR(${day},FALSE)))`;
}
