/* Words, hours and names as offices write them: near in letters to what says the opposite, or to nothing that is known. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderWith, projectFolder, runTool, TODAY } from './kit.ts';
import { importing, importingPlaces } from './kit-import.ts';

/** The line that tells a cause. */
function lineOf(said: readonly string[], cause: string): string {
  const line = said.find((each) => each.endsWith(`[${cause}]`));
  assert.ok(line, `nothing said of ${cause}:\n${said.join('\n')}`);
  return line;
}

describe('a word that is near in letters to its opposite', () => {
  const MEANT = {
    adopted: ['procedente', 'favorable', 'viable', 'aceptada', 'approved', 'aprovada', 'acceptée'],
    'not-adopted': ['improcedente', 'desfavorable', 'inviable', 'no aceptada', 'reprobada', 'reprovada', 'irrecevable'],
    none: ['ináprobada', 'Aprobado (no)', 'desadoptada', 'unaccepted', 'inadoptée'],
  };

  it('is never asked about as that: decisions', async (t) => {
    for (const [meant, words] of Object.entries(MEANT)) {
      const { said } = await importing(
        t,
        {
          'contributions.csv': `id,date,text,status,decision,response\n${words.map((word, at) => `${at},2026-01-05,x,answered,${word},Yes`).join('\n')}\n`,
        },
        '--lang',
        'en',
        '--all',
      );
      const line = lineOf(said, 'write');
      for (const word of words)
        assert.ok(line.includes(meant === 'none' ? `"${word}"` : `"${word}" → ${meant}`), `${word}: ${line}`);
      if (meant === 'none') assert.doesNotMatch(line, /→/);
    }
  });

  for (const [sheet, head, row, words] of [
    ['contributions', 'id,date,text,status', (word: string) => `1,2026-01-05,x,${word}`, ['desatendida', 'unanswered']],
    ['commitments', 'id,title,led by,completion', (word: string) => `a,A,town,${word}`, ['ilimitado', 'incumplido']],
    ['commitments', 'id,title,led by,state', (word: string) => `a,A,town,${word}`, ['inactivo', 'inactif', 'inativo']],
    ['members', 'id,name,sector', (word: string) => `a,A,${word}`, ['no gubernamental', 'no government']],
  ] as const)
    it(`is never asked about as that: ${head.split(',').at(-1)}`, async (t) => {
      const opposite = { contributions: 'answered', commitments: 'limited|complete|active', members: 'government' }[
        sheet
      ];
      for (const word of words) {
        const { said } = await importing(t, { [`${sheet}.csv`]: `${head}\n${row(word)}\n` }, '--lang', 'en');
        assert.match(said.join('\n'), new RegExp(`"${word}"`), word);
        assert.doesNotMatch(said.join('\n'), new RegExp(`"${word}" → (?:${opposite})`), word);
      }
    });
});

describe('an hour', () => {
  const COALITION = `name,language,updated,time zone\nOpen Valley,en,${TODAY},America/Mexico_City\n`;
  const event = (t: TestContext, start: string, end = '') =>
    importing(t, { 'coalition.csv': COALITION, 'events.csv': `id,title,start,end\na,A,"${start}","${end}"\n` });

  for (const [written, read] of [
    ['2026-12-09T18:00-05:00', '2026-12-09T18:00:00-05:00'],
    ['2026-12-09 18:00:00 -05:00', '2026-12-09T18:00:00-05:00'],
    ['2026-12-09T18:00Z', '2026-12-09T18:00:00Z'],
    ['2026-12-09 18.30 h', '2026-12-09T18:30'],
  ])
    it(`is read as it is meant: ${written}`, async (t) => {
      const { said, feed } = await event(t, written);
      assert.equal(feed.events[0].start, read, said.join('\n'));
    });

  for (const [written, cause, meant] of [
    ['2026-12-10 24:00', 'write', '2026-12-10 23:59'],
    ['31/12/2026 24:00', 'write', '2026-12-31 23:59'],
    ['2026-12-09 10:00 a 14:00 hrs', 'hour-range', '2026-12-09 10:00'],
    ['2026-12-09 4 - 6 pm', 'hour-range', '2026-12-09 16:00'],
    ['2026-12-09 10:00 a 2 pm', 'hour-range', '2026-12-09 10:00'],
    ['2026-12-09 11 a 1 pm', 'hour-range', '2026-12-09 11:00'],
    ['10:00 a 14:00 hrs', 'hour-range', undefined],
    ['2026-12-09 10:00-12:00', 'hour-range', '2026-12-09 10:00'],
    ['18.30 h', 'hour-alone', undefined],
    ['30 de junio de 2,027', 'date-year-mark', '2027-06-30'],
    ['30/06/2.027', 'date-year-mark', '2027-06-30'],
  ])
    it(`is not guessed, and it is said what to write: ${written}`, async (t) => {
      const { said, feed } = await event(t, written!);
      const line = lineOf(said, cause!);
      assert.ok(meant === undefined ? !line.includes('→') : line.includes(`→ ${meant}`), line);
      assert.equal(feed.events, undefined);
      if (cause === 'write') {
        const end = await event(t, '2026-12-10 18:00', written);
        assert.equal(end.feed.events[0].end, undefined, end.said.join('\n'));
      }
    });

  it('of another century is told where it stands, and not where the event ends', async (t) => {
    const { said } = await event(t, '2062-11-20 18:00', '2026-11-20 20:00');
    assert.match(lineOf(said, 'date-far-ahead'), /column C \(start\)/);
    assert.doesNotMatch(said.join('\n'), /before-start/);
    const order = await event(t, '2026-11-20 18:00', '2026-11-19 20:00');
    lineOf(order.said, 'before-start');
  });
});

describe('a member as people write it', () => {
  const MEMBERS =
    'id,name,sector,level\nestado,Gobierno del Estado de Nueva Galicia,government,\nsm,Municipio de San Marcos,government,municipal\nojo,"Ojo Ciudadano, A.C.",civil-society,\nagua-viva,Agua Viva,civil-society,\n';
  const led = (t: TestContext, names: readonly string[]) =>
    importing(
      t,
      {
        'members.csv': MEMBERS,
        'commitments.csv': `id,title,led by\n${names.map((name, at) => `c${at},C${at},"${name}"`).join('\n')}\n`,
      },
      '--all',
    );

  for (const [id, names] of [
    ['estado', ['Gob. del Estado de Nueva Galicia', 'Gobierno Estatal', 'Gob. del Edo.', 'State government']],
    [
      'sm',
      [
        ...['H. Ayuntamiento de San Marcos', 'Ayuntamiento de San Marcos', 'Mpio. de San Marcos', 'Ayto. San Marcos'],
        ...['Gobierno municipal de San Marcos', 'Prefeitura de San Marcos', 'Mairie de San Marcos', 'Ayuntamiento'],
        ...['Municipality of San Marcos', 'San Marcos Municipality', 'San Marcoseko Udala'],
      ],
    ],
    ['ojo', ['OSC: Ojo Ciudadano, A.C.', 'OSC Ojo Ciudadano', 'Ojo Ciudadano']],
  ] as const)
    it(`is asked about, and not taken: ${id}`, async (t) => {
      const { said, feed } = await led(t, names);
      const line = lineOf(said, 'member-nearly');
      assert.match(line, new RegExp(`\\(${names.length}\\).*Write ${id} if`));
      assert.deepEqual(
        feed.commitments.map(({ leads }) => leads),
        names.map((name) => [name]),
      );
    });

  it('is asked about where two ids have a space between them', async (t) => {
    assert.match(lineOf((await led(t, ['ojo agua-viva'])).said, 'member-within'), /the member ojo/);
  });

  it('is none where another institution has nearly the words', async (t) => {
    const { said } = await led(t, [
      ...['Ayuntamiento de Santa María', 'Universidad Autónoma del Estado de Nueva Galicia', 'Estado de San Marcos'],
      ...['DIF municipal de San Marcos', 'Gobierno federal', 'Secretaría de Finanzas', 'H. Congreso del Estado'],
    ]);
    assert.equal(said.length, 1, said.join('\n'));
  });
});

describe('what is not meant for residents', () => {
  const titles = (t: TestContext, ...texts: string[]) =>
    importing(
      t,
      { 'commitments.csv': `id,title,led by\n${texts.map((text, at) => `c${at},"${text}",town`).join('\n')}\n` },
      '--all',
    );

  const MARKED = [
    ...[
      'Agua limpia (NO PUBLICAR)',
      'BORRADOR',
      'Obras [completar]',
      'TODO: redactar',
      'NO PUBLICAR: cifras',
      'Agua limpia BORRADOR',
    ],
    ...[
      'DRAFT - Water',
      'Water (do not publish)',
      'Eau [à compléter]',
      'RASCUNHO: água',
      'Ura (zirriborroa)',
      'مسودة: الماء',
    ],
    ...['Water (DRAFT v2)', 'USO INTERNO. Obras', 'NO PUBLICAR: CIFRAS'],
  ];
  const FINE = [
    ...['A draft law that everybody can read', 'Publicar el borrador de la ley', 'Atender TODO el año', 'TODOS JUNTOS'],
    ...['Publish the budget (draft and final)', 'BORRADOR DE LEY DE AGUAS', 'Acuerdo de no publicar datos personales'],
    ...['Llenar los pozos (completos)', 'Vacantes en el cabildo', 'Lotes vacantes (parques)', 'Uso interno del agua'],
    ...['TODO el gobierno en datos abiertos', 'Datos abiertos para TODO', 'Ley de aguas (todo)'],
  ];

  it('is asked about by its capitals or brackets, and not where it says what it is', async (t) => {
    const { said } = await titles(t, ...MARKED, ...FINE);
    const line = lineOf(said, 'draft-said');
    assert.match(line, new RegExp(`^Check \\(${MARKED.length}\\)`));
    for (const text of MARKED) assert.ok(line.includes(`"${text}"`), `${text}: ${line}`);
  });

  it('is asked about in summaries and names, and in a feed', async (t) => {
    const { said, feed } = await importing(t, {
      'commitments.csv': 'id,title,led by,summary\na,A,town,BORRADOR\n',
      'people.csv': 'name,member\n(vacante),town\n',
      'events.csv': `id,title,start,place\ne,E,2026-12-01,"Zoom, contraseña 4567"\nf,F,2026-12-01,Calle 12\ng,Fechas clave 2026,2026-12-01,\nh,Taller: contraseñas 2026,2026-12-01,\n`,
    });
    assert.match(lineOf(said, 'draft-said'), /column D \(summary\) "BORRADOR".*"\(vacante\)"|\(vacante\).*BORRADOR/);
    assert.match(lineOf(said, 'passcode-said'), /^Check: events\.csv, row 2, column D \(place\)/);
    const { stdout } = await runTool(['validate', '-'], { input: JSON.stringify(feed) });
    assert.match(stdout, /not meant for residents/);
    assert.match(stdout, /passcode of a meeting/);
  });

  it('is an answer that says only that there will be one', async (t) => {
    const answers = (texts: readonly string[], status = 'answered') =>
      importing(
        t,
        {
          'contributions.csv': `id,date,text,status,response\n${texts.map((text, at) => `${at},2026-01-05,BORRADOR,${status},"${text}"`).join('\n')}\n`,
        },
        '--all',
      );
    const toCome = [
      ...['Pendiente de validar por jurídico', 'En trámite', 'Por contestar', 'Se turnó al área', 'In progress.'],
      ...['Forwarded to the department', 'En attente', 'Em análise', 'Erantzunaren zain', 'قيد المراجعة'],
    ];
    const given = [
      ...['Se turnó al área de Obras, que abre la calle en mayo', 'En trámite de licencia: abre en mayo', 'Sí', 'No'],
      ...['The works are in progress and end in May', 'Pendiente de pago, se resolvió el lunes'],
      ...['Se revisará el alumbrado de la calle 5 en junio', 'Pending works will end in June 2027'],
      'Se contestará por correo a cada vecino antes del 5 de mayo',
    ];
    const { said } = await answers([...toCome, ...given]);
    const line = lineOf(said, 'answer-to-come');
    assert.match(line, new RegExp(`^Check \\(${toCome.length}\\)`), line);
    for (const text of toCome) assert.ok(line.includes(`"${text}"`), `${text}: ${line}`);
    const open = await answers(['En trámite'], 'under-review');
    lineOf(open.said, 'answer-to-come');
    assert.doesNotMatch(open.said.join('\n'), /status-behind/);
    lineOf((await answers(['BORRADOR: sí'])).said, 'draft-said');
  });
});

describe('a column of a first mapping that is called as ours, and holds something else', () => {
  const suggesting = async (t: TestContext, csv: string) => {
    const folder = folderWith(t, { 'seguimiento.csv': csv });
    const { stdout } = await runTool(['import', join(folder, 'seguimiento.csv'), '--suggest', '--lang', 'es']);
    return stdout.split(/\r?\n/);
  };
  const rowOf = (lines: readonly string[], from: string) => lines.find((line) => line.split(',').includes(from)) ?? '';

  it('is a question: offices are no topics, and persons no links', async (t) => {
    const lines = await suggesting(
      t,
      'Compromiso,Área,Enlace,Vence\nAgua,Secretaría de Obras,Juan Pérez,2027-06-30\nLuz,Dirección de Alumbrado,Rosa Díaz,2027-07-30\n',
    );
    assert.match(rowOf(lines, 'Área'), /compromisos,\? responsables/);
    assert.match(rowOf(lines, 'Enlace'), /compromisos,\?,/);
    const folder = folderWith(t, {
      'seguimiento.csv': 'Compromiso,Área\nAgua,Secretaría de Obras\n',
      'mapping.csv': lines.filter((line) => !/^,?\?/.test(line)).join('\n'),
    });
    const { said } = await importingPlaces(
      [join(folder, 'seguimiento.csv')],
      '--columns',
      join(folder, 'mapping.csv'),
      '--all',
    );
    assert.match(lineOf(said, 'mapping-open'), /Área/);
  });

  it('is taken where it holds what it is called', async (t) => {
    const lines = await suggesting(
      t,
      'Compromiso,Área,Enlace,Vence\nAgua,Servicios públicos,https://ng.example/a,2027-06-30\nLuz,Transparencia,ng.example/b,2027-07-30\n',
    );
    assert.match(rowOf(lines, 'Área'), /compromisos,temas/);
    assert.match(rowOf(lines, 'Enlace'), /compromisos,enlace/);
  });
});

describe('what to write instead', () => {
  const saidOf = async (t: TestContext, files: Record<string, string>) =>
    (await importing(t, files, '--all')).said.join('\n');
  const coalition = (language: string, zone: string) => ({
    'coalition.csv': `name,language,updated,time zone\nOpen Valley,"${language}",${TODAY},${zone}\n`,
  });

  it('is the zone that an office means, the main language, the level and the number alone', async (t) => {
    for (const [zone, meant] of [
      ['GMT-6', 'America/Mexico_City'],
      ['CDMX', 'America/Mexico_City'],
      ['hora del centro', 'America/Mexico_City'],
      ['Hora del Pacífico', 'America/Mazatlan'],
      ['GMT+6', ''],
    ])
      assert.match(
        await saidOf(t, coalition('en', zone)),
        new RegExp(meant ? `"${zone.replace('+', '\\+')}" → ${meant}:` : '"GMT\\+6": Write'),
      );
    assert.match(await saidOf(t, coalition('español, inglés', 'UTC')), /"español, inglés" → es: Write a language/);
    assert.doesNotMatch(await saidOf(t, coalition('Spanish, Mexico', 'UTC')), /\(language\)/);
    const members = await saidOf(t, {
      'members.csv':
        'id,name,sector,level\ntown,Town,government,municipio\ns,S,government,Estado\nn,N,government,federal\n',
    });
    for (const words of ['"municipio" → municipal', '"Estado" → state', '"federal" → national'])
      assert.ok(members.includes(words), members);
    const progress = await saidOf(t, {
      'commitments.csv': 'id,title,led by,progress\na,A,town,avance: 30\nb,B,town,60 of 100\nc,C,town,complete\n',
      'events.csv': 'id,title,start,commitment\ne,E,2026-12-10,a; b\nf,F,2026-12-10,a; nothing\n',
    });
    assert.match(progress, /"avance: 30" → 30; row 3 "60 of 100": Write a number/);
    assert.match(progress, /"complete".*column completion.*\[other-column\]/);
    assert.match(progress, /"a; b"; row 3 "a; nothing": These are several, and one fits/);
  });

  it('is our column where a heading says as of when it is', async (t) => {
    const said = await saidOf(t, {
      'commitments.csv': 'id,title,led by,% de avance al 31/08/2026,Progress as of May 2026\na,A,town,30,30\n',
    });
    assert.match(said, /% de avance al 31\/08\/2026.*"progress"/);
    assert.match(said, /Progress as of May 2026/);
    assert.doesNotMatch(said, /Columns are/);
  });
});

describe('the answers of a form', () => {
  it('are reports, with the mapping of the documents', async (t) => {
    const text = readFileSync(join(projectFolder, 'docs/es/spreadsheets.md'), 'utf8');
    const section = text.slice(text.indexOf('**Las respuestas de un formulario**')).split('```')[0];
    const rows = [...section.matchAll(/^\|(.*)\|$/gm)].map(([, cells]) => cells.split('|').map((cell) => cell.trim()));
    const folder = folderWith(t, {
      'coalicion.csv': `nombre,idioma,actualizado\nValle,es,${TODAY}\n`,
      'integrantes.csv': 'id,nombre,sector\nmuni,Municipio,gobierno\n',
      'compromisos.csv': 'id,título,responsables\nagua,Agua limpia,muni\n',
      'respuestas.csv':
        'Marca temporal,¿Qué compromiso?,¿Su institución?,¿Cuánto se avanzó?,¿Qué se hizo?,¿Su nombre?\n15/01/2026 10:22:31,Agua limpia,Municipio,40,Tablas,Ana\n',
      'formulario.csv': rows
        .filter((cells) => !cells[0].startsWith('---'))
        .map((cells) => cells.join(','))
        .join('\n'),
    });
    const places = ['coalicion', 'integrantes', 'compromisos', 'respuestas'].map((name) => join(folder, `${name}.csv`));
    const columns = ['--columns', join(folder, 'formulario.csv'), '--dates', 'dmy'];
    const { said, feed } = await importingPlaces(places, ...columns);
    assert.deepEqual(
      feed.commitments[0].reports,
      [{ date: '2026-01-15', by: 'muni', progress: 40, summary: 'Tablas' }],
      said.join('\n'),
    );
    assert.doesNotMatch(said.join('\n'), /mapping-/);
  });
});
