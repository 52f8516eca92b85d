const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** The colour that the browser would paint, over a background, as sRGB 0–255. */
export function painted(color: string, background = '#fff'): number[] {
  context.fillStyle = background;
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
