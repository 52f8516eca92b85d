import { expect } from '@open-wc/testing';
import { isFrameMessage, isHostMessage } from '../../src/embed/iframe-messages.js';

const size = { type: 'coalition-frame', height: 640, title: 'Members', asksForLook: true };
const look = {
  lang: 'es',
  dir: 'rtl',
  colorScheme: 'dark',
  color: 'rgb(1, 2, 3)',
  accent: '',
  fontFamily: 'serif',
  fontSize: 16,
};
const told = { type: 'coalition-frame-host', look };

describe('a message of a frame', () => {
  it('is taken in its shape, and without a height while there is none', () => {
    expect(isFrameMessage(size)).to.equal(true);
    expect(isFrameMessage({ ...size, height: undefined })).to.equal(true);
  });

  for (const wrong of [
    undefined,
    null,
    0,
    'coalition-frame',
    [],
    [size],
    {},
    { ...size, type: 'coalition-frame-host' },
    { ...size, height: '640' },
    { ...size, height: -1 },
    { ...size, height: NaN },
    { ...size, height: Infinity },
    { ...size, height: 1e6 },
    { ...size, height: null },
    { ...size, title: undefined },
    { ...size, title: 1 },
    { ...size, title: 'x'.repeat(301) },
    { ...size, asksForLook: 1 },
  ]) {
    it(`is not: ${JSON.stringify(wrong)?.slice(0, 80)}`, () => expect(isFrameMessage(wrong)).to.equal(false));
  }
});

describe('a message of the page around', () => {
  it('is taken with a look and without', () => {
    expect(isHostMessage(told)).to.equal(true);
    expect(isHostMessage({ type: 'coalition-frame-host' })).to.equal(true);
  });

  for (const wrong of [
    undefined,
    null,
    'coalition-frame-host',
    {},
    size,
    { ...told, look: null },
    { ...told, look: {} },
    { ...told, look: { ...look, dir: 'up' } },
    { ...told, look: { ...look, colorScheme: 'pink' } },
    { ...told, look: { ...look, lang: 1 } },
    { ...told, look: { ...look, fontSize: 1000 } },
    { ...told, look: { ...look, fontSize: '16' } },
    { ...told, look: { ...look, fontFamily: 'x'.repeat(301) } },
    { ...told, look: { ...look, accent: undefined } },
  ]) {
    it(`is not: ${JSON.stringify(wrong)?.slice(0, 110)}`, () => expect(isHostMessage(wrong)).to.equal(false));
  }
});
