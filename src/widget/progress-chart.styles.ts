import { css } from 'lit';

/** What `progressChart` draws, in whichever widget. */
export const progressChartStyles = css`
  .moved {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: end;
    max-inline-size: none;
  }

  [part='chart'] {
    flex: none;
    inline-size: min(var(--_bar-width), 100%);
    block-size: 4em;
    border: 1px solid var(--_outline);
    border-radius: var(--_radius);
  }

  [part='chart']:dir(rtl) {
    transform: scaleX(-1);
  }

  path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
  }

  .area {
    fill: var(--_accent);
    stroke: none;
    opacity: 0.3;
  }

  /* Dots, as those of a bar of which nothing is known. */
  .gap {
    stroke: var(--_outline);
    stroke-dasharray: 2 4;
  }

  [part='rounds'] {
    margin-block: 0.25em 0.75em;
  }

  [part='rounds'] table {
    /* No word makes it wider than the page. */
    table-layout: fixed;
  }

  @media (forced-colors: active) {
    path {
      stroke: CanvasText;
    }

    .area {
      fill: Highlight;
    }
  }
`;
