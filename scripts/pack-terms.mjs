// A rollup plugin: ships a language as its words in the order of the English ones, without the names of the terms, which
// would be a third of its bytes (docs/decisions/size.md). src/i18n/unpack-terms.ts gives them their names again.
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluateModule } from './evaluate-module.mjs';

const english = fileURLToPath(new URL('../src/i18n/en.ts', import.meta.url));

export function packedTerms() {
  return {
    name: 'packed-terms',
    async load(id) {
      if (id === english || !/\/src\/i18n\/[a-z]{2,3}(-[A-Za-z]+)?\.ts$/.test(id.split(sep).join('/'))) return null;
      const { en } = await evaluateModule(english);
      const [[name, terms]] = Object.entries(await evaluateModule(id));
      return `export const ${name} = ${JSON.stringify({ packed: packTerms(terms, en) })};`;
    },
  };
}

/** The plural categories that the language has, and its words, with a bar between them. */
export function packTerms(terms, en) {
  const categories = Object.keys(terms.commitments.count).join(' ');
  const wordsOf = (given, shape) =>
    Object.keys(shape).flatMap((key) => {
      if (typeof shape[key] === 'string') return [given[key]];
      if (!shape[key].one) return wordsOf(given[key], shape[key]);
      if (Object.keys(given[key]).join(' ') !== categories)
        throw new Error(`The plural ${key} has not the forms ${categories}, in this order.`);
      return Object.values(given[key]);
    });
  const words = wordsOf(terms, en);
  const barred = words.find((word) => word.includes('|'));
  if (barred) throw new Error(`A bar cannot stand in a term: ${barred}`);
  return [categories, ...words].join('|');
}
