import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
    /* Inline-size containment alone would let a table cell or a flex row squeeze the element to nothing. */
    contain-intrinsic-inline-size: 14em;
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
    /* The longest of the words for "all" in six languages, with the arrow beside it. */
    flex: 1 1 13.5em;
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

  /* What is off the screen costs no layout, and is found, read and printed all the same. Its height is a guess until it is seen, so the rows that come at first have theirs. */
  [part='commitment']:nth-child(n + 11) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
    overflow-clip-margin: 0.5em;
  }

  @media print {
    [part='commitment']:nth-child(n + 11) {
      content-visibility: visible;
    }
  }

  [part='count'] + [part='list'] {
    margin-block-start: 0.5em;
  }

  [part='list']:empty {
    display: none;
  }

  .row {
    max-inline-size: none;
  }

  [part='commitment'] > dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block: 0.5em;
    /* Unlike break-word also where a flex item would grow with its longest word. */
    overflow-wrap: anywhere;
  }

  /* Term and names run on as one text. */
  [part='commitment'] > dl :is(dt, dd) {
    display: inline;
  }

  [part='commitment'] > dl dt::after {
    content: ' ';
  }

  [part='commitment'] > dl dd:not(:last-child)::after {
    /* A middle dot between spaces. */
    content: '\\20\\b7\\20';
  }

  summary {
    inline-size: fit-content;
    color: var(--_accent);
    cursor: pointer;
  }

  .detail {
    margin-block-start: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.2em solid var(--_line);
  }

  [part='list'] + [part='button'] {
    margin-block-start: var(--_gap);
  }

  /* The words stand below the bar, not half beside it. */
  @container (inline-size < 40em) {
    .row [part='bar'] {
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
