import type { Hono } from 'hono';
import { exportCsv } from '../../receiver/commands/export-csv.js';
import {
  importAnswers,
  readAnswerRows,
  type AnswerLine,
  type AnswerRow,
  type ImportOptions,
} from '../../receiver/commands/import-answers.js';
import { readSheet, SheetError, type SheetFault } from '../../receiver/commands/read-sheet.js';
import { CONTRIBUTION_STATES } from '../../receiver/store/contribution.js';
import { fileOf, page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { queryOf } from '../list-address.js';
import { renderSheetOutlook, renderSheetPage, renderSheetResult } from '../view/sheet-page.js';
import { todayIn } from '../view/times.js';
import type { DeskWords } from '../words/desk-words.js';
import { lateBeforeOf, viewOf } from './contributions.js';

/** A meeting answers some hundred; more rows than this come by the command. */
const MOST_ROWS = 5_000;

/** Contributions as a sheet, and a sheet with answers back. */
export function addSheetRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  const { store } = options;
  const now = () => (options.now ?? Date.now)();

  desk.get('/contributions.csv', async (context) => {
    const { search, setting, actor } = context.var;
    const view = viewOf(context);
    const query = {
      ...queryOf(view, search, lateBeforeOf(context, options)),
      // Spam is in a sheet only where it was asked for.
      ...(view.states.length === 0 && { states: CONTRIBUTION_STATES.filter((state) => state !== 'spam') }),
    };
    const count = await store.contributions.count(query);
    await store.acts.exported(actor, new Date(now()).toISOString(), { by: 'sheet', count });
    const { timeZone } = setting.feed;
    const name = `contributions-${todayIn(timeZone, now())}.csv`;
    const csv = exportCsv(store.contributions.all(query), { timeZone, alike: await store.contributions.alikeCounts() });
    return fileOf(context, name, 'text/csv; charset=utf-8', csv);
  });

  desk.get('/sheet', (context) => page(context, renderSheetPage(context.var.setting)));

  desk.post('/sheet', async (context) => {
    const { setting, fields, file } = context.var;
    const publish = fields.get('publish') === '1';
    const isSure = fields.get('sure') === '1';
    const wrong = (fault: SheetFault | 'none' | 'empty' | 'rows') => {
      const errors = { file: setting.words.sheet.faults[fault] };
      return page(context, renderSheetPage(setting, { publish, errors }), 422);
    };
    let rows: AnswerRow[];
    try {
      rows = fields.has('rows') ? readRows(fields.get('rows')) : await rowsOf(file);
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      return wrong(error.fault);
    }
    if (!fields.has('rows') && !file?.size) return wrong('none');
    if (rows.length === 0) return wrong('empty');
    if (rows.length > MOST_ROWS) return wrong('rows');

    const lines = await importAnswers(store, rows, await importOptions(context, options, publish, isSure));
    if (isSure) {
      const all = [...readLeft(fields.get('left'), setting.words), ...lines];
      return page(
        context,
        renderSheetResult(
          setting,
          all.sort((one, other) => one.row - other.row),
        ),
      );
    }
    // What is asked about is looked at anew, with what was ticked.
    const left = lines.filter(({ outcome, pieces }) => outcome === 'left' && !pieces);
    return page(context, renderSheetOutlook(setting, { lines, publish, rows: worthDoing(rows, lines), left }));
  });
}

async function importOptions(
  { var: { actor, fields } }: DeskContext,
  { feed, mailFor }: DeskOptions,
  publish: boolean,
  yes: boolean,
): Promise<ImportOptions> {
  return {
    feed: await feed(),
    publish,
    yes,
    isAsShown: yes,
    kept: fields.getAll('kept'),
    actor,
    ...(mailFor && { mailFor }),
  };
}

async function rowsOf(file: File | undefined): Promise<AnswerRow[]> {
  return file?.size ? readAnswerRows(await readSheet(new Uint8Array(await file.arrayBuffer()))) : [];
}

/** The rows of which something would be done, each with the version that was looked at: what is confirmed is what was shown. */
function worthDoing(rows: readonly AnswerRow[], lines: readonly AnswerLine[]): AnswerRow[] {
  return rows.flatMap(({ row, cells }, index) => {
    const version = lines[index]?.version;
    return version === undefined ? [] : [{ row, cells: { ...cells, version: String(version) } }];
  });
}

/** Rows that come back from the page that asked. What is not one of ours is left out. */
function readRows(written: string | null): AnswerRow[] {
  return readList(written).filter((one): one is AnswerRow => {
    const { row, cells } = (one ?? {}) as Partial<AnswerRow>;
    return (
      typeof row === 'number' &&
      typeof cells === 'object' &&
      cells !== null &&
      Object.values(cells).every((cell) => typeof cell === 'string')
    );
  });
}

/** Rows that the page that asked had left already: what the sheet did says so of them too. What is not one of ours is left out. */
function readLeft(written: string | null, { refusals, sheet }: DeskWords): AnswerLine[] {
  return readList(written).flatMap((one) => {
    const { row, reference, reason, written: cell } = (one ?? {}) as Partial<AnswerLine>;
    const isKnown = typeof reason === 'string' && [refusals, sheet.reasons].some((all) => Object.hasOwn(all, reason));
    if (typeof row !== 'number' || typeof reference !== 'string' || !isKnown) return [];
    return [{ row, reference, outcome: 'left' as const, reason, ...(typeof cell === 'string' && { written: cell }) }];
  });
}

function readList(written: string | null): unknown[] {
  let data: unknown;
  try {
    data = JSON.parse(written ?? '');
  } catch {
    return [];
  }
  return Array.isArray(data) ? (data as unknown[]) : [];
}
