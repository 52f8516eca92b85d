import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { NAMES } from '../names.js';
import { isCoalition, SHEETS, type Sheet } from '../sheets.js';
import { choiceWord, templateColumns, type TemplateChoices, type TemplateColumn } from './template-columns.js';
import { TEMPLATE_WORDS } from './template-words.js';
import { dropDowns, type Lists } from './drop-downs.js';
import { wrongCells } from './wrong-cells.js';

/** So many rows are formatted; below them the program would change what is typed. */
const FORMATTED_ROWS = 300;
/** Cells that spreadsheets like to change are text: what is typed stays as it is. */
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const NUMBER: CellStyle = { alignment: { vertical: 'top' } };
const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
};
const ASIDE: CellStyle = {
  font: { italic: true, color: { rgb: '595959' } },
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
};

/** In points, for two lines and for four: some programs give wrapped text one line, and the next row covers the rest. */
const [HEADER_HEIGHT, HINT_HEIGHT] = [32, 62];

/** The rows of each sheet, in the order of its columns. */
type Records = ReadonlyMap<Sheet, readonly (readonly string[])[]>;

/**
 * A workbook: a sheet for each kind of record, with drop-down lists, and marks on cells that are wrong before anybody
 * imports them.
 *
 * @param records what stands in it; without them it is empty but for an example in each sheet
 */
export async function templateWorkbook(choices: TemplateChoices, records?: Records): Promise<Uint8Array> {
  const words = TEMPLATE_WORDS[choices.language];
  const columns = new Map(SHEETS.map((sheet) => [sheet, templateColumns(sheet, choices)]));
  const lists = listsOf(columns, choices);
  const sheets = SHEETS.map((sheet) => sheetOf(sheet, columns, lists, choices, records?.get(sheet)));
  const guide: WriteSheet = {
    name: words.guide,
    columns: [{ width: 110, style: TEXT }],
    rows: words.steps.map((step) => [step]),
    cells: new Map([['0,0', { style: { font: { bold: true, size: 14 } } }]]),
  };
  const hidden: WriteSheet = {
    name: words.lists,
    hidden: true,
    rows: [...lists.byWords].map(([, { words: choicesOf }]) => [...choicesOf]),
  };
  return writeXlsx({ sheets: [guide, ...sheets, hidden], activeSheet: 0, stringMode: 'shared' });
}

/** The words of each list of choices, once; each is a row of the hidden sheet. */
function listsOf(columns: ReadonlyMap<Sheet, readonly TemplateColumn[]>, { language }: TemplateChoices): Lists {
  const byWords: Lists['byWords'] = new Map();
  for (const { shape, column } of [...columns.values()].flat()) {
    const item = typeof shape === 'object' && 'list' in shape ? shape.list : shape;
    if (typeof item !== 'object' || !('oneOf' in item)) continue;
    const words = item.oneOf.map((choice) => choiceWord(choice, column, language));
    const key = words.join('|');
    if (!byWords.has(key)) byWords.set(key, { row: byWords.size + 1, words });
  }
  return { sheet: TEMPLATE_WORDS[language].lists, byWords, language };
}

function sheetOf(
  sheet: Sheet,
  all: ReadonlyMap<Sheet, readonly TemplateColumn[]>,
  lists: Lists,
  choices: TemplateChoices,
  records?: readonly (readonly string[])[],
): WriteSheet {
  const words = TEMPLATE_WORDS[choices.language];
  const columns = all.get(sheet)!;
  const hints = columns.map(({ hint, shape }) => (isChoice(shape) ? shortHint(hint, words.one, words.choose) : hint));
  const hasExample = !isCoalition(sheet);
  const example = [hasExample ? words.example : '', ...columns.map(({ example: each }) => each)];
  const rows = [
    ['#', ...columns.map(({ header }) => header)],
    [words.note, ...hints],
    // The marks and lists begin below the example: it stays where records are.
    ...(hasExample || !records ? [example] : []),
    ...(records?.map((cells) => ['', ...cells.map((cell, index) => cellValue(cell, columns[index].shape))]) ?? []),
  ];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (let row = 0; row < Math.max(FORMATTED_ROWS, rows.length); row += 1) {
    const isExample = row === 2 && hasExample;
    for (let column = 0; column <= columns.length; column += 1) {
      const own = column && isNumber(columns[column - 1].shape) ? NUMBER : TEXT;
      const style = row === 0 ? HEADER : row === 1 || isExample || column === 0 ? ASIDE : own;
      cells.set(`${row},${column}`, { value: valueAt(rows, row, column), style });
    }
  }
  return {
    name: sheet[choices.language],
    columns: [{ width: 14 }, ...columns.map(({ shape }) => ({ width: widthOf(shape) }))],
    rows,
    cells,
    rowDefs: new Map([HEADER_HEIGHT, HINT_HEIGHT].map((height, row) => [row, { height }])),
    freezePane: { rows: 1, columns: frozenColumns(columns) },
    dataValidations: dropDowns(sheet, all, lists),
    conditionalRules: wrongCells(sheet, all, lists),
  };
}

/** As far as what a record is called, so that whoever goes right still sees whose row it is. */
const frozenColumns = (columns: readonly TemplateColumn[]): number => {
  const named = columns.findIndex(({ column: { field } }) => NAMES.includes(field));
  return 1 + (named >= 0 && named < 3 ? named + 1 : 1);
};

const valueAt = (
  rows: readonly (readonly (string | number)[])[],
  row: number,
  column: number,
): string | number | null => {
  const value = rows[row]?.[column];
  return value === '' || value === undefined ? null : value;
};

/** Numbers as numbers, so that the program can reckon with them; not those whose digits it would cut. */
function cellValue(text: string, shape: TemplateColumn['shape']): string | number {
  return isNumber(shape) && /^\d{1,15}$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

const isNumber = (shape: TemplateColumn['shape']): boolean => typeof shape === 'object' && 'range' in shape;

const isChoice = (shape: TemplateColumn['shape']): boolean => typeof shape === 'object' && 'oneOf' in shape;

/** The drop-down list has the words; the hint need not say them all. */
const shortHint = (hint: string, one: string, choose: string): string =>
  hint.startsWith(one) ? `${choose}${hint.includes('; ') ? hint.slice(hint.lastIndexOf('; ')) : ''}` : hint;

function widthOf(shape: TemplateColumn['shape']): number {
  if (shape === 'text') return 32;
  if (shape === 'date' || isNumber(shape)) return 14;
  return 20;
}
