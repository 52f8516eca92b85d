import { css } from 'lit';

export const styles = css`
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

  [part='bar'] {
    display: inline-flex;
    gap: 2px;
    inline-size: min(var(--_bar-width), 100%);
    block-size: var(--_bar-size);
    margin-inline-end: 0.25em;
    vertical-align: middle;
  }

  i,
  .unknown {
    flex: 1;
    border: 1px solid var(--_outline);
    border-radius: 1em;
    overflow: hidden;
  }

  /* Dots that are seen as dots: an even line would look like a bar without progress. */
  .unknown {
    flex: none;
    border: 2px dotted;
    border-color: var(--_outline);
    border-radius: 0;
  }

  .none {
    border-style: dashed;
  }

  .complete,
  b {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  b {
    display: block;
    block-size: 100%;
  }

  .in-progress {
    border-color: var(--_accent);
    background: repeating-linear-gradient(135deg, var(--_accent) 0 2px, transparent 2px 5px);
  }

  .delayed {
    border-color: var(--_danger);
    background: repeating-linear-gradient(90deg, var(--_danger) 0 1px, transparent 1px 4px);
  }

  .withdrawn {
    opacity: 0.5;
  }

  /* A label that breaks stays one box. */
  [part='label'] {
    display: inline-block;
    max-inline-size: 100%;
    padding-inline: 0.4em;
    border: 1px solid var(--_outline);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }

  /* Beside the page's own words, on their line. */
  button {
    min-block-size: 0;
    margin-inline-end: 0.4em;
    padding-block: 0;
  }

  @media (prefers-reduced-motion: no-preference) {
    b,
    .complete {
      transform-origin: left;
      animation: grow 0.6s ease-out;
    }

    :dir(rtl) :is(b, .complete) {
      transform-origin: right;
    }

    @keyframes grow {
      from {
        transform: scaleX(0);
      }
    }
  }

  @media (forced-colors: active) {
    .complete,
    b {
      forced-color-adjust: none;
      background: Highlight;
      border-color: CanvasText;
    }

    .in-progress,
    .delayed {
      forced-color-adjust: none;
      background: repeating-linear-gradient(135deg, CanvasText 0 2px, transparent 2px 5px);
      border-color: CanvasText;
    }

    .delayed {
      background: repeating-linear-gradient(90deg, CanvasText 0 1px, transparent 1px 4px);
    }
  }
`;
