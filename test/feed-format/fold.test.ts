import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold, wordsOf } from '../../src/feed-format/fold.ts';

const finds = (search: string, text: string): boolean => {
  const folded = fold(text);
  return wordsOf(search).every((word) => folded.includes(word));
};

describe('a search finds what a reader means', () => {
  const rows: { kind: string; text: string; searches: string[] }[] = [
    { kind: 'case', text: 'MOVILIDAD para Todos', searches: ['movilidad', 'Movilidad TODOS', 'todos movilidad'] },
    { kind: 'accents', text: 'Rendición de cuentas', searches: ['rendicion', 'rendicio\u0301n', 'RENDICIÓN'] },
    { kind: 'a straight apostrophe', text: "A women's shelter", searches: ['women’s', "women's", 'womens', 'womenʼs'] },
    { kind: 'a curly apostrophe', text: 'The children’s budget', searches: ["children's", 'childrens', 'children`s'] },
    { kind: 'elision', text: "La qualité de l'eau", searches: ['l’eau', 'eau', 'qualite de l´eau'] },
    { kind: 'quotation marks', text: 'The “open” data plan', searches: ['"open" data', '«open»', 'open'] },
    {
      kind: 'hyphens',
      text: 'E\u2011mail answers, a follow\u2010up',
      searches: ['e-mail', 'email', 'E–mail', 'follow-up', 'follow up', 'followup'],
    },
    { kind: 'dashes', text: 'Plan 2025 – 2027', searches: ['2025-2027', '2025–2027', '2025', 'plan 2027'] },
    { kind: 'a minus sign', text: 'Emissions \u221220 %', searches: ['-20', '20'] },
    { kind: 'soft hyphens', text: 'Trans\u00adparency', searches: ['transparency', 'trans-parency'] },
    { kind: 'zero width', text: 'Public\u200bspending\u200c\u200d\u2060\ufeff', searches: ['public spending'] },
    { kind: 'direction marks', text: '\u200fOpen\u200e \u202ddata\u202c', searches: ['open data'] },
    { kind: 'variation selectors', text: 'Clean ✔\ufe0f streets', searches: ['clean ✔'] },
    { kind: 'white space', text: 'Open\u00a0data\u202f2026\u3000today', searches: ['open data', 'data 2026 today'] },
    { kind: 'ligatures', text: 'Of\ufb01ce hours', searches: ['office', 'OFFICE', 'of\ufb01ce'] },
    { kind: 'full width', text: 'Budget \uff12\uff10\uff12\uff16 ＯＰＥＮ', searches: ['2026', 'open'] },
    { kind: 'half-width kana', text: 'ｶﾞｲﾄﾞ', searches: ['ガイド'] },
    { kind: 'superscripts', text: '500 m² of park', searches: ['m2'] },
    { kind: 'sharp s', text: 'Straße', searches: ['strasse', 'STRASSE', 'straße', 'STRAẞE'] },
    { kind: 'capital sharp s', text: 'STRAẞE', searches: ['strasse', 'Straße'] },
    { kind: 'letter with an apostrophe of its own', text: 'ŉ Plan, 3‴', searches: ['n plan', "'n plan", "3'''"] },
    {
      kind: 'letters without an accent to take away',
      text: 'Łódź, Bjørn, cœur, þing, Đà, Ħal, Ŧor',
      searches: ['lodz', 'bjorn', 'coeur', 'thing', 'da', 'hal', 'tor'],
    },
    { kind: 'a fraction', text: '½ of the streets', searches: ['1/2', '½', '1⁄2'] },
    { kind: 'per cent', text: '100\u202f% water, 50% more', searches: ['100%', '100 %', '50 %'] },
    { kind: 'Turkish i', text: 'DİYARBAKIR Diyarbakır', searches: ['diyarbakir', 'Diyarbakır'] },
    { kind: 'Greek sigma', text: 'ΟΔΟΣ', searches: ['οδος', 'οδοσ', 'οδός'] },
    { kind: 'a Catalan middle dot', text: 'Col·lecció', searches: ['colleccio', 'col·lecció', 'col-leccio'] },
    { kind: 'a Russian ё', text: 'Отчёт', searches: ['отчет', 'ОТЧЁТ'] },
    { kind: 'ta marbuta', text: 'مكتبة المدينة', searches: ['مكتبه', 'مكتبة', 'المدينه'] },
    { kind: 'alif maqsura', text: 'على مدى', searches: ['علي', 'مدي', 'على'] },
    { kind: 'tatweel', text: 'الشفـــافية', searches: ['الشفافية', 'الشفافيه'] },
    { kind: 'harakat', text: 'شَفَافِيَّةٌ', searches: ['شفافية', 'شفافيه'] },
    { kind: 'hamza', text: 'إدارة أموال ٱلمدينة', searches: ['ادارة', 'اموال', 'المدينة'] },
    { kind: 'Persian letters', text: 'شهرک آبی', searches: ['شهرك', 'ابي'] },
    { kind: 'presentation forms', text: '\ufedf\ufe8e', searches: ['لا'] },
    { kind: 'Hebrew points', text: 'שָׁלוֹם', searches: ['שלום'] },
    { kind: 'Arabic digits', text: 'خطة ٢٠٢٦', searches: ['2026', '۲۰۲۶', 'خطه 2026'] },
    { kind: 'Devanagari digits', text: 'योजना २०२६', searches: ['2026', 'योजना'] },
    { kind: 'Bengali and Thai digits', text: '২০২৬ ๒๕๖๙', searches: ['2026', '2569'] },
    { kind: 'digits beyond the first plane', text: '\u{11066}\u{1106f} \u{1e950}\u{1e959}', searches: ['09'] },
  ];
  for (const { kind, text, searches } of rows) {
    for (const search of searches) {
      it(`${kind}: ${JSON.stringify(search)} in ${JSON.stringify(text)}`, () => {
        expect(finds(search, text)).to.equal(true);
      });
    }
  }
});

describe('a search does not find what a reader does not mean', () => {
  const rows: [search: string, text: string][] = [
    ['passport', 'Transport'],
    ['2027', 'خطة ٢٠٢٦'],
    ['पन', 'पानी'],
    ['か', 'が'],
    ['open-air', 'Open data'],
  ];
  for (const [search, text] of rows) {
    it(`${search} in ${text}`, () => {
      expect(finds(search, text)).to.equal(false);
    });
  }
});

describe('folding', () => {
  it('has nothing left to fold the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).to.equal(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing left to fold of any character', () => {
    const unfinished: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const folded = fold(`a${String.fromCharCode(code)}b`);
      if (fold(folded) !== folded) unfinished.push(code.toString(16));
    }
    expect(unfinished).to.deep.equal([]);
  });

  it('makes no word of blanks, hyphens and invisible characters', () => {
    for (const search of ['', '   ', '-', ' – ', "'", '\u200b', '\u00ad \ufeff', '«»'])
      expect(wordsOf(search), JSON.stringify(search)).to.deep.equal([]);
  });
});
