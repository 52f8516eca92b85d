import { expect } from '@open-wc/testing';
import { frameWords } from '../../src/embed/iframe-words.js';
import { SHOWN } from '../../src/embed/placeholder-names.js';

describe('the words of a frame', () => {
  const languages = ['en', 'es', 'pt', 'fr', 'eu', 'ar'];

  for (const lang of languages) {
    it(`name every widget in ${lang}`, () => {
      expect(Object.keys(frameWords(lang).widgets)).to.have.members(SHOWN);
    });
  }

  it('are those of each language of the widgets, whatever its region and its case', () => {
    expect(new Set(languages.map((lang) => frameWords(lang).notLoaded)).size).to.equal(languages.length);
    expect(frameWords('PT-br')).to.equal(frameWords('pt'));
    expect(frameWords('ar-EG').widgets['members']).to.equal('الأعضاء');
  });

  it('are English where nobody has others', () => {
    for (const lang of ['', 'xx', 'constructor', 'esx']) expect(frameWords(lang)).to.equal(frameWords('en'));
  });
});
