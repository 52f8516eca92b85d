import { css } from 'lit';

export const styles = css`
  :host {
    --_default-bar-size: 0.35em;
    --_default-bar-width: 6em;
  }

  :host,
  [part='base'],
  [part='notice'],
  [part='loading'],
  [part='empty'] {
    display: inline;
    margin: 0;
    padding: 0;
    border: 0;
  }

  /* Beside the page's own words, on their line. */
  button {
    min-block-size: 0;
    margin-inline-end: 0.4em;
    padding-block: 0;
  }
`;
