import { createScanner } from 'jsonc-parser';

export interface Token {
  /** Its first character: a bracket, a brace, a comma, a colon, a double quote, or what a number or a word begins with. */
  readonly kind: string;
  readonly offset: number;
  /** Of a text: what it says. */
  readonly value: () => string;
}

/** The tokens of a JSON text, one after the other, without white space. */
export function* tokensOf(text: string): Iterable<Token> {
  const scanner = createScanner(text, true);
  const value = (): string => scanner.getTokenValue();
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    yield { kind: text[offset], offset, value };
  }
}
