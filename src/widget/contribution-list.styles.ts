import { css } from 'lit';

/** What `contributionEntry` draws, in whichever widget. */
export const contributionListStyles = css`
  [part='entries'] > li {
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }

  [part='entries'] > :first-child {
    padding-block-start: 0;
    border: 0;
  }

  [part='entries'] > li > * {
    margin-block-end: 0.25em;
  }

  blockquote {
    max-inline-size: 70ch;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
  }

  [part='meta'],
  [part='answered'] {
    font-size: 0.875em;
  }
`;
