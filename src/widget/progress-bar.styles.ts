import { css } from 'lit';

/** What `progressBar` draws, in whichever widget. */
export const progressBarStyles = css`
  [part='bar'] {
    display: inline-flex;
    gap: 2px;
    /* Its margin stands on the line with it. */
    inline-size: min(var(--_bar-width), 100% - 0.25em);
    block-size: var(--_bar-size);
    margin-inline-end: 0.25em;
    vertical-align: middle;
  }

  [part='bar'] > i,
  [part='bar'].unknown {
    flex: 1;
    border: 1px solid var(--_outline);
    border-radius: 1em;
    overflow: hidden;
  }

  /* Dots that are seen as dots: an even line would look like a bar without progress. */
  [part='bar'].unknown {
    flex: none;
    border: 2px dotted;
    border-color: var(--_outline);
    border-radius: 0;
  }

  [part='bar'] > .none {
    border-style: dashed;
  }

  [part='bar'] > .complete,
  [part='bar'] b {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  [part='bar'] b {
    display: block;
    block-size: 100%;
  }

  [part='bar'] > .in-progress {
    border-color: var(--_accent);
    background: repeating-linear-gradient(135deg, var(--_accent) 0 2px, transparent 2px 5px);
  }

  [part='bar'] > .delayed {
    border-color: var(--_danger);
    background: repeating-linear-gradient(90deg, var(--_danger) 0 1px, transparent 1px 4px);
  }

  [part='bar'].withdrawn {
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

  @media screen and (prefers-reduced-motion: no-preference) {
    [part='bar'] b,
    [part='bar'] > .complete {
      transform-origin: left;
      animation: grow 0.6s ease-out;
    }

    [part='bar'] :is(b, .complete):dir(rtl) {
      transform-origin: right;
    }

    @keyframes grow {
      from {
        transform: scaleX(0);
      }
    }
  }

  @media (forced-colors: active) {
    [part='bar'] > .complete,
    [part='bar'] b {
      forced-color-adjust: none;
      background: Highlight;
      border-color: CanvasText;
    }

    [part='bar'] > .in-progress,
    [part='bar'] > .delayed {
      forced-color-adjust: none;
      background: repeating-linear-gradient(135deg, CanvasText 0 2px, transparent 2px 5px);
      border-color: CanvasText;
    }

    [part='bar'] > .delayed {
      background: repeating-linear-gradient(90deg, CanvasText 0 1px, transparent 1px 4px);
    }
  }
`;
