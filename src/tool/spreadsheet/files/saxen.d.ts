/** The part of saxen 11 that is used here; the package has no types of its own. */
declare module 'saxen' {
  export class Parser {
    /** Namespace → the prefix that its names are given with. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Readonly<Record<string, string | undefined>>) => void,
    ): this;
    on(event: 'closeTag' | 'cdata', listener: (text: string) => void): this;
    on(event: 'text', listener: (text: string, decodeEntities: (text: string) => string) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    parse(xml: string): unknown;
  }
}
