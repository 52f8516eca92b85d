// What measured values come to: the middle one, and between which bounds all of them are.

/** Of numbers: {middle, low, high}, low and high the least and the greatest. */
export function summarize(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const middle = (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
  return { middle, low: sorted[0], high: sorted.at(-1) };
}

/** Each value over the one that was measured beside it. */
export const ratios = (values, others) => summarize(values.map((value, index) => value / others[index]));

const spread = (write, { middle, low, high }) => {
  const [text, least, most] = [middle, low, high].map(write);
  return least === most ? text : `${text} (${least}–${most})`;
};

export const asRatio = (figures) => spread((value) => `${value.toFixed(2)}×`, figures);
export const asSeconds = (figures) => spread((value) => (value / 1000).toFixed(2), figures) + ' s';
export const asMilliseconds = (figures) => spread((value) => value.toFixed(value < 10 ? 1 : 0), figures) + ' ms';
export const asShift = ({ high }) => high.toFixed(3);
export const asCount = (value) => Math.round(value).toLocaleString('en');
export const asKilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
