import { expect } from '@open-wc/testing';
import { initialsOf } from '../../../src/elements/coalition-members/initials-of.js';

describe('initials', () => {
  for (const [name, expected] of [
    ['Municipio de Monterrey', ['M', 'M']],
    ['Gobierno del Estado de Nuevo León', ['G', 'E']],
    ['Órgano Élite', ['Ó', 'É']],
    ['Monterrey', ['M']],
    ['ciudad abierta', ['c', 'a']],
    ['Berbereko Gardentasun Behatokia', ['B', 'G']],
    ['بلدية وهران', ['ب', 'و']],
    ['नगर निगम', ['न', 'नि']],
    ['東京都', ['東']],
    ['👩‍👩‍👧 Families', ['👩‍👩‍👧', 'F']],
    ['🇲🇽', ['🇲🇽']],
    ['E\u0301lan Vital', ['E\u0301', 'V']],
    ['(INFONL) «Foro»', ['I', 'F']],
    ['Radio – Cauce 94.7', ['R', 'C']],
    ['94.7 FM', ['9', '7']],
    ['\u200fבית ספר', ['ב', 'ס']],
    ['  ', []],
    ['???', []],
    ['<img src=x onerror=alert(1)>', ['<', '1']],
  ] as [string, string[]][]) {
    it(`of “${name}” are ${expected.join(' ') || 'none'}`, () => {
      expect(initialsOf(name)).to.deep.equal(expected);
    });
  }

  it('are whole characters also where the browser cannot tell what a reader takes for one', () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(initialsOf('🌱 Municipio de Monterrey')).to.deep.equal(['🌱', 'M']);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });
});
