import { css } from 'lit';

export const styles = css`
  ol,
  [data-section] > button {
    margin-block-end: calc(1.5 * var(--_gap));
  }

  /* The date stands above the rest where both do not fit side by side. */
  [part='entry'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_gap);
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  [part='date'] {
    flex: 1 0 10em;
  }

  [part='entry'] > div {
    flex: 999 1 18em;
    min-inline-size: 0;
  }

  [part='date'],
  [part='kind'],
  .calendar,
  details {
    font-size: 0.875em;
  }

  [part='kind'] > span {
    color: var(--_accent);
  }

  [part='title'] {
    font-weight: 600;
  }

  strong {
    display: block;
  }

  .calendar {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`;
