import type { Tell } from '../../messages/message.js';
import { plainSpelling } from '../../names/similar.js';
import { htmlToText } from '../cells/html-to-text.js';
import type { Body, Grid, Row } from '../tables/grid.js';
import { choiceOf } from '../cells/wanted.js';
import { coalitionSheet } from './coalition-row.js';
import { KnownTable } from './known-table.js';
import { MadeSheet, type Made } from './made-sheet.js';
import { replaceKnownSheets } from './replace-known-sheets.js';

/** Words for a status that can be meant in one way alone; every platform writes its own. */
const STATUS: Readonly<Record<string, readonly [state: string, milestone: string]>> = {
  planned: ['', 'not-started'],
  notstarted: ['', 'not-started'],
  ongoing: ['active', 'in-progress'],
  inprogress: ['active', 'in-progress'],
  inexecution: ['active', 'in-progress'],
  finished: ['', 'complete'],
  completed: ['', 'complete'],
  delayed: ['delayed', 'delayed'],
  onhold: ['on-hold', ''],
  paused: ['on-hold', ''],
  cancelled: ['withdrawn', 'withdrawn'],
  canceled: ['withdrawn', 'withdrawn'],
  withdrawn: ['withdrawn', 'withdrawn'],
};

type Cells = Record<string, Made | undefined>;

/** Decidim's results become commitments, and results below another its milestones; sheets of ours stay. */
export function fromDecidim(bodies: readonly Body[], tell: Tell): Body[] {
  return replaceKnownSheets(bodies, 'decidim', tell, (grid, at, needsCoalition) =>
    new DecidimSheet(grid, at, tell).grids(needsCoalition),
  );
}

class DecidimSheet {
  readonly #table: KnownTable;
  readonly #tell: Tell;
  readonly #languages: readonly string[];
  readonly #isCsv: boolean;
  readonly #byId = new Map<string, Row>();
  readonly #commitments: MadeSheet;
  readonly #milestones: MadeSheet;
  readonly #links: MadeSheet;
  readonly #sources: MadeSheet;

  constructor(grid: Grid, at: number, tell: Tell) {
    this.#table = new KnownTable(grid, at, (text) => !text);
    this.#tell = tell;
    this.#isCsv = !/\.json$/i.test(grid.file);
    const { headers, rows } = this.#table;
    this.#commitments = new MadeSheet('commitments', grid, headers);
    this.#milestones = new MadeSheet('milestones', grid, headers);
    this.#links = new MadeSheet('links', grid, headers);
    this.#sources = new MadeSheet('sources', grid, headers);
    this.#languages = headers.flatMap((header) => /^title\/([a-z]{2,3}(?:-[a-z\d]+)*)$/i.exec(header)?.[1] ?? []);
    for (const row of rows) this.#byId.set(this.#text(row, 'id'), row);
  }

  grids(needsCoalition: boolean): Grid[] {
    const { rows, grid } = this.#table;
    if (this.#isCsv)
      this.#tell({
        cause: 'decidim-csv',
        details: {},
        place: { file: grid.file, sheet: grid.sheet },
        costs: 'nothing',
      });
    // Parents before their children, wherever they stand.
    for (const row of rows) if (!this.#ancestorOf(row)) this.#addCommitment(row);
    for (const row of rows) this.#addBelow(row, this.#ancestorOf(row));
    const coalition = needsCoalition ? coalitionSheet(this.#table, this.#coalition(), this.#tell).grids() : [];
    this.#table.tellUnused(this.#tell);
    return [
      coalition,
      ...[this.#commitments, this.#milestones, this.#links, this.#sources].map((sheet) => sheet.grids()),
    ].flat();
  }

  #text(row: Row, header: string): string {
    return this.#table.cell(row, header)?.text ?? '';
  }

  /** The platform, the language that most results have, and the newest change. */
  #coalition(): { name: string; language: string; updated: string } {
    const { rows } = this.#table;
    const [language = 'en'] = [...this.#languages].sort((a, b) => this.#titlesIn(b) - this.#titlesIn(a));
    const changes = rows.map((row) => this.#text(row, 'updated_at') || this.#text(row, 'created_at')).filter(Boolean);
    const host = rows.map((row) => hostOf(this.#text(row, 'url'))).find(Boolean);
    return { name: host ?? 'Decidim', language, updated: changes.sort().at(-1)?.slice(0, 10) ?? '' };
  }

  #titlesIn(language: string): number {
    return this.#table.rows.filter((row) => this.#text(row, `title/${language}`)).length;
  }

  /** The result above all that this one is below; none where it stands alone, or what it is below is not there. */
  #ancestorOf(row: Row): Row | undefined {
    const seen = new Set([row]);
    let at = row;
    for (;;) {
      const above = this.#byId.get(this.#text(at, 'parent/id'));
      if (!above) return at === row ? undefined : at;
      // Two that are each below the other belong nowhere: each stands alone.
      if (seen.has(above)) return undefined;
      seen.add((at = above));
    }
  }

  #addCommitment(row: Row): void {
    const parent = this.#table.cell(row, 'parent/id');
    if (parent)
      this.#tell({
        cause: 'decidim-parent',
        details: {},
        place: this.#table.placeOf(row, parent),
        value: parent.text,
        costs: 'nothing',
      });
    const id = this.#table.cell(row, 'id');
    const url = this.#table.cell(row, 'url');
    this.#commitments.add(row.number, {
      id,
      ...this.#texts(row, 'title', 'title'),
      ...this.#texts(row, 'description', 'summary'),
      ...this.#areas(row),
      start: this.#table.cell(row, 'start_date'),
      end: this.#table.cell(row, 'end_date'),
      progress: this.#table.cell(row, 'progress'),
      state: this.#status(row, 0),
      link: url,
      updated: this.#table.cell(row, 'updated_at'),
    });
    const host = hostOf(url?.text ?? '');
    if (id && host !== undefined) this.#sources.add(row.number, { commitment: id, title: { text: host }, link: url });
  }

  #addBelow(row: Row, above: Row | undefined): void {
    const id = this.#table.cell(row, 'id');
    const commitment = above ? this.#table.cell(above, 'id') : id;
    if (above) this.#addMilestone(row, commitment);
    for (const [index, address] of this.#text(row, 'proposal_urls')
      .split(/[;,\s]+/)
      .filter(Boolean)
      .entries()) {
      const number = /\/proposals\/(\d+)/.exec(address)?.[1] ?? String(index + 1);
      this.#links.add(row.number, {
        commitment,
        ...(above && { milestone: id }),
        ...this.#inLanguages((language) => `${language.startsWith('es') ? 'Propuesta' : 'Proposal'} ${number}`),
        link: { text: address },
      });
    }
  }

  #addMilestone(row: Row, commitment: Made | undefined): void {
    const id = this.#table.cell(row, 'id');
    const title = this.#texts(row, 'title', 'title');
    const link = this.#table.cell(row, 'url');
    this.#milestones.add(row.number, {
      commitment,
      id,
      ...title,
      start: this.#table.cell(row, 'start_date'),
      end: this.#table.cell(row, 'end_date'),
      progress: this.#table.cell(row, 'progress'),
      status: this.#status(row, 1),
    });
    if (link && Object.keys(title).length) this.#links.add(row.number, { commitment, milestone: id, ...title, link });
    const said = this.#languages.map((language) => this.#table.cell(row, `description/${language}`)).find(Boolean);
    if (said)
      this.#tell({
        cause: 'decidim-description',
        details: {},
        place: this.#table.placeOf(row, said),
        value: htmlToText(said.text),
        costs: 'field',
      });
  }

  /** A text in each language that the row has it in. Descriptions are HTML. */
  #texts(row: Row, theirs: string, ours: string): Cells {
    const cells: Cells = {};
    for (const language of this.#languages) {
      const made = this.#table.cell(row, `${theirs}/${language}`);
      const text = made && htmlToText(made.text);
      if (text) cells[`${ours}:${language}`] = { text, index: made.index };
    }
    if (theirs === 'title' && this.#isCsv && !Object.keys(cells).length)
      this.#tell({
        cause: 'decidim-title',
        details: { languages: this.#languages },
        place: this.#table.placeOf(row),
        value: this.#text(row, 'id'),
        costs: 'nothing',
      });
    return cells;
  }

  #inLanguages(text: (language: string) => string): Cells {
    const known = this.#languages.filter((language) => /^(?:en|es)\b/.test(language));
    return Object.fromEntries(known.map((language) => [`title:${language}`, { text: text(language) }]));
  }

  /** Taxonomies, which were categories before. As many in each language, for each is one area. */
  #areas(row: Row): Cells {
    const lists = this.#languages.map((language) => {
      const header = [`taxonomies/name/${language}`, `category/name/${language}`].find((name) => this.#table.has(name));
      const made = header === undefined ? undefined : this.#table.cell(row, header);
      return { language, made, areas: made ? areasIn(made.text, this.#idsIn(row)) : [] };
    });
    for (const header of ['taxonomies/id', 'category/id']) this.#table.use(header);
    const most = Math.max(0, ...lists.map(({ areas }) => areas.length));
    return Object.fromEntries(
      lists
        .filter(({ areas }) => most && areas.length === most)
        .map(({ language, made, areas }) => [
          `policy areas:${language}`,
          { text: areas.join('; '), index: made!.index },
        ]),
    );
  }

  #idsIn(row: Row): number {
    return this.#text(row, 'taxonomies/id')
      .split(/[;,]/)
      .filter((id) => id.trim()).length;
  }

  /** @param kind 0 for the state of a commitment, 1 for the status of a milestone */
  #status(row: Row, kind: 0 | 1): Made | undefined {
    const made = this.#table.cell(row, 'status/key');
    for (const header of ['status/id', ...this.#languages.map((language) => `status/name/${language}`)])
      this.#table.use(header);
    if (!made) return undefined;
    const meant = STATUS[plainSpelling(made.text)]?.[kind] ?? '';
    this.#tell({
      cause: meant ? 'decidim-status' : 'decidim-status-unknown',
      details: {},
      place: this.#table.placeOf(row, made),
      value: made.text,
      ...(meant && { meant: choiceOf(meant, { words: kind ? 'milestoneStatus' : 'state' }) }),
      costs: 'nothing',
    });
    return meant ? { text: meant, index: made.index } : undefined;
  }
}

/** In CSV a comma stands between several names, which may have commas of their own: the ids say how many there are. */
function areasIn(text: string, count: number): string[] {
  const parts = text.split('; ');
  const byComma = text.split(', ');
  return parts.length === 1 && byComma.length > 1 && byComma.length === count ? byComma : parts;
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
