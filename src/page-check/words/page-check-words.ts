import type { Cause, Finding } from '../finding.js';

/** Every word about a page in one language. A missing one does not compile. */
export interface PageCheckWords {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  /** @param widgets how many were found */
  readonly found: (findings: number, widgets: number) => string;
  readonly fine: (widgets: number) => string;
  /** No widget but what one has drawn. */
  readonly fixed: string;
  /** No widget, and nothing else of the project's. */
  readonly none: string;
  readonly console: string;
  readonly tooLong: string;
  readonly lines: (lines: readonly number[]) => string;
  readonly instead: string;
  readonly more: (count: number) => string;
  readonly widgets: string;
  /** @param feed empty where nobody says it */
  readonly widget: (tag: string, line: number, feed: string) => string;
  /** What is wrong and what to do; the words of the source stand above it, and below it what to write instead. */
  readonly causes: Readonly<Record<Cause, (finding: Finding) => string>>;
}
