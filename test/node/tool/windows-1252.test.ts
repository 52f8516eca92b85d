/* What spreadsheet programs of Windows write as CSV is read right on every Node, also on those whose own decoder is wrong. */
import assert from 'node:assert/strict';
import { before, describe, it, type TestContext } from 'node:test';
import type * as Windows1252 from '../../../src/tool/json/decode-windows-1252.js';
import { load } from './kit.ts';

const PLAN = [
  0x50, 0x6c, 0x61, 0x6e, 0x20, 0x93, 0x32, 0x30, 0x32, 0x36, 0x96, 0x32, 0x30, 0x32, 0x38, 0x94, 0x20, 0x80, 0xf3,
];

let windows1252: typeof Windows1252;
before(async () => {
  windows1252 = await load('src/tool/json/decode-windows-1252.ts');
});

/** Node 20 takes the bytes 0x80 to 0x9f for control characters, as ISO 8859-1 does. */
function decodingAsNode20Does(t: TestContext): void {
  t.mock.method(TextDecoder.prototype, 'decode', (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1'));
}

describe('Windows-1252', () => {
  it('has its dashes, quotation marks and the euro', () => {
    assert.equal(windows1252.decodeWindows1252(Uint8Array.from(PLAN)), 'Plan “2026–2028” €ó');
  });

  it('has them where the decoder of the platform takes them for control characters', (t) => {
    decodingAsNode20Does(t);
    assert.equal(windows1252.decodeWindows1252(Uint8Array.from(PLAN)), 'Plan “2026–2028” €ó');
  });

  it('is in each of its bytes what the Encoding Standard says', (t) => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const standard = windows1252.decodeWindows1252(all);
    assert.deepEqual([standard.length, new Set(standard).size], [256, 256]);
    decodingAsNode20Does(t);
    assert.equal(windows1252.decodeWindows1252(all), standard);
  });
});
