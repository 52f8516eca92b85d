import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';

type Tree = { [key: string]: string | Tree };

/** Every term by its path: `progress.milestones.one`. */
function flat(tree: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree as Tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') found.set(path, value);
    else for (const [inner, term] of flat(value, path)) found.set(inner, term);
  }
  return found;
}

const blanks = (term: string): string[] => [...term.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
const english = flat(en);
const spanish = flat(es);
const isPlural = (path: string): boolean => /\.(zero|one|two|few|many|other)$/.test(path);

describe('the words in English and Spanish', () => {
  it('are the same terms', () => {
    const forms = (terms: Map<string, string>): string[] =>
      [...new Set([...terms.keys()].map((path) => path.replace(/\.(zero|one|two|few|many)$/, '.other')))].sort();
    expect(forms(spanish)).to.deep.equal(forms(english));
  });

  it('are more than two hundred', () => expect(english.size).to.be.greaterThan(200));

  for (const [path, term] of english) {
    const other = spanish.get(path);
    if (other === undefined) continue;
    it(`${path} has the same blanks to fill in`, () => expect(blanks(other)).to.deep.equal(blanks(term)));
  }

  for (const [lang, terms] of [
    ['English', english],
    ['Spanish', spanish],
  ] as const) {
    it(`are none of them empty in ${lang}`, () => {
      for (const [path, term] of terms) expect(term, path).to.equal(term.trim() || 'some words');
    });

    it(`have no system words in ${lang}`, () => {
      const technical = /\b(feed|json|xml|url|http|error \d|null|undefined|server|servidor|API|timeout|cache)\b/i;
      for (const [path, term] of terms) expect(term, path).to.not.match(technical);
    });

    it(`have no mark-up in ${lang}`, () => {
      for (const [path, term] of terms) expect(term, path).to.not.match(/[<>&]/);
    });

    it(`keep the number in each plural form in ${lang}, or have it in none`, () => {
      for (const [path, term] of terms) {
        if (!isPlural(path)) continue;
        const rest = terms.get(path.replace(/\.\w+$/, '.other'))!;
        expect(blanks(term), path).to.deep.equal(blanks(rest));
      }
    });
  }

  it('address the reader informally in Spanish', () => {
    for (const [path, term] of spanish)
      expect(term, path).to.not.match(/\b(usted|su mensaje|escriba|envíe|intente|quiera)\b/i);
  });

  const apart: [a: string, b: string][] = [
    ['progress.unknown', 'completion.no-evidence'],
    ['progress.unknown', 'completion.not-started'],
    ['completion.no-evidence', 'completion.not-started'],
    ['unreachable', 'unreadable'],
    ['stale', 'staleUnreachable'],
    ['milestoneStatus.planned', 'milestoneStatus.not-started'],
  ];
  for (const [a, b] of apart) {
    it(`never say "${a}" as "${b}"`, () => {
      expect(english.get(a)).to.not.equal(english.get(b));
      expect(spanish.get(a)).to.not.equal(spanish.get(b));
    });
  }

  const fixed: [path: string, en: string, es: string][] = [
    ['progress.unknown', 'Not reported yet', 'Sin informar'],
    ['completion.no-evidence', 'No evidence available', 'Sin evidencia disponible'],
    ['progress.ended', 'Period ended {date}; result not reported', 'Periodo terminado: {date}; resultado sin informar'],
  ];
  for (const [path, inEnglish, inSpanish] of fixed) {
    it(`${path} as the contract says`, () => {
      expect(english.get(path)).to.equal(inEnglish);
      expect(spanish.get(path)).to.equal(inSpanish);
    });
  }
});
