import { plainSpelling } from '../../names/similar.js';

/** What institutions are called by, in the languages of the widgets; Basque has it behind. */
const KINDS = new Set(
  [
    ...['department', 'ministry', 'office', 'directorate', 'bureau', 'division', 'agency', 'council', 'commission'],
    ...['committee', 'institute', 'secretariat', 'board', 'authority'],
    ...['service', 'centre', 'center', 'faculty', 'school'],
    ...['university', 'association', 'foundation', 'network', 'unit'],
    ...['treasury', 'administration', 'municipality', 'city'],
    ...['secretaría', 'subsecretaría', 'ministerio', 'viceministerio', 'dirección', 'subdirección', 'departamento'],
    ...['coordinación', 'comisión', 'consejo', 'instituto', 'oficina', 'concejalía', 'regiduría', 'sindicatura'],
    ...['jefatura', 'gerencia', 'agencia', 'unidad', 'centro', 'cámara', 'asociación', 'fundación', 'red', 'sistema'],
    ...['tribunal', 'delegación', 'consejería', 'servicio', 'patronato'],
    ...['junta', 'procuraduría', 'fiscalía', 'tesorería'],
    ...['contraloría', 'universidad', 'facultad', 'escuela', 'colegio'],
    ...['organismo', 'comité', 'ayuntamiento', 'municipio'],
    ...['ministère', 'secrétariat', 'direction', 'département', 'agence'],
    ...['conseil', 'institut', 'comité', 'délégation'],
    ...['fondation', 'mairie', 'direção', 'coordenação', 'comissão', 'conselho', 'gabinete', 'fundação', 'associação'],
    ...['prefeitura', 'saila', 'zuzendaritza', 'institutua', 'kontseilua', 'batzordea', 'agentzia', 'elkartea'],
    ...['fundazioa', 'bulegoa', 'zerbitzua', 'unibertsitatea', 'sailburuordetza', 'ministerioa', 'udala'],
  ].map(plainSpelling),
);
const ARTICLE = /^(?:the|el|la|los|las|le|les|o|a) /i;
const AND = /(?:^| )(?:and|y|e|et|eta|&) /i;

const isKind = (word: string): boolean => KINDS.has(plainSpelling(word));
/** `DIF`, `IMPLAN`: an organisation by its first letters. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/**
 * Whether commas are within the name of one institution, as in `Secretaría de Paz, Salud y Bienestar` and `Kultura, Kirol eta
 * Gazteria Saila`: it has its kind once, before or behind all, and "and" before the last of what it is for.
 */
export function isOneInstitution(text: string): boolean {
  const plain = text.trim().replace(ARTICLE, '');
  const last = plain.slice(plain.lastIndexOf(',') + 1).trim();
  if (!plain.includes(',') || !AND.test(last)) return false;
  const words = plain.split(/[\s,]+/);
  const kinds = words.flatMap((word, index) => (isKind(word) || isAcronym(word) ? [index] : []));
  const [at, ...others] = kinds;
  return !others.length && (at === 0 || at === words.length - 1) && isKind(words[at]);
}
