/* What the browser would paint for a colour, in whatever way it is written. */
const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

export type Pixel = readonly [red: number, green: number, blue: number];

/** A colour over what is behind it, 0–255 each. */
export function painted(color: string, behind: Pixel = [255, 255, 255]): Pixel {
  context.fillStyle = `rgb(${behind.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** Such as #1d4f91. */
export function hexOf(pixel: Pixel): string {
  return `#${pixel.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A colour alone, also one that only an element has, such as `currentColor` or `light-dark(…)`.
 *
 * @param scheme of the page on which it is seen
 */
export function paint(color: string, scheme = 'light'): { readonly hex: string; readonly alpha: number } {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  // Where the reader's own colours are drawn, this is still about the one that was written.
  probe.style.forcedColorAdjust = 'none';
  probe.style.color = color;
  document.body.append(probe);
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return { hex: hexOf([red!, green!, blue!]), alpha: alpha! };
}
