/** The languages of the site. */
export type SiteLanguage = 'en' | 'es';

/** One row of the table of commitments. */
export interface CommitmentRow {
  /** Id in the feed. */
  readonly commitment: string;
  readonly name: string;
  readonly lead: string;
}

/** A sentence and the link that ends it. */
export interface SentenceWithLink {
  readonly sentence: string;
  readonly link: string;
  readonly href: string;
}

/** What stands on a page about one coalition. */
export interface CoalitionWords {
  /** The municipality whose site this is. */
  readonly siteName: string;
  readonly siteLine: string;
  /** What kind of page this is, before anything else. */
  readonly notice: { readonly label: string; readonly text: string };
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly progress: {
    readonly title: string;
    readonly text: string;
    readonly caption: string;
    /** Where the numbers of the whole plan cannot be shown. */
    readonly summaryFallback: SentenceWithLink;
    readonly rows: readonly CommitmentRow[];
    /** In a cell, where the bar cannot be shown. */
    readonly fallback: { readonly link: string; readonly href: string };
  };
  readonly commitments: { readonly title: string; readonly text: string; readonly fallback: SentenceWithLink };
  readonly commitment: {
    readonly title: string;
    readonly text: string;
    readonly id: string;
    readonly fallback: SentenceWithLink;
  };
  readonly members: { readonly title: string; readonly text: string; readonly fallback: SentenceWithLink };
  readonly contributions: { readonly title: string; readonly text: string; readonly fallback: SentenceWithLink };
  readonly feedback: {
    readonly title: string;
    readonly text: string;
    /** Who keeps what is sent: stands in the form. */
    readonly privacy: string;
    readonly fallback: SentenceWithLink;
  };
  readonly timeline: { readonly title: string; readonly fallback: SentenceWithLink };
  readonly about: { readonly title: string; readonly paragraphs: readonly string[] };
  readonly data: { readonly title: string; readonly text: string; readonly link: string };
}

/** One part of the privacy page: a heading with paragraphs, a list, or both. */
export interface PrivacySection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
}

/** Every word of the site in one language. A missing one does not compile. */
export interface SiteWords {
  readonly skip: string;
  readonly mainNavigation: string;
  readonly languages: string;
  readonly otherLanguage: string;
  readonly breadcrumb: string;
  /** The first step of the breadcrumb. */
  readonly start: string;
  readonly onThisPage: string;
  readonly navigation: { readonly home: string; readonly example: string; readonly privacy: string };
  readonly columns: { readonly commitment: string; readonly progress: string };
  readonly footer: string;
  /** The project's own: its bar on every page, its footer. */
  readonly project: {
    readonly name: string;
    readonly navigation: string;
    readonly entries: Readonly<Record<'home' | 'example' | 'embed' | 'docs', string>>;
    readonly footer: string;
  };
  /** Stands below the form, where the thanks are; names /desk/. */
  readonly sentSomething: string;
  /** In place of the form, where the site is a folder of files and takes no message. */
  readonly noReceiver: { readonly text: string; readonly link: string };
  readonly embed: {
    readonly title: string;
    readonly description: string;
    readonly lead: string;
    readonly noScript: string;
    /** Until the builder starts, as where the page was opened as a file. */
    readonly notStarted: string;
  };
  /** A page that shows one widget on the data that its address names. */
  readonly widget: {
    readonly description: string;
    /** Before the host of the data. */
    readonly from: string;
    readonly data: string;
    readonly build: string;
    readonly wrong: { readonly title: string; readonly text: string };
  };
  readonly home: CoalitionWords;
  readonly example: CoalitionWords;
  readonly privacy: {
    readonly title: string;
    readonly description: string;
    readonly lead: string;
    readonly sections: readonly PrivacySection[];
  };
  readonly notFound: { readonly title: string; readonly text: string; readonly link: string };
}
