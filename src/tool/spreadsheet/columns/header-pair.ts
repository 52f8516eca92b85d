import { isBlank, textCell, type Row } from '../tables/grid.js';
import { spellingOf } from './mapping.js';

const IN_BRACKETS = /^\(.*\)$/;

/**
 * Two rows that name columns together: a heading over several columns, as `Progress` over `Q1` and `Q2`, has their names in
 * the row below, where the other columns have nothing, or the same once more because their cells are merged.
 *
 * @returns one row with names such as `Progress Q1`, and the headings with what is below each; none where the second row is
 *   no names
 */
export function headerPair(
  above: Row | undefined,
  below: Row | undefined,
): { readonly header: Row; readonly groups: ReadonlyMap<string, readonly string[]> } | undefined {
  if (!above || !below || below.number !== above.number + 1) return undefined;
  const groups = new Map<string, string[]>();
  const names: string[] = [];
  let group = '';
  let hasOthers = false;
  for (let index = 0; index < Math.max(above.cells.length, below.cells.length); index += 1) {
    const [heading, name] = [above, below].map(({ cells }) => cells[index]?.text.trim() ?? '');
    const isOpen = (at: number): boolean => isBlank(above.cells[at]) && !isBlank(below.cells[at]);
    if (name.length > 60) return undefined;
    if (heading) {
      // Programs that merge no cells write the heading over each of its columns.
      const isGroup =
        isOpen(index + 1) || [index - 1, index + 1].some((at) => above.cells[at]?.text.trim() === heading);
      // What stands in brackets below a single heading is a remark, as a scale.
      const isAlone = !name || name === heading || (!isGroup && IN_BRACKETS.test(name));
      // Of a single column a second name below says that the row is one of data.
      if (!isAlone && !isGroup) return undefined;
      hasOthers ||= isAlone;
      group = isAlone ? '' : heading;
    } else if (name && !group) return undefined;
    if (group && name) {
      names[index] = `${group} ${name}`;
      groups.set(spellingOf(group), [...(groups.get(spellingOf(group)) ?? []), names[index]]);
    } else names[index] = name && name !== heading ? `${heading} ${name}` : heading;
  }
  if (!groups.size || !hasOthers) return undefined;
  return { header: { number: above.number, cells: names.map((name) => textCell(name)) }, groups };
}
