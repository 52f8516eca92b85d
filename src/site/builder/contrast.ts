/** Red, green, blue from 0 to 255, and how much covers what is below, from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The lowest contrast of any text in a place. */
export interface ContrastFinding {
  /** 1 to 21, as WCAG defines it. */
  readonly ratio: number;
  /** The beginning of the text. */
  readonly sample: string;
}

/** What stands lowest on a light and on a dark page. */
export type Contrasts = Readonly<Record<'light' | 'dark', ContrastFinding | undefined>>;

/** WCAG 2.2: contrast ratio of two opaque colours. */
export function contrastRatio(one: Rgba, other: Rgba): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgba): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** `above` laid on an opaque `below`. */
function blend([r, g, b, alpha]: Rgba, [r2, g2, b2]: Rgba): Rgba {
  return [r * alpha + r2 * (1 - alpha), g * alpha + g2 * (1 - alpha), b * alpha + b2 * (1 - alpha), 1];
}

/**
 * What is really drawn: looks at every text within an element, shadow roots included, on what lies behind it.
 *
 * @param ground the opaque colour behind everything
 */
export function lowestContrast(within: Element, ground: Rgba): ContrastFinding | undefined {
  let lowest: ContrastFinding | undefined;
  const visit = (element: Element, behind: Rgba): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath === 'inset(50%)') return;
    const surface = blend(colourOf(style.backgroundColor), behind);
    for (const child of (element.shadowRoot ?? element).childNodes) {
      // Light content is where its slot is, and shown only if that is.
      if (child instanceof HTMLSlotElement && getComputedStyle(child).display !== 'none') {
        for (const assigned of child.assignedElements()) visit(assigned, surface);
      }
      if (child instanceof Element) visit(child, surface);
      else if (child instanceof Text && child.data.trim()) note(child, style, surface);
    }
  };
  const note = ({ data }: Text, style: CSSStyleDeclaration, surface: Rgba): void => {
    const ratio = contrastRatio(blend(colourOf(style.color), surface), surface);
    if (!lowest || ratio < lowest.ratio) lowest = { ratio, sample: beginningOf(data.trim()) };
  };
  visit(within, ground);
  return lowest;
}

const LONGEST_SAMPLE = 40;

/** Cut between words, and marked where it is cut. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_SAMPLE) return text;
  const cut = text.slice(0, LONGEST_SAMPLE + 1);
  return `${cut.slice(0, Math.max(cut.search(/\s\S*$/), 0) || LONGEST_SAMPLE).trim()} …`;
}

const known = new Map<string, Rgba>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** Any colour that CSS can write, as the screen shows it. */
export function colourOf(css: string): Rgba {
  let colour = known.get(css);
  if (!colour) {
    canvas ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
      willReadFrequently: true,
    });
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    colour = [red, green, blue, alpha / 255];
    known.set(css, colour);
  }
  return colour;
}
