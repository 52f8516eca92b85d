// Pictures as small as can be: text and flat colours need few shades.
import { crc32, deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Shades of each colour channel. What falls between two is not told apart: less than pixelmatch's threshold. */
const SHADES = 12;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const rounded = Uint8Array.from({ length: 256 }, (_, value) =>
  Math.round(Math.round((value / 255) * (SHADES - 1)) * (255 / (SHADES - 1))),
);

/** @typedef {{width: number, height: number, data: Uint8Array}} Picture four bytes for each pixel */

/**
 * A screenshot with its shades rounded.
 *
 * @param {Buffer} png
 * @returns {Picture}
 */
export function readPicture(png) {
  const { width, height, data } = PNG.sync.read(png);
  for (let at = 0; at < data.length; at += 4) {
    for (let channel = at; channel < at + 3; channel++) data[channel] = rounded[data[channel]];
    data[at + 3] = 255;
  }
  return { width, height, data };
}

/**
 * PNG with a palette, or without one where there are too many colours.
 *
 * @param {Picture} picture
 */
export function encodePicture({ width, height, data }) {
  const palette = new Map();
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  for (const pixel of pixels) if (!palette.has(pixel)) palette.set(pixel, palette.size);
  if (palette.size > 256)
    return PNG.sync.write(Object.assign(new PNG({ width, height }), { data: Buffer.from(data) }), {
      deflateLevel: 9,
      colorType: 2,
    });

  const bits = palette.size <= 16 ? 4 : 8;
  const lineLength = Math.ceil((width * bits) / 8) + 1;
  // Each line begins with its filter: 0, none.
  const lines = Buffer.alloc(lineLength * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = palette.get(pixels[y * width + x]);
      const at = y * lineLength + 1 + Math.floor((x * bits) / 8);
      lines[at] |= bits === 8 ? index : x % 2 ? index : index << 4;
    }
  }
  const colors = Buffer.from(
    [...palette.keys()].flatMap((pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * How many pixels differ, and a picture that shows them. Pictures of different size are compared where both have
 * something, and all the rest differs.
 *
 * @param {Picture} accepted
 * @param {Picture} seen
 */
export function comparePictures(accepted, seen) {
  const width = Math.max(accepted.width, seen.width);
  const height = Math.max(accepted.height, seen.height);
  const [one, other] = [accepted, seen].map((picture) => enlarge(picture, width, height));
  const difference = new PNG({ width, height });
  const count = pixelmatch(one, other, difference.data, width, height, { threshold: 0.1 });
  return {
    count,
    difference: () =>
      PNG.sync.write(beside([{ width, height, data: one }, difference, { width, height, data: other }])),
  };
}

/** On a ground that no story has. */
function enlarge({ width, height, data }, newWidth, newHeight) {
  const enlarged = new Uint8Array(newWidth * newHeight * 4);
  enlarged.fill(255);
  for (let at = 1; at < enlarged.length; at += 4) enlarged[at] = 0;
  for (let y = 0; y < height; y++) enlarged.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * newWidth * 4);
  return enlarged;
}

/** Accepted, difference, seen. */
function beside(pictures) {
  const { width, height } = pictures[0];
  const sheet = new PNG({ width: width * pictures.length, height });
  pictures.forEach((picture, index) =>
    PNG.bitblt(
      Object.assign(new PNG({ width, height }), { data: Buffer.from(picture.data) }),
      sheet,
      0,
      0,
      width,
      height,
      width * index,
      0,
    ),
  );
  return sheet;
}
