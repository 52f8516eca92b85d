import type { Known } from '../../page-check/known.js';
import type { SnippetLanguage } from '../../snippets/words/words.js';
import type { BuilderWords } from './words/builder-words.js';

/** What the page tells the builder of the build and of where it is. */
export interface Facts extends Known {
  /** The site's first page, relative to the builder's. */
  readonly root: string;
  /** Whether the site answers oEmbed: files alone cannot. */
  readonly answersOEmbed: boolean;
  /** Address of the coalition's feed, where whoever made the files named it. */
  readonly feed?: string;
}

/** What stays the same as long as the builder is open, for all its parts. */
export interface Setting extends Omit<Facts, 'root'> {
  readonly words: BuilderWords;
  /** Of the builder itself: who builds in it most likely has a page in it. */
  readonly language: SnippetLanguage;
  /** How the builder writes numbers: in Spanish with a point, as in Mexico and as in its own sentences. */
  readonly locale: string;
  /** Address of the site's first page. */
  readonly site: string;
}
