import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { findTerms, registerTerms } from '../../src/i18n/registry.js';

describe('the words for a language', () => {
  const rows: [tags: string[], tag: string, terms: typeof en][] = [
    [['en'], 'en', en],
    [['es'], 'es', es],
    [['es-MX'], 'es-MX', es],
    [['ES-mx'], 'ES-mx', es],
    [['es-Latn-MX-x-private'], 'es-Latn-MX-x-private', es],
    [['en-GB'], 'en-GB', en],
    [['tlh', 'es'], 'es', es],
    [['tlh', 'es-MX'], 'es-MX', es],
    [['', 'es'], 'es', es],
    [['tlh'], 'en', en],
    [['', 'und'], 'en', en],
    [[], 'en', en],
    [['est'], 'en', en],
    [['toString'], 'en', en],
  ];
  for (const [tags, tag, terms] of rows) {
    it(`${JSON.stringify(tags)} are those of ${terms === es ? 'Spanish' : 'English'}, dates as in ${tag}`, () => {
      const found = findTerms(tags);
      expect(found.tag).to.equal(tag);
      expect(found.terms === terms).to.equal(true);
    });
  }

  it('that somebody registered are found, by the whole tag before its parent', () => {
    const parent = { ...en, retry: 'vai' };
    const child = { ...en, retry: 'vai lá' };
    registerTerms('qaa', parent);
    registerTerms('qaa-BR', child);
    expect(findTerms(['qaa']).terms.retry).to.equal('vai');
    expect(findTerms(['qaa-br']).terms.retry).to.equal('vai lá');
    expect(findTerms(['QAA-PT']).terms.retry).to.equal('vai');
  });

  it('can be replaced', () => {
    registerTerms('qab', { ...en, retry: 'one' });
    registerTerms('QAB', { ...en, retry: 'two' });
    expect(findTerms(['qab']).terms.retry).to.equal('two');
  });
});
