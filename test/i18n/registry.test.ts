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
      expect(found.terms.retry).to.equal(terms.retry);
      expect(found.terms, 'made once').to.equal(findTerms(tags).terms);
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

  describe('of a script by hand, which no compiler checked', () => {
    const register = (tag: string, terms: object) => registerTerms(tag, terms as typeof en);

    it('are English where it leaves a term out, and no other term moves', () => {
      const { none: _, ...commitments } = es.commitments;
      const { loading: __, answer: ___, ...rest } = es;
      register('qac', { ...rest, commitments });
      const { terms } = findTerms(['qac']);
      expect(terms).to.deep.equal({
        ...es,
        intl: undefined,
        loading: en.loading,
        answer: en.answer,
        commitments: { ...es.commitments, none: en.commitments.none },
      });
    });

    it('are found by their names, in any order', () => {
      register('qad', Object.fromEntries(Object.entries(es).reverse()));
      expect(findTerms(['qad']).terms).to.deep.equal({ ...es, intl: undefined });
    });

    it('keep the plural forms of their own language, but need the one that every language has', () => {
      const few = { one: 'a', few: 'b', other: 'c' };
      register('qae', { commitments: { count: few, countOf: { one: 'a' } } });
      const { count, countOf } = findTerms(['qae']).terms.commitments;
      expect(count).to.deep.equal(few);
      expect(countOf).to.deep.equal(en.commitments.countOf);
    });

    for (const wrong of [null, 5, 'text', ['text']]) {
      it(`are English where a term is ${JSON.stringify(wrong)} in place of words`, () => {
        register('qaf', { loading: [wrong], commitments: wrong, timeline: { none: { wrong } }, retry: 'vai' });
        expect(findTerms(['qaf']).terms).to.deep.equal({ ...en, intl: undefined, retry: 'vai' });
      });
    }
  });

  it('can be replaced', () => {
    registerTerms('qab', { ...en, retry: 'one' });
    registerTerms('QAB', { ...en, retry: 'two' });
    expect(findTerms(['qab']).terms.retry).to.equal('two');
  });
});
