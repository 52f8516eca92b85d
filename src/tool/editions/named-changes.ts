import { fold } from '../../feed-format/fold.js';
import type { Changed } from './words.js';

/**
 * How words begin by which people say what changed, in the languages of the tool; as they are folded. Words of the field that begin
 * alike are none: iniciativa, movilidad, integridad, participación.
 */
const LATE = 'retras|atras|demor|delay';
const DATES = [
  'fecha|plazo|prorrog|aplaz|pospon|posterg|adelant|ampli|exten[ds]|recorr|movi(?!l)|moved?\\b',
  'deadline|postpon|later\\b|earlier\\b|dates?\\b|due\\b(?! to\\b)|times?\\b',
  // This year there was no money: that says when, and of which date nothing.
  '(?<!\\b(?:este|ese|cada|del|en el|this|that|each|every|last|per) )(?:mes(?:es)?\\b|semana|trimestre|semestre|anos?\\b|month|week|quarter|years?\\b)(?! pasad)',
].join('|');
const START = 'inici(?!ativ)|comienz|comenz|empez|arranc|start|beg[ai]n';
const END = 'termin(?!os de referencia)|venc|conclu|finaliz|ends?\\b|finish';
const TITLE = 'titulos?\\b|(?<!en )nombre|llama(?!d[oa]s? a\\b|mient)|renombr|titles?\\b|renam|(?<!in the )names?\\b';
/** Levels of government are none of completion. */
const LEVEL =
  '(?<!\\ba )nivel(?! (?:municipal|estatal|federal|nacional|local|de gobierno))|(?<!(?:state|city|municipal|federal|national|local) )level(?! of government)';
const HOW_FAR = `cumpl|${LEVEL}|avan[cz]|porcentaje|por ciento|progress|complet|percent`;
/** A state is a body too: "El Estado no liberó los recursos". The column is what changes, or is said after a colon. */
const STATE_COLUMN = [
  '(?:cambi|pas|modific|actualiz|corrig|correg)\\w*(?: (?:a|de|del|el|al|su|tambien|solo))* estados?\\b',
  'estados? (?:del compromiso|(?:se )?(?:cambi|pas|modific|actualiz|corrig)\\w*(?= (?:a|de|por|porque)\\b|\\s*[.,;:]|\\s*$))|estados?:',
  '(?:chang|updat|correct)\\w*(?: (?:of|in|the|its|also))* states?\\b',
  'states? (?:of the (?:commitment|promise)|chang\\w*(?= (?:to|from|because|for)\\b|\\s*[.,;:]|\\s*$))|states?:',
].join('|');
const STATE = `${STATE_COLUMN}|estatus|retir|abandon|cancel|suspen|paus|reanud|retom|incumpl|dej[ao]|desist|elimin|quit|withdr|drop|hold|resum(?!en)|status|stopp|gave up|given up|not deliver`;
const MILESTONE = 'hito|milestone|etapa|fases?\\b|stages?\\b|phase';

/** Names that begin with a word of the field: Estado de México, Nuevo León, New York. */
const NAMES = /(?<!\p{L})(?:Estados?|States?|Nuev[oa]s?|New|Retiro)\s+(?:de(?:l| la)?\s+|of\s+)?(?=\p{Lu})/gu;

const expression = (...words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})`);

const WORDS: Readonly<Record<Changed, RegExp>> = {
  title: expression(TITLE),
  summary: expression(
    'descri[pb]|resumen|summary|alcance|promet|redac|texto|metas?\\b|objetivo|scope|promis|wording|worded|reword|text|goal|target',
  ),
  start: expression(DATES, LATE, START),
  end: expression(DATES, LATE, END),
  leads: expression(
    'responsa?b|responsib|encarg|a cargo|lider|leads?\\b(?! to\\b)|leader|(?<!free of )charge|took over|takes? over|asum|handed',
  ),
  partners: expression(
    'particip(?!a(?:cion|ti[ov]))|partner|soci[oa]s?\\b|aliad|colabor|se sum|join(?!t)|takes? part|took part',
  ),
  completion: expression(HOW_FAR),
  progress: expression(HOW_FAR),
  state: expression(STATE, LATE),
  'commitment-new': expression('agreg|anad|nuev|incorpor|divid|add(?:s|ed|ing)?\\b|new\\b|split'),
  'commitment-gone': expression(STATE, LATE, 'fusion|integr(?!i|a[ln])|remov|taken out|took out|merg'),
  'milestone-new': expression(MILESTONE, 'agreg|anad|add(?:s|ed|ing)?\\b'),
  'milestone-gone': expression(MILESTONE, 'elimin|quit|remov|taken out|took out'),
  'milestone-title': expression(MILESTONE),
  'milestone-start': expression(MILESTONE, DATES, LATE, START),
  'milestone-end': expression(MILESTONE, DATES, LATE, END),
  'milestone-status': expression(MILESTONE, HOW_FAR, LATE),
};

const START_WORDS = expression(START);

/** Whether words speak of a beginning, whatever else. */
export const namesStart = (words: string): boolean => START_WORDS.test(fold(words));

/** What a sentence in somebody's own words says that changed; nothing where it only says why, as "There was no money". */
export function changesNamedIn(sentence: string): ReadonlySet<Changed> {
  const words = fold(sentence.replace(NAMES, ' '));
  return new Set((Object.keys(WORDS) as Changed[]).filter((changed) => WORDS[changed].test(words)));
}
