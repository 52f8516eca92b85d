import type { Tell } from '../../messages/message.js';
import { isBlank, type Row } from '../tables/grid.js';
import { spellingOf } from './mapping.js';
import type { Rule, Target } from './mapping-rule.js';
import type { TheirColumns } from './their-columns.js';

/** What the words of one table mean here, by the mapping. */
export class Dictionary {
  readonly #theirs: TheirColumns;
  readonly #tell: Tell;
  /** For a column of theirs and one of ours, for one of theirs, or for all: word → what it is called here. */
  readonly #words = new Map<string, string>();
  /** Columns of which some words go only here and some only there. */
  readonly #byWord = new Set<number>();

  constructor(theirs: TheirColumns, rules: readonly Rule[], tell: Tell) {
    this.#theirs = theirs;
    this.#tell = tell;
    for (const rule of rules) {
      if (rule.word === undefined) continue;
      if (rule.from === undefined) this.#add(keyOf(undefined, rule.word), rule);
      for (const index of theirs.indexesOf(rule.from) ?? []) {
        this.#add(keyOf(index, rule.word, rule.target), rule);
        // Known for the column as a whole, whichever column of ours takes it.
        if (rule.target) this.#words.set(keyOf(index, rule.word, ANY), '');
        this.#byWord.add(index);
      }
    }
  }

  #add(key: string, rule: Rule): void {
    const before = this.#words.get(key);
    if (before === undefined) this.#words.set(key, rule.value);
    else if (before !== rule.value)
      this.#tell({
        cause: 'mapping-word-twice',
        details: { first: before },
        place: rule.place,
        value: rule.word,
        costs: 'nothing',
      });
  }

  /** What a word of a column is called in one of ours; empty for nothing, none where the mapping does not say. */
  wordFor(index: number, word: string, target: Target): string | undefined {
    return (
      this.#words.get(keyOf(index, word, target)) ??
      this.#words.get(keyOf(index, word)) ??
      // It goes into another column of ours, and says nothing in this one.
      this.#words.get(keyOf(index, word, ANY)) ??
      this.#words.get(keyOf(undefined, word))
    );
  }

  has(index: number, word: string, target: Target): boolean {
    return this.wordFor(index, word, target) !== undefined;
  }

  /**
   * Of columns whose words are taken one by one, tells the words of which the mapping says nothing.
   *
   * @param taken columns that are taken with whatever they say
   */
  tellUnknown(rows: readonly Row[], taken: readonly number[]): void {
    const { grid, header } = this.#theirs;
    for (const index of this.#byWord) {
      if (taken.includes(index)) continue;
      for (const { number, cells } of rows) {
        const cell = cells[index];
        if (!cell || isBlank(cell)) continue;
        const keys = [keyOf(index, cell.text, ANY), keyOf(index, cell.text), keyOf(undefined, cell.text)];
        if (keys.some((key) => this.#words.has(key))) continue;
        this.#tell({
          cause: 'mapping-word-unknown',
          details: {},
          place: {
            file: grid.file,
            sheet: grid.sheet,
            row: number,
            column: { index, header: header.cells[index].text.trim().slice(0, 60) },
          },
          value: cell.text.trim(),
          costs: 'field',
        });
      }
    }
  }
}

const ANY = 'any' as const;

const keyOf = (index: number | undefined, word: string, target?: Target | typeof ANY): string =>
  JSON.stringify([
    index ?? null,
    spellingOf(word),
    target === ANY
      ? ANY
      : ((target && [spellingOf(target.sheetName), target.column.field, target.language ?? '']) ?? null),
  ]);
