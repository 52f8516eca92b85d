import type { FeedInput } from '../../index.js';
import { imageOrigins } from '../../snippets/logos.js';
import type { CheckedFeed } from './check-feed.js';
import { fixedHtml } from './fixed-html.js';
import { loadWords, NoWordsError } from './load-words.js';
import type { PageRequests } from './page-requests.js';
import type { Setting } from './setting.js';

/** The HTML of a page's widgets that needs no script, made once for what is asked for: it is a widget that draws the whole feed. */
export class FixedPage {
  /** Why there is none, where something that it takes did not come. */
  failure?: 'notMade' | 'noWords';

  readonly #onMade: () => void;
  /** Of each widget of the page. */
  #markups: readonly (string | undefined)[] = [];
  #madeOf: readonly unknown[] = [];

  /** @param onMade when there is something new, or something failed */
  constructor(onMade: () => void) {
    this.#onMade = onMade;
  }

  /**
   * @param page the widgets; `undefined` where nobody wants fixed HTML
   * @param isFile whether the feed comes from a file
   */
  make(page: PageRequests | undefined, checked: CheckedFeed | undefined, isFile: boolean, setting: Setting): void {
    const requests = (checked && page?.requests) ?? [];
    const madeOf = requests.length ? [JSON.stringify(requests.map(({ embed }) => embed)), checked, isFile] : [];
    if (madeOf.length === this.#madeOf.length && madeOf.every((each, index) => each === this.#madeOf[index])) return;
    this.#madeOf = madeOf;
    this.#markups = [];
    this.failure = undefined;
    if (checked && requests.length) void this.#make(requests, checked, isFile, setting);
  }

  /** The page with the HTML that was made: what that loads is what is said of it. */
  filled(page: PageRequests): PageRequests {
    const requests = page.requests.map((request, index) => {
      const markup = this.#markups[index];
      return markup === undefined ? request : { ...request, markup, logos: imageOrigins(markup) };
    });
    return { ...page, requests };
  }

  async #make(
    requests: PageRequests['requests'],
    { feed, data }: CheckedFeed,
    isFile: boolean,
    setting: Setting,
  ): Promise<void> {
    const madeOf = this.#madeOf;
    const made = await Promise.allSettled(
      requests.map(async ({ embed, fallback: { lang } }) => {
        // A form is nothing without script.
        if (embed.widget.name === 'feedback') return undefined;
        await loadWords(lang, setting);
        return fixedHtml(embed, feed, lang, isFile ? (data as FeedInput) : undefined);
      }),
    );
    if (madeOf !== this.#madeOf) return;
    this.#markups = made.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
    const failed = made.find((each) => each.status === 'rejected');
    this.failure = failed && (failed.reason instanceof NoWordsError ? 'noWords' : 'notMade');
    this.#onMade();
  }
}
