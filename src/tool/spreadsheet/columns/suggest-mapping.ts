import { languageOfComputer } from '../../messages/words-of.js';
import { plainSpelling } from '../../names/similar.js';
import { readCell } from '../cells/cell.js';
import { periodIn, readDateCell } from '../cells/date-cell.js';
import { columnNamed } from '../tables/find-column.js';
import { sheetNamed } from '../tables/find-sheet.js';
import { sheetByColumns } from '../tables/find-table.js';
import { uncapitalized } from '../../output.js';
import { choiceOf } from '../cells/wanted.js';
import { EMPTY, isBlank, type Body, type Cell, type Grid, type Row } from '../tables/grid.js';
import {
  columnShape,
  columnsOf,
  isCoalition,
  isRequired,
  mayBeOfCommitment,
  SHEETS,
  sheetOfList,
  type Column,
  type Sheet,
} from '../sheets.js';
import { doubtAbout } from './doubtful-cells.js';
import { hasPercentages, isPlanned, lightsIn } from './guess-column.js';
import { isStepWord, stepsIn, type Step } from '../tables/step-in.js';
import { OPEN } from './mapping.js';
import { MAPPING_SHEET } from './mapping-sheet.js';
import { theirColumns, type TheirColumns } from './their-columns.js';
import { LISTS_WITH_USUAL_NAMES, usualField, usualList } from '../tables/usual-names.js';

/** How far below its titles a table may begin. */
const FIRST_ROWS = 25;
/** A column with more different words than these is no column of choices. */
const MOST_WORDS = 30;

type Language = 'en' | 'es';

/** A row of the mapping, in the order of its columns. */
type Line = readonly string[];

/** Columns that can all be the one field: somebody chooses which of them it is. */
export interface ColumnChoice {
  /** Our name of the field. */
  readonly column: string;
  /** Whether it says how far something is or when: then one of them is the newest, or planned. */
  readonly isMeasured: boolean;
  readonly from: readonly string[];
}

interface Suggestion {
  readonly lines: readonly Line[];
  readonly choices: readonly ColumnChoice[];
}

/**
 * A first mapping for somebody to go through: what is sure is filled in, what is not has a question mark.
 *
 * @param asked the language that somebody asked for: most likely their sheets are in it
 * @returns rows with their names first; none where every column is called as ours already
 */
export function suggestMapping(
  bodies: readonly Body[],
  language: Language,
  asked: Language | undefined,
): Suggestion | undefined {
  const grids = bodies.flatMap((body) => body.grids).filter(({ name }) => !name.trim().startsWith('#'));
  const suggestions = askedOnce(grids.map((grid) => linesFor(grid, grids.length > 1, language)));
  const lines = suggestions.flatMap((each) => each.lines);
  if (!lines.length) return undefined;
  const names = MAPPING_SHEET.columns.map((column) => column[language]);
  return {
    lines: [names, ...coalitionLines(grids, language, asked), ...lines],
    choices: suggestions.flatMap(({ choices }) => choices),
  };
}

/** Which cell of a row of the mapping names the sheet, and which the column. */
const [GRID, FROM] = ['grid', 'from'].map((field) =>
  MAPPING_SHEET.columns.findIndex((column) => column.field === field),
);

/**
 * Of sheets with the same columns, as one of each year, the same is asked once, for all of them; unless a further sheet has one of
 * these columns.
 */
function askedOnce(suggestions: readonly Suggestion[]): Suggestion[] {
  const columnsOf = ({ lines }: Suggestion): string[] => [...new Set(lines.map((cells) => cells[FROM]))];
  const keys = suggestions.map((each) => JSON.stringify(columnsOf(each)));
  return suggestions.flatMap((suggestion, at) => {
    const twins = suggestions.filter((_, index) => keys[index] === keys[at]);
    const own = columnsOf(suggestion);
    const isShared = suggestions.some(
      (each, index) => keys[index] !== keys[at] && columnsOf(each).some((name) => own.includes(name)),
    );
    if (twins.length < 2 || !suggestion.lines.length || isShared) return [suggestion];
    if (keys.indexOf(keys[at]) !== at) return [];
    const all = twins.flatMap(({ lines }) => lines.map((cells) => cells.with(GRID, '')));
    const lines = own.flatMap((name) => {
      const ofName = all
        .filter((cells) => cells[FROM] === name)
        .map((cells) => [JSON.stringify(cells), cells] as const);
      return [...new Map(ofName).values()];
    });
    return [{ lines, choices: suggestion.choices }];
  });
}

const line = (cells: Partial<Record<'grid' | 'from' | 'word' | 'sheet' | 'column' | 'value', string>>): Line =>
  MAPPING_SHEET.columns.map(({ field }) => (cells as Readonly<Record<string, string | undefined>>)[field] ?? '');

/** What no sheet of theirs says, and every feed needs. */
function coalitionLines(grids: readonly Grid[], language: Language, asked: Language | undefined): Line[] {
  const coalition = SHEETS.find(isCoalition)!;
  if (grids.some(({ name }) => sheetNamed(name)?.sheet === coalition)) return [];
  return coalition.columns
    .filter((column) => isRequired(coalition, column))
    .map((column) => {
      const value = column.field === 'language' ? (asked ?? OPEN) : OPEN;
      return line({ sheet: coalition[language], column: column[language], value });
    });
}

const NO_LINES: Suggestion = { lines: [], choices: [] };

function linesFor(grid: Grid, hasOthers: boolean, language: Language): Suggestion {
  const rows = grid.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  if (rows.length < 2) return NO_LINES;
  const sheet = sheetNamed(grid.name)?.sheet ?? sheetOf(grid, rows, hasOthers);
  if (sheet === undefined) return NO_LINES;
  const theirs = theirColumns(grid, rows, headerIn(rows, sheet === OPEN ? sheetOfList('commitments')! : sheet));
  const names = theirs.header.cells.map(({ text }) => text.trim());
  if (sheet !== OPEN && (isCoalition(sheet) || names.every((name) => !name || columnNamed(name, sheet))))
    return NO_LINES;
  if (sheet === OPEN) {
    const own = names.filter((name) => !isNote(name));
    return {
      lines: own.map((name) => line({ grid: grid.name, from: name, sheet: OPEN, column: OPEN })),
      choices: [],
    };
  }
  const steps = stepsIn(names);
  const claims = claimsIn(theirs, sheet, { language, steps });
  const isLevelNamed = names.some((_, index) => columnHere(theirs, index, sheet)?.column.field === 'completion');
  const of = { ...(hasOthers && { grid: grid.name }), sheet: sheet[language] };
  const lines = names.flatMap((name, index) => {
    if (isNote(name)) return [];
    const own = claims.filter((each) => each.index === index);
    const won = own.filter((claim) => winnerFor(claim, claims) === claim);
    if (won.length)
      return won.flatMap((claim) => {
        const target = { ...of, from: name, sheet: claim.sheet, column: claim.name };
        return [line(target), ...wordLines(theirs, index, claim.column, target, language)];
      });
    const lights =
      own.length || steps[index] ? undefined : lightLines(theirs, index, { sheet, isLevelNamed, language });
    const { likelier } = doubtOf(theirs, index, sheet) ?? {};
    return (lights ?? [{ from: name, column: likelier ? `${OPEN} ${likelier[language]}` : OPEN }]).map((cells) =>
      line({ ...of, ...cells }),
    );
  });
  const choices = choicesOf(claims);
  const missing = sheet.columns.filter(
    (column) => isRequired(sheet, column) && !claims.some((claim) => claim.column === column),
  );
  const titles = titleLines(steps, lines, language).map((cells) => line({ ...of, ...cells }));
  return {
    lines: [...lines, ...titles, ...missing.map((column) => line({ ...of, from: OPEN, column: column[language] }))],
    choices,
  };
}

/** Whether a column is called as one of ours, and its cells are of none such. */
function doubtOf(theirs: TheirColumns, index: number, sheet: Sheet): ReturnType<typeof doubtAbout> {
  const found = columnHere(theirs, index, sheet);
  return (
    found &&
    doubtAbout(
      theirs.rows.map((row) => row.cells[index] ?? EMPTY),
      found.column,
      sheet,
    )
  );
}

const isNote = (name: string): boolean => !name || (name.startsWith('#') && name.length > 1);

/** A column of theirs that can be a field of ours. */
interface Claim {
  readonly index: number;
  readonly from: string;
  /** Our sheet, or the step of it, and our column, as the mapping calls them. */
  readonly sheet: string;
  readonly name: string;
  readonly column: Column;
  /** By what it was found, the surest first. */
  readonly by: 'our-name' | 'usual-name' | 'cells';
  /** Called as what should be: never by itself what is. */
  readonly isPlanned: boolean;
}

const BY: readonly Claim['by'][] = ['our-name', 'usual-name', 'cells'];

function claimsIn(
  theirs: TheirColumns,
  sheet: Sheet,
  { language, steps }: { readonly language: Language; readonly steps: readonly (Step | undefined)[] },
): Claim[] {
  const rowSteps = sheet.list === 'commitments' ? ofRowSteps(theirs, sheet) : undefined;
  return theirs.header.cells.flatMap(({ text }, index): Claim[] => {
    const from = text.trim();
    if (isNote(from)) return [];
    const claim = (column: Column, by: Claim['by'], of: string = sheet[language], tag?: string): Claim[] => [
      {
        index,
        from,
        sheet: of,
        name: column[language] + (tag ? `:${tag}` : ''),
        column,
        by,
        // The day for which a step was planned is its end; the other one is when it was done.
        isPlanned: isPlanned(from) && !(of === MILESTONES[language] && column.field === 'end'),
      },
    ];
    const ofStep = rowSteps?.get(index);
    if (ofStep !== undefined) return claim(ofMilestones(ofStep), 'usual-name', MILESTONES[language]);
    const step = sheet.list === 'commitments' ? steps[index] : undefined;
    if (!step && doubtOf(theirs, index, sheet)) return [];
    const found = step ? undefined : columnHere(theirs, index, sheet);
    if (found && !(found.column.field === 'end' && arePeriods(theirs.rows.map((row) => row.cells[index] ?? EMPTY)))) {
      const own = columnNamed(from, sheet);
      const isOurs = own?.column === found.column && own.brackets === undefined;
      return claim(found.column, isOurs ? 'our-name' : 'usual-name', sheet[language], found.language);
    }
    if (sheet.list !== 'commitments') return [];
    const cells = theirs.rows.map((row) => row.cells[index] ?? EMPTY);
    // A first day and a last one in a cell are where it begins and where it ends.
    if (!step && arePeriods(cells))
      return ['start', 'end'].flatMap((field) =>
        claim(
          sheet.columns.find((each) => each.field === field)!,
          'cells',
        ),
      );
    if (step) {
      const field = step.field ?? fieldOfStep(from, cells);
      // A heading that says more than the step, over words: only a person knows what they are.
      if (field === 'title' && step.hasMore) return [];
      return claim(ofMilestones(field), step.field ? 'usual-name' : 'cells', sheetOfStep(step, language));
    }
    const progress = sheet.columns.find(({ field }) => field === 'progress')!;
    return hasPercentages(from, cells) ? claim(progress, 'cells') : [];
  });
}

/**
 * Where each row is a step of a commitment, which is named again for the next: by column, the field of the milestone that it fills.
 * What is the same for all steps of each commitment, or stands beside the first alone, is the commitment's.
 */
function ofRowSteps({ header, rows }: TheirColumns, sheet: Sheet): ReadonlyMap<number, string> | undefined {
  const names = header.cells.map(({ text }) => text.trim());
  const at = names.findIndex(isStepWord);
  const commitment = names.findIndex((name, index) => index !== at && columnFor(name, sheet)?.column.field === 'title');
  if (at < 0 || commitment < 0) return undefined;
  const groups: Row[][] = [];
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const name = plainSpelling(row.cells[commitment]?.text ?? '');
    const group = name ? (byName.get(name) ?? []) : (groups.at(-1) ?? []);
    if (name && !byName.has(name)) byName.set(name, group);
    if (!groups.includes(group)) groups.push(group);
    group.push(row);
  }
  const ofSeveral = groups.filter(({ length }) => length > 1);
  if (!ofSeveral.length) return undefined;
  const differs = (index: number): boolean =>
    ofSeveral.some((group) => {
      const said = group.flatMap(({ cells }) => (isBlank(cells[index]) ? [] : [cells[index].text.trim()]));
      return new Set(said).size > 1;
    });
  const fields = names.flatMap((name, index) => {
    if (index === at) return [[index, 'title'] as const];
    if (index === commitment) return [];
    const cells = rows.map((row) => row.cells[index] ?? EMPTY);
    const field =
      usualField(name, 'milestones') ??
      columnNamed(name, MILESTONES)?.column.field ??
      // `Avance real`; what was planned is no progress.
      (hasPercentages(name, cells) && !isPlanned(name) ? 'progress' : undefined);
    const isSaid = field !== undefined && field !== 'title' && field !== 'id' && field !== 'commitment';
    // No commitment has a day on which it was done.
    return isSaid && (differs(index) || field === 'completedOn') ? [[index, field] as const] : [];
  });
  return new Map(fields);
}

/** Whether each cell has two ends, as `2026-2028` and `2026-01-15 al 2026-12-31`. */
function arePeriods(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every(({ text }) => periodIn(text) !== undefined);
}

const rivalsOf = ({ sheet, name }: Claim, claims: readonly Claim[]): Claim[] =>
  claims.filter((each) => each.sheet === sheet && each.name === name);

/** The column that is the field; none where several can be it as well. Of two that are called the same it is the first. */
function winnerFor(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const rivals = rivalsOf(claim, claims);
  const surest = BY.find((by) => rivals.some((each) => each.by === by));
  const [first, ...others] = rivals.filter(({ by }) => by === surest);
  const isAlone = others.every(({ from }) => plainSpelling(from) === plainSpelling(first.from));
  return isAlone && !first.isPlanned ? first : undefined;
}

const MEASURED = new Set(['progress', 'completion', 'state', 'status', 'start', 'end', 'updated', 'completedOn']);

function choicesOf(claims: readonly Claim[]): ColumnChoice[] {
  const open = new Map<string, ColumnChoice>();
  for (const claim of claims) {
    const from = rivalsOf(claim, claims).map((each) => each.from);
    if (from.length > 1 && !winnerFor(claim, claims))
      open.set(`${claim.sheet}\n${claim.name}`, {
        column: claim.name,
        isMeasured: MEASURED.has(claim.column.field),
        from,
      });
  }
  return [...open.values()];
}

/** What a sheet holds whose name says nothing. */
function sheetOf(grid: Grid, rows: readonly Row[], hasOthers: boolean): Sheet | typeof OPEN | undefined {
  const ours = sheetByColumns(grid);
  // A matrix with a row for each step has `Compromiso`, `Periodo`, `Fecha` and `Avance` as reports do, and more that these have not.
  const isMatrix = !!ours?.parents && usualIn(rows, COMMITMENTS) > usualIn(rows, ours);
  if (ours && !mayBeOfCommitment(ours) && !isMatrix) return ours;
  // `Compromiso`, `Nombre`, `Inicio`, `Término` are columns of an event, and what people call those of a commitment.
  const likely = likelySheet(grid, rows, hasOthers);
  return ours && (likely === OPEN || likely?.list !== 'commitments') ? ours : likely;
}

/**
 * What a sheet most likely holds that has neither a name nor columns of ours. Of several sheets one without a column that
 * anybody would know is for notes, and one with a single such column is for somebody to say.
 */
function likelySheet(grid: Grid, rows: readonly Row[], hasOthers: boolean): Sheet | typeof OPEN | undefined {
  const list = usualList(grid.name);
  if (list !== undefined) return sheetOfList(list);
  // Of two that fit as well it is the first, which is the commitments.
  const [best] = LISTS_WITH_USUAL_NAMES.map((each) => sheetOfList(each)!)
    .map((sheet) => ({ sheet, known: usualIn(rows, sheet) }))
    .sort((a, b) => b.known - a.known);
  if (best.known > 1) return best.sheet;
  if (!hasOthers) return sheetOfList('commitments');
  return best.known ? OPEN : undefined;
}

const COMMITMENTS = sheetOfList('commitments')!;

/** How many columns of a sheet are there, as people usually call them. */
const usualIn = (rows: readonly Row[], sheet: Sheet): number =>
  Math.max(
    ...rows.slice(0, FIRST_ROWS).map(({ cells }) => {
      const fields = cells.map(({ text }) => columnFor(text, sheet)?.column.field);
      return new Set(fields.filter((field) => field !== undefined)).size;
    }),
  );

/** The words of a column of traffic lights, with the column that each is for. */
function lightLines(
  { header, rows }: TheirColumns,
  index: number,
  {
    sheet,
    isLevelNamed,
    language,
  }: {
    readonly sheet: Sheet;
    /** Whether a column is called as the level usually is. */
    readonly isLevelNamed: boolean;
    readonly language: Language;
  },
): Parameters<typeof line>[0][] | undefined {
  if (sheet.list !== 'commitments') return undefined;
  const from = header.cells[index].text.trim();
  const cells = rows.map((row) => row.cells[index] ?? EMPTY);
  const columnOf = (field: string): Column => sheet.columns.find((column) => column.field === field)!;
  const completion = columnOf('completion');
  const isKnown = (cell: Cell): boolean =>
    [completion, columnOf('state')].some((column) => meantBy(cell, column, sheet) !== undefined);
  return lightsIn(cells, isKnown)?.map((cell) => {
    const isLevel = meantBy(cell, completion, sheet) !== undefined;
    const column = isLevel ? completion : (otherColumnOf(cell, completion, sheet) ?? completion);
    const isFree = column !== completion || !isLevelNamed;
    const value = openWord(cell, column, sheet, language);
    return { from, word: cell.text.trim(), column: isFree ? column[language] : OPEN, value };
  });
}

const MILESTONES = sheetOfList('milestones')!;
const ofMilestones = (field: string): Column => MILESTONES.columns.find((column) => column.field === field)!;
const sheetOfStep = ({ number }: Step, language: Language): string => `${MILESTONES[language]} ${number}`;

/** Percentages, days, or words for how far it is; else what is to be done. */
function fieldOfStep(header: string, cells: readonly Cell[]): string {
  if (hasPercentages(header, cells)) return 'progress';
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length && filled.every(({ text }) => readDateCell(text).value !== undefined)) return 'end';
  const isKnown = (cell: Cell): boolean => meantBy(cell, ofMilestones('status'), MILESTONES) !== undefined;
  return lightsIn(cells, isKnown) ? 'status' : 'title';
}

/** Steps of which no column says what they are called get their own name: a milestone has a title. */
function titleLines(
  found: readonly (Step | undefined)[],
  lines: readonly Line[],
  language: Language,
): Parameters<typeof line>[0][] {
  const title = ofMilestones('title')[language];
  // What a heading says beside the step is no part of its name.
  const named = found.flatMap((step) => step ?? []).sort((a, b) => Number(b.hasMore) - Number(a.hasMore));
  const steps = new Map(named.map((step) => [sheetOfStep(step, language), step]));
  const isThere = (sheet: string, column?: string): boolean =>
    lines.some((cells) => cells.includes(sheet) && (column === undefined || cells.includes(column)));
  return [...steps].flatMap(([sheet, { name }]) =>
    isThere(sheet) && !isThere(sheet, title) ? [{ sheet, column: title, value: name }] : [],
  );
}

/** The question what a word is called here, with what it most likely is: whoever agrees takes away the sign alone. */
function openWord(cell: Cell, column: Column, sheet: Sheet, language: Language): string {
  const result = readCell(columnShape(sheet, column), cell, column, NOTHING_KNOWN);
  const meant = 'remark' in result ? result.remark.meant : undefined;
  const known = typeof result.value === 'string' ? choiceOf(result.value, column) : meant;
  if (known === undefined || typeof known === 'string') return OPEN;
  return `${OPEN} ${[known]
    .flat()
    .map((choice) => uncapitalized(choice[language]))
    .join(' / ')}`;
}

/** What a word is a value of a column for, or most likely is. */
function meantBy(cell: Cell, column: Column, sheet: Sheet): unknown {
  const result = readCell(columnShape(sheet, column), cell, column, NOTHING_KNOWN);
  return result.value ?? ('remark' in result ? result.remark.meant : undefined);
}

/** The row with most names that we know, or the first one that is as wide as most. */
function headerIn(rows: readonly Row[], sheet: Sheet): number {
  const first = rows.slice(0, FIRST_ROWS);
  const known = first.map(({ cells }) => cells.filter(({ text }) => columnFor(text, sheet)).length);
  const most = Math.max(...known);
  if (most > 1) return known.indexOf(most);
  const widths = first.map(({ cells }) => cells.filter((cell) => !isBlank(cell)).length);
  return widths.indexOf(Math.max(...widths));
}

function columnFor(header: string, sheet: Sheet): { column: Column; language?: string } | undefined {
  const named = columnNamed(header, sheet);
  if (named && named.brackets === undefined) return named;
  const field = usualField(header, sheet.list);
  const column = columnsOf(sheet).find((each) => each.field === field) ?? named?.column;
  return column && { column };
}

/** A column by its name; one that is called as the level and holds percentages says the progress. */
function columnHere({ header, rows }: TheirColumns, index: number, sheet: Sheet): ReturnType<typeof columnFor> {
  const name = header.cells[index].text.trim();
  const found = columnFor(name, sheet);
  if (found?.column.field !== 'completion') return found;
  const cells = rows.map((row) => row.cells[index] ?? EMPTY);
  const progress = sheet.columns.find(({ field }) => field === 'progress');
  return progress && hasPercentages(name, cells) ? { column: progress } : found;
}

/** Each word of a column of choices, with what it is called here where that is sure. */
function wordLines(
  { rows }: TheirColumns,
  index: number,
  column: Column,
  of: Readonly<Record<'sheet' | 'from' | 'column', string>> & { readonly grid?: string },
  language: Language,
): Line[] {
  const sheet = sheetNamed(of.sheet)!.sheet;
  const shape = sheet.parents?.some(({ field }) => field === column.field) ? undefined : columnShape(sheet, column);
  if (typeof shape !== 'object' || !('oneOf' in shape)) return [];
  const words = new Map<string, Line>();
  for (const { cells } of rows) {
    const cell = cells[index];
    // A formula whose result was not saved says no word.
    if (!cell || isBlank(cell) || cell.kind === 'missing') continue;
    const text = cell.text.trim();
    const result = readCell(shape, cell, column, NOTHING_KNOWN);
    const { value } = result;
    const meant = 'remark' in result ? result.remark.meant : undefined;
    // What is understood without the mapping needs no row.
    if (value === undefined) {
      const other = meant === undefined ? otherColumnOf(cell, column, sheet) : undefined;
      const target = other ? { ...of, column: other[language] } : of;
      words.set(
        plainSpelling(text) || text,
        line({ ...target, word: text.slice(0, 200), value: openWord(cell, other ?? column, sheet, language) }),
      );
    }
    if (words.size > MOST_WORDS) return [];
  }
  return [...words.values()];
}

/** The other column of choices in which a word means something, or most likely does: "Abandoned" is a state and no level. */
function otherColumnOf(cell: Cell, own: Column, sheet: Sheet): Column | undefined {
  const others = sheet.columns.filter((column) => {
    const shape = columnShape(sheet, column);
    if (column === own || typeof shape !== 'object' || !('oneOf' in shape)) return false;
    return meantBy(cell, column, sheet) !== undefined;
  });
  return others.length === 1 ? others[0] : undefined;
}

const NOTHING_KNOWN = {
  language: 'und',
  idOf: () => undefined,
  looksLikeMember: () => false,
  isNoteOfMember: () => false,
  hasNearMember: () => false,
};

const SPANISH = /\p{L}(?:ción|miento|dad)\b|\b(?:de|del|la|el|los|las|fecha|nombre|estado|avance|responsables?)\b/giu;
const ENGLISH = /\b(?:of|the|date|name|status|title|progress|end|start|lead|by|link)\b/gi;

/** Whether the first rows of the sheets are rather in Spanish or in English; where nothing tells, as the computer is. */
export function languageOf(bodies: readonly Body[]): Language {
  const rows = bodies.flatMap(({ grids }) => grids.flatMap(({ rows }) => rows.slice(0, 5)));
  const text = rows.flatMap(({ cells }) => cells.map((cell) => cell.text.slice(0, 80))).join('\n');
  const [spanish, english] = [SPANISH, ENGLISH].map((words) => text.match(words)?.length ?? 0);
  if (spanish === english) return languageOfComputer();
  return spanish > english ? 'es' : 'en';
}
