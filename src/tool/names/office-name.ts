import { fold } from '../../feed-format/fold.js';

/** In a mark of what it stands for: what says the same of an institution in the languages of the widgets, as the words are folded. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  government: [
    ...['gobierno', 'gob', 'gobno', 'gbno', 'government', 'gov', 'govt', 'governo', 'gouvernement', 'gvt'],
    ...['gobernua', 'jaurlaritza', 'administracion', 'administration', 'administracao'],
  ],
  municipality: [
    ...['municipio', 'municipal', 'mpio', 'mun', 'mpal', 'ayuntamiento', 'ayto', 'ayunt', 'aytto', 'municipality'],
    ...['prefeitura', 'pref', 'mairie', 'commune', 'municipalite', 'udala', 'udal'],
  ],
  state: ['estado', 'edo', 'estatal', 'state', 'estadual', 'etat'],
  ministry: ['secretaria', 'sria', 'secria', 'secr', 'srio'],
  direction: ['direccion', 'dir', 'direcao', 'direction'],
  department: ['departamento', 'depto', 'dpto', 'dept', 'department', 'departement'],
  institute: ['instituto', 'inst', 'institute', 'institut'],
  university: ['universidad', 'univ', 'university', 'universite', 'universidade'],
  association: ['asociacion', 'asoc', 'association', 'assoc', 'associacao'],
  foundation: ['fundacion', 'fund', 'foundation', 'fondation', 'fundacao'],
};
const MARKS = new Map(Object.entries(SAME).flatMap(([mark, words]) => words.map((word) => [word, mark] as const)));

/** What stands before or between the words of a name, and is none of it: articles, honours, and of what kind it is. */
const LEFT_OUT = new Set([
  ...['h', 'hon', 'honorable', 'honourable', 'heroico', 'excmo', 'excma', 'ilmo', 'ilustre', 'exmo', 'exma'],
  ...['de', 'del', 'd', 'do', 'da', 'dos', 'das', 'du', 'des', 'la', 'le', 'les', 'l', 'el', 'los', 'las', 'o', 'os'],
  ...['y', 'e', 'en', 'para', 'of', 'the', 'and', 'for', 'in', 'et', 'eta', 'constitucional', 'libre', 'soberano'],
  ...['osc', 'ong', 'ngo', 'cso', 'organizacion'],
]);

/** "San Markosko Udala": what Basque writes behind a name for "of". */
const BASQUE_OF = /(?<=\p{L}{3})e?ko$/u;

/** A legal form at the end of a name, as "Friends of the Lake, A.C.". */
const LEGAL_FORM =
  /,?\s+(?:a\.?\s?c|s\.?\s?c|i\.?\s?a\.?\s?p|a\.?\s?b\.?\s?p|s\.?\s?a(?:\.?\s?de\s?c\.?\s?v)?|inc|ltd|llc|e\.?\s?v|asbl)\.?\s*$/iu;

/**
 * The words of an institution's name as people shorten and dress it: "H. Ayto. de San Marcos", "Mpio. San Marcos" and "Gobierno
 * municipal de San Marcos" are the same. Two that are the same are most likely one, and never without asking.
 */
export function officeWords(name: string): readonly string[] {
  const words = fold(name.replace(LEGAL_FORM, ''))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word && !LEFT_OUT.has(word))
    .map((word) => MARKS.get(word) ?? MARKS.get(word.replace(BASQUE_OF, '')) ?? word.replace(BASQUE_OF, ''));
  const isOfLevel = words.some((word) => LEVELS.has(word));
  return words.filter((word, at) => words.indexOf(word) === at && !(isOfLevel && word === 'government'));
}

/** The level that a name says of a government, where it says no more: "Gobierno estatal". */
export const levelNamed = (words: readonly string[]): string | undefined =>
  words.length === 1 ? LEVELS.get(words[0]) : undefined;

const LEVELS: ReadonlyMap<string, string> = new Map([
  ['municipality', 'municipal'],
  ['state', 'state'],
]);
