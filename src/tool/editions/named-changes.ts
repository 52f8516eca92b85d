import { fold } from '../../feed-format/fold.js';
import type { Changed } from './words.js';

/**
 * How words begin by which people say what changed, in the languages of the tool; as they are folded. Words of the field that begin
 * alike are none: iniciativa, movilidad, integridad, participación.
 */
const LATE = 'retras|atras|demor|delay';
const DATES =
  'fecha|plazo|prorrog|aplaz|pospon|posterg|adelant|ampli|exten[ds]|recorr|movi(?!l)|moved?\\b|mes(?:es)?\\b|semana|trimestre|semestre|anos?\\b|deadline|postpon|later\\b|earlier\\b|dates?\\b|month|week|quarter|years?\\b|due\\b|times?\\b';
const START = 'inici(?!ativ)|comienz|comenz|empez|arranc|start|beg[ai]n';
const END = 'termin|venc|conclu|finaliz|ends?\\b|finish';
const TITLE = 'titulos?\\b|nombre|llama|renombr|titles?\\b|renam|names?\\b';
const HOW_FAR = 'cumpl|nivel|avan[cz]|porcentaje|por ciento|progress|complet|percent|level';
const STATE =
  'estados?\\b|retir|abandon|cancel|suspen|paus|reanud|retom|incumpl|dej[ao]|desist|elimin|quit|withdr|drop|hold|resum|states?\\b|status|stopp|gave up|given up|not deliver';
const MILESTONE = 'hito|milestone|etapa|fases?\\b|stages?\\b|phase';

const expression = (...words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})`);

const WORDS: Readonly<Record<Changed, RegExp>> = {
  title: expression(TITLE),
  summary: expression(
    'descri[pb]|alcance|promet|redac|texto|metas?\\b|objetivo|scope|promis|wording|worded|reword|text|goal|target',
  ),
  start: expression(DATES, LATE, START),
  end: expression(DATES, LATE, END),
  leads: expression(
    'responsa?b|responsib|encarg|a cargo|lider|leads?\\b|leader|charge|took over|takes? over|asum|handed',
  ),
  partners: expression(
    'particip(?!a(?:cion|ti[ov]))|partner|soci[oa]s?\\b|aliad|colabor|se sum|join|takes? part|took part',
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
  const words = fold(sentence);
  return new Set((Object.keys(WORDS) as Changed[]).filter((changed) => WORDS[changed].test(words)));
}
