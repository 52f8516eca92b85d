const HEX = /^#?([\da-f]{3}|[\da-f]{6})$/i;

/** `#rrggbb` of digits as people copy them: three or six, with `#` or without; `undefined` for everything else. */
export function colourIn(typed: string): string | undefined {
  const digits = HEX.exec(typed.trim())?.[1]?.toLowerCase();
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** `#rrggbb` of what CSS takes for an opaque colour, as `rgb(122 29 58)` or a name. */
export function digitsOf(css: string): string | undefined {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return undefined;
  // It writes what is opaque as digits, and keeps what it had where it is given no colour.
  const [one, other] = ['#000000', '#ffffff'].map((before) => {
    canvas!.fillStyle = before;
    canvas!.fillStyle = css;
    return String(canvas!.fillStyle);
  });
  return one === other ? colourIn(one) : undefined;
}
