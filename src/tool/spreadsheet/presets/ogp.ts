import type { Tell } from '../../messages/message.js';
import { plainSpelling } from '../../names/similar.js';
import { readDateCell, type DateOrder } from '../cells/date-cell.js';
import type { Body, Grid, Row } from '../tables/grid.js';
import { coalitionSheet } from './coalition-row.js';
import { KnownTable } from './known-table.js';
import { MadeSheet, type Made } from './made-sheet.js';
import { PRESET_COLUMNS } from './preset-of.js';
import { replaceKnownSheets } from './replace-known-sheets.js';
import { OGP_AREAS } from './ogp-areas.js';

const [IDENTIFIER] = PRESET_COLUMNS.ogp;

/** Columns of 0 and 1 → what OGP values they stand for. */
const VALUES: Readonly<Record<string, string>> = {
  'OGP Value Access To Information': 'access-to-information',
  'OGP Value Civic Participation': 'civic-participation',
  'OGP Value Public Accountability': 'public-accountability',
  'OGP Value Technology': 'technology-and-innovation',
};

const [END_OF_TERM, END_YEAR] = ['Completion (End Of Term)', 'Report Publication Year (End Of Term)'];
const [PROGRESS, PROGRESS_YEAR] = ['Completion (Progress Report)', 'Report Publication Year (Progress Report)'];

/** ND (no data), NR (not reviewed), NA (not applicable): nobody said anything. */
const saysNothing = (text: string): boolean => /^(?:n\/?a|nd|nr|not applicable|-)?$/i.test(text);

/** Sheets of OGP's commitments become plans, commitments and what the IRM found; sheets of ours stay. */
export function fromOgp(bodies: readonly Body[], dates: DateOrder | undefined, tell: Tell): Body[] {
  return replaceKnownSheets(bodies, 'ogp', tell, (grid, at, needsCoalition) =>
    new OgpSheet(grid, at, dates, tell).grids(needsCoalition),
  );
}

class OgpSheet {
  readonly #table: KnownTable;
  readonly #dates: DateOrder | undefined;
  readonly #tell: Tell;
  readonly #plans: MadeSheet;
  readonly #commitments: MadeSheet;
  readonly #assessments: MadeSheet;
  readonly #plansSeen = new Set<string>();
  /** Identifiers that stand in several rows. */
  readonly #repeated: ReadonlySet<string>;

  constructor(grid: Grid, at: number, dates: DateOrder | undefined, tell: Tell) {
    this.#table = new KnownTable(grid, at, saysNothing);
    this.#dates = dates;
    this.#tell = tell;
    const { headers } = this.#table;
    this.#plans = new MadeSheet('plans', grid, headers);
    this.#commitments = new MadeSheet('commitments', grid, headers);
    this.#assessments = new MadeSheet('assessments', grid, headers);
    const seen = new Set<string>();
    const ids = this.#table.rows.map((row) => this.#text(row, IDENTIFIER)).filter(Boolean);
    this.#repeated = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
  }

  grids(needsCoalition: boolean): Grid[] {
    for (const row of this.#table.rows) this.#add(row);
    const coalition = needsCoalition ? coalitionSheet(this.#table, this.#coalition(), this.#tell).grids() : [];
    for (const header of [...OGP_AREAS, ...Object.keys(VALUES)]) this.#table.use(header);
    this.#table.tellUnused(this.#tell);
    return [...coalition, ...this.#plans.grids(), ...this.#commitments.grids(), ...this.#assessments.grids()];
  }

  #text(row: Row, header: string): string {
    return this.#table.cell(row, header)?.text ?? '';
  }

  /** Whose commitments they are, and the year of the newest report on them. */
  #coalition(): { name: string; language: string; updated: string } {
    const names = new Set(this.#table.rows.map((row) => this.#text(row, 'Country/Locality')).filter(Boolean));
    const years = this.#table.rows.flatMap((row) =>
      [END_YEAR, PROGRESS_YEAR, 'Year Of Submission'].map((header) => this.#text(row, header)).filter(isYear),
    );
    const [only, ...more] = names;
    return {
      name: only !== undefined && !more.length ? only : 'Open Government Partnership',
      language: 'en',
      updated: years.sort().at(-1) ?? '',
    };
  }

  #add(row: Row): void {
    const cell = (header: string): Made | undefined => this.#table.cell(row, header);
    const id = this.#id(row);
    const outcome = this.#outcome(row);
    this.#commitments.add(row.number, {
      id,
      'OGP id': cell(IDENTIFIER),
      title: cell('Commitment Title'),
      'short title': cell('Short Title'),
      summary: cell('Full Text'),
      plan: this.#plan(row),
      start: this.#date(row, 'Start Date'),
      end: this.#date(row, 'End Date'),
      'led by': this.#party(row, 'Lead Institution'),
      with: this.#party(row, 'Supporting Institution(s)'),
      'policy areas': this.#marked(row, OGP_AREAS, (area) => area),
      values: this.#marked(row, Object.keys(VALUES), (header) => VALUES[header]),
      state: outcome.isWithdrawn ? { text: 'withdrawn' } : undefined,
      link: cell('URL'),
    });
    const assessment = {
      verifiable: cell('Verifiable'),
      ambition: cell('Potential for Results'),
      completion: outcome.completion,
      'early results': this.#results(row),
    };
    if (id && Object.values(assessment).some(Boolean))
      this.#assessments.add(row.number, {
        commitment: id,
        kind: { text: 'irm' },
        by: { text: 'Independent Reporting Mechanism (OGP)' },
        date: outcome.year,
        ...assessment,
      });
  }

  /** The identifier, with the commitment's number after it where another row has the same. */
  #id(row: Row): Made | undefined {
    const made = this.#table.cell(row, IDENTIFIER);
    if (!made || !this.#repeated.has(made.text)) return made;
    const number = this.#table.peek(row, 'Commitment Number');
    const text = number ? `${made.text}-${plainNumber(number.text)}` : made.text;
    this.#tell({
      cause: 'identifier-repeated',
      details: {},
      place: this.#table.placeOf(row, made),
      value: made.text,
      meant: text,
      costs: 'nothing',
    });
    return { text, index: made.index };
  }

  #plan(row: Row): Made | undefined {
    const id = this.#table.cell(row, 'Action Plan ID');
    const [locality, number, submitted, end, years] = [
      ...['Country/Locality', 'Action Plan Number', 'Year Of Submission', 'Action Plan End Year'],
      'Action Plan Duration (Years)',
    ].map((header) => this.#table.cell(row, header));
    if (!id || this.#plansSeen.has(id.text)) return id;
    this.#plansSeen.add(id.text);
    const name = [locality?.text, `action plan ${number ? plainNumber(number.text) : id.text}`]
      .filter(Boolean)
      .join(': ');
    this.#plans.add(row.number, {
      id,
      title: { text: submitted ? `${name} (submitted ${submitted.text})` : name },
      submitted,
      end,
    });
    if (submitted && end && years && Number(end.text) - Number(submitted.text) !== Number(years.text))
      this.#tell({
        cause: 'plan-years',
        details: { submitted: submitted.text, end: end.text, years: years.text },
        place: this.#table.placeOf(row, end),
        costs: 'nothing',
      });
    return id;
  }

  /** What the newest of the two reports says of completion, and its year. */
  #outcome(row: Row): { completion?: Made; isWithdrawn: boolean; year?: Made } {
    const final = this.#table.cell(row, END_OF_TERM);
    const made = final ?? this.#table.cell(row, PROGRESS);
    this.#table.use(PROGRESS);
    const year = this.#table.cell(row, final ? END_YEAR : PROGRESS_YEAR);
    if (!made) return { isWithdrawn: false };
    const level = plainSpelling(made.text);
    const known = year && isYear(year.text) ? { year } : {};
    if (level === 'withdrawn') return { isWithdrawn: true, ...known };
    if (level !== 'unclear') return { completion: made, isWithdrawn: false, ...known };
    this.#tell({
      cause: 'completion-unclear',
      details: {},
      place: this.#table.placeOf(row, made),
      costs: 'nothing',
    });
    return { isWithdrawn: false, ...known };
  }

  #results(row: Row): Made | undefined {
    const early = this.#table.cell(row, 'Early Results');
    const opened = this.#table.cell(row, 'Did It Open Government (Overall)');
    const text = [early && `Early results: ${early.text}.`, opened && `Did it open government: ${opened.text}.`]
      .filter(Boolean)
      .join(' ');
    return text ? { text, index: (early ?? opened)!.index } : undefined;
  }

  /** One column holds days in both orders: of one that may be two days the year is sure. */
  #date(row: Row, header: string): Made | undefined {
    const made = this.#table.cell(row, header);
    const result = made && readDateCell(made.text, { order: this.#dates, isStart: header === 'Start Date' });
    if (!result || result.value !== undefined || result.remark.cause !== 'date-order') return made;
    const [year] = /\d{4}$/.exec(made.text) ?? [];
    if (year === undefined) return made;
    this.#tell({
      cause: 'date-year-alone',
      details: {},
      place: this.#table.placeOf(row, made),
      value: made.text,
      meant: year,
      costs: 'nothing',
    });
    return { text: year, index: made.index };
  }

  #party(row: Row, header: string): Made | undefined {
    const made = this.#table.cell(row, header);
    if (!made || !/^see (?:the )?(?:action )?plan\.?$/i.test(made.text)) return made;
    this.#tell({
      cause: 'placeholder',
      details: {},
      place: this.#table.placeOf(row, made),
      value: made.text,
      costs: 'nothing',
    });
    return undefined;
  }

  #marked(row: Row, headers: readonly string[], name: (header: string) => string): Made | undefined {
    const marked = headers.filter((header) => Number(this.#text(row, header)) === 1);
    return marked.length ? { text: marked.map(name).join('; ') } : undefined;
  }
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** `4.0999999999999996` is what a spreadsheet made of 4.1. */
const plainNumber = (text: string): string =>
  /^\d+\.\d+$/.test(text) ? String(Number(Number(text).toPrecision(12))) : text;
