import { sheetNamed } from '../tables/find-sheet.js';
import type { Message, Tell } from '../../messages/message.js';
import { mostSimilar } from '../../names/similar.js';
import { isNotesName, textCell, type Body, type Cell, type Grid } from '../tables/grid.js';
import { placeOf } from '../tables/place-of.js';
import { editionsIn, type MappedGrid } from './editions-in.js';
import { columnsIn, type TheirColumns } from './their-columns.js';
import { spellingOf } from './mapping.js';
import type { Rule } from './mapping-rule.js';
import { ourGrids } from './our-grids.js';

/**
 * Turns sheets with columns and words of their own into the format's, by a mapping. Cells keep the place that they have
 * in their own sheet, so that messages name it. Sheets that the mapping says nothing of stay as they are.
 */
export function applyMapping(bodies: readonly Body[], rules: readonly Rule[], tell: Tell): Body[] {
  const used = new Set<Rule>();
  const mapped = bodies.map(({ name, grids }) => {
    const made = grids.map((grid): MappedGrid => {
      const messages: Message[] = [];
      const tellOfGrid: Tell = (message) => void messages.push(message);
      const own = rules.filter((rule) => rule.grid === undefined || spellingOf(rule.grid) === spellingOf(grid.name));
      const theirs = isNotesName(grid.name) ? undefined : columnsIn(grid, own);
      if (!theirs) return { grid, ours: [grid], messages };
      for (const rule of own)
        if (theirs.indexesOf(rule.from) || isOverSeveral(theirs, rule, tellOfGrid)) used.add(rule);
      return { grid, ours: ourGrids(theirs, own, tellOfGrid), messages };
    });
    return { name, grids: withoutOldEditions(made, tell) };
  });
  tellAbsent(rules, used, bodies, tell);
  const [first, ...others] = mapped;
  return first ? [{ ...first, grids: [...first.grids, ...fixedGrids(rules, mapped)] }, ...others] : mapped;
}

/** Of sheets with the same commitments only the one of the latest year is read. */
function withoutOldEditions(made: readonly MappedGrid[], tell: Tell): Grid[] {
  const editions = editionsIn(made);
  if (editions) {
    const { grids, newest } = editions;
    const details = { sheets: grids.map(({ grid }) => grid.name), newest: newest.grid.name };
    tell({ cause: 'sheets-of-years', details, place: placeOf(newest.grid), costs: 'nothing' });
  }
  return made.flatMap((each) => {
    if (editions?.grids.includes(each) && each !== editions.newest) return [];
    each.messages.forEach(tell);
    return each.ours;
  });
}

/** A heading over several columns names none of them: which is meant is asked. */
function isOverSeveral({ groups }: TheirColumns, { from, word, target, place }: Rule, tell: Tell): boolean {
  const columns = (from !== undefined && groups.get(spellingOf(from))) || [];
  if (columns.length && target && word === undefined)
    tell({ cause: 'mapping-column-several', details: { columns }, place, value: from, costs: 'nothing' });
  return columns.length > 0;
}

/** Rows of the mapping that name columns which no sheet has. */
function tellAbsent(rules: readonly Rule[], used: ReadonlySet<Rule>, bodies: readonly Body[], tell: Tell): void {
  const headers = bodies.flatMap(({ grids }) =>
    grids.flatMap(({ rows }) => rows.slice(0, 25).flatMap(({ cells }) => cells.map(({ text }) => text.slice(0, 120)))),
  );
  const told = new Set<string>();
  const sheets = [...new Set(bodies.flatMap(({ grids }) => grids.map(({ name }) => name)))];
  for (const rule of rules) {
    const { grid } = rule;
    if (grid !== undefined && sheets.length && !sheets.some((name) => spellingOf(name) === spellingOf(grid))) {
      const meant = mostSimilar(grid, sheets);
      tell({
        cause: 'mapping-sheet-absent',
        details: { sheets },
        place: rule.place,
        value: grid,
        ...(meant !== undefined && { meant }),
        costs: 'record',
      });
      continue;
    }
    if (rule.from === undefined || used.has(rule) || told.has(rule.from)) continue;
    told.add(rule.from);
    const meant = headers.length <= 5000 ? mostSimilar(rule.from, headers) : undefined;
    tell({
      cause: 'mapping-column-absent',
      details: {},
      place: rule.place,
      value: rule.from,
      ...(meant && { meant }),
      costs: 'nothing',
    });
  }
}

/** What the mapping says itself, as the name of the coalition, makes a row of a sheet that is not there. */
function fixedGrids(rules: readonly Rule[], bodies: readonly Body[]): Grid[] {
  const there = new Set(bodies.flatMap(({ grids }) => grids.map(({ name }) => sheetNamed(name)?.sheet)));
  const fixed = rules.filter(({ from, word }) => from === undefined && word === undefined);
  const names = [...new Set(fixed.map(({ target }) => target!.sheetName))];
  return names.flatMap((name) => {
    const own = fixed.filter(({ target }) => target!.sheetName === name);
    const [{ place, target }] = own;
    if (there.has(target!.sheet)) return [];
    const row = (cells: Cell[]): Grid['rows'][number] => ({ number: place.row ?? 1, cells });
    return [
      {
        file: place.file ?? '',
        ...(place.sheet !== undefined && { sheet: place.sheet }),
        name,
        rows: [row(own.map((rule) => textCell(rule.target!.header))), row(own.map(({ value }) => textCell(value)))],
        origins: own.map(() => undefined),
      },
    ];
  });
}
