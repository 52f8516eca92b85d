import { css } from 'lit';

export const styles = css`
  .row {
    max-inline-size: none;
    margin-block-end: var(--_gap);
  }
`;
