import type { Fields } from '../../feed-format/own.js';

/** The feed of one body. */
export interface Body {
  /** What stands before its ids where those of two bodies collide; no other body has it. */
  readonly slug: string;
  /** Whether it stands before all of its ids, as `--prefix` says. */
  readonly isPrefixed?: boolean;
  readonly name: string;
  readonly feed: Fields;
}
