import { css } from 'lit';

export const styles = css`
  [part='sentence'] {
    font-weight: 600;
  }

  [part='bar'],
  table {
    inline-size: min(var(--_bar-width), 100%);
    margin-block: 0.5em;
  }

  [part='bar'] {
    display: flex;
    gap: 2px;
    /* Twice a single bar: the textures need room to be told apart. */
    block-size: calc(2 * var(--_bar-size));
  }

  [part='time'] {
    display: block;
    margin-block: 0.25em;
    inline-size: min(var(--_bar-width), 100%);
    block-size: var(--_bar-size);
    border: 1px solid var(--_outline);
    border-radius: 1em;
    overflow: hidden;
  }

  table {
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.125em 0;
  }

  /* A name of two lines hangs beside its mark. */
  th {
    padding-inline-start: 2em;
    font-weight: inherit;
    text-align: start;
    text-indent: -2em;
  }

  td {
    padding-inline-start: 1em;
    text-align: end;
    vertical-align: top;
    font-variant-numeric: tabular-nums;
  }

  th i {
    display: inline-block;
    inline-size: 1.5em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
  }

  /* One texture for each, so that colour is not needed: stripes of growing thickness up to solid. */
  i,
  b {
    --_ink: var(--_accent);
    border: 1px solid var(--_ink);
    background: repeating-linear-gradient(var(--_angle, 135deg), var(--_ink) 0 var(--_stripe, 0), transparent 0 5px);
  }

  b {
    display: block;
    block-size: 100%;
  }

  .complete,
  b {
    --_stripe: 5px;
  }

  .substantial {
    --_stripe: 3px;
  }

  .limited {
    --_stripe: 1px;
  }

  .figures,
  .withdrawn,
  .not-delivered {
    --_angle: 90deg;
    --_stripe: 2px;
  }

  .no-evidence,
  .withdrawn,
  .not-delivered,
  .unknown {
    --_ink: var(--_outline);
  }

  .no-evidence {
    border-style: dashed;
  }

  .withdrawn {
    --_angle: 0deg;
  }

  .unknown {
    border-style: dotted;
  }

  li {
    margin-block: 0.75em;
  }

  @media (forced-colors: active) {
    i,
    b {
      forced-color-adjust: none;
      /* Also of what has an ink of its own: it is derived from the page's colours, which are not those of the reader. */
      --_ink: CanvasText !important;
    }
  }
`;
