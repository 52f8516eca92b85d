import { uncapitalized } from '../../output.js';
import type { GoneValue, ValueAt } from '../../editions/replaced-values.js';
import type { ColumnOf } from '../../editions/whole-columns.js';
import { changedLines, columnsText, goneText } from '../replaced-text.js';
import type { Choice, Name, Wanted } from '../causes.js';
import type { Of, Words } from './words.js';

const names = (list: readonly Name[], last = 'o'): string =>
  joined(
    list.map(({ es }) => es),
    last,
  );

function joined(list: readonly string[], last: string): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${last} ${list.at(-1)}`;
}

/** What the columns of dates are called with which others are compared. */
const EARLIER: Readonly<Record<string, string>> = {
  start: 'inicio',
  end: 'término',
  joined: 'ingreso',
  left: 'salida',
  date: 'fecha',
  answeredOn: 'respondida el',
  completedOn: 'cumplido el',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** With a comma, as the sheets have it. */
const figure = (number: number): string => String(number).replace('.', ',');

/** As the lists of the workbook have it. */
const goneIn = (values: readonly GoneValue[], isAll: boolean): string =>
  goneText(values, (name) => name.es, isAll, es.more);

const columnsIn = (columns: readonly ColumnOf<ValueAt>[], isAll: boolean): string =>
  columnsText(columns, (name) => name.es, isAll, es.more);

const languages = new Intl.DisplayNames('es', { type: 'language' });
/** What no language is called stays as it is written. */
const languageName = (tag: string): string => (/^[a-z]{2,3}$/.test(tag) ? (languages.of(tag) ?? tag) : tag);

/** States that need none beside "complete". */
const STATES = { withdrawn: 'retirado', 'not-delivered': 'no cumplido', delayed: 'retrasado', 'on-hold': 'en pausa' };

const saidText = (said: Choice | number, of: Of): string =>
  typeof said === 'number' ? `${figure(said)} %` : of === 'feed' ? `"${said.value}"` : choiceText(said);

const choiceText = ({ es: shown }: Choice): string => uncapitalized(shown);

function wanted(what: Wanted, of: Of): string {
  switch (what.kind) {
    case 'text':
      return 'un texto';
    case 'date':
      return 'una fecha como 2026, 2026-05 o 2026-05-31';
    case 'date-time':
      return 'una fecha como 2026-05-31, con su hora como 2026-05-31 18:00';
    case 'url':
      return 'una dirección completa, como https://municipio.example/plan';
    case 'email':
      return 'un correo como nombre@example.org';
    case 'language':
      return 'un idioma, como es o en-US';
    case 'time-zone':
      return 'una zona horaria, como America/Monterrey';
    case 'party':
      return 'el id o el nombre de una organización';
    case 'id':
      return 'un nombre corto que no cambie, como presupuesto-abierto';
    case 'list':
      return 'una lista entre corchetes';
    case 'object':
      return 'un objeto entre llaves';
    case 'value':
      return 'un valor';
    case 'reference':
      return of === 'feed' ? `el id de uno de la lista ${what.list.en}` : `un id de la hoja ${what.list.es}`;
    case 'number': {
      const number = what.isWhole ? 'un número entero' : 'un número';
      return what.to === undefined ? `${number}, ${what.from} o más` : `${number} de ${what.from} a ${what.to}`;
    }
    case 'choice':
      return `uno de: ${what.choices.map((choice) => (of === 'feed' ? choice.value : choiceText(choice))).join(', ')}`;
    case 'any-of':
      return `al menos uno de: ${what.fields.map((field) => (of === 'feed' ? field.en : field.es)).join(', ')}`;
    case 'at-most':
      return `un número no mayor que «${of === 'feed' ? what.field.en : what.field.es}»`;
  }
}

export const es: Words = {
  levels: { must: 'Se pierde', doubt: 'Revise', better: 'Consejo' },
  costs(costs, count, of) {
    const isOne = count === 1;
    switch (costs) {
      case 'feed':
        return 'Sin esto no hay feed.';
      case 'file':
        return 'No se usa nada de lo que contiene.';
      case 'list':
        return 'Se omiten todos los registros de esta lista.';
      case 'record':
        if (of !== 'sheet') return isOne ? 'El registro se omite.' : 'Los registros se omiten.';
        return isOne ? 'La fila se omite.' : 'Las filas se omiten.';
      case 'field':
        if (of !== 'sheet') return isOne ? 'Solo esto se omite.' : 'Solo estos se omiten.';
        return isOne ? 'La celda se omite.' : 'Las celdas se omiten.';
      case 'nothing':
        return '';
    }
  },
  causes: {
    'open-quote': () =>
      'Una comilla abre aquí una celda y no la cierra ninguna, así que las filas siguientes se leen como un solo texto. Ciérrela o guarde la hoja de nuevo.',
    'lines-split': () =>
      'Los textos de varios renglones no están entre comillas dobles, así que sus filas se partieron. Guarde el CSV de nuevo con la comilla doble (") como delimitador de texto; o mejor, guarde el libro como .xlsx o .ods.',
    'read-as-macintosh': () =>
      'No está en UTF-8; por sus acentos parece de Excel para Mac, y así se leyó. Vea si estas palabras son correctas. Para estar seguro, guarde como «CSV UTF-8» o indique --encoding macintosh (o windows-1252).',
    'read-as-windows-1252': () =>
      'No está en UTF-8, así que se leyó como Windows-1252. Vea si estas palabras son correctas. Para estar seguro, guarde como «CSV UTF-8» o indique --encoding windows-1252 (o macintosh).',
    'file-locked': () => 'El libro tiene contraseña. Guarde una copia sin ella e impórtela.',
    'file-damaged': () => 'El libro está dañado. Ábralo en su programa de hojas de cálculo y guárdelo de nuevo.',
    'file-too-large': ({ megabytes }) =>
      `Descomprimido, el libro pasa de ${megabytes} MB. Copie las hojas que necesita en uno nuevo.`,
    'file-old-excel': () => 'Es el formato de Excel anterior a 2007. Guarde el libro como .xlsx.',
    'file-web-page': () =>
      'Es una página web, no una hoja. En Google Sheets elija Archivo, Compartir, Publicar en la web, y use esa dirección.',
    'workbook-beside-csv': () =>
      'Junto a este libro hay archivos CSV: se leen esos y el libro no. Para leerlo, nómbrelo: import LIBRO.xlsx.',
    'sheet-unknown': ({ known }) =>
      `Ninguna hoja se llama así, por eso no se lee. Las hojas son ${names(known, 'y')}. Si el nombre empieza con #, se pasa por alto sin avisar.`,
    'sheet-unknown-table': ({ sheet }) => `Sus columnas son las de ${sheet.es}. Póngale ese nombre.`,
    'sheet-twice': ({ other }) =>
      `Es otra hoja del mismo tipo que ${other}: se toman las filas de ambas. Quite una si es una copia.`,
    'sheet-copied': ({ other, isEdited }) =>
      isEdited
        ? `Tiene los mismos id que ${other}: parece una copia con cambios. Deje una sola hoja con lo que vale, y elimine la otra o póngale un nombre que empiece con #.`
        : `Es una copia de ${other}, palabra por palabra, así que no se lee. Elimínela, o póngale un nombre que empiece con #.`,
    'file-copied': ({ other, isSame }) =>
      isSame
        ? `Por su nombre es una copia de ${other}, y los dos dicen lo mismo, así que no se lee. Elimínelo.`
        : `Por su nombre es una copia de ${other}, y no dicen lo mismo. Solo se lee ${other}. ¿Cuál de los dos es el correcto? Déjelo con el nombre sin marca de copia y elimine el otro.`,
    'sheet-form': ({ sheet, columns }) =>
      `Una hoja aparte para cada registro, con rótulos y a su lado lo que dicen, no se puede leer. Haga una sola hoja ${sheet.es} con una fila para cada uno y estas columnas: ${names(columns, 'y')}.`,
    'sheet-missing': ({ sheet }) => `Falta la hoja ${sheet.es}, y estas filas pertenecen a las suyas.`,
    'sheet-hidden': () => 'Esta hoja está oculta y no se leyó. Muéstrela para que se lea, o elimínela.',
    'sheet-empty': () =>
      'No contiene nada, ni los nombres de las columnas. Si debe tener filas, guárdela de nuevo desde su programa; si no, quítela.',
    'column-missing': ({ column }) =>
      `Falta la columna ${column.es}, y cada fila la necesita. ¿Se borró, o cambió su nombre? Devuélvala con sus valores.`,
    'header-missing': ({ columns }) =>
      `Ninguna fila tiene los nombres de las columnas. Escríbalos en la primera: al menos ${names(columns, 'y')}. Si es una hoja de ustedes, déjela como está: --suggest escribe sus correspondencias.`,
    'header-one-column': () =>
      'Toda la tabla está en una sola columna: se abrió con el separador equivocado. Abra de nuevo el CSV y elija la coma o el punto y coma que tiene, o importe el CSV mismo.',
    'header-below-title': ({ rows }) =>
      `Los nombres de las columnas están aquí, debajo de ${counted(rows, 'fila', 'filas')} de título, que no se ${rows === 1 ? 'lee' : 'leen'}.`,
    'header-two-lines': () => 'Los nombres de las columnas están aquí en dos filas; se leyeron como una.',
    'header-repeated': () => 'Aquí se repiten los nombres de las columnas; la fila no se lee.',
    'below-second-header': ({ row }) =>
      `La fila ${row} tiene otra vez nombres de columnas, que no son los mismos o están en otro lugar que los de la tabla, así que esta fila, que está debajo, no se lee. Pásela a la tabla de arriba, cada valor bajo su encabezado; o a una hoja propia.`,
    'row-above-header': ({ row }) =>
      `Esta fila parece un registro y está encima de los nombres de las columnas, que están en la fila ${row}, así que no se lee. ¿Se ordenó la hoja junto con su encabezado? Lleve la fila ${row} hasta arriba.`,
    'merged-cells': () => 'Esta celda estaba combinada con las de arriba, así que se entendió que dice lo mismo.',
    'merged-across': ({ columns }) =>
      `Esta celda estaba combinada sobre las columnas ${joined(columns, 'y')}, así que solo la primera tiene su valor. Separe la celda y escriba en cada columna lo que le corresponde.`,
    'cell-far': () =>
      'Esta celda está tan lejos de la tabla que no se leyó. Elimine su fila o su columna, o pase a la tabla lo que dice.',
    comments: () =>
      'Los comentarios de las celdas no se leen. Lo que la gente deba saber, escríbalo en una columna, como «qué cambió» de la hoja cambios; si es solo para colegas, déjelo.',
    'note-row': () => 'Esta fila empieza con #, así que es una nota y no se lee. Si es un registro suyo, quítele el #.',
    'row-hidden': () =>
      'Esta fila está oculta, a mano o por un filtro, y se publica de todos modos. Si ya no vale, elimínela o empiécela con #; si vale, muéstrela.',
    'column-hidden': () =>
      'Esta columna está oculta, y se publica de todos modos. Si no es para todos, elimínela o dele un nombre que empiece con #; si lo es, muéstrela.',
    'struck-out': () =>
      'Esto está tachado, y se publica de todos modos. Si la fila ya no vale, dele una fecha o un estado, o empiécela con #; si solo esta celda no vale, vacíela.',
    'struck-words': () =>
      'Estas palabras de la celda están tachadas, y se publican de todos modos. Si ya no valen, bórrelas.',
    'white-words': () =>
      'Esto está escrito en blanco, de modo que nadie lo ve en la hoja, y se publica de todos modos. Si no es para todo el mundo, bórrelo.',
    'row-longer': ({ columns }) =>
      `Esta fila sigue más allá de ${columns === 1 ? 'la columna' : `las ${columns} columnas`} del encabezado. Si un texto lleva coma o punto y coma, póngalo entre comillas dobles: lo que sigue está en otra columna. Si todo está bien, dé un encabezado a estas celdas.`,
    'example-overwritten': ({ mark }) =>
      `Esta fila empieza con «${mark}», por eso no se lee. Si es un registro suyo, vacíe su primera celda.`,
    'example-left': () =>
      'Esta fila es el ejemplo del libro vacío, y se publicaría. Elimínela, o escriba en ella un registro suyo.',
    'template-row': () =>
      'Esta fila es la ayuda o el ejemplo del libro vacío, sin el # que la marca en la columna A. No se lee. Elimínela.',
    'column-unknown': ({ columns, meant, isThere }) =>
      `Ninguna columna se llama así, por eso no se lee. ${
        !meant
          ? `Las columnas son ${names(columns, 'y')}.`
          : isThere
            ? `Si es lo mismo que «${meant.es}», que ya está, pase ahí lo que dice; si no, póngale un nombre que empiece con #.`
            : `Escriba «${meant.es}» si es lo que quiere decir.`
      }`,
    'colour-alone': () =>
      'Estas celdas tienen color y están vacías. Los colores no se leen, porque en cada libro significan otra cosa: escriba las palabras.',
    'column-step': () =>
      'Los pasos de un compromiso son filas de la hoja hitos, así que esta columna se pasa por alto. Escríbalos ahí; o deje su hoja como está e impórtela con correspondencias en las que su columna sea esta, nuestra hoja sea hitos 1 (hitos 2 para el segundo paso) y nuestra columna sea título, término, situación o avance. --suggest las escribe.',
    'column-country': () =>
      'Entre paréntesis está el código de un país, y ningún idioma lo tiene. Escriba el del idioma, como título [es] o título [es-MX].',
    'column-brackets': () =>
      'Se leyó como la columna sin paréntesis: lo que está entre ellos no es un idioma conocido.',
    'column-twice': () => 'Esta columna está dos veces; cuenta la primera. Quite una.',
    'column-nameless': () =>
      'Esta columna no tiene nombre, por eso no se lee. Póngale el de una de nuestras columnas, o uno que digan sus correspondencias; si el nombre empieza con #, se pasa por alto sin avisar.',
    'columns-same-language': ({ other, language }) =>
      `Esta columna y ${other} están ambas en ${language}; cuenta la primera.`,
    'coalition-rows': () => 'La coalición tiene una fila; esta otra no se lee.',
    'coalition-of-body': () =>
      'El nombre y el idioma del feed son los de la institución que se nombró primero, y su fecha es la de la más reciente.',
    'coalition-nameless': () => 'Escriba el nombre de la coalición en la columna nombre.',
    'coalition-unnamed': () => 'Así se llama en el libro vacío. Escriba el nombre de su coalición.',
    'updated-missing': () =>
      'Sin una fecha las páginas no dicen de cuándo es esto, ni pueden avisar que es viejo. Escriba una fecha como 2026-05-31.',
    'sheets-of-years': ({ sheets, newest }) =>
      `${joined(sheets, 'y')} tienen los mismos compromisos, así que solo se leyó ${newest}. Si la vigente es otra, escriba su nombre como su hoja en las filas de las correspondencias.`,
    'mapping-empty': () =>
      'Ninguna fila dice adónde va una columna. Llene su columna, nuestra hoja y nuestra columna; import --suggest escribe una primera tabla.',
    'mapping-half': () =>
      'A esta fila de las correspondencias le falta algo. Llene su columna con nuestra hoja y nuestra columna; deje vacías las dos nuestras para no leer la columna.',
    'mapping-open': () => 'Esta pregunta de las correspondencias sigue abierta. Escriba su respuesta en lugar de «?».',
    'mapping-sheet-unknown': ({ known }) => `No tenemos esa hoja. Las hojas son ${names(known, 'y')}.`,
    'mapping-column-unknown': ({ columns }) =>
      `Nuestra hoja no tiene esa columna. Sus columnas son ${names(columns, 'y')}.`,
    'mapping-column-absent': () =>
      'Ninguna de sus hojas tiene esta columna. Escriba su nombre como está allí, o quite la fila.',
    'mapping-sheet-absent': ({ sheets }) =>
      `Ninguna de sus hojas se llama así. Tiene ${joined(sheets, 'y')}. Escriba el nombre como está ahí, o déjelo vacío si la fila vale para todas.`,
    'mapping-split': () =>
      'Esto no es un separador, así que la celda no se divide. Escriba el signo que está en medio, como ; o /, o su nombre: coma, punto y coma, barra, guion, espacio, línea, y.',
    'mapping-column-several': ({ columns }) =>
      `Varias de sus columnas tienen este encabezado o están debajo de él, así que no se lee ninguna. Escriba cuál: ${columns.join(', ')}.`,
    'mapping-twice': ({ sheet, column }) =>
      `Otra fila ya llena ${column} de ${sheet}, y cuenta aquella. Para unir dos columnas, escriba las dos en una fila con + entre ellas: Primera + Segunda.`,
    'mapping-split-one': ({ sheet, column }) =>
      `${column} de ${sheet} es un solo texto y no una lista, así que la celda no se divide. Si cada parte es un paso, escriba hitos como nuestra hoja, con su título.`,
    'mapping-words-differ': ({ column, words }) =>
      `Sus columnas dicen cosas distintas de ${column} en esta fila: ${joined(words, 'y')}. No se toma ninguna. Corrija una de las celdas, o deje vacía nuestra palabra para la que no cuenta.`,
    'mapping-rows-differ': ({ column, isWord }) =>
      isWord
        ? `Según las correspondencias, esta palabra va en ${column} del compromiso, y otras filas del mismo compromiso dicen otra cosa. Si cada fila es un paso y esto es del paso, dé la palabra a hitos como nuestra hoja; si es de todo el compromiso, escriba lo mismo en todas sus filas.`
        : `Las filas de un mismo compromiso dicen cosas distintas en ${column}, y cuenta la primera. Si cada fila es un paso y esto es del paso, escriba hitos como nuestra hoja; si no, escriba lo mismo en todas o deje vacías las demás.`,
    'mapping-needed': ({ column }) =>
      `Cada fila de esta hoja nuestra necesita ${column.es}, y ninguna fila de las correspondencias lo llena. Agregue una, con una columna suya o con lo mismo para todas.`,
    'mapping-word-twice': ({ first }) =>
      `Otra fila ya dice qué significa esta palabra (${first || 'nada'}), y cuenta aquella. Quite una.`,
    'mapping-word-unknown': () =>
      'Las correspondencias no dicen qué significa esta palabra. Agregue una fila para ella.',
    'mapping-word': (details, of) =>
      details.column
        ? `Eso va en nuestra columna ${details.column.es}. Agregue a las correspondencias una fila para esta palabra que lo diga.`
        : `Agregue a las correspondencias una fila para esta palabra y escriba ahí, como nuestra palabra, ${wanted(details.wanted, of)}.`,
    'mapping-fraction': () =>
      'Puede ser parte de uno, como 0,4 por 40 %, o menos de uno por ciento. Si toda la columna está en partes de uno, escriba fracción como nuestra palabra en su fila de las correspondencias.',
    'mapping-passed-over': ({ columns }) =>
      `Las correspondencias no nombran estas columnas, por eso no se leen: ${columns.join(', ')}. Nombre cada una sin nada al lado para que se pase por alto sin avisar.`,
    'json-broken': ({ line }) => `Este JSON está dañado cerca de la línea ${line}. Expórtelo de nuevo.`,
    'json-no-list': () =>
      'Este JSON no es una lista de registros, así que no es una tabla. Exporte los resultados como JSON o CSV.',
    'json-feed': () =>
      'Esto ya es un feed. Para revisarlo: npx --no-install coalition-feed validate. Para convertirlo en hojas: npx --no-install coalition-feed export.',
    'preset-table': ({ preset }) =>
      `Es lo que ${preset === 'ogp' ? 'publica OGP de los compromisos' : 'exporta Decidim de sus resultados'}. Impórtelo con --from ${preset}.`,
    'preset-columns': ({ columns }) =>
      `Estas no son las columnas que espera --from: ${columns.join(', ')}. Exporte la tabla entera, con sus encabezados.`,
    'coalition-made': ({ name, language, updated }) =>
      `Nada dice de quién es el feed, así que su nombre (${name}), idioma (${language}) y fecha (${updated}) se tomaron de su contenido. Para escribir los suyos, importe junto a él una hoja coalicion.`,
    'columns-without-place': ({ columns }) =>
      `El formato no tiene lugar para estas columnas, así que lo que dicen no está en el feed: ${columns.join(', ')}.`,
    'identifier-repeated': () =>
      'Este identificador está en varias filas, así que a cada una se le agregó el número de su compromiso.',
    'plan-years': ({ submitted, end, years }) =>
      `Entregado en ${submitted}, con término en ${end} y ${counted(Number(years), 'año', 'años')} de duración: no concuerdan. Vea cuál es correcto.`,
    'completion-unclear': () => '«Unclear» no es un nivel de cumplimiento: la evaluación está en el feed, sin nivel.',
    'date-year-alone': () =>
      'Pueden ser dos días distintos, así que solo se tomó el año. Indique cómo se escriben aquí las fechas: --dates dmy (primero el día) o --dates mdy.',
    'decidim-csv': () =>
      'En CSV Decidim solo escribe los idiomas que tiene su primer resultado. Exporte JSON para tenerlos todos.',
    'decidim-title': ({ languages }) =>
      `Este resultado no tiene título en los idiomas del archivo (${languages.join(', ')}): lo más probable es que el suyo se perdiera al escribir el CSV. Exporte JSON.`,
    'decidim-parent': () =>
      'El resultado al que pertenece no está en el archivo, así que queda como un compromiso aparte. Exporte todos los resultados.',
    'decidim-description': () => 'Un hito tiene título y no texto, así que esta descripción no está en el feed.',
    'decidim-status': () => 'Se leyó como lo que está después de →.',
    'decidim-status-unknown': () =>
      'El formato no tiene aquí ese estado, y por sí solo no dice cuánto se avanzó: no está en el feed.',
    write: (details, of) => `Escriba ${wanted(details.wanted, of)}.`,
    'other-column': ({ wanted: what, column }, of) =>
      `Eso va en la columna ${column.es}. Aquí escriba ${wanted(what, of)}.`,
    missing: (details, of) => `Falta: escriba ${wanted(details.wanted, of)}.`,
    'formula-failed': () => 'La fórmula de esta celda falló. Escriba el valor.',
    'formula-empty': () =>
      'Un 0 como este aparece cuando una fórmula apunta a una celda vacía, y lo que no se sabe no es 0. Deje la celda vacía o escriba el valor mismo.',
    'formula-text': () => 'Esta celda guarda una fórmula como texto, no su resultado. Escriba el valor.',
    'formula-unsaved': () =>
      'El resultado de esta fórmula no está en el archivo. Ábralo en su programa y guárdelo, o escriba el valor.',
    'id-outline': () =>
      'Estos números están dentro del de otro compromiso, como 1.1 y 1.2 dentro de 1. ¿Son sus pasos? Entonces escríbalos como filas de hitos; ahora cada uno se cuenta como un compromiso propio.',
    'id-date': () =>
      'La hoja de cálculo convirtió este id en una fecha, como hace con 1-1. Dé a la columna formato de texto y escriba el id como lo quiere, antes de que alguien enlace este.',
    'id-logical': () =>
      'Es posible que la hoja de cálculo haya convertido este id en VERDADERO o FALSO. Dé a la columna formato de texto y escriba el id como lo quiere, antes de que alguien enlace este.',
    'id-rounded': () =>
      'La hoja de cálculo redondeó este id: guarda 15 cifras. Dé a la columna formato de texto y escriba el id de nuevo, antes de que alguien enlace este.',
    'hour-alone': (details, of) => `Es solo una hora, sin su día. Escriba ${wanted(details.wanted, of)}.`,
    'hour-range': () =>
      'Son dos horas, y en una celda cabe una. Escriba el día con la primera hora en la columna inicio, como 2026-05-31 10:00, y con la última en la columna término, como 2026-05-31 14:00.',
    'date-both-ends': () =>
      'Esta celda dice cuándo empieza y cuándo termina algo: se tomó lo que corresponde a su columna. Escriba cada fecha en la suya; en las correspondencias, dé a su columna dos filas, una para inicio y otra para término.',
    'date-order': ({ order }) =>
      order
        ? `Pueden ser dos días distintos. Otras fechas de aquí tienen primero el ${order === 'dmy' ? 'día' : 'mes'}: si todas son así, agregue --dates ${order}. Si no, escriba el día que corresponde.`
        : 'Pueden ser dos días distintos. Escriba el que corresponde, o indique cómo se escriben aquí las fechas: --dates dmy (primero el día) o --dates mdy.',
    'date-year': () =>
      'Escriba el año con cuatro cifras, o indique cómo se escriben aquí las fechas: --dates dmy o --dates mdy.',
    'date-year-mark': () => 'El año lleva un signo entre sus cifras. Escríbalo sin él.',
    'date-serial': () =>
      'Es el número con que la hoja de cálculo cuenta los días. Dé a la columna formato de texto y escriba la fecha.',
    'date-month': () =>
      'La hoja de cálculo convirtió lo escrito, y puede ser un mes o un día. Dé a la columna formato de texto y escriba 2025-03 o 2025-03-25.',
    'date-without-year': () => 'Falta el año. Escriba el día con su año, como 2026-10-05.',
    'date-period': () =>
      'El formato no tiene fechas para una parte del año: se leyó como el mes o año en que termina o, en la columna de un inicio, en que empieza. Escriba la fecha que quiere decir si es otra.',
    'date-vague': () =>
      'Esto no dice una fecha: las estaciones, los principios y los finales de año no son los mismos meses para todos. Escriba el mes, como 2026-06, o solo el año.',
    'date-range': () =>
      'Son dos días, y en una celda cabe uno. Escriba el primero en la columna inicio y el último en la columna término.',
    'date-hour': () =>
      'Se tomó el día sin la hora. Para mostrar la hora, escriba la zona horaria en la hoja coalicion, como America/Monterrey.',
    'date-no-day': () => 'Esa fecha no existe. Escriba una fecha como 2026, 2026-05 o 2026-05-31.',
    'date-weekday': () =>
      'Esta fecha cae en otro día de la semana que el escrito. Vea cuál de los dos es correcto y escriba solo la fecha, como 2026-05-31.',
    'date-in-words': () =>
      'La hoja de cálculo convirtió en fecha lo que se escribió aquí. Dé a la columna formato de texto y escriba las palabras, como mayo de 2026.',
    midnight: () => 'La medianoche en UTC se leyó como el día: así lo escriben los programas.',
    'number-marks': () =>
      'Pueden ser miles o decimales. Escriba el número sin signos entre sus cifras, o con uno o dos decimales.',
    'list-split': () => 'Se leyó como varios integrantes, pues cada uno lo es. Escriba ; entre ellos.',
    'translation-no-words': () =>
      'El mismo texto está en palabras en otro idioma, y aquí hay solo una fecha o un número. Vea si las celdas de esta fila están una columna fuera de lugar, y escriba la traducción.',
    'list-with-comma': (_, of) =>
      of === 'feed'
        ? 'Es una sola entrada. Si son varias, escriba cada una como una entrada propia.'
        : 'Se leyó como uno solo. Escriba ; entre ellos si son varios.',
    'list-lengths': ({ counts }) =>
      `Escriba la misma cantidad en cada idioma y en el mismo orden: hay ${counts.map(({ language, count }) => `${count} en ${language}`).join(', ')}.`,
    'placeholder-said': () =>
      'Esto no dice nada, y las páginas lo muestran tal cual. Escriba lo que se ha de leer aquí, o quite la fila hasta que se sepa.',
    placeholder: () => 'Se leyó como una celda vacía. Deje vacías esas celdas.',
    'placeholder-entry': () => 'NA, - y similares no nombran nada, así que se pasan por alto. Quítelos.',
    'text-spoiled': () => 'Otro programa dañó estas letras. Escríbalas de nuevo en su hoja.',
    'text-html': () => 'Hay HTML en este texto; se tomaron sus palabras. Escriba texto sin etiquetas.',
    'personal-data': () =>
      'Esto será público y parece el correo, el teléfono o la identificación de alguien. Quítelo, salvo que sea de una oficina o esa persona esté de acuerdo.',
    'link-words': ({ isLogo }, of) =>
      `Estas palabras no son una dirección. Escríbala completa, con https://${isLogo ? ', o dónde está el archivo junto al feed, como logos/municipio.svg' : ''}; o ${of === 'feed' ? 'quite el campo' : 'deje la celda vacía'}.`,
    'link-several': (_, of) =>
      `Son varias direcciones, y aquí cabe una. Deje una y ponga las otras en ${of === 'feed' ? '"links"' : 'la hoja enlaces'}.`,
    'link-host': () => 'Escriba la dirección completa, con https://.',
    spdx: () => 'Se tomó el nombre corto de esta licencia (SPDX).',
    'id-twice': () => 'Otro registro anterior ya tiene este id. Dé a cada uno el suyo.',
    'total-row': () => 'Esta fila parece un total, así que no se lee. Puede quedarse.',
    'below-table': () =>
      'Esto está debajo de la tabla y no es uno de sus registros, así que se pasa por alto. Puede quedarse; si la fila empieza con #, no se dice nada de ella.',
    'below-table-filled': () =>
      'Esto está debajo de la tabla, tras un título o los nombres de otras columnas, así que se tomó por notas y no se lee, pero tiene todo lo que necesita un registro. Si es un registro, súbalo a la tabla; si no, empiece la fila con #.',
    'contribution-held-back': () =>
      'Este texto no se exportó porque puede tener datos personales, así que la fila se pasa por alto. Véalo en la mesa: lo que se publica ahí sí trae aquí su texto.',
    'contribution-undecided': () =>
      'Nadie ha decidido en la mesa sobre esta aportación, así que nada de ella está en la página y la fila se pasa por alto. Quizá quien la envió no quiere que se publique. Decida en la mesa; la siguiente exportación trae la decisión, y la fila puede quedarse.',
    'contribution-withdrawn': (_, of) =>
      of === 'feed'
        ? 'Se retiró de la página, y un feed tiene solo lo que muestran las páginas. Quite el registro.'
        : 'Esta aportación se retiró de la página, así que se pasa por alto y ninguna página la muestra. La fila puede quedarse.',
    'row-heading': ({ column }) =>
      `Es un título entre las filas: no se lee, y ninguna página lo muestra. Si las filas de abajo deben decirlo, escríbalo en cada una, en una columna ${column ? `para «${column.es}»` : 'propia'}.`,
    'row-alone': () =>
      'En esta fila solo está llena esta celda. Si es una nota, empiece la fila con # y no se leerá. Si es un registro, llene sus otras celdas.',
    'id-unknown': ({ list }, of) => `Nada en ${of === 'feed' ? list.en : list.es} tiene este id o nombre.`,
    'name-of-several': ({ list, ids }, of) =>
      `En ${of === 'feed' ? list.en : list.es} hay varios que se llaman así: ${ids}. Escriba el id del que corresponde.`,
    'several-in-one': () => 'Son varios, y aquí cabe uno. Deje uno, o escriba una fila para cada uno.',
    'reference-itself': (_, of) =>
      `Se nombra a sí mismo. Escriba otro, o ${of === 'feed' ? 'quítelo' : 'deje la celda vacía'}.`,
    'reference-left-out': ({ list }) =>
      `La fila de ${list.es} que tiene este id se omite. Corrija aquella y esta vuelve.`,
    'id-ambiguous': ({ column }) => `Varios tienen este id: llene también la columna ${column.es}.`,
    'row-shifted': ({ column, letter }) =>
      `Esta fila parece empezar una columna demasiado a la izquierda. Muévala para que ${column.es} quede en la columna ${letter}.`,
    'row-moved': () =>
      'Falta una celda que esta fila necesita y varias de las demás no son de la columna en la que están: parece que la fila se corrió una celda. Regrese cada una bajo su encabezado.',
    'cells-moved': ({ side }) =>
      `Varias celdas de una fila corresponden a la columna de su ${side === 'left' ? 'izquierda' : 'derecha'} y no a la suya: parece que la fila se recorrió una celda, así que también las demás pueden estar en la columna equivocada. Regrese cada una bajo su encabezado.`,
    'parent-missing': ({ columns }) =>
      `Escriba a qué pertenece esta fila, en la columna ${names(columns)}; si es lo mismo que arriba, repítalo en cada fila.`,
    'parent-several': ({ columns }) => `Llene una de las columnas ${names(columns)}, no varias.`,
    'parent-left-out': ({ list }) =>
      `La fila de ${list.es} a la que pertenece se omite. Corrija aquella y esta vuelve.`,
    'role-missing': ({ column }) => `Escriba responsable o socio en la columna ${column.es}.`,
    'party-note': () =>
      'Parece una nota para ustedes, y las páginas la muestran como una organización. Escriba quién es, y la nota en una columna propia.',
    'party-doubt': () =>
      'Lleva un signo de interrogación, y las páginas lo muestran como seguro. Quítelo cuando lo sea, o deje la celda vacía hasta entonces.',
    'party-unnamed': () =>
      'Esto no nombra a nadie, y las páginas lo muestran como una organización. Escriba quiénes son, con ; entre ellos.',
    'as-above': () => 'Esto no nombra nada en cuanto se ordena la hoja. Escriba en cada celda lo que quiere decir.',
    'member-nearly': ({ member }) =>
      `Se leyó como una organización ajena a la coalición. Escriba ${member} si se trata de ese integrante.`,
    'party-elsewhere': ({ list }, of) =>
      `Se leyó como una organización ajena a la coalición, pero algo en ${of === 'feed' ? list.en : list.es} se llama así. Escriba quién es responsable o participa.`,
    'member-within': ({ member }, of) =>
      `Se leyó como una sola organización, aunque contiene al integrante ${member}. ${of === 'feed' ? 'Si son varias, escriba cada una por separado en la lista' : 'Escriba ; entre varias'}.`,
    'member-gone': () =>
      'Parece el id de un integrante y ninguno lo tiene. ¿Se borró su fila? Consérvela y escriba la fecha en la columna salida.',
    'name-twice': ({ member }, of) =>
      `El integrante ${member} tiene el mismo nombre. Si es uno solo, déjelo con un solo id, el mismo en cada ${of === 'feed' ? 'feed' : 'libro'}. Si no, distinga los nombres, o escriba el id donde una fila los nombra: no se sabe a cuál se refiere.`,
    'field-twice': () => 'Este campo está escrito dos veces; solo cuenta este último. Quite uno.',
    'field-nearly': ({ field }) =>
      `Ningún campo del formato se llama así, por eso no se lee. Escriba "${field}" si es lo que quiere decir.`,
    'dates-swapped': ({ earlier, later, count, total }, of) =>
      `En ${count} de ${total} filas «${of === 'feed' ? later : (EARLIER[later] ?? later)}» es anterior a «${of === 'feed' ? earlier : (EARLIER[earlier] ?? earlier)}». ¿Se intercambiaron los nombres de las dos columnas, o sus valores?`,
    'title-mark': ({ mark, list }, of) => {
      const isMilestone = list === 'milestones';
      const field = isMilestone ? 'status' : { withdrawn: 'state', complete: 'completion' }[mark];
      const where =
        of === 'feed'
          ? `"${field}": "${mark}"`
          : {
              withdrawn: `retirado en la columna ${isMilestone ? 'situación' : 'estado'}`,
              complete: isMilestone ? 'cumplido en la columna situación' : 'completo en la columna cumplimiento',
            }[mark];
      return `El título dice que está ${{ withdrawn: 'retirado', complete: 'concluido' }[mark]}, y su fila no: las páginas y los totales toman lo de la fila. Escriba ${where}, y quite la palabra del título; si el título quiere decir otra cosa, déjelo.`;
    },
    'columns-exchanged': ({ columns: [one, other], count, total }) =>
      `En ${count} de ${total} filas «${one.es}» tiene lo que va en «${other.es}», y al revés. ¿Se intercambiaron los nombres de las dos columnas, o sus valores? Vuelva a intercambiarlos.`,
    'before-start': ({ earlier }, of) =>
      `Es anterior a ${of === 'feed' ? `"${earlier}"` : `«${EARLIER[earlier] ?? earlier}»`}. Vea cuál de las dos fechas es correcta.`,
    'fraction-as-percentage': ({ percent }, of) =>
      of === 'feed'
        ? `Es menos de uno por ciento. Escriba ${percent} si se trata de ${percent} %.`
        : `${percent < 100 ? 'Es menos de uno por ciento' : 'Puede ser el total, como parte de uno, o uno por ciento'}. Escriba ${figure(percent)} si se trata de ${figure(percent)} %; si no, escriba ${figure(Number((percent / 100).toPrecision(12)))} %, con su signo.`,
    'answer-missing': (_, of) =>
      `Dice que está respondida y falta la respuesta. Escríbala en ${of === 'feed' ? '"response"' : 'la columna respuesta'}.`,
    'answer-to-come': (_, of) =>
      `Esto solo dice que habrá una respuesta, y las páginas lo muestran como la respuesta. Mientras no la haya, escriba ${of === 'feed' ? '"under-review" en "status" y quite "response"' : 'en revisión en la columna situación y deje vacía la respuesta'}.`,
    'draft-said': () =>
      'Esto no parece escrito para la ciudadanía: lleva la marca de un borrador o de una nota para colegas, y las páginas lo muestran tal cual. Escriba lo que ha de leerse, o quite la fila hasta que esté lista.',
    'passcode-said': () =>
      'Aquí está la contraseña de una reunión, y todo el mundo puede leerla. Si no puede entrar cualquiera, escriba en su lugar dónde pedirla.',
    'complete-progress': ({ progress }, of) =>
      `Dice ${of === 'feed' ? '"complete"' : 'que se cumplió'}, y el avance es ${figure(progress)} %. Vea cuál es correcto: las páginas muestran ambos.`,
    'not-started-progress': ({ progress }, of) =>
      `Dice ${of === 'feed' ? '"not-started"' : 'no iniciado'}, y el avance es ${figure(progress)} %. Vea cuál es correcto: las páginas muestran ambos.`,
    'party-twice': () => 'Ya figura como responsable. Déjelo en uno de los dos.',
    'title-twice': ({ list }) =>
      list === 'plans'
        ? 'Otro plan tiene el mismo título, y en un filtro no se distinguen. Agregue al título de quién es el plan.'
        : 'Otro compromiso del plan tiene el mismo título. Si es uno solo, deje uno de los dos; si no, distíngalos en el título.',
    'record-twice': () => 'Está dos veces en el mismo compromiso. Si es lo mismo, déjelo una sola vez.',
    'unit-alone': (_, of) =>
      `No dice de qué institución es esta unidad. Escríbala en ${of === 'feed' ? '"member" o "name"' : 'la columna integrante, o nombre si no lo es'}.`,
    'entry-twice': () => 'Está dos veces en la lista. Quite una de las dos.',
    'entry-bullet': () => 'Empieza con una viñeta, y así aparece en el filtro. Escríbalo sin ella.',
    'withdrawn-complete': ({ state }, of) =>
      `Dice ${of === 'feed' ? `"${state}"` : STATES[state]}, y también que se cumplió. Vea cuál es correcto: lo que se cumplió no necesita estado.`,
    'withdrawn-no-reason': (_, of) =>
      `El compromiso se retiró, y ningún cambio ni informe dice por qué. Es lo primero que se pregunta: agregue una fila con el motivo en ${of === 'feed' ? '"revisions" (cambios)' : 'cambios'}.`,
    'complete-milestones': ({ count, total }) =>
      `Dice que todo se cumplió, y ${counted(count, 'hito', 'hitos')} de ${total} no ${count === 1 ? 'está cumplido' : 'están cumplidos'}. Vea cuál es correcto: las páginas muestran ambos.`,
    'milestone-counts': ({ complete, total, done, rows }) =>
      `Las cifras dicen ${complete} de ${total} hitos, y ${done === undefined ? `hay ${rows}` : `las páginas muestran ${done} de ${rows}`}, como dicen los hitos mismos. Corrija lo que no sea cierto, o deje vacías las cifras.`,
    'not-started-milestones': ({ count, total }) =>
      `Dice que nada se ha hecho, y ${counted(count, 'hito', 'hitos')} de ${total} ya ${count === 1 ? 'está en curso o cumplido' : 'están en curso o cumplidos'}. Vea cuál es correcto: las páginas muestran ambos.`,
    'before-beginning': ({ of, field, start }) =>
      `Es anterior ${field === 'start' ? 'al inicio' : 'a la entrega'} del ${of === 'plans' ? 'plan' : 'compromiso'} (${start}). Vea si el año es correcto.`,
    'report-period': ({ period, isBefore }) =>
      isBefore
        ? `El informe es anterior al comienzo de su periodo (${period}). Vea si el año es correcto.`
        : `El informe es de más de un año después del fin de su periodo (${period}). Vea si el año es correcto.`,
    'report-twice': () =>
      'Otro informe del mismo compromiso tiene la misma fecha y el mismo periodo, pero otro cumplimiento o avance. Quite el que no valga, o corrija su fecha o su periodo.',
    'milestone-after-end': () =>
      'El hito vence después del término de su compromiso. Vea cuál de las dos fechas es correcta.',
    'date-far-ahead': ({ years }) => `Faltan más de ${years} años para esta fecha. Vea si el año es correcto.`,
    'event-long': () => 'El evento duraría un año o más. Vea si los años de su inicio y su término son correctos.',
    'revision-now': ({ end, list }) =>
      `El ${list === 'plans' ? 'plan' : 'compromiso'} no tiene esa fecha: su término es ${end}. Vea cuál es correcta, y si el cambio es de otro ${list === 'plans' ? 'plan' : 'compromiso'}.`,
    'end-ahead': ({ end }, of) =>
      `Dice ${of === 'feed' ? '"not-delivered"' : 'no cumplido'}, y su término (${end}) aún no llega. Vea cuál es correcto. Si se renunció a la promesa antes del término, escriba ${of === 'feed' ? '"withdrawn"' : 'retirado'}.`,
    'status-behind': ({ list, isWithdrawn }, of) =>
      isWithdrawn
        ? `Está retirado y tiene la fecha en que se cumplió, o 100 %. Vea cuál es correcto: si se cumplió, escriba ${of === 'feed' ? '"complete"' : 'cumplido'}; si no, deje vacío lo otro.`
        : list === 'milestones'
          ? `Tiene la fecha en que se cumplió, o 100 %, y su situación no lo dice: una parte de la página lo seguiría mostrando como no cumplido. Escriba ${of === 'feed' ? '"complete"' : 'cumplido'}, o deje vacío lo otro.`
          : `Tiene respuesta, decisión o fecha de respuesta, y la situación dice que aún la espera. Escriba ${of === 'feed' ? '"answered"' : 'respondida'}, o deje vacío lo demás.`,
    'translation-missing': ({ language, count }) =>
      `${counted(count, 'texto no tiene', 'textos no tienen')} traducción a este idioma: ${languageName(language)}. Las páginas en él los muestran en otro. Agréguela como "${language}", en las hojas en una columna como título:${language}.`,
    'lead-left': ({ left, hasOthers }, of) => {
      const states = of === 'feed' ? '"on-hold" o "withdrawn"' : 'en pausa o retirado';
      return `Este integrante salió el ${left} y el compromiso sigue vigente. ${hasOthers ? 'Quítelo de aquí si los demás siguen sin él' : `Escriba quién es responsable ahora; si nadie lo es, dígalo en el estado: ${states}`}.`;
    },
    'report-falls': ({ date, said }, of) =>
      `Es menos que en el informe del ${date}: ${saidText(said, of)}. Si es correcto, escriba por qué en ${of === 'feed' ? '"challenges"' : 'la columna qué lo dificultó'}; si no, corríjalo.`,
    'report-newer': ({ date, said }, of) =>
      `El informe del ${date} dice ${saidText(said, of)}, y las páginas siguen mostrando lo que está aquí. Escriba aquí lo que dice el informe, o deje esto vacío: entonces cuenta el informe más nuevo.`,
    'language-unknown': () =>
      'Ningún idioma tiene este código. Escriba el código del idioma, como es o es-MX; el de un país no sirve.',
    'language-country': ({ language }) =>
      `Es el código de un idioma, ${languageName(language)}, que no parece el de estos textos. Escriba el del suyo si se refiere al país.`,
    'link-local': () =>
      'Solo una computadora, o la red de una oficina, conoce esta dirección; nadie más puede abrirla. Escriba la dirección en la web.',
    'link-shared': () =>
      'Los archivos de ahí solo los abre aquel con quien se compartieron. Abra la dirección en una ventana privada: si pide una cuenta, compártala con todos o ponga el archivo en su sitio.',
    'logo-no-image': () =>
      'Es un documento o una página y no una imagen, así que no se muestra ningún logotipo. Escriba la dirección de una imagen: .svg, .png, .jpg o .webp.',
    'http-link': ({ isLogo }) =>
      `La dirección empieza con http:. ${isLogo ? 'En una página con https: este logotipo no se ve' : 'Los navegadores advierten de esos enlaces'}. Escriba https: si el sitio lo tiene.`,
    'updated-behind': ({ date }) =>
      `Hay aquí algo más nuevo, del ${date}. Escriba el día en que se actualizaron los datos.`,
    'updated-ahead': () => 'Ese día aún no llega. Escriba el día en que se actualizaron los datos.',
    'date-ahead': () => 'Ese día aún no llega, y aquí va algo que ya pasó. Vea si el año es correcto.',
    dragged: () =>
      'Cada celda tiene uno más que la de arriba, como cuando se arrastra una celda y el programa sigue contando. Vea si es correcto; si no, escriba en cada una su propio valor.',
    'id-nearly-twice': ({ other }, of) =>
      `El id ${other} es el mismo, salvo por mayúsculas o acentos, y se leen como dos. Si son uno, deje ${of === 'sheet' ? 'una sola fila' : 'un solo registro'}; si son dos, deles id que se distingan, como ${other.toLowerCase()}-2.`,
    'after-plan': ({ end, isWhole }) =>
      isWhole
        ? `Es posterior al término del plan (${end}). Vea si el año es correcto.`
        : `Termina más de un año después que su plan (${end}). Vea si el año es correcto: al arrastrar una fecha el programa puede sumar uno en cada fila.`,
    'year-far': () => 'Ese año casi no puede ser. Escriba el año de nuestro calendario, como 2026.',
    'updated-same': () =>
      'La última edición tiene esta misma fecha, pero dice otra cosa. Escriba el día en que puso al día los datos.',
    'updated-old': ({ days, limit }) =>
      `Fue hace ${days} días, y a los ${limit} se avisa que los datos son viejos. Escriba el día en que los revisó por última vez.`,
    'no-leads': () => 'Falta quién es responsable. Si llena «responsables», la gente sabe a quién preguntar.',
    'no-leads-made': () =>
      'Falta quién es responsable. Escríbalo en una hoja unidades de usted, con compromiso, papel y nombre, e impórtela junto con este archivo.',
    'members-none': () =>
      'En este archivo no hay integrantes. Escríbalos en una hoja integrantes e impórtela junto con este archivo; si no, toda organización cuenta como ajena a la coalición.',
    'no-challenges': () => 'Avanzó poco y no se dice por qué. Una frase sobre qué lo dificultó lo hace creíble.',
    'no-reason': () => 'Esto solo dice que algo cambió. Agregue por qué: en la página no se ve nada más.',
    said: ({ message }) => (/[.?!:]$/.test(message) ? message : `${message}.`),
  },
  choice: choiceText,
  row: (row) => `fila ${row}`,
  column: (letter) => `columna ${letter}`,
  record: (number) => `registro ${number}`,
  field: (name) => `campo ${name}`,
  missingColumn: (name) => `sin columna ${name}`,
  more: (count) => `y ${count} más (--all los enumera)`,
  meant: '→',
  counted(list, count) {
    const [one, many] = COUNTED[list] ?? [list, list];
    return counted(count, one, many);
  },
  written: (file, counts, lost) =>
    `${file === undefined ? 'Escrito' : `Escrito en ${file}`}: ${counts || 'solo la coalición'}.${lost && ` ${lost}.`}`,
  notSaved: 'Todavía no está guardado: agregue --out coalition.json.',
  lost({ files, rows, cells, records = 0 }) {
    const parts = [
      files && `${counted(files, 'archivo u hoja', 'archivos u hojas')} sin usar`,
      rows && counted(rows, 'fila omitida', 'filas omitidas'),
      cells && counted(cells, 'celda omitida', 'celdas omitidas'),
      records && counted(records, 'registro omitido', 'registros omitidos'),
    ];
    return parts.filter(Boolean).join(', ');
  },
  notReplaced(file, reason) {
    if (reason === 'no-feed')
      return `${file} no se reemplazó: lo que contiene no es un feed, o es un feed que no se puede leer. Indique otro archivo, o --force.`;
    if (reason === 'editions')
      return `${file} no se escribió: importe solo la edición más nueva, o indique que son dos instituciones, como se dice arriba.`;
    if (typeof reason === 'object' && 'ids' in reason)
      return `${file} no se reemplazó: ${reason.ids === 1 ? 'cambiaría 1 id publicado' : `cambiarían ${reason.ids} id publicados`}, y los enlaces anteriores no llevarían a nada. Agregue --prefix como se indica arriba, o --force.`;
    if (reason === 'input') return `${file} no se reemplazó: se está leyendo. Indique otro archivo, o --force.`;
    if ('without' in reason)
      return `${file} no se reemplazó: al nuevo feed le faltaría ${names(reason.without, 'y')}. Corrija lo de arriba, o indique --force.`;
    if ('exchanged' in reason)
      return `${file} no se reemplazó: dos columnas tienen cada una los valores de la otra, en la mayoría de los registros que ya estaban. ${columnsIn(reason.exchanged, reason.isAll)}. ¿Se intercambiaron las columnas de la hoja, o sus nombres? Vuelva a intercambiarlas. Si así debe ser, indique --force.`;
    if ('crosswise' in reason)
      return `${file} no se reemplazó: los valores de una columna pasaron de un registro a otro, y los id se quedaron. ${columnsIn(reason.crosswise, reason.isAll)}. ¿Se ordenaron solo algunas columnas de la hoja, o se corrieron las celdas de una? Deshágalo y ordene siempre la hoja completa. Si así debe ser, indique --force.`;
    if ('columns' in reason)
      return `${file} no se reemplazó: de una columna no queda ningún valor de los que tenía. ${columnsIn(reason.columns, reason.isAll)}. ¿Se borró la columna? Devuélvala: npx --no-install coalition-feed export ${file} anterior.xlsx --lang es escribe hojas que la tienen. Si así debe ser, indique --force.`;
    if ('only' in reason)
      return `${file} no se reemplazó: tiene valores para los que sus hojas no tienen columna, seguramente escritos en el archivo mismo: ${goneIn(reason.only, reason.isAll)}. Para conservarlos, haga hojas de él: npx --no-install coalition-feed export ${file} corregida.xlsx --lang es. Para descartarlos, indique --force.`;
    const gone = 'fewer' in reason && reason.gone;
    return 'fewer' in reason
      ? `${file} no se reemplazó: ${reason.fewer ? `el nuevo feed tiene menos registros (${reason.fewer}).${gone && ` Faltan: ${gone}.`}` : `el nuevo feed ya no tiene todos sus registros. Faltan: ${gone}.`} Vea por qué, o indique --force.`
      : `${file} no se reemplazó, porque al nuevo feed le faltaría esto: ${reason.lost}. Conserva ${reason.has || 'solo la coalición'}. Corrija lo de arriba, o indique --force.`;
  },
  emptied: (values) =>
    `Consejo: la última edición tenía aquí valores, y ahora sus celdas están vacías: ${goneIn(values, true)}.`,
  replaced: (file, values, by) => [
    `${by === 'sheets' ? 'Sus hojas' : 'Estos feeds'} cambian ${counted(values.length, 'valor', 'valores')} de ${file}. Es lo normal, salvo que alguien haya corregido alguno a mano en ese archivo: solo se perdería esa corrección, así que escríbala también en ${by === 'sheets' ? 'sus hojas' : 'el feed del que viene'}:`,
    ...changedLines(values, (name) => name.es),
  ],
  notYours: (file) =>
    `Para corregir un archivo que no es suyo, haga hojas del feed: npx --no-install coalition-feed export ${file} coalicion.xlsx --lang es. Desde entonces, importe esas.`,
  next: (file, isWhole) =>
    `Para verlo: npx --no-install coalition-feed prerender ${file} --widget all --lang es --out vista.html. ${isWhole ? `Después, ponga ${file} en su sitio.` : 'Corrija lo de arriba antes de ponerlo en su sitio.'}`,
  found: (value) => `Se encontró ${value}.`,
  warning: 'Aviso.',
  also: (places) => `también ${places}`,
  verdict({ problems, warnings }, result) {
    if (!problems && !warnings) return 'no se encontró ningún problema.';
    const parts = [
      problems ? counted(problems, 'problema', 'problemas') : 'ningún problema',
      warnings ? counted(warnings, 'aviso', 'avisos') : '',
    ];
    const results = {
      shown: 'Se pueden mostrar todos los registros.',
      records: 'Se omiten registros.',
      nothing: 'El feed no se puede mostrar.',
    };
    return `${parts.filter(Boolean).join(', ')}. ${results[result]}`;
  },
  noKnownSheet: (places) =>
    `No hay feed: ninguna hoja tiene un nombre de los nuestros. Si son hojas propias, esto escribe las primeras correspondencias de sus columnas: npx --no-install coalition-feed import ${places} --suggest --out correspondencias.csv. Esto escribe un libro vacío con nuestras hojas: npx --no-install coalition-feed template LIBRO.xlsx --lang es`,
  noCoalition:
    'No hay feed: falta la hoja coalicion con una fila. npx --no-install coalition-feed template LIBRO.xlsx --lang es escribe un libro vacío.',
  oneSheet: 'Un archivo CSV tiene una sola hoja: guarde el libro entero como .xlsx o .ods, e impórtelo así.',
  nothingRead: 'No hay feed: no se pudo leer nada de la hoja coalicion.',
  openMapping:
    'No hay feed: nada llena todavía la hoja coalicion. Conteste las preguntas abiertas de las correspondencias, primero las de esa hoja.',
  nameless: 'No hay feed: la coalición necesita un nombre.',
  nothingToMap: 'Todas las columnas se llaman como las nuestras. Importe las hojas sin --columns.',
  chooseOne: (column, theirs, isMeasured) =>
    `Solo una de estas columnas puede ser ${column}: ${theirs.map((name) => `«${name}»`).join(', ')}. Elíjala en las correspondencias${isMeasured ? ': la más reciente, o lo real y no lo programado' : ''}, y ${isMeasured ? 'borre las filas de las demás' : 'dé a las demás otra columna nuestra, o borre sus filas'}.`,
  suggested: (file, open, sheets) =>
    `${file === undefined ? 'Primeras correspondencias escritas' : `Primeras correspondencias escritas en ${file}`}. ${open ? `Conteste ${open === 1 ? 'su pregunta, marcada' : `sus ${open} preguntas, marcadas`} con ?, y después` : 'Revíselas y después'}: npx --no-install coalition-feed import ${sheets} --columns ${file ?? 'CORRESPONDENCIAS.csv'} --out coalition.json`,
  isThere: (file) => `${file} ya existe y no se reemplazó. Indique otro nombre, o --force.`,
};

const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  members: ['integrante', 'integrantes'],
  people: ['persona', 'personas'],
  plans: ['plan', 'planes'],
  commitments: ['compromiso', 'compromisos'],
  milestones: ['hito', 'hitos'],
  reports: ['informe', 'informes'],
  revisions: ['cambio', 'cambios'],
  assessments: ['evaluación', 'evaluaciones'],
  contributions: ['aportación', 'aportaciones'],
  events: ['evento', 'eventos'],
  updates: ['novedad', 'novedades'],
  links: ['enlace', 'enlaces'],
  sources: ['fuente', 'fuentes'],
};
