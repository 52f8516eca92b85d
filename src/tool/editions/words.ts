import type { MessageLanguage } from '../messages/words-of.js';
import { counted, sentence as withStop } from '../output.js';
import type { ListThatStays } from './questions.js';

/** What may change in a commitment or a plan, and is worth a word on why. */
export type Changed =
  | 'title'
  | 'summary'
  | 'start'
  | 'end'
  | 'leads'
  | 'partners'
  | 'completion'
  | 'progress'
  | 'state'
  | 'commitment-new'
  | 'commitment-gone'
  | 'milestone-new'
  | 'milestone-gone'
  | 'milestone-title'
  | 'milestone-start'
  | 'milestone-end'
  | 'milestone-status';

/** What is said of two editions of a feed, in one language. */
export interface EditionWords {
  /** The sentence for `summary` of a revision. It names no reason: that is for people to add. */
  readonly changed: Readonly<Record<Changed, string>>;
  /** Where nothing stood, or stands now. */
  readonly nothing: string;
  /** @param counted as `2 commitments`; @param ids of the records, joined */
  gone(list: ListThatStays, counted: string, isOne: boolean, ids: string): string;
  /** @param members each with the commitments whose leads or partners it is, joined */
  /** @param ids of records that are others now */
  idReused(counted: string, isOne: boolean, ids: string): string;
  /** @param places each with the day that it had and has, joined */
  eventMoved(count: number, places: string): string;
  /** @param places each with the name that it had and has, joined */
  nameChanged(count: number, places: string): string;
  stillNamed(members: string): string;
  /** @param edition the day of the older one; @param places each record with the date of its revision, joined */
  revisionEarly(count: number, edition: string, places: string): string;
  /** @param places each record with the date that its revision says was, and that of the older edition, joined */
  revisionWas(count: number, places: string): string;
  sameDay(date: string): string;
  /** @param members each with the day on which it left and the commitments that it leads, joined */
  leadLeft(members: string): string;
  /** @param pairs `old → new`, joined */
  renamed(counted: string, isOne: boolean, pairs: string): string;
  /** After it, where what came has a space in it. */
  readonly replacedAll: string;
  /** What it costs until that is answered. */
  notCompared(isOne: boolean): string;
  pastGone(counted: string, isOne: boolean, ids: string): string;
  /** @param columns of each sheet, with what some records had and have */
  crosswise(columns: string): string;
  exchanged(columns: string): string;
  columnGone(columns: string): string;
  /** @param places each record with what it said and says, joined */
  pastChanged(list: 'reports' | 'contributions', count: number, places: string): string;
  order(oldName: string, before: string, newName: string, after: string): string;
  strangers(oldName: string, newName: string): string;
  /** Why `--write` did nothing. */
  readonly notWritten: string;
  /** A feed has values that cannot be used, and nothing is said of those. */
  unusable(name: string, count: number): string;
  untold(sentence: string, was: string, now: string): string;
  /** A revision may be about this change or about another. @param words of the revision */
  unclear(sentence: string, words: string): string;
  unreasoned(sentence: string): string;
  /** @param isAsked whether something is not compared until it is answered */
  none(oldName: string, newName: string, isAsked: boolean): string;
  found(rows: number): string;
  why(column: string): string;
  wrote(file: string, rows: number): string;
  /** @param changes each with what tells it, joined */
  alreadyThere(rows: number, changes: string): string;
  /** Changes of which a revision may tell, or of others. @param changes each with the revision's words, joined */
  perhapsThere(count: number, changes: string): string;
  readonly toldBy: Readonly<Record<'revision' | 'report', string>>;
  /** The rows of an earlier run are in the file. */
  stale(file: string): string;
  bare(count: number, places: string): string;
  fileIsThere(file: string): string;
}

/** What becomes of a record that is over, in the place of taking it away. */
const STAYS = {
  en: {
    members: 'A member that leaves keeps its row, with the date in "left".',
    plans: 'A plan that is over keeps its row, for its commitments name it.',
    commitments: 'A promise that is given up keeps its row, with the state "withdrawn" and why.',
    contributions: 'An answer that was published keeps its row.',
    events: 'An event that was announced keeps its row and its id; if it does not take place, say so in its title.',
    updates: 'News that were published keep their row and their id.',
  },
  es: {
    members: 'Un integrante que se va conserva su fila, con la fecha en «salida».',
    plans: 'Un plan que terminó conserva su fila, porque sus compromisos lo nombran.',
    commitments: 'Un compromiso que se abandona conserva su fila, con el estado «retirado» y el porqué.',
    contributions: 'Una respuesta publicada conserva su fila.',
    events: 'Un evento que ya se anunció conserva su fila y su id; si no se realiza, dígalo en su título.',
    updates: 'Una novedad publicada conserva su fila y su id.',
  },
} as const;

export const EDITION_WORDS: Readonly<Record<MessageLanguage, EditionWords>> = {
  en: {
    changed: {
      title: 'The title changed.',
      summary: 'What is promised is worded differently.',
      start: 'The start moved.',
      end: 'The end moved.',
      leads: 'Who is responsible changed.',
      partners: 'Who takes part changed.',
      completion: 'The completion changed.',
      progress: 'The progress changed.',
      state: 'The state changed.',
      'commitment-new': 'A commitment was added.',
      'commitment-gone': 'A commitment was taken out.',
      'milestone-new': 'A milestone was added.',
      'milestone-gone': 'A milestone was taken out.',
      'milestone-title': 'A milestone is worded differently.',
      'milestone-start': 'The start of a milestone moved.',
      'milestone-end': 'The end of a milestone moved.',
      'milestone-status': 'The status of a milestone changed.',
    },
    nothing: 'not given',
    gone: (list, counted, isOne, ids) =>
      `${counted} of the older edition ${isOne ? 'is' : 'are'} gone: ${ids}. ${STAYS.en[list]} If so, put the ${isOne ? 'row' : 'rows'} back.`,
    idReused: (counted, isOne, ids) =>
      `${counted} of the older edition ${isOne ? 'is' : 'are'} gone, and something else has ${isOne ? 'its id' : 'their ids'} now: ${ids}. Give what is new an id of its own, and put back what had it: links lead there.`,
    eventMoved: (count, places) =>
      `${count === 1 ? 'An event was' : `${count} events were`} announced for another day: ${places}. Whoever wrote down the first comes in vain: say it in an update with the title of the event. If it is another event, give it an id of its own.`,
    nameChanged: (count, places) =>
      `${count === 1 ? 'A member has' : `${count} members have`} another name now: ${places}. Write the old name into "former names" (formerNames), so that ${count === 1 ? 'it is' : 'they are'} found by it too. If it is another organisation, give it an id of its own.`,
    stillNamed: (members) => `Commitments go on naming ${members}. Write there who is responsible or takes part now.`,
    revisionEarly: (count, edition, places) =>
      `${counted(count, 'revision is', 'revisions are')} dated before the older edition (${edition}), which does not have that change yet: ${places}. Is the year or the month right? If it was decided then, leave it.`,
    revisionWas: (count, places) =>
      `${counted(count, 'revision says', 'revisions say')} that it was another date than the older edition has: ${places}. Correct "was", or say what happened between.`,
    sameDay: (date) =>
      `Both editions are of ${date}, and something changed. Write into "updated" the day on which you brought the data up to date.`,
    leadLeft: (members) =>
      `Who has left is still responsible: ${members}. Write into "led by" (leads) who is now; if nobody is, say so in the state: on-hold or withdrawn.`,
    renamed: (counted, isOne, pairs) =>
      `${isOne ? 'Does' : 'Do'} ${counted} have ${isOne ? 'a new id' : 'new ids'}? ${pairs}. Links and feedback name the old one: give it back if ${isOne ? 'it is' : 'they are'} the same.`,
    replacedAll: 'An id has no spaces: was it "find and replace" in the whole workbook? Then undo it, also in texts.',
    notCompared: (isOne) => `Until then ${isOne ? 'it is' : 'they are'} not compared.`,
    pastGone: (counted, isOne, ids) =>
      `${counted} of the older edition ${isOne ? 'is' : 'are'} gone, of: ${ids}. The past is known by them: put ${isOne ? 'it' : 'them'} back.`,
    crosswise: (columns) =>
      `Were only some columns of a sheet sorted, or the cells of one moved up or down? Values went from one record to another, and the ids stayed: ${columns}. If so, undo that. Until then they are not compared.`,
    exchanged: (columns) =>
      `Were two columns of a sheet exchanged, or their headings? In most records each has what the other had in the older edition: ${columns}. If so, exchange them back. Until then they are not compared.`,
    columnGone: (columns) =>
      `Was a column deleted? Of what it had in the older edition nothing is left: ${columns}. If so, put it back. Until then it is not compared.`,
    pastChanged: (list, count, places) =>
      list === 'reports'
        ? `${counted(count, 'statement', 'statements')} of reports that were published ${count === 1 ? 'is' : 'are'} another now: ${places}. What is new belongs in a report of its own; if the old one was wrong, say so in revisions.`
        : `${counted(count, 'answer that was published is', 'answers that were published are')} another now: ${places}. Whoever wrote was told the first: if that does not hold any more, say so in the answer.`,
    order: (oldName, before, newName, after) =>
      `${oldName} is of ${before}, ${newName} of ${after}. Name the older edition first.`,
    strangers: (oldName, newName) =>
      `${oldName} and ${newName} have no id in common. Are they two editions of one feed?`,
    notWritten: 'Nothing was written. If it is meant so, say --force.',
    unusable: (name, count) =>
      `${name} has ${counted(count, 'problem')}, and what cannot be used is not compared: coalition-feed validate ${name} names ${count === 1 ? 'it' : 'them'}.`,
    untold: (sentence, was, now) =>
      `${withStop(sentence)} ${was && now ? `It was "${was}" and is now "${now}", and no` : `It is "${was || now}", and no`} revision says so or why. Add one: coalition-feed changes writes it`,
    unclear: (sentence, words) =>
      `${withStop(sentence)} Does the revision "${words}" say why? Something else changed too, and it does not say which it means. If it means this, name there what changed; if not, add another`,
    unreasoned: (sentence) => `"${sentence}" says only that something changed. Add why`,
    none: (oldName, newName, isAsked) =>
      isAsked
        ? `Beside what is asked above, nothing changed between ${oldName} and ${newName} that is not explained already.`
        : `Between ${oldName} and ${newName} nothing changed that is not explained already.`,
    found: (rows) => `${counted(rows, 'change')} that nobody has explained yet.`,
    why: (column) =>
      `Put the rows into your sheet "revisions", from its column "commitment" on, and add why to each in the column "${column}".`,
    wrote: (file, rows) =>
      `Written to ${file}: ${counted(rows, 'revision')}. Add why to each in its "summary". If you keep sheets, put the same rows there, or the next import lacks them.`,
    alreadyThere: (rows, changes) => `${counted(rows, 'change is', 'changes are')} explained already: ${changes}.`,
    perhapsThere: (count, changes) =>
      `${count === 1 ? 'Does a revision explain this change' : 'Do revisions explain these changes'}? Several things changed, and ${count === 1 ? 'it does' : 'they do'} not say which is meant: ${changes}. If so, name there what changed; if not, add a row.`,
    toldBy: { revision: 'in a revision', report: 'in a report' },
    stale: (file) => `If ${file} is of an earlier run, delete it: none of its rows is open any more.`,
    bare: (count, places) =>
      `${counted(count, 'revision says', 'revisions say')} only that something changed. Add why: ${places}.`,
    fileIsThere: (file) => `${file} is there already. Nothing was written. Name another, or say --force.`,
  },
  es: {
    changed: {
      title: 'Cambió el título.',
      summary: 'Cambió la descripción de lo que se promete.',
      start: 'Cambió la fecha de inicio.',
      end: 'Cambió la fecha de término.',
      leads: 'Cambiaron los responsables.',
      partners: 'Cambió quién participa.',
      completion: 'Cambió el nivel de cumplimiento.',
      progress: 'Cambió el avance.',
      state: 'Cambió el estado.',
      'commitment-new': 'Se agregó un compromiso.',
      'commitment-gone': 'Se quitó un compromiso.',
      'milestone-new': 'Se agregó un hito.',
      'milestone-gone': 'Se quitó un hito.',
      'milestone-title': 'Cambió el texto de un hito.',
      'milestone-start': 'Cambió la fecha de inicio de un hito.',
      'milestone-end': 'Cambió la fecha de término de un hito.',
      'milestone-status': 'Cambió la situación de un hito.',
    },
    nothing: 'sin dato',
    gone: (list, counted, isOne, ids) =>
      `${isOne ? 'Falta' : 'Faltan'} ${counted} de la edición anterior: ${ids}. ${STAYS.es[list]} Si es así, devuelva ${isOne ? 'la fila' : 'las filas'}.`,
    idReused: (counted, isOne, ids) =>
      `${counted} de la edición anterior ya no ${isOne ? 'está, y su id es ahora de otra cosa' : 'están, y sus id son ahora de otra cosa'}: ${ids}. Dé un id propio a lo nuevo, y devuelva lo que lo tenía: los enlaces llevan ahí.`,
    eventMoved: (count, places) =>
      `${count === 1 ? 'Un evento se anunció' : `${count} eventos se anunciaron`} para otro día: ${places}. Quien anotó el primero irá en vano: dígalo en una novedad, con el título del evento. Si es otro evento, dele un id propio.`,
    nameChanged: (count, places) =>
      `${count === 1 ? 'Un integrante tiene' : `${count} integrantes tienen`} otro nombre ahora: ${places}. Escriba el anterior en «nombres anteriores» (formerNames), para que también por él se le encuentre. Si es otra organización, dele un id propio.`,
    stillNamed: (members) =>
      `Hay compromisos que siguen nombrando a ${members}. Escriba en ellos quién es responsable o participa ahora.`,
    revisionEarly: (count, edition, places) =>
      `${counted(count, 'cambio tiene', 'cambios tienen')} una fecha anterior a la edición anterior (${edition}), que aún no ${count === 1 ? 'lo tenía' : 'los tenía'}: ${places}. ¿Son correctos el año y el mes? Si se decidió entonces, déjela.`,
    revisionWas: (count, places) =>
      `${counted(count, 'cambio dice', 'cambios dicen')} que antes era otra fecha que la de la edición anterior: ${places}. Corrija «antes» (was), o diga qué pasó entre las dos.`,
    sameDay: (date) =>
      `Las dos ediciones son del ${date}, y algo cambió. Escriba en «actualizado» (updated) el día en que puso los datos al día.`,
    leadLeft: (members) =>
      `Quien ya salió sigue como responsable: ${members}. Escriba en "responsables" (leads) quién lo es ahora; si nadie lo es, dígalo en el estado: en pausa (on-hold) o retirado (withdrawn).`,
    renamed: (counted, isOne, pairs) =>
      `¿${isOne ? 'Cambió' : 'Cambiaron'} de id ${counted}? ${pairs}. Los enlaces y las aportaciones usan el id anterior: si ${isOne ? 'es el mismo registro' : 'son los mismos registros'}, vuelva a ponerle${isOne ? '' : 's'} el id anterior.`,
    replacedAll:
      'Un id no lleva espacios: ¿fue un «buscar y reemplazar» en todo el libro? Entonces deshágalo, también en los textos.',
    notCompared: (isOne) => `Mientras tanto no se ${isOne ? 'compara' : 'comparan'}.`,
    pastGone: (counted, isOne, ids) =>
      `${isOne ? 'Falta' : 'Faltan'} ${counted} de la edición anterior, en: ${ids}. Con eso se conoce el pasado: devuelva lo que falta.`,
    crosswise: (columns) =>
      `¿Se ordenaron solo algunas columnas de una hoja, o se corrieron las celdas de una? Hay valores que pasaron de un registro a otro, y los id se quedaron: ${columns}. Si es así, deshágalo. Mientras tanto no se comparan.`,
    exchanged: (columns) =>
      `¿Se intercambiaron dos columnas de una hoja, o sus nombres? En la mayoría de los registros cada una tiene lo que la otra tenía en la edición anterior: ${columns}. Si es así, vuelva a intercambiarlas. Mientras tanto no se comparan.`,
    columnGone: (columns) =>
      `¿Se borró una columna? De lo que tenía en la edición anterior no queda nada: ${columns}. Si es así, devuélvala. Mientras tanto no se compara.`,
    pastChanged: (list, count, places) =>
      list === 'reports'
        ? `${counted(count, 'dato de informes publicados es otro', 'datos de informes publicados son otros')} ahora: ${places}. Lo nuevo va en un informe propio; si el anterior estaba mal, dígalo en la hoja cambios (revisions).`
        : `${counted(count, 'respuesta publicada es otra', 'respuestas publicadas son otras')} ahora: ${places}. A quien escribió se le dijo la primera: si ya no vale, dígalo en la respuesta.`,
    order: (oldName, before, newName, after) =>
      `${oldName} es del ${before} y ${newName} del ${after}. Indique primero la edición anterior.`,
    strangers: (oldName, newName) =>
      `${oldName} y ${newName} no tienen ningún id en común. ¿Son dos ediciones del mismo feed?`,
    notWritten: 'No se escribió nada. Si así lo quiere, indique --force.',
    unusable: (name, count) =>
      `${name} tiene ${counted(count, 'problema')}, y lo que no se puede usar no se compara: coalition-feed validate ${name} ${count === 1 ? 'lo' : 'los'} nombra.`,
    untold: (sentence, was, now) =>
      `${withStop(sentence)} ${was && now ? `Antes: «${was}»; ahora: «${now}»` : `Es «${was || now}»`}. Nada en "revisions" (la hoja cambios) lo dice ni explica por qué. Agréguelo: coalition-feed changes lo escribe`,
    unclear: (sentence, words) =>
      `${withStop(sentence)} ¿Explica por qué el cambio «${words}»? También cambió otra cosa, y no dice a cuál se refiere. Si se refiere a esto, escriba ahí qué cambió; si no, agregue otro`,
    unreasoned: (sentence) => `«${sentence}» solo dice que algo cambió. Agregue por qué`,
    none: (oldName, newName, isAsked) =>
      isAsked
        ? `Fuera de lo que se pregunta arriba, entre ${oldName} y ${newName} no cambió nada que no esté explicado ya.`
        : `Entre ${oldName} y ${newName} no cambió nada que no esté explicado ya.`,
    found: (rows) => `${counted(rows, 'cambio')} que nadie ha explicado todavía.`,
    why: (column) =>
      `Ponga las filas en su hoja «cambios», a partir de la columna «compromiso», y agregue a cada una por qué, en la columna «${column}».`,
    wrote: (file, rows) =>
      `Escrito en ${file}: ${counted(rows, 'cambio')}. Agregue a cada uno por qué, en su "summary". Si usa hojas, ponga ahí las mismas filas, o la próxima importación no las tendrá.`,
    alreadyThere: (rows, changes) =>
      `${counted(rows, 'cambio ya está explicado', 'cambios ya están explicados')}: ${changes}.`,
    perhapsThere: (count, changes) =>
      `¿${count === 1 ? 'Explica este cambio una fila' : 'Explican estos cambios las filas'} de «cambios»? Cambiaron varias cosas, y no ${count === 1 ? 'dice' : 'dicen'} a cuál se ${count === 1 ? 'refiere' : 'refieren'}: ${changes}. Si es así, escriba ahí qué cambió; si no, agregue una fila.`,
    toldBy: { revision: 'en un cambio', report: 'en un informe' },
    stale: (file) => `Si ${file} es de una vez anterior, bórrelo: ninguna de sus filas sigue pendiente.`,
    bare: (count, places) =>
      `${counted(count, 'cambio solo dice', 'cambios solo dicen')} que algo cambió. Agregue por qué: ${places}.`,
    fileIsThere: (file) => `${file} ya existe. No se escribió nada. Indique otro nombre, o agregue --force.`,
  },
};
