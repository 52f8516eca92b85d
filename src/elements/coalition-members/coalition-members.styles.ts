import { css } from 'lit';

export const styles = css`
  .groups,
  [part='list'] {
    display: grid;
    gap: var(--_gap);
    overflow-wrap: anywhere;
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
  }

  /* A sector of one stands beside its neighbours, not alone in a row. */
  section:not(:has([part='member']:only-child)) {
    grid-column: 1 / -1;
  }

  [part='list'] {
    margin-block: 0.5em;
  }

  [part='member'] {
    display: flex;
    gap: 0.75em;
  }

  [part~='logo'] {
    flex: none;
    inline-size: 3em;
    block-size: 3em;
    border-radius: var(--_radius);
    object-fit: contain;
    /* Most logos are drawn for white paper. */
    background: light-dark(transparent, #fff);
  }

  /* In forced colours too the logo keeps the paper that it is drawn for. */
  img {
    forced-color-adjust: none;
  }

  [part~='initials'] {
    display: flex;
    place-content: center;
    align-items: center;
    border: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    overflow: hidden;
  }

  [part='name'],
  dt {
    font-weight: 600;
  }

  [part='details'],
  [part='facts'],
  [part='note'],
  details {
    margin-block-start: 0.25em;
    font-size: 0.9em;
  }

  dt {
    float: inline-start;
    margin-inline-end: 0.5em;
  }

  /* Fingers need 24 px, also where a page sets its lines tight. */
  a {
    display: inline-block;
    min-block-size: 24px;
  }
`;
