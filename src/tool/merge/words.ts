import type { MessageLanguage } from '../messages/words-of.js';
import { counted } from '../output.js';
import type { JoinedRecord } from './ids.js';
import type { Editions } from './merge-feeds.js';

export interface Merging {
  /** What was put together, as people call it and its fields: feeds by `merge`, sheets by `import`. */
  readonly of: 'feeds' | 'sheets';
  /** Whether the newest counts where two differ, and not the one that is named first. */
  readonly isNewest: boolean;
  /** Whether the feed is written even where bodies seem to be editions of one. */
  readonly isWritten: boolean;
}

/** What keeps two apart that have one title and day, beside their ids. */
interface Apart {
  /** Under one id in both, but for what was put before it. */
  readonly byId: boolean;
  readonly byHour: boolean;
  /** Each is about a commitment. */
  readonly byCommitment: boolean;
  readonly byPlace: boolean;
  readonly bySummary: boolean;
}

/** What `merge` says, and `import` of several bodies. */
interface MergeWords {
  /** @param places of each list, as `members: town 1 → town-1`, joined */
  readonly changedIds: (count: number, places: string) => string;
  /** What to do if records of a list are one after all. */
  readonly ifOne: (list: string, merging: Merging) => string | undefined;
  /** What to do about ids that changed. @param options `--prefix` for all bodies but one */
  readonly prefix: (options: string) => string;
  /** The same where another body's ids are published, and theirs are not. */
  readonly prefixNewcomers: (options: string) => string;
  readonly conflicts: (count: number, merging: Merging, places: string) => string;
  /** What the feed is called, where each body has a name of its own. */
  readonly named: (title: string) => string;
  readonly conflict: (path: string, taken: string, left: string) => string;
  /** The same of two cells, each with its place and what it says. */
  readonly cells: (taken: string, left: string) => string;
  /** Days on which members left, as one body says and another that has them does not. */
  readonly leftAlone: (count: number, merging: Merging, places: string) => string;
  readonly candidates: (count: number, merging: Merging, pairs: string) => string;
  /** How far one promise is, where two bodies say it differently. */
  readonly figures: (count: number, places: string) => string;
  /** Members of one name in several feeds. @param groups as `state = gov`, joined */
  readonly namesakes: (count: number, groups: string) => string;
  /** Events or news. @param pairs as `forum = foro-1 ("Open forum", 2026-11-20)`, joined */
  readonly twins: (list: 'events' | 'updates', count: number, merging: Merging, pairs: string, apart: Apart) => string;
  /** Events, news or contributions that are there once. @param places as `forum ("Open forum", 2026-11-20)`, joined */
  readonly joined: (list: JoinedRecord['list'], count: number, places: string) => string;
  readonly hours: (one: string, other: string) => string;
  readonly by: Readonly<Record<'ogp-id' | 'title', string>>;
  readonly unowned: (count: number, merging: Merging, ids: string) => string;
  readonly unusable: (count: number) => string;
  /** @param option `--prefix` for one of the two */
  readonly editions: (editions: Editions, option: string) => string;
}

export const MERGE_WORDS: Readonly<Record<MessageLanguage, MergeWords>> = {
  en: {
    changedIds: (count, places) =>
      `${counted(count, 'id was', 'ids were')} taken by different records, so each got its body's name. ${places}.`,
    ifOne: (list, { of }) => {
      const each = of === 'sheets' ? 'workbook' : 'feed';
      if (list === 'members') return `If two of them are one member, write the same name in each ${each}.`;
      const what = { plans: 'plan', contributions: 'contribution' }[list];
      return what && `If two of them are one ${what}, keep it in one ${each} alone.`;
    },
    prefix: (options) =>
      `Links that name the old ids lead nowhere. So that no further id changes when a record comes, give a body's name to all of its ids: ${options}.`,
    prefixNewcomers: (options) =>
      `Some of these ids are published already. So that they stay as they are, put the name of each new body before all of its own ids: ${options}.`,
    conflicts: (count, { of, isNewest }, places) => {
      const one = of === 'sheets' ? 'body' : 'feed';
      const counts = isNewest ? 'The newer one counts' : `The ${one} named first counts; --newest takes the newer`;
      return `${counted(count, 'value differs', 'values differ')} between the ${of === 'sheets' ? 'bodies' : 'feeds'}. ${counts}: ${places}. Write the same in both.`;
    },
    named: (title) =>
      `The feed is called "${title}", as the one that is named first. To call it otherwise, name first the feed with that name.`,
    conflict: (path, taken, left) => `${path} is ${taken}, not ${left}`,
    cells: (taken, left) => `${taken}, not ${left}`,
    leftAlone: (count, { of }, places) =>
      `${count === 1 ? 'Did this member leave' : 'Did these members leave'} the coalition? ${places}. Another ${of === 'sheets' ? 'body' : 'feed'} has ${count === 1 ? 'it' : 'them'} and no such date, so ${count === 1 ? 'it stays a member' : 'they stay members'}. If so, write the date in each ${of === 'sheets' ? 'workbook' : 'feed'}; if not, remove it here.`,
    candidates: (count, { of }, pairs) =>
      `${count === 1 ? 'Is this one promise' : 'Are these the same promises'} of two bodies? ${pairs}. If so, say --same ID=ID, or write it into "same as"${of === 'sheets' ? '' : ' (sameAs)'}: totals then count it once.`,
    figures: (count, places) =>
      `${counted(count, 'value differs', 'values differ')} between two records of one promise: ${places}. Totals take the record with the newer "updated". Write the same in both.`,
    namesakes: (count, groups) =>
      `${count === 1 ? 'Is this one member' : 'Are these the same members'} of several feeds? ${groups}. Now each is there under several ids. If it is one, give it the same id in each feed: then it is there once. If not, tell the names apart.`,
    twins: (list, count, { of }, pairs, { byId, byHour, byCommitment, byPlace, bySummary }) => {
      const [one, many] = list === 'events' ? ['event', 'events'] : ['piece of news', 'pieces of news'];
      const what = count === 1 ? `Is this one ${one} of two bodies` : `Are these the same ${many} of two bodies`;
      const same = [
        ...[byId && 'the same id', byHour && 'the same hour', byPlace && 'the same place'],
        bySummary && 'the same summary',
      ].filter(Boolean);
      const how = [
        ...(same.length ? [`give it ${same.join(' and ')} in both ${of === 'sheets' ? 'workbooks' : 'feeds'}`] : []),
        ...(byCommitment
          ? [
              same.length
                ? 'its commitment in one alone'
                : `name its commitment in one ${of === 'sheets' ? 'workbook' : 'feed'} alone`,
            ]
          : []),
      ].join(', and ');
      return `${what}? ${pairs}. Now it is there twice. If it is one, ${how}: then it is there once.`;
    },
    joined: (list, count, places) => {
      if (list === 'contributions')
        return `Did ${count === 1 ? 'one person write this' : 'the same people write these'} to two bodies? ${places}. All that both say of ${count === 1 ? 'it' : 'them'} is the same, so ${count === 1 ? 'it is' : 'they are'} there once. If so, keep ${count === 1 ? 'it' : 'each'} in one feed alone, and nobody asks again; if not, give each an id of its own.`;
      const [one, many] = list === 'events' ? ['event', 'events'] : ['piece of news', 'pieces of news'];
      const mark = list === 'events' ? 'place' : 'link';
      const ask =
        count === 1
          ? `Do two bodies really have this ${one} together`
          : `Do two bodies really have these ${many} together`;
      return `${ask}? ${places}. It has one id, title and day in both, and is there once. If so, write the same ${mark} in both${list === 'events' ? ', with its town' : ''}, and nobody asks again; if not, give each an id of its own.`;
    },
    hours: (one, other) => `${one || 'no hour'} and ${other || 'no hour'}`,
    by: { 'ogp-id': 'one OGP id', title: 'one title' },
    unowned: (count, _, ids) =>
      `${counted(count, 'plan does', 'plans do')} not say whose ${count === 1 ? 'it is' : 'they are'}: ${ids}. Write it into "member".`,
    unusable: (count) =>
      `The merged feed has ${counted(count, 'problem')}: coalition-feed validate names ${count === 1 ? 'it' : 'them'}.`,
    editions: ({ bodies: [one, other], same, of }, option) =>
      `Are ${one} and ${other} two editions of one workbook? ${same} of ${counted(of, 'commitment')} have the same id and title in both, and would be there twice. If so, import the newer one alone; if they are two bodies, say ${option}.`,
  },
  es: {
    changedIds: (count, places) =>
      `${counted(count, 'id se repetía en registros distintos', 'id se repetían en registros distintos')}, así que cada uno lleva delante el nombre de su institución. ${places}.`,
    ifOne: (list, { of }) => {
      const each = of === 'sheets' ? 'libro' : 'feed';
      if (list === 'members') return `Si es un mismo integrante, escriba el mismo nombre en cada ${each}.`;
      if (list === 'contributions') return `Si es una misma aportación, déjela en un solo ${each}.`;
      return list === 'plans' ? `Si es un mismo plan, déjelo en un solo ${each}.` : undefined;
    },
    prefix: (options) =>
      `Los enlaces con los id anteriores ya no llevan a nada. Para que no cambie ninguno más cuando llegue otro registro, ponga el nombre de la institución delante de todos sus id: ${options}.`,
    prefixNewcomers: (options) =>
      `Algunos de estos id ya están publicados. Para que no cambien, ponga el nombre de cada institución nueva delante de todos sus id: ${options}.`,
    conflicts: (count, { of, isNewest }, places) => {
      const [all, first, newest] =
        of === 'sheets'
          ? ['las instituciones', 'la primera institución', 'la más reciente']
          : ['los feeds', 'el primer feed', 'el más reciente'];
      const counts = isNewest ? `Cuenta ${newest}` : `Cuenta ${first}; --newest toma ${newest}`;
      return `${counted(count, 'valor no coincide', 'valores no coinciden')} entre ${all}. ${counts}: ${places}. Escriba lo mismo en ambos.`;
    },
    named: (title) =>
      `El feed se llama «${title}», como el que se indicó primero. Si ha de llamarse de otro modo, indique primero el que lleva ese nombre.`,
    conflict: (path, taken, left) => `${path} es ${taken}, no ${left}`,
    cells: (taken, left) => `${taken}, no ${left}`,
    leftAlone: (count, { of }, places) =>
      `¿${count === 1 ? 'Salió este integrante' : 'Salieron estos integrantes'} de la coalición? ${places}. ${of === 'sheets' ? 'Otra institución' : 'Otro feed'} ${count === 1 ? 'lo tiene' : 'los tiene'} sin esa fecha, así que ${count === 1 ? 'sigue' : 'siguen'} en ella. Si es así, escriba la fecha en cada ${of === 'sheets' ? 'libro' : 'feed'}; si no, quítela de aquí.`,
    candidates: (count, { of }, pairs) =>
      `¿${count === 1 ? 'Es el mismo compromiso' : 'Son los mismos compromisos'} de dos instituciones? ${pairs}. Si es así, indique --same ID=ID, o escríbalo en "igual a"${of === 'sheets' ? '' : ' (sameAs)'}: los totales lo cuentan una vez.`,
    figures: (count, places) =>
      `${counted(count, 'valor no coincide', 'valores no coinciden')} entre dos registros del mismo compromiso: ${places}. Los totales toman el registro con el "actualizado" más reciente. Escriba lo mismo en ambos.`,
    namesakes: (count, groups) =>
      `¿${count === 1 ? 'Es el mismo integrante' : 'Son los mismos integrantes'} de varios feeds? ${groups}. Ahora cada uno está con varios id. Si es uno solo, póngale el mismo id en cada feed: entonces está una vez. Si no, distinga los nombres.`,
    twins: (list, count, { of }, pairs, { byId, byHour, byCommitment, byPlace, bySummary }) => {
      const [one, many] =
        list === 'events' ? ['el mismo evento', 'los mismos eventos'] : ['la misma novedad', 'las mismas novedades'];
      const what = count === 1 ? `¿Es ${one} de dos instituciones` : `¿Son ${many} de dos instituciones`;
      const same = [
        ...[byId && 'el mismo id', byHour && 'la misma hora', byPlace && 'el mismo lugar'],
        bySummary && 'el mismo resumen',
      ].filter(Boolean);
      const how = [
        ...(same.length ? [`póngale ${same.join(' y ')} en ambos ${of === 'sheets' ? 'libros' : 'feeds'}`] : []),
        ...(byCommitment
          ? [
              same.length
                ? 'su compromiso en uno solo'
                : `escriba su compromiso en un solo ${of === 'sheets' ? 'libro' : 'feed'}`,
            ]
          : []),
      ].join(', y ');
      return `${what}? ${pairs}. Ahora está dos veces. Si es uno solo, ${how}: entonces está una vez.`;
    },
    joined: (list, count, places) => {
      if (list === 'contributions')
        return `¿${count === 1 ? 'Escribió esto' : 'Escribieron esto'} ${count === 1 ? 'una misma persona' : 'las mismas personas'} a dos instituciones? ${places}. Todo lo que dicen ambas es igual, así que ${count === 1 ? 'está' : 'cada una está'} una sola vez. Si es así, ${count === 1 ? 'déjela' : 'déjelas'} en un solo feed y ya no se pregunta; si no, ponga a cada una su propio id.`;
      const [one, many] = list === 'events' ? ['este evento', 'estos eventos'] : ['esta novedad', 'estas novedades'];
      const mark = list === 'events' ? 'lugar' : 'enlace';
      return `¿De verdad ${count === 1 ? `es ${one} común` : `son ${many} comunes`} a dos instituciones? ${places}. En ambas coinciden id, título y fecha, y está una sola vez. Si es así, escriba el mismo ${mark} en ambas${list === 'events' ? ', con su municipio,' : ''} y ya no se pregunta; si no, ponga a cada una su propio id.`;
    },
    hours: (one, other) => `${one || 'sin hora'} y ${other || 'sin hora'}`,
    by: { 'ogp-id': 'un mismo id de OGP', title: 'un mismo título' },
    unowned: (count, { of }, ids) =>
      `${counted(count, 'plan no dice', 'planes no dicen')} de quién ${count === 1 ? 'es' : 'son'}: ${ids}. Escríbalo en "integrante"${of === 'sheets' ? '' : ' (member)'}.`,
    unusable: (count) =>
      `El feed unido tiene ${counted(count, 'problema')}: coalition-feed validate ${count === 1 ? 'lo' : 'los'} nombra.`,
    editions: ({ bodies: [one, other], same, of }, option) =>
      `¿Son ${one} y ${other} dos ediciones de un mismo libro? ${same} de ${counted(of, 'compromiso')} tienen en ambos el mismo id y título, y estarían dos veces. Si es así, importe solo la más nueva; si son dos instituciones, indique ${option}.`,
  },
};
