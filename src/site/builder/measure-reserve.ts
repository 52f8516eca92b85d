import { reserveOf, type Height } from '../../snippets/reserve.js';

/** Pixels that a page has for a widget on a desktop, and on a small and a large phone. */
const WIDE = 1008;
const PHONES = [344, 396] as const;
const FONT_SIZE = 16;

/**
 * The room that the widget needs, for `data-reserve`; `undefined` while it has no data or is not shown. It is laid out in several widths
 * and line heights, and nothing is drawn between.
 */
export function measureReserve(widget: HTMLElement): string | undefined {
  if (!widget.matches(':defined:not([data-loading])') || !widget.offsetHeight) return undefined;
  const kept = widget.style.cssText;
  const heightAt = (width: number): Height => {
    const [once, twice] = [1, 2].map((lineHeight) => {
      widget.style.cssText = `inline-size: ${width}px; font-size: ${FONT_SIZE}px; line-height: ${lineHeight}`;
      return widget.offsetHeight / FONT_SIZE;
    }) as [number, number];
    return { lines: twice - once, ems: 2 * once - twice };
  };
  try {
    const [small, large] = PHONES.map(heightAt) as [Height, Height];
    // Between the two: not more than half of what the one has too many is missing to the other.
    const phone = { lines: (small.lines + large.lines) / 2, ems: (small.ems + large.ems) / 2 };
    return reserveOf(heightAt(WIDE), phone);
  } finally {
    widget.style.cssText = kept;
    if (!kept) widget.removeAttribute('style');
  }
}
