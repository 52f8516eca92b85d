import { hexOf, painted, type Pixel } from './paint.js';

/* Contrast as WCAG 2.2 has it, of what the browser would paint. */

/** One pair of colours that a reader must tell apart. */
export interface Contrast {
  readonly what: string;
  readonly ratio: number;
  /** What WCAG 2.2 AA asks: 4.5 for text (1.4.3), 3 for graphics (1.4.11). */
  readonly least: number;
}

/**
 * What an accent must hold, measured on widgets that stand in the page.
 *
 * @param feedback with an endpoint and a privacy-url
 * @param progress of a commitment with a percentage
 * @param page colour of the page behind them
 */
export function measureContrast(feedback: Element, progress: Element, page: string): Contrast[] {
  const styleOf = (host: Element, selector: string): CSSStyleDeclaration =>
    getComputedStyle(host.shadowRoot!.querySelector(selector)!);
  const send = styleOf(feedback, '[part~="send"]');
  const ground = painted(getComputedStyle(feedback).backgroundColor, painted(page));
  const barGround = painted(getComputedStyle(progress).backgroundColor, painted(page));
  const fill = painted(send.backgroundColor, ground);
  const bar = painted(styleOf(progress, '[part="bar"] b').backgroundColor, barGround);
  return [
    {
      what: 'links and plain buttons',
      ratio: contrast(painted(styleOf(feedback, 'a').color, ground), ground),
      least: 4.5,
    },
    { what: 'text on a filled button', ratio: contrast(painted(send.color, fill), fill), least: 4.5 },
    {
      what: 'bars and borders',
      ratio: Math.min(contrast(painted(send.borderTopColor, ground), ground), contrast(bar, barGround)),
      least: 3,
    },
  ];
}

/** The words of a widget on its ground. */
export function measureText(widget: Element, page: string): Contrast {
  const { color, backgroundColor } = getComputedStyle(widget);
  const ground = painted(backgroundColor, painted(page));
  return { what: 'text', ratio: contrast(painted(color, ground), ground), least: 4.5 };
}

/** The shade in which an accent is drawn: that of a filled button. */
export function drawnAccent(feedback: Element): string {
  return hexOf(painted(getComputedStyle(feedback.shadowRoot!.querySelector('[part~="send"]')!).backgroundColor));
}

function contrast(one: Pixel, other: Pixel): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(pixel: Pixel): number {
  const [red, green, blue] = pixel.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
