import type { DataValidation } from 'hucre/xlsx';
import { letterOf } from '../tables/grid.js';
import { sheetOfList, type Parent, type Sheet } from '../sheets.js';
import { choiceWord, type TemplateColumn } from './template-columns.js';
import type { TemplateLanguage } from './template-words.js';
import { columnRange, firstRowOf, inSheet, LAST_ROW, letterAt } from './ranges.js';

/** The lists of choices, each a row of one hidden sheet. */
export interface Lists {
  readonly sheet: string;
  readonly byWords: Map<string, { readonly row: number; readonly words: readonly string[] }>;
  readonly language: TemplateLanguage;
}

type Columns = ReadonlyMap<Sheet, readonly TemplateColumn[]>;

/** Where a cell is chosen and not typed: words of the format, and ids that other sheets have. */
export function dropDowns(sheet: Sheet, all: Columns, lists: Lists): DataValidation[] {
  const columns = all.get(sheet)!;
  return columns.flatMap((column, index) => {
    const formula = listFormula(sheet, column, all, lists);
    if (formula === undefined) return [];
    const letter = letterAt(index);
    return [
      {
        type: 'list',
        formula1: formula,
        range: `${letter}${firstRowOf(sheet)}:${letter}${LAST_ROW}`,
        allowBlank: true,
        // Several with ; between them are typed: the mark on wrong cells says what is not right.
        showErrorMessage: false,
      },
    ];
  });
}

function listFormula(sheet: Sheet, { column, shape }: TemplateColumn, all: Columns, lists: Lists): string | undefined {
  if (shape === undefined) {
    const { list } = column as Parent;
    return list === 'milestones' ? milestonesOf(sheet, all, lists) : idsOf(list, all, lists);
  }
  const item = typeof shape === 'object' && 'list' in shape ? shape.list : shape;
  if (typeof item === 'object') return 'oneOf' in item ? choicesFormula(item.oneOf, column, lists) : undefined;
  if (item === 'party') return idsOf('members', all, lists);
  return sheetOfList(item) ? idsOf(item, all, lists) : undefined;
}

/** The cells of the hidden sheet that hold these words. */
export function choicesFormula(
  choices: readonly (string | boolean)[],
  column: TemplateColumn['column'],
  { sheet, byWords, language }: Lists,
): string {
  const words = choices.map((choice) => choiceWord(choice, column, language));
  const { row } = byWords.get(words.join('|'))!;
  return inSheet(sheet, `$A$${row}:$${letterOf(words.length - 1)}$${row}`);
}

/** As many ids as the sheet has, without its empty rows. */
function idsOf(list: string, all: Columns, { language }: Lists): string | undefined {
  const sheet = sheetOfList(list);
  if (!sheet) return undefined;
  const range = columnRange(sheet, all.get(sheet)!, 'id', language);
  const [first] = range.split(':');
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${range})),1)`;
}

/** The milestones of the commitment that the row names; they stand below each other in their sheet. */
function milestonesOf(sheet: Sheet, all: Columns, { language }: Lists): string | undefined {
  const milestones = sheetOfList('milestones');
  if (!milestones) return undefined;
  const commitment = `$${letterAt(all.get(sheet)!.findIndex(({ column }) => column.field === 'commitment'))}${firstRowOf(sheet)}`;
  const owners = columnRange(milestones, all.get(milestones)!, 'commitment', language);
  const [first] = columnRange(milestones, all.get(milestones)!, 'id', language).split(':');
  return `OFFSET(${first},MATCH(${commitment},${owners},0)-1,0,COUNTIF(${owners},${commitment}),1)`;
}
