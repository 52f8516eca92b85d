import type { Name } from '../messages/causes.js';

/** What may be doubted in a feed, and what one has to know to say so in any language. */
export type Doubt =
  | { readonly cause: 'member-nearly'; readonly details: { readonly member: string } }
  | { readonly cause: 'party-elsewhere'; readonly details: { readonly list: Name } }
  | { readonly cause: 'field-nearly'; readonly details: { readonly field: string } }
  | { readonly cause: 'before-start'; readonly details: { readonly field: string; readonly earlier: string } }
  | { readonly cause: 'fraction-as-percentage'; readonly details: { readonly percent: number } }
  | { readonly cause: 'answer-missing'; readonly details: Readonly<Record<never, never>> }
  | { readonly cause: 'member-within'; readonly details: { readonly member: string } }
  | { readonly cause: 'link-host'; readonly details: Readonly<Record<never, never>>; readonly meant: string }
  | { readonly cause: 'link-words'; readonly details: { readonly isLogo: boolean }; readonly meant?: string }
  | { readonly cause: 'link-several'; readonly details: Readonly<Record<never, never>> }
  | { readonly cause: 'link-local' | 'link-shared' | 'logo-no-image'; readonly details: Readonly<Record<never, never>> }
  | { readonly cause: 'http-link'; readonly details: { readonly isLogo: boolean } }
  | { readonly cause: 'updated-ahead'; readonly details: Readonly<Record<never, never>> }
  | { readonly cause: 'updated-old'; readonly details: { readonly days: number; readonly limit: number } };

/** Something in a feed that is shown as it stands, and is probably not what was meant. */
export interface FeedDoubt {
  /** Where, as `commitments[1].leads[0]`. */
  readonly path: string;
  /** What to look at, and what to write if it is not meant: in English, for those who write JSON. */
  readonly message: string;
  /** The same for programs, which say it in the words of their users. */
  readonly doubt: Doubt;
}
