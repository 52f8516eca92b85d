import type { Name } from '../../messages/causes.js';
import type { Message } from '../../messages/message.js';
import { columnsOf, nameOf, type Sheet } from '../sheets.js';
import { isNoteText } from './below-table.js';
import { filledIn, type Grid, type Row } from './grid.js';
import { placeOf } from './place-of.js';
import type { FoundColumn } from './table.js';
import { isTotalWords } from './total-words.js';

/** `Eje 1. Transparencia`, `Objetivo estratégico II`, `Theme: open data`: what people call the parts of a plan. */
const PART =
  /^(?:ejes?|temas?|áreas?|objetivos?|líneas?|pilar(?:es)?|ámbitos?|retos?|capítulos?|secci[óo]n|dimensi[óo]n|componentes?|prioridad(?:es)?|axis|axes|areas?|themes?|topics?|objectives?|goals?|pillars?|clusters?|chapters?|sections?|challenges?|dimensions?|components?|priorit(?:y|ies)|policy area|ardatza|arloa|helburua|axe|thème|objectif|domaine|pilier|eixo)(?:\s+(?:estratégic[oa]|temátic[oa]|general|strategic|thematic|transversal))?(?:\s+(?:n[º°.]\s*)?(?:\d+|[ivx]+|[a-h])(?![\p{L}\p{N}])|\s*:)/iu;

/**
 * The rows that are headings of those below them, each alone in its row: called as a part of a plan, or where the first row of the
 * table is one and further ones follow. One or two titles alone elsewhere may be records that somebody has begun to write.
 */
export function headingRows(rows: readonly Row[], mayBe: (row: Row, index: number) => boolean): ReadonlySet<Row> {
  const alone = new Map<Row, number>();
  const fuller: Row[] = [];
  for (const row of rows) {
    const [index, ...more] = filledIn(row);
    if (more.length) fuller.push(row);
    else if (index !== undefined && isHeading(row.cells[index].text.trim()) && mayBe(row, index)) alone.set(row, index);
  }
  const last = fuller.at(-1);
  // Below the last record it heads nothing.
  const candidates = [...alone].filter(([row]) => last && row.number < last.number);
  const isPart = ([row, index]: [Row, number]): boolean =>
    PART.test(row.cells[index].text.trim()) && !fuller.some(({ cells }) => PART.test(cells[index]?.text.trim() ?? ''));
  const isGrouped =
    candidates.length > 1 && candidates.length === alone.size && alone.has(rows[0]) && headEach(rows, alone);
  return new Set((isGrouped ? candidates : candidates.filter(isPart)).map(([row]) => row));
}

/** Words that are no sum and no note. */
const isHeading = (text: string): boolean => /\p{L}{3}/u.test(text) && !isTotalWords(text) && !isNoteText(text);

/** Whether no two of them follow one another, as records do that are only begun. */
const headEach = (rows: readonly Row[], alone: ReadonlyMap<Row, number>): boolean =>
  rows.every((row, at) => !alone.has(row) || !alone.has(rows[at + 1]));

/** What a heading most likely says of the rows below it: the area of commitments, the sector of members, whose the others are. */
function columnOfHeadings(sheet: Sheet): Name | undefined {
  const field = { commitments: 'policyAreas', members: 'sector' }[sheet.list ?? ''];
  const column = columnsOf(sheet).find((each) => each.field === field) ?? sheet.parents?.[0];
  return column && nameOf(column);
}

export function headingMessage(
  grid: Grid,
  row: Row,
  sheet: Sheet,
  columns: readonly Pick<FoundColumn, 'index' | 'header'>[],
): Message {
  const [index] = filledIn(row);
  const column = columnOfHeadings(sheet);
  return {
    cause: 'row-heading',
    details: { ...(column && { column }) },
    place: placeOf(grid, row.number, columns.find((each) => each.index === index) ?? { index }),
    value: row.cells[index].text.trim(),
    costs: 'nothing',
  };
}
