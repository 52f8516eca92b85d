import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
    /* Inline-size containment alone would let a table cell or a flex row squeeze the element to nothing. */
    contain-intrinsic-inline-size: 14em;
    --_default-bar-size: 0.5em;
    --_default-bar-width: 24em;
  }

  [part='filters'],
  [part='filters'] > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: end;
  }

  [part='filters'] {
    margin-block-end: var(--_gap);
  }

  [part='filters'] > div {
    flex: 1 1 100%;
  }

  label {
    display: flex;
    flex: 1 1 9em;
    flex-direction: column;
    gap: 0.25em;
    min-inline-size: 0;
  }

  .search {
    flex-basis: 14em;
  }

  input,
  select {
    inline-size: 100%;
  }

  .fold {
    display: none;
  }

  [part='count'] {
    font-weight: 600;
  }

  [part='list'] {
    border-block-end: 1px solid var(--_line);
  }

  [part='commitment'] {
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }

  [part='count'] + [part='list'] {
    margin-block-start: 0.5em;
  }

  [part='list']:empty {
    display: none;
  }

  coalition-progress {
    display: block;
  }

  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block: 0.5em;
    /* Unlike break-word also where a flex item would grow with its longest word. */
    overflow-wrap: anywhere;
  }

  /* Term and names run on as one text. */
  dt,
  dd {
    display: inline;
  }

  dt {
    font-weight: 600;
  }

  dt::after {
    content: ' ';
  }

  dd:not(:last-child)::after {
    content: ' · ';
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.5em;
    color: var(--_accent);
    cursor: pointer;
  }

  coalition-commitment {
    margin-block-start: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.2em solid var(--_line);
  }

  [part='list'] + [part='button'] {
    margin-block-start: var(--_gap);
  }

  /* The words stand below the bar, not half beside it. */
  @container (inline-size < 40em) {
    coalition-progress::part(bar) {
      display: flex;
    }

    .fold {
      display: block;
    }

    [part='filters'] > div:not(.open) {
      display: none;
    }
  }
`;
