import { css } from 'lit';

export const styles = css`
  :host {
    --_default-bar-size: 0.5em;
    --_default-bar-width: 24em;
  }

  .row {
    max-inline-size: none;
    margin-block-end: var(--_gap);
  }
`;
