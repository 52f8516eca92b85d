import { fold } from '../../feed-format/fold.js';
import type { Fields } from '../../feed-format/own.js';
import { textsIn } from '../texts-in.js';
import type { FurtherRemark } from './further-remark.js';

/** A text that is longer says more than that something is to come. */
const LONGEST = 160;
/** Where marks of a draft are looked for. */
const LONGEST_MARKED = 2000;

/** What people write for their colleagues, in the languages of the widgets, as it is folded. */
const DRAFT = [
  'drafts?|do not publish|dont publish|not for publication|internal(?: use| note)?(?: only)?|confidential',
  'to be (?:written|drafted|completed|filled in)|fill in|complete me|vacant|placeholder',
  'borradore?s?|no (?:publicar|difundir|subir|publicarse)|(?:para |de )?uso interno|notas? internas?|confidencial',
  '(?:por |a )?(?:completar|redactar|llenar)|falta (?:texto|redactar|completar)|vacante|texto pendiente',
  'brouillon|ne pas (?:publier|diffuser)|(?:a )?usage interne|note interne|confidentiel|(?:a )?(?:completer|rediger|remplir)|poste vacant',
  'rascunho|nao (?:publicar|divulgar)|(?:a )?(?:preencher|redigir)|vag[oa]',
  'zirriborroa?|ez argitaratu|barne erabilera(?:rako)?|barnerako|isilpekoa|(?:osatu|idatz|bete)teke|osatzeko|idazteko',
  'مسوده|لا تنشر|لا ينشر|غير للنشر|للاستخدام الداخلي|سري|للاستكمال|يستكمل|شاغر',
].join('|');
/** With what is meant, as `completar monto`. */
const MARK = new RegExp(`^(?:todo: .*|fixme.*|(?:${DRAFT})(?: .{0,40})?)$`, 'u');
const MARK_ALONE = new RegExp(`^(?:${DRAFT})$`, 'u');

const IN_BRACKETS = /[([{<]\s*([^()[\]{}<>]{2,60}?)\s*[)\]}>]/gu;
/** Capitals at the beginning or the end of what is written in small letters else, or before a colon. */
const AT_BEGINNING = /^[\s*]*(\p{Lu}{2,}(?: \p{Lu}{2,}){0,3})(?=[\s:.,;!*–—-]|$)/u;
const AT_END = /(?:^|[\s–—*-])(\p{Lu}{2,}(?: \p{Lu}{2,}){0,3})[.!*\s]*$/u;
/** In Arabic there are no capitals, and a colon says it. */
const ARABIC = /^\s*(\p{sc=Arabic}[\p{sc=Arabic} ]{1,40}?)\s*:/u;

/** Whether a text has a mark that it is a draft or for colleagues: alone, in brackets, or in capitals at its beginning or end. */
export function isMarkedAsDraft(written: string): boolean {
  const text = written.slice(0, LONGEST_MARKED);
  if (MARK_ALONE.test(plainOf(text))) return true;
  if (/^\s*(?:TODO|FIXME)\s*:/.test(text)) return true;
  for (const [, inner] of text.matchAll(IN_BRACKETS)) {
    const plain = plainOf(inner);
    const isTodo = /^TODO\b/.test(inner) || MARK_ALONE.test(plain);
    // "(draft law of 2026)" says what it is; "[completar monto]" and "(BORRADOR v2)" are marks.
    if (isTodo || (MARK.test(plain) && (!/\p{Ll}/u.test(inner.split(' ')[0]) || text.includes(`[${inner}`))))
      return true;
  }
  const marks = [AT_BEGINNING, AT_END, ARABIC].flatMap((place) => place.exec(text)?.[1] ?? []);
  const isLoud = !/\p{Ll}/u.test(text) && !/[:–—]/u.test(text);
  return marks.some((mark) => MARK_ALONE.test(plainOf(mark)) && (!isLoud || ARABIC.test(text)));
}

const plainOf = (text: string): string => fold(text.trim().replace(/^[^\p{L}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''));

const SOMEBODY =
  '(?:area|direccion|departamento|juridico|instancia|dependencia|secretaria|unidad|comite|oficina|setor|departament|office|department|unit|team|service|bureau)';
/** Within one clause, and without a further one. */
const REST = '(?:(?! que | y | e | and | which | who | et )[^,.;:]){0,60}';
/** All that says no more than that somebody will answer, as texts are folded. */
const TO_COME = new RegExp(
  `^(?:${[
    `(?:respuesta )?pendientes?(?: de${REST})?|en (?:tramite|proceso|revision|analisis|estudio|espera)(?: de${REST})?`,
    `(?:por|para) (?:contestar|responder|definir|validar|confirmar|atender|redactar|dictaminar|revisar)${REST}`,
    `sin (?:respuesta|contestar|responder)(?: aun| todavia)?|(?:aun|todavia) (?:no|sin) (?:hay|se|respuesta|contestar)${REST}`,
    `(?:ya )?(?:se )?(?:turno|turnad[oa]|canalizo|canalizad[oa]|envio|enviad[oa]|remitio|remitid[oa]|paso|consulto|solicito informacion)(?: ya)? (?:al?|con)(?: la| el| las| los)? ${SOMEBODY}${REST}`,
    `se (?:les? )?(?:respondera|contestara|dara respuesta)(?: pronto| en breve| proximamente| despues| luego)?|(?:falta|esperando|en espera de|a la espera de) (?:la |el )?(?:respuesta|validacion|informacion|visto bueno|dato|vo bo)${REST}|proximamente`,
    `pending(?: (?:of|for|from|validation|review|approval|confirmation|answer|response|reply)${REST})?|(?:still )?(?:in progress|under review|being reviewed|in process)|to be (?:answered|confirmed|defined|written|drafted)|(?:awaiting|waiting for)${REST}`,
    `(?:was |has been |it was )?(?:forwarded|sent|referred|passed on|passed)(?: on)? to the ${SOMEBODY}${REST}|no (?:answer|response|reply) yet|we will (?:answer|respond|reply)${REST}|(?:answer|response|reply) (?:to follow|pending)|coming soon`,
    `en (?:attente|cours)(?: de${REST}| d${REST})?|a (?:repondre|valider|confirmer|rediger)|(?:transmis|envoye|transfere)e? (?:au|a la|aux) ${SOMEBODY}${REST}|(?:sans )?reponse a venir|nous (?:vous )?repondrons${REST}`,
    `(?:resposta )?pendente(?: de${REST})?|em (?:tramite|tramitacao|analise|andamento|processo|revisao)|(?:a|por) (?:responder|definir|confirmar|validar)|(?:foi )?(?:encaminhad|enviad)[oa] (?:ao?|para o|para a) ${SOMEBODY}${REST}|aguardando${REST}|sem resposta(?: ainda)?|responderemos${REST}`,
    'zain|erantzunaren zain|erantzun(?:teke|tzeke|tzeko|go dugu)|izapidetzen|aztertzen|(?:onartze|balioztatze|berrikuste)ke',
    'قيد (?:المراجعه|الدراسه|الانتظار|المعالجه)|(?:في انتظار|بانتظار).{0,60}|سيتم الرد.{0,60}|لم يتم الرد(?: بعد)?',
  ].join('|')})$`,
  'u',
);

/** Whether an answer says no more than that there will be one. */
const isAnswerToCome = (text: string): boolean => text.length <= LONGEST && TO_COME.test(plainOf(text));

/** What stands where residents read, and is not meant for them: an answer that is none yet, or a draft of it. */
export function* reviewAnswer({ response }: Fields, path: string): Iterable<FurtherRemark> {
  const texts = textsIn(response);
  if (texts.some(isAnswerToCome)) yield { path: `${path}.response`, remark: { cause: 'answer-to-come', details: {} } };
  else if (texts.some(isMarkedAsDraft))
    yield { path: `${path}.response`, remark: { cause: 'draft-said', details: {} } };
}

const CODE_WORDS =
  "passcodes?|passwords?|pass code|pwd|contraseñas?|contrasenas?|clave de (?:acceso|ingreso)|c[óo]digo de (?:acceso|ingreso|segurança)|clave|pin|senhas?|mots? de passe|code d['’]acc[èe]s|pasahitza|كلمة (?:المرور|السر)|رمز الدخول";
/** The word, and what has a digit behind it. */
const codeBehind = (mark: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${CODE_WORDS})${mark}(?=[^\\s\\d]{0,12}\\d)[^\\s]{3,20}`, 'iu');
/** `passcode: x8Kq1`; without a mark the years of "Fechas clave 2026" are none. */
const PASSCODE = codeBehind('(?:\\s{0,3}[:=]| (?:es|is|est|é) )[\\s"“«]{0,3}');
/** `Zoom, contraseña 4567`: a place has no key dates. */
const PASSCODE_IN_PLACE = codeBehind('[\\s:=#.«"“(-]{1,6}');

/** What lets anybody into a meeting, where everybody reads it. */
export function* reviewPasscodes(event: Fields, path: string): Iterable<FurtherRemark> {
  for (const field of ['title', 'place', 'summary']) {
    const passcode = field === 'place' ? PASSCODE_IN_PLACE : PASSCODE;
    if (textsIn(event[field]).some((text) => passcode.test(text.slice(0, LONGEST_MARKED))))
      yield { path: `${path}.${field}`, remark: { cause: 'passcode-said', details: {} } };
  }
}
