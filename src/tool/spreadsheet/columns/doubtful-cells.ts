import { fold } from '../../../feed-format/fold.js';
import { wrongAddress } from '../../review/wrong-address.js';
import type { Column, Sheet } from '../sheets.js';
import { isBlank, type Cell } from '../tables/grid.js';

/** How offices of an administration begin, in the languages of the widgets, as the words are folded: no topic does. */
const OFFICE =
  /^(?:la |el |the )?(?:(?:sub)?secretar[iy]a?|sria|secretariat|direccion|dir|departamento|depto|coordinacion|unidad|instituto|oficina|jefatura|gerencia|tesoreria|contraloria|ministerio|comision|delegacion|regiduria|sindicatura|ayuntamiento|ministry|department|dept|office|directorate|division of|agency|bureau|unit of|ministere|direction (?:de|du|des|generale)|departement|secretariado|diretoria|coordenacao|gabinete|zuzendaritza|saila|bulegoa|idazkaritza|sailburuordetza|(?:وزاره|مديريه|اداره|دائره|مكتب)(?= ))(?:[\s.]|$)/u;

/** What a column most likely holds by its cells, where its name says something else. */
interface Doubt {
  /** The likelier column, if the sheet has one. */
  readonly likelier: Column | undefined;
}

/**
 * Whether the cells of a column are not of the field as which it is called: topics that are offices, as in a column `Área`, or links of
 * which none is an address, as in a column `Enlace` with the persons to call.
 */
export function doubtAbout(cells: readonly Cell[], { field }: Column, sheet: Sheet): Doubt | undefined {
  const texts = cells.filter((cell) => !isBlank(cell)).map(({ text }) => text.trim());
  const areMostly = (isSo: (text: string) => boolean): boolean => texts.filter(isSo).length * 2 > texts.length;
  const columnOf = (name: string): Column | undefined => sheet.columns.find((column) => column.field === name);
  if (field === 'policyAreas' && areMostly((text) => OFFICE.test(fold(text)))) return { likelier: columnOf('leads') };
  const isNoAddress = (text: string): boolean => /\p{L}{3}/u.test(text) && wrongAddress(text)?.cause === 'link-words';
  if (field === 'url' && areMostly(isNoAddress)) return { likelier: columnOf('contact.name') };
  return undefined;
}
