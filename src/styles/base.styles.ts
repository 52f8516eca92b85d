import { css } from 'lit';

/** Rules that every visual element shares. Font, size and text colour come from the page. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    background: var(--_surface);
    overflow-wrap: break-word;
    line-height: inherit;
    text-align: start;
    /* Cells of layout tables are often "nowrap". */
    white-space: normal;
  }

  /* On paper too what is drawn, always an i or a b, is as full as it is. Not so the words: a browser that prints no backgrounds darkens them, as the page's. */
  i,
  b,
  li::before {
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: inherit;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0 0 0.25em;
    font-family: var(--_heading-font);
    font-size: var(--_heading-size);
    font-weight: 600;
    line-height: 1.3;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }

  /* Every text of a feed is one: people write in paragraphs. */
  :not(.visually-hidden) > bdi {
    white-space: pre-line;
  }

  p,
  dd {
    max-inline-size: 70ch;
  }

  ul,
  ol {
    /* Not none: VoiceOver would no longer call it a list. */
    list-style-type: '';
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  /* WCAG 2.5.8: a link that stands by itself, not in a sentence, is at least 24 px high. */
  :is(li, dd, th, [part='title']) > a {
    display: inline-block;
    max-inline-size: 100%;
    /* Where it has two lines its bullet stands at the first. */
    vertical-align: top;
  }

  :is(li, dd, th, [part='title']) > a,
  summary {
    min-block-size: 24px;
  }

  /* Without a doctype a table has a font of its own. */
  table {
    font: inherit;
  }

  button {
    min-block-size: 2.5em;
    padding: 0.4em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }

  /* Filled only where the accent is more than the text's colour: that on itself could not be read. */
  @supports (color: light-dark(color(from red xyz-d65 x min(y, 1) z), red)) {
    button.primary {
      background: var(--_accent);
      color: var(--_on-accent);
    }
  }

  input,
  select,
  textarea {
    min-block-size: 2.5em;
    max-inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_outline);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
    font: inherit;
  }

  :focus-visible {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }

  [part='notice'] {
    margin-block-end: 1em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_outline);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* Not to the sides: a page would scroll by a pixel, which of the two depends on its direction. */
    margin: -1px 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }

    /* Nothing darkens what is drawn: on white paper it has the colours of a light page. */
    i,
    b,
    path,
    li::before {
      color-scheme: light;
      color: CanvasText;
    }

    button {
      display: none;
    }
  }
`;
