import type { FeedTrouble } from '../check-feed.js';
import type { LibraryTrouble } from '../check-library.js';
import type { Unfinished } from '../page-requests.js';
import type { ColourName } from '../../../snippets/request.js';
import type { OptionWords, SnippetWords } from '../../../snippets/words/snippet-words.js';

/** Every word of the embed builder in one language. A missing one does not compile. */
export interface BuilderWords {
  /** What the builder has in common with WordPress and with the file beside a release. */
  readonly vocabulary: SnippetWords;
  readonly status: {
    readonly droppedFromLink: (parts: string) => string;
    /** One part, and what was taken in its place. */
    readonly taken: (name: string, taken: string) => string;
    readonly leftOut: (name: string) => string;
    readonly platform: string;
    readonly thisSite: string;
    readonly noColour: string;
  };
  readonly feed: {
    readonly title: string;
    readonly address: string;
    readonly addressHint: string;
    readonly isExample: string;
    /** On the button for the other feed that is here. */
    readonly real: string;
    readonly file: string;
    readonly fileHint: string;
    readonly fileShown: (name: string) => string;
    readonly dropFile: string;
    readonly check: string;
    readonly checking: string;
    readonly noAddress: string;
    readonly wrongAddress: string;
    /** Where an address was copied from an example as it stood. */
    readonly placeholder: (found: string) => string;
    readonly good: (title: string, counts: string, size: string) => string;
    /** @param records of which some may be the same commitment in another body's plan */
    readonly counts: (commitments: number, records: number, members: number) => string;
    readonly lost: (count: number) => string;
    readonly problems: (count: number) => string;
    readonly problemsNote: string;
    readonly costs: Readonly<Record<'field' | 'record', string>>;
    readonly consequences: (count: number) => string;
    readonly more: (count: number) => string;
    readonly trouble: Readonly<Record<FeedTrouble, (detail: string) => string>>;
  };
  /** Where a host answers and the browser gives nobody the answer. */
  readonly blocked: {
    readonly open: string;
    /** Of an address that only this computer has. */
    readonly local: string;
    /** Of an address with https that gave no sign of life. */
    readonly insecure: string;
    readonly missing: string;
    readonly header: string;
  };
  readonly widget: {
    readonly title: string;
    readonly choose: string;
    readonly language: string;
    readonly likePage: string;
    /** What that means for what nobody can know of the page. @param language of the builder */
    readonly likePageHint: (language: string) => string;
  };
  readonly options: {
    readonly title: string;
    readonly more: string;
    /** The choice that sets nothing. */
    readonly standard: string;
    readonly all: string;
    /** What the form is about where no commitment is chosen. */
    readonly inGeneral: string;
    readonly choose: string;
    readonly wrong: string;
    readonly wrongAddress: string;
    readonly mailAddress: string;
    readonly placeholder: (found: string) => string;
    readonly aboutReceiver: string;
  };
  readonly colours: {
    readonly title: string;
    readonly names: Readonly<Record<ColourName, OptionWords>>;
    readonly reset: (name: string) => string;
    readonly asHex: (name: string) => string;
    /** @param instead what to write for a colour that was named in another way */
    readonly wrong: (instead?: string) => string;
    readonly contrast: string;
    readonly schemes: Readonly<Record<'light' | 'dark', string>>;
    readonly ratio: (ratio: string, sample: string) => string;
    readonly enough: string;
    readonly tooLow: string;
    readonly nothing: string;
  };
  readonly preview: {
    readonly title: string;
    readonly width: string;
    readonly widths: Readonly<Record<'phone' | 'desktop', string>>;
    readonly scheme: string;
    readonly schemes: Readonly<Record<'light' | 'dark', string>>;
    readonly region: string;
    /** The same where what is copied needs no script. */
    readonly fixedRegion: string;
    readonly fixedHint: string;
    readonly waiting: string;
    /** What a widget shows nothing without. */
    readonly needs: Readonly<Record<Unfinished['option'], string>>;
    readonly linkedEndpoint: (host: string) => string;
    readonly showForm: string;
    /** A button that leads to the field that is spoken of. */
    readonly goThere: string;
  };
  readonly library: {
    readonly title: string;
    readonly label: string;
    readonly hint: (version: string) => string;
    readonly list: string;
    readonly checking: string;
    /** Until the files are found there is no snippet. */
    readonly needed: string;
    readonly good: (folder: string) => string;
    readonly trouble: Readonly<
      Record<LibraryTrouble, (folder: string, version: string, files: readonly string[]) => string>
    >;
  };
  /** Several widgets on one page. */
  readonly page: {
    readonly title: string;
    readonly add: string;
    readonly addHint: string;
    /** Of the one that is being made. */
    readonly now: string;
    readonly notYet: string;
    readonly change: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    /** A button that is about one of them. */
    readonly of: (act: string, place: number, name: string) => string;
    readonly kept: (name: string) => string;
    readonly changing: (name: string) => string;
    /** @param place where it is now, from 1 */
    readonly moved: (name: string, place: number, count: number) => string;
    readonly removed: (name: string) => string;
    /** What the element around several is. */
    readonly around: string;
    /** What stands above each of several. */
    readonly headings: {
      readonly label: string;
      /** @param language that they are written in */
      readonly hint: (language: string) => string;
      readonly none: string;
      readonly level: (level: string) => string;
    };
    /** Where the page is on this site. */
    readonly short: (host: string) => string;
    readonly shortHint: string;
  };
  readonly snippet: {
    readonly title: string;
    readonly cms: string;
    readonly jump: string;
    readonly noAddress: string;
    readonly unreadable: string;
    /** Of a widget of the page that lacks something. @param what it needs */
    readonly unfinished: (name: string, what: string) => string;
    readonly wrongOptions: string;
    /** Of fixed HTML: what was chosen and changes nothing there. */
    readonly noEffect: (options: string) => string;
    readonly noColours: string;
    /** The fixed HTML: its data did not come. */
    readonly notMade: string;
    /** The fixed HTML: the words of its language did not come. */
    readonly noWords: string;
    readonly again: string;
    readonly copy: string;
    readonly copyThis: (what: string) => string;
    readonly copied: string;
    readonly copiedThis: (what: string) => string;
    readonly notCopied: string;
    readonly localFeed: string;
    readonly localFiles: string;
    readonly serviceAsReceiver: (host: string) => string;
    /** Of an address of a page with a form, or with messages. */
    readonly forPeople: (host: string) => string;
    readonly insecureEndpoint: (host: string) => string;
    /** @param origins one or two, of the feed and of the widgets' files */
    readonly insecure: (origins: string) => string;
    readonly formElsewhere: (host: string) => string;
    readonly formInFrame: (host: string, from: string) => string;
    readonly formNeedsScript: string;
    readonly isExample: string;
    readonly otherLibrary: (host: string) => string;
    readonly frameColours: string;
    readonly frameHeight: string;
    readonly frameDark: string;
    readonly noShortcode: string;
    readonly noCommand: string;
    readonly policy: {
      readonly title: string;
      readonly how: string;
      readonly trustedTypes: string;
      readonly tagManager: string;
    };
    readonly privacy: { readonly title: string; readonly how: string };
    readonly link: { readonly title: string; readonly how: string; readonly file: string };
  };
}
