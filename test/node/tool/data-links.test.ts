/* What readers take along of a widget: a feed that the tools read as any other, and a table for people. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type * as ReadFeed from '../../../src/feed-format/read-feed.js';
import type * as CopyOf from '../../../src/data-links/copy-of.js';
import type { Speaker } from '../../../src/data-links/csv-table.js';
import type { DataWidget } from '../../../src/data-links/data-widget.js';
import type { Feed, Text } from '../../../src/feed-format/types.js';
import type * as PickText from '../../../src/i18n/pick-text.js';
import type * as Registry from '../../../src/i18n/registry.js';
import type * as Format from '../../../src/i18n/format.js';
import { fullFeed } from '../../support/full-feed.ts';
import { load, projectFolder } from './kit.ts';

const { readFeed, copyOf, findTerms, pickText, formatDate } = await load<
  typeof ReadFeed & typeof CopyOf & typeof Registry & typeof PickText & typeof Format
>(
  'src/feed-format/read-feed.ts',
  'src/data-links/copy-of.ts',
  'src/i18n/registry.ts',
  'src/i18n/pick-text.ts',
  'src/i18n/format.ts',
);
const BASE = 'https://valley.example/feed.json';

const feedIn = (name: string): Feed =>
  readFeed(JSON.parse(readFileSync(join(projectFolder, `stories/feeds/${name}.json`), 'utf8')), BASE).feed;
const speaker = (feed: Feed, lang: string): Speaker => ({
  lang,
  terms: findTerms([lang]).terms,
  plain: (text: Text) => pickText(text, lang, feed.language).value,
  say: (term, values) =>
    (typeof term === 'string' ? term : term.other).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  date: (date) => formatDate(lang, date),
});
const copy = (localName: string, feed: Feed, properties: object = {}, lang = 'en'): CopyOf.Copy =>
  copyOf({ localName: `coalition-${localName}`, ...properties } as DataWidget, feed, speaker(feed, lang));

for (const name of ['example', 'nuevo-leon', 'japanese-and-hindi', 'georgian-and-arabic']) {
  describe(`the reader's copy of ${name}`, () => {
    const feed = feedIn(name);

    it('is, as CSV, a row for each record without JSON, codes or ids of others', () => {
      for (const lang of ['en', 'es', 'pt'])
        for (const [tag, list] of [
          ['commitments', 'commitments'],
          ['members', 'members'],
          ['contributions', 'contributions'],
        ] as const) {
          const [head, ...rows] = parse(copy(tag, feed, { found: feed.commitments }, lang).csv, { bom: true });
          assert.equal(rows.length, feed[list].length, `${tag} ${lang}`);
          assert.equal(new Set(head).size, head.length, `${tag} ${lang}: ${head.join()}`);
          const cells = rows.flatMap((row) => row.slice(1));
          // A word between two others may have a hyphen; a code of the format is one word of lower case.
          const codes =
            /[{}]|^(no-evidence|not-started|civil-society|access-to-information|partly-adopted|under-review)$/;
          assert.deepEqual(
            cells.filter((cell) => codes.test(cell)),
            [],
          );
        }
    });

    for (const [tag, properties] of [
      ['commitments', { found: feed.commitments }],
      ['commitment', { commitment: feed.commitments[0]?.id }],
      ['members', {}],
      ['contributions', {}],
    ] as const)
      it(`is, as JSON of ${tag}, a feed of which no record is lost`, () => {
        const { problems, feed: again } = readFeed(JSON.parse(copy(tag, feed, properties).json), BASE);
        // Nuevo León's has fields of its own, which no widget shows.
        if (tag === 'commitments' && name !== 'nuevo-leon') assert.deepEqual(again.commitments, feed.commitments);
        assert.deepEqual(
          problems.filter(({ costs }) => costs === 'record'),
          [],
        );
      });
  });
}

describe('the table for people', () => {
  const feed = readFeed(fullFeed(), BASE).feed;
  const table = (tag: string, lang: string): Record<string, string>[] =>
    parse(copy(tag, feed, { commitment: 'water' }, lang).csv, { bom: true, columns: true });

  it('says of a commitment who, when and how far in the words of the page, with the newest report', () => {
    feed.commitments[0].reports.push({
      date: '2026-11-10',
      period: 'Autumn 2026',
      progress: 55,
      challenges: 'Rain',
      links: [],
      sources: [],
    });
    assert.deepEqual(table('commitment', 'es'), [
      {
        id: 'water',
        'Número en OGP': 'MXSPG0003',
        Título: 'Agua limpia',
        Resumen: 'Every street gets clean water',
        Plan: 'Plan 2025–2027',
        'A cargo de': 'Ciudad (Water office)',
        Con: 'Core; Neighbours United; Universidad',
        Inicio: '2025-09-01',
        Término: '2027-08-31',
        Avance: '40 %',
        Cumplimiento: 'Limitado',
        Estado: 'Activo',
        'Hitos cumplidos': '1',
        'Hitos en total': '1',
        'Último informe': '2026-11-10, Autumn 2026: 55 %',
        Dificultades: 'Rain',
        'Qué cambió': `${feed.commitments[0].revisions[0].date}: ${feed.commitments[0].revisions[0].summary as string}`,
        Evaluaciones: table('commitment', 'es')[0]['Evaluaciones'],
        Temas: 'Water; Salud',
        'Valores de gobierno abierto': 'Acceso a la información; Participación ciudadana',
        'Enlaces y evidencia': 'https://city.example/map',
        Enlace: 'https://city.example/water',
        Actualizado: '2026-10-20 18:00',
      },
    ]);
  });

  it('names members and what people said, and counts for the summary, in Spanish', () => {
    const [city] = table('members', 'es');
    assert.equal(city['Sector'], 'Gobierno');
    assert.equal(city['Forma parte de'], 'Core');
    const [question] = table('contributions', 'es');
    assert.deepEqual(
      ['Tipo', 'Compromiso', 'Situación', 'Decisión', 'Responde', 'Otras personas que dijeron lo mismo'].map(
        (heading) => question[heading],
      ),
      ['Pregunta', 'Agua limpia', 'Respondida', 'Adoptada', 'Ciudad', '14'],
    );
    assert.deepEqual(
      table('summary', 'es').find(({ Avance }) => Avance === 'Limitado'),
      { Avance: 'Limitado', Compromisos: '1' },
    );
    assert.deepEqual(
      table('timeline', 'es')
        .map(({ Tipo }) => Tipo)
        .sort(),
      ['Cambio de plan', 'Foro', 'Hito cumplido', 'Informe del Mecanismo de Revisión Independiente de OGP', 'Noticia'],
    );
  });

  it('says hours as people read them, and in which zone they are', () => {
    const events = [
      { id: 'a', title: 'Forum', start: '2026-12-10T18:00', end: '2026-12-10T20:00', place: 'Town hall' },
      { id: 'b', title: 'Talk', start: '2026-12-11' },
    ];
    const { feed } = readFeed({ ...fullFeed(), timeZone: 'America/Monterrey', events }, BASE);
    const rows: Record<string, string>[] = parse(copy('timeline', feed, { kinds: 'event' }, 'es').csv, {
      bom: true,
      columns: true,
    });
    assert.deepEqual(rows.map((row) => [row['Fecha'], row['Término'], row['Zona horaria']]).sort(), [
      ['2026-12-10 18:00', '2026-12-10 20:00', 'UTC-06:00'],
      ['2026-12-11', '', ''],
    ]);
  });

  it('is named in the language of the page', () => {
    const names = (lang: string): string[] =>
      ['summary', 'timeline', 'members', 'contributions', 'commitments'].map(
        (tag) => copy(tag, feed, { found: [] }, lang).name,
      );
    assert.deepEqual(names('es-MX'), ['resumen', 'calendario', 'integrantes', 'aportaciones', 'compromisos']);
    assert.deepEqual(names('ja'), ['summary', 'timeline', 'members', 'contributions', 'commitments']);
  });
});
