import type { TemplateResult } from 'lit';
import type { CheckedFeed, FeedTroubleError } from '../check-feed.js';
import type { Embed } from '../../../snippets/embed.js';
import type { Widget } from '../../../snippets/manifest.js';
import type { Contrasts } from '../preview.js';
import type { SnippetRequest } from '../../../snippets/request.js';
import type { BuilderState } from '../state.js';
import type { SnippetLanguage } from '../../../snippets/words/words.js';
import type { BuilderWords } from '../words/builder-words.js';

/** What is known of the feed. */
export type FeedStanding =
  | { readonly status: 'none' | 'wrong-address' | 'checking' }
  | { readonly status: 'failed'; readonly error: FeedTroubleError }
  | { readonly status: 'read'; readonly checked: CheckedFeed };

/** Everything that the sections of the builder show. */
export interface View {
  readonly words: BuilderWords;
  /** Language of the builder itself. */
  readonly language: SnippetLanguage;
  readonly state: BuilderState;
  readonly widgets: readonly Widget[];
  readonly widget: Widget;
  readonly standing: FeedStanding;
  readonly file?: File;
  readonly isExample: boolean;
  /** Attributes that were given, and cannot be used. */
  readonly wrongOptions: readonly string[];
  readonly contrasts?: Contrasts;
  readonly copied?: string;
  readonly link: string;
  /** Absent until there is an address of a feed. */
  readonly request?: SnippetRequest;
  readonly policy: readonly string[];
  readonly embed?: Embed;
  /** In a sentence, what of the opened link was not understood; empty where nothing has to be said. */
  readonly linkNote: string;
  /** Address of the site's first page. */
  readonly site: string;
  /** Of the library's files. */
  readonly version: string;
  /** Whether a value is a link's alone. Anybody can write a link: where messages go has to be agreed to first. */
  readonly linked: { readonly endpoint: boolean; readonly library: boolean };
}

/** What the sections can ask for. */
export interface Actions {
  set(part: Partial<BuilderState>): void;
  setOption(name: string, value: string): void;
  checkNow(): void;
  chooseFile(file: File | undefined): void;
  copy(what: string, text: string, from: Element): void;
  /** Moves the focus to the element of that id, and opens what it is folded into. */
  goTo(id: string): void;
}

export type Section = (view: View, actions: Actions) => TemplateResult;
