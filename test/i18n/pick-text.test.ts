import { expect } from '@open-wc/testing';
import { directionOf, pickText } from '../../src/i18n/pick-text.js';
import type { Text } from '../../src/feed-format/types.js';

describe('the language in which a text is shown', () => {
  const rows: { rule: string; text: Text; asked: string; feed: string; shown: [value: string, lang: string] }[] = [
    {
      rule: 'a plain text is in the feed’s language, whatever is asked',
      text: 'Agua',
      asked: 'en',
      feed: 'es',
      shown: ['Agua', 'es'],
    },
    { rule: 'the asked one', text: { en: 'Water', es: 'Agua' }, asked: 'es', feed: 'en', shown: ['Agua', 'es'] },
    {
      rule: 'the asked one, with its region',
      text: { es: 'Agua', 'es-MX': 'Agüita' },
      asked: 'es-MX',
      feed: 'en',
      shown: ['Agüita', 'es-MX'],
    },
    { rule: 'its parent', text: { en: 'Water', es: 'Agua' }, asked: 'es-MX', feed: 'en', shown: ['Agua', 'es'] },
    { rule: 'its grandparent', text: { en: 'Water', zh: '水' }, asked: 'zh-Hant-TW', feed: 'en', shown: ['水', 'zh'] },
    {
      rule: 'the nearer parent',
      text: { zh: '水', 'zh-Hant': '水繁' },
      asked: 'zh-Hant-TW',
      feed: 'en',
      shown: ['水繁', 'zh-Hant'],
    },
    { rule: 'its child', text: { en: 'Water', 'es-MX': 'Agua' }, asked: 'es', feed: 'en', shown: ['Agua', 'es-MX'] },
    {
      rule: 'its sibling rather than another language',
      text: { en: 'Water', 'es-AR': 'Agua' },
      asked: 'es-MX',
      feed: 'en',
      shown: ['Agua', 'es-AR'],
    },
    {
      rule: 'its parent rather than its sibling',
      text: { 'es-AR': 'Agua AR', es: 'Agua' },
      asked: 'es-MX',
      feed: 'en',
      shown: ['Agua', 'es'],
    },
    {
      rule: 'the feed’s where the asked one is missing',
      text: { en: 'Water', es: 'Agua' },
      asked: 'fr',
      feed: 'es',
      shown: ['Agua', 'es'],
    },
    {
      rule: 'the feed’s parent where the asked one is missing',
      text: { en: 'Water', es: 'Agua' },
      asked: 'fr',
      feed: 'es-MX',
      shown: ['Agua', 'es'],
    },
    { rule: 'any where both are missing', text: { eu: 'Ura' }, asked: 'fr', feed: 'es', shown: ['Ura', 'eu'] },
    { rule: 'the first of any', text: { eu: 'Ura', ca: 'Aigua' }, asked: 'fr', feed: 'es', shown: ['Ura', 'eu'] },
    {
      rule: 'without regard to case in the text',
      text: { ES: 'Agua', en: 'Water' },
      asked: 'es',
      feed: 'en',
      shown: ['Agua', 'ES'],
    },
    {
      rule: 'without regard to case in what is asked',
      text: { es: 'Agua', en: 'Water' },
      asked: 'ES-mx',
      feed: 'en',
      shown: ['Agua', 'es'],
    },
    {
      rule: 'without regard to case in the feed’s',
      text: { es: 'Agua', en: 'Water' },
      asked: 'fr',
      feed: 'ES',
      shown: ['Agua', 'es'],
    },
    { rule: 'not one that is empty', text: { es: '', en: 'Water' }, asked: 'es', feed: 'es', shown: ['Water', 'en'] },
    { rule: 'not one of spaces', text: { es: ' \n', en: 'Water' }, asked: 'es', feed: 'es', shown: ['Water', 'en'] },
    {
      rule: 'not one that only begins alike: est is not es',
      text: { est: 'Vesi', en: 'Water' },
      asked: 'es',
      feed: 'en',
      shown: ['Water', 'en'],
    },
    {
      rule: 'the feed’s where nothing is asked',
      text: { en: 'Water', es: 'Agua' },
      asked: '',
      feed: 'es',
      shown: ['Agua', 'es'],
    },
    { rule: 'any where neither is known', text: { en: 'Water' }, asked: '', feed: 'und', shown: ['Water', 'en'] },
    { rule: 'nothing where there is nothing', text: {}, asked: 'es', feed: 'en', shown: ['', 'en'] },
    {
      rule: 'a script of its own',
      text: { sr: 'Вода', 'sr-Latn': 'Voda' },
      asked: 'sr-Latn',
      feed: 'en',
      shown: ['Voda', 'sr-Latn'],
    },
  ];
  for (const { rule, text, asked, feed, shown } of rows) {
    it(`is ${rule}`, () => {
      const { value, lang } = pickText(text, asked, feed);
      expect([value, lang]).to.deep.equal(shown);
    });
  }
});

describe('the direction of a language', () => {
  const rtl = [
    'ar',
    'ar-EG',
    'AR',
    'he',
    'iw',
    'fa',
    'fa-AF',
    'ur',
    'ur-PK',
    'ps',
    'sd',
    'ckb',
    'dv',
    'ug',
    'yi',
    'syr',
    'az-Arab',
    'pa-Arab-PK',
    'ff-Adlm',
    'en-Hebr',
    'ks',
  ];
  const ltr = [
    'en',
    'es',
    'es-MX',
    'eu',
    'fr',
    'pt',
    'zh',
    'az',
    'pa',
    'ar-Latn',
    'he-Latn',
    'sr-Cyrl',
    'ug-Cyrl',
    'arn',
    'heh',
    'und',
    '',
    'fan',
    'url',
    'sdc',
    'nah',
    'my',
    'hy',
  ];
  for (const lang of rtl) it(`${lang}: from right to left`, () => expect(directionOf(lang)).to.equal('rtl'));
  for (const lang of ltr) it(`${lang || 'none'}: from left to right`, () => expect(directionOf(lang)).to.equal('ltr'));
});
