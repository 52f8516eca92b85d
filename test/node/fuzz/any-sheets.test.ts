/* Whatever happens to a workbook that was right, nothing typed into it is lost without a word, and nothing of it ends the program. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type * as Build from '../../../src/tool/spreadsheet/build-feed.js';
import type * as FindTables from '../../../src/tool/spreadsheet/tables/find-tables.js';
import type { Message } from '../../../src/tool/messages/message.js';
import { load } from '../tool/kit.ts';
import { runs } from './runs.ts';

type Rows = string[][];
type Workbook = Record<string, Rows>;

/** Each text in it is there once, so that one sees where it went. */
const good = (): Workbook => ({
  coalicion: [
    ['nombre', 'idioma', 'actualizado', 'zona horaria', 'grupo de trabajo'],
    ['Valle Abierto', 'es', '2026-05-31', 'America/Monterrey', 'Se reúne cada mes'],
  ],
  integrantes: [
    ['id', 'nombre', 'sector', 'nivel', 'función', 'ingreso', 'contacto', 'nota'],
    ['estado', 'Gobierno de Cumbres', 'gobierno', 'estatal', 'Convoca', '2025-03', 'Ana Pérez', 'Sede rotatoria'],
    ['red', 'Red Ciclista', 'sociedad civil', '', 'Observa', '2025', 'Luis Ríos', 'Sin personal'],
    ['uni', 'Universidad del Norte', 'academia', '', 'Mide', '15/03/2025', 'Eva Luna', 'Con beca'],
  ],
  planes: [
    ['id', 'título', 'inicio', 'término', 'nota'],
    ['plan-2026', 'Plan de acción', '2026-01', '2028-06', 'Tercera edición'],
  ],
  compromisos: [
    [
      'id',
      'título',
      'resumen',
      'plan',
      'responsables',
      'con',
      'inicio',
      'término',
      'cumplimiento',
      'avance',
      'estado',
      'temas',
    ],
    [
      'gasto',
      'Gasto claro',
      'Cada partida',
      'plan-2026',
      'estado',
      'red; Colegio',
      '2026-01',
      '2027-12-31',
      'limitado',
      '40 %',
      '',
      'Dinero; Datos',
    ],
    [
      'rutas',
      'Rutas seguras',
      'Diez kilómetros',
      'plan-2026',
      'Red Ciclista',
      'uni',
      '2026',
      '2027-06',
      '',
      '35',
      'retrasado',
      'Calle',
    ],
    [
      'agua',
      'Agua en mapa',
      'Toda fuga',
      'Plan de acción',
      'estado',
      '',
      '',
      '15/08/2027',
      'sustancial',
      '',
      '',
      'Pozos',
    ],
  ],
  hitos: [
    ['compromiso', 'id', 'título', 'término', 'situación', 'cumplido el'],
    ['gasto', 'tabla', 'Primera tabla', '2026-09', 'cumplido', '2026-05-12'],
    ['Rutas seguras', 'estudio', 'Diagnóstico vial', '2026-12', 'en curso', ''],
    ['agua', 'mapa', 'Capa publicada', '2027-01', '', ''],
  ],
  cambios: [
    ['compromiso', 'qué cambió', 'fecha', 'antes', 'ahora'],
    ['rutas', 'Faltó dinero', '2026-04-10', 'veinte tramos', 'diez tramos'],
  ],
  informes: [
    ['compromiso', 'fecha', 'periodo', 'cumplimiento', 'qué se hizo', 'qué lo dificultó'],
    ['gasto', '2026-04-30', 'Enero a abril', 'limitado', 'Dos cuadros', 'Poca gente'],
  ],
  eventos: [
    ['id', 'título', 'tipo', 'inicio', 'lugar', 'compromiso'],
    ['foro', 'Foro vecinal', 'foro', '2027-01-20 17:30', 'Palacio', 'gasto'],
  ],
  personas: [
    ['nombre', 'función', 'integrante'],
    ['Rosa Díaz', 'Preside', 'estado'],
    ['Juan Cano', 'Toma nota', 'Red Ciclista'],
  ],
});

const ODD = [
  ...['31/02/2026', '2026-13-01', '26/5/31', '46173', 'mayo', 'Q5 2026', '2026-05-31T25:00', '１２', '0', '-5 %'],
  ...[
    '#N/A',
    '=A1',
    'NA',
    '; ;',
    'uno y otro, y más',
    'x'.repeat(300),
    '"',
    '{"a":1}',
    'Total',
    'estado, red',
    '\u200b',
  ],
];

/** What people and programs do to a table; the numbers say where. */
const DAMAGES: readonly ((book: Workbook, sheet: string, a: number, b: number, c: number) => void)[] = [
  function swapCells(book, sheet, a, b, c) {
    const rows = book[sheet]!;
    const [one, other] = [rows[a % rows.length]!, rows[b % rows.length]!];
    const [from, to] = [c % one.length, (c + b) % other.length];
    [one[from], other[to]] = [other[to]!, one[from]!];
  },
  function repeatRow(book, sheet, a, b) {
    const rows = book[sheet]!;
    rows.splice(b % (rows.length + 1), 0, [...rows[a % rows.length]!]);
  },
  function dropRow(book, sheet, a) {
    const rows = book[sheet]!;
    rows.splice(a % rows.length, 1);
  },
  function renameColumn(book, sheet, a, b) {
    const [header] = book[sheet]!;
    if (header)
      header[a % header.length] = ['', 'Observaciones', 'id', 'título', 'fecha', 'titulos', 'nombre (en)', '#'][b % 8]!;
  },
  function mergeHeader(book, sheet, a) {
    const [header, ...rows] = book[sheet]!;
    if (!header) return;
    const at = a % header.length;
    book[sheet] = [
      header.map((name, index) => (index < at ? name : '')),
      header.map((name, index) => (index < at ? '' : name)),
      ...rows,
    ];
  },
  function titleAbove(book, sheet, a) {
    book[sheet]!.unshift(...[['Seguimiento 2026'], ['', 'Dirección General', ''], []].slice(0, 1 + (a % 3)));
  },
  function oddValue(book, sheet, a, b, c) {
    const row = book[sheet]![a % book[sheet]!.length];
    if (row) row[b % row.length] = ODD[c % ODD.length]!;
  },
  function shiftRow(book, sheet, a, b) {
    const row = book[sheet]![a % book[sheet]!.length];
    if (b % 2) row?.unshift('');
    else row?.push(row.shift() ?? '');
  },
  function emptyCell(book, sheet, a, b) {
    const row = book[sheet]![a % book[sheet]!.length];
    if (row) row[b % row.length] = '';
  },
  function swapColumns(book, sheet, a, b) {
    for (const row of book[sheet]!)
      [row[a % row.length], row[b % row.length]] = [row[b % row.length] ?? '', row[a % row.length] ?? ''];
  },
  function insertColumn(book, sheet, a, b) {
    for (const [at, row] of book[sheet]!.entries())
      row.splice(a % (row.length + 1), 0, b % 2 ? '' : `nota ${sheet} ${at}`);
  },
  function renameSheet(book, sheet, a) {
    const name = [`${sheet} (2)`, 'Hoja1', `1. ${sheet}`, sheet.toUpperCase(), 'hitos', 'enlaces'][a % 6]!;
    if (name === sheet || book[name]) return;
    book[name] = book[sheet]!;
    if (a % 2) delete book[sheet];
  },
];

const { FeedBuilder, findTables } = await load<typeof Build & typeof FindTables>(
  'src/tool/spreadsheet/build-feed.ts',
  'src/tool/spreadsheet/tables/find-tables.ts',
);

interface Imported {
  readonly feed: string;
  readonly messages: readonly Message[];
  /** Sheet → where its table begins and ends, with the row of its names. */
  readonly tables: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

function imported(book: Workbook): Imported {
  const messages: Message[] = [];
  const tell = (message: Message): void => void messages.push(message);
  const grids = Object.entries(book).map(([sheet, rows]) => ({
    file: 'libro.xlsx',
    sheet,
    name: sheet,
    rows: rows.map((cells, index) => ({
      number: index + 1,
      cells: Array.from(cells, (text = '') => ({ text, kind: 'text' as const })),
    })),
  }));
  const tables = findTables([{ name: 'libro', grids }], tell);
  const builder = new FeedBuilder(tables, {}, tell);
  builder.check();
  return {
    feed: JSON.stringify(builder.feed),
    messages,
    tables: new Map(
      tables.map(({ grid, columns }) => {
        const indexes = columns.map(({ index }) => index);
        return [grid.sheet!, { first: Math.min(...indexes), last: Math.max(...indexes) }];
      }),
    ),
  };
}

/** Texts of people, which no column turns into something else. */
const TEXTS = new Set(
  Object.values(good())
    .flatMap(([, ...rows]) => rows.flat())
    .filter((text) => /^\p{Lu}\p{Ll}+ |^[a-z]+ tramos$/u.test(text)),
);

/** What is said, or is a note by what the documents say: a column that begins with #, what stands beside the table. */
function isTold({ messages, tables }: Imported, rows: Rows, sheet: string, row: number, column: number): boolean {
  const { first, last } = tables.get(sheet) ?? { first: 0, last: Infinity };
  if (column < first || column > last || rows.some((cells) => cells[column]?.startsWith('#'))) return true;
  return messages.some(
    ({ cause, place }) =>
      place.sheet === sheet &&
      (place.row === undefined ||
        place.row === row ||
        place.column?.index === column ||
        (cause === 'header-below-title' && row < place.row)),
  );
}

it('a workbook in which something went wrong loses nothing that was typed without a word of where it was', () => {
  const names = /^(?:Plan de acción|Red Ciclista|Rutas seguras)$/;
  const { feed: whole } = imported(good());
  for (const text of TEXTS) assert.ok(whole.includes(text) || names.test(text), text);
  const sheets = Object.keys(good());
  const damage = fc.tuple(fc.nat(DAMAGES.length - 1), fc.nat(sheets.length - 1), fc.nat(99), fc.nat(99), fc.nat(99));
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const book = good();
      for (const [which, at, ...numbers] of damages) {
        const sheet = sheets[at]!;
        if (book[sheet]?.length) DAMAGES[which]!(book, sheet, ...numbers);
      }
      const result = imported(book);
      // Nothing is written then, and the reason is told.
      if (result.messages.some(({ costs }) => costs === 'feed')) return;
      for (const [sheet, rows] of Object.entries(book))
        for (const [index, row] of rows.entries())
          for (const [column, text] of row.entries()) {
            if (!TEXTS.has(text) || result.feed.includes(text)) continue;
            const said = result.messages.map(({ cause, place }) => `${cause} ${place.sheet} ${place.row}`);
            assert.ok(
              isTold(result, rows, sheet, index + 1, column),
              `${sheet}!${index + 1} "${text}" is gone:\n${[...rows.map((each) => each.join(' | ')), ...said].join('\n')}`,
            );
          }
    }),
    runs(),
  );
});
