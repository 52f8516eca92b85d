import { css } from 'lit';

export const styles = css`
  [part='field'] {
    min-inline-size: 0;
    margin: 0 0 1.25em;
    padding: 0;
    border: 0;
  }

  [part='field'] > label,
  legend,
  [part='hint'],
  [part='error'],
  [part='privacy'] {
    display: block;
    max-inline-size: 70ch;
    margin-block-end: 0.25em;
    padding: 0;
  }

  [part='field'] > label,
  legend,
  [part='error'] {
    font-weight: 600;
  }

  [part='hint'],
  [part='count'],
  [part='privacy'] {
    font-size: 0.9375em;
  }

  [part='error'] {
    color: var(--_danger);
  }

  [aria-invalid] {
    border: 2px solid var(--_danger);
  }

  fieldset[aria-invalid] {
    border: 0;
  }

  textarea,
  select,
  [type='text'],
  [type='email'] {
    inline-size: 100%;
    max-inline-size: 30em;
  }

  textarea {
    max-inline-size: 70ch;
    vertical-align: top;
    resize: vertical;
  }

  [part='kinds'],
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }

  [part='kinds'] label,
  label[part='consent'] {
    display: flex;
    gap: 0.5em;
    padding-block: 0.25em;
    font-weight: inherit;
  }

  [type='radio'],
  [type='checkbox'] {
    flex: none;
    inline-size: 1.125em;
    min-block-size: 0;
    block-size: 1.125em;
    margin: 0.2em 0 0;
    accent-color: var(--_accent);
  }

  [part='errors'],
  [part='warning'] {
    margin-block-end: 1.25em;
    padding: 0.75em 1em;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }

  [part='warning'] {
    border-color: var(--_accent);
  }

  [part='errors'] a {
    color: var(--_danger);
  }

  [part='actions'] {
    gap: 0.5em;
    margin-block-start: 0.5em;
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
`;
