import { columnNamed } from '../tables/find-column.js';
import { sheetNamed } from '../tables/find-sheet.js';
import type { Grid } from '../tables/grid.js';
import type { Message } from '../../messages/message.js';
import { spellingOf } from './mapping.js';

/** A sheet of theirs with what the mapping makes of it. */
export interface MappedGrid {
  readonly grid: Grid;
  readonly ours: readonly Grid[];
  /** What there is to say of it. */
  readonly messages: readonly Message[];
}

/** Sheets that list the same commitments, one of each year. */
export interface EditionsIn {
  readonly grids: readonly MappedGrid[];
  /** The one of the latest year. */
  readonly newest: MappedGrid;
}

/** The sheets of a body that each have a year in their name, and list most of the commitments that another does, by id and title. */
export function editionsIn(mapped: readonly MappedGrid[]): EditionsIn | undefined {
  const listed = mapped
    .map((each) => ({ each, marks: marksIn(each.ours) }))
    .filter(({ marks }) => marks.size)
    .filter(({ marks }, at, all) => all.some((other, index) => index !== at && haveMostInCommon(marks, other.marks)));
  const grids = listed.map(({ each }) => each);
  if (grids.length < 2) return undefined;
  const years = grids.map(({ grid }) => yearIn(grid.name));
  if (years.includes(undefined) || new Set(years).size < grids.length) return undefined;
  return { grids, newest: grids[years.indexOf(Math.max(...years.map(Number)))] };
}

function yearIn(name: string): number | undefined {
  const [year, ...more] = name.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return year === undefined || more.length ? undefined : Number(year);
}

/** The commitments of these grids, each by its id and its titles. */
function marksIn(ours: readonly Grid[]): Set<string> {
  const marks = new Set<string>();
  for (const { name, rows } of ours) {
    const sheet = sheetNamed(name)?.sheet;
    if (sheet?.list !== 'commitments') continue;
    const [header, ...records] = rows;
    const fields = header.cells.map(({ text }) => columnNamed(text, sheet)?.column.field);
    const said = (cells: Grid['rows'][number]['cells'], field: string): string[] =>
      cells.flatMap(({ text }, index) => (fields[index] === field && text.trim() ? [spellingOf(text)] : []));
    for (const { cells } of records) {
      const [id, ...titles] = [...said(cells, 'id').slice(0, 1), ...said(cells, 'title')];
      if (titles.length) marks.add(JSON.stringify([id, ...titles]));
    }
  }
  return marks;
}

function haveMostInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const same = [...one].filter((mark) => other.has(mark)).length;
  return same * 2 > Math.min(one.size, other.size);
}
