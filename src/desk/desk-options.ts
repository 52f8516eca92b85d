import type { Context } from 'hono';
import type { Feed } from '../feed-format/types.js';
import type { Account } from '../receiver/store/accounts.js';
import type { Actor } from '../receiver/store/acts.js';
import type { MailFor } from '../receiver/store/tell-authors.js';
import type { Store } from '../receiver/store/store.js';
import type { WriteLine } from '../server/log.js';
import type { PageSetting } from './view/page.js';
import type { DeskLanguage } from './words/desk-words.js';

/** How the desk is set up. */
export interface DeskOptions {
  readonly store: Store;
  /** The coalition's feed as last read; undefined while there is none. */
  readonly feed: () => Promise<Feed | undefined>;
  /** Makes the mail that tells an author of the answer; absent where no mail goes out. */
  readonly mailFor?: MailFor;
  /** Where staff find the desk when a proxy stands before it: `https://desk.example.org`. Else what each request says. */
  readonly publicUrl?: string;
  /** Pages on which residents write to this receiver, as far as it knows them; said while nobody has written. */
  readonly writeAt?: readonly string[];
  /** The page that shows what is published, with the place on it, by the desk's language; else the page it was written on. */
  readonly shownAt?: Readonly<Record<DeskLanguage, string>>;
  /** Where the log goes, one line a request. */
  readonly log: WriteLine;
  /** The clock, in ms since 1970; replaced in tests only. */
  readonly now?: () => number;
}

/** What every request of somebody who is signed in carries. */
export interface DeskVariables {
  setting: PageSetting;
  account: Account;
  actor: Actor;
  /** What this browser searched for last. */
  search: string;
  /** The form that was posted. */
  fields: URLSearchParams;
  /** The file that came with it; only the page that reads a sheet takes one. */
  file?: File;
  /** What the log's line of this request ends with: never an e-mail, a name or a word of a contribution. */
  note?: string;
}

export type DeskEnv = { Variables: DeskVariables };
export type DeskContext = Context<DeskEnv>;

/** Sends a page that nobody keeps. */
export async function page(
  context: Context,
  content: Promise<string>,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200,
) {
  return context.html(await content, status);
}

/** Sends a file in pieces, for the reader to keep. */
export function fileOf(context: Context, name: string, type: string, pieces: AsyncIterable<string>): Response {
  const encoder = new TextEncoder();
  const text = pieces[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await text.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
  });
  return context.body(body, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
}
