// Whether two runs of the bench say the same: each middle ratio lies between the least and the greatest of the other run.
const FIGURE = /([\d.]+)× \(([\d.]+)×–([\d.]+)×\)/;

/** Of the text with the tables: each ratio in them that has a spread, by table, row and column. */
function ratiosIn(text) {
  const found = new Map();
  let title = '';
  let columns = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('### ')) [title, columns] = [line.slice(4), []];
    if (!line.startsWith('| ')) continue;
    const cells = line.split('|').slice(1, -1);
    if (!columns.length) columns = cells;
    cells.forEach((cell, index) => {
      const [, middle, low, high] = FIGURE.exec(cell)?.map(Number) ?? [];
      const name = [title, cells[0].trim(), columns[index].trim()].join(' › ');
      if (middle !== undefined) found.set(name, { middle, low, high, written: cell.trim() });
    });
  }
  return found;
}

/** {count, apart}: how many ratios stand in both texts, and a line for each that does not agree. */
export function compareRuns(before, after) {
  const earlier = ratiosIn(before);
  const both = [...ratiosIn(after)].filter(([name]) => earlier.has(name));
  const isWithin = ({ middle }, { low, high }) => low <= middle && middle <= high;
  const apart = both
    .filter(([name, figure]) => !isWithin(figure, earlier.get(name)) || !isWithin(earlier.get(name), figure))
    .map(([name, { written }]) => `${name}: ${earlier.get(name).written}, then ${written}`);
  return { count: both.length, apart };
}
