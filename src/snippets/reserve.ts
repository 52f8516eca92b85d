/** How high a widget is: lines of the page's own line height, and what does not grow with it, in em. */
export interface Height {
  readonly lines: number;
  readonly ems: number;
}

/**
 * The room that a page keeps for a widget until it is there, as a CSS length for `data-reserve` (docs/theming.md): as high
 * as it is `wide`, and as high as it is `narrow` where the page is less than 40em wide.
 */
export function reserveOf(wide: Height, narrow: Height): string {
  const [length, other] = [wide, narrow].map(({ lines, ems }) => `${round(lines)}lh + ${round(ems)}em`);
  return length === other ? `calc(${length})` : `clamp(${length}, (40em - 100vw) * 99, ${other})`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
