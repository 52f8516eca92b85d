import { css } from 'lit';

/*
 * Public tokens in, private tokens inside: each `--coalition-*` is read once, here. From the one accent everything
 * else is derived, so that text and lines in it stand out on a light and on a dark page (WCAG 1.4.3, 4.5:1, and 1.4.11,
 * 3:1). On a light page an accent that is dark enough stays as it is, and any other is dimmed as light is, to a luminance
 * (y) of 0.155: its hue and saturation stay. On a dark page its lightness is raised, and its chroma held to what a screen
 * can show there. Browsers that cannot do that (before 2024) get the page's own text colour, which stands out on any page.
 */
export const tokens = css`
  :host {
    --_accent: currentColor;
    --_danger: currentColor;
    --_line: currentColor;
    --_outline: currentColor;
    --_surface: var(--coalition-surface, transparent);
    --_radius: var(--coalition-radius, 0.25em);
    --_gap: var(--coalition-gap, 1em);
    --_bar-size: var(--coalition-bar-size, var(--_default-bar-size, 0.5em));
    --_bar-width: var(--coalition-bar-width, var(--_default-bar-width, 24em));
    --_heading-font: var(--coalition-heading-font, inherit);
    --_heading-size: var(--coalition-heading-size, 1.125em);
  }

  @supports (color: light-dark(color(from red xyz-d65 x min(y, 1) z), red)) {
    :host {
      --_accent: light-dark(
        color(from var(--coalition-accent, #1d4f91) xyz-d65 calc(x * min(1, 0.155 / y)) min(y, 0.155) calc(z * min(1, 0.155 / y)) / 1),
        oklch(from var(--coalition-accent, #1d4f91) max(l, 0.8) min(c, 0.11) h / 1)
      );
      /* White or black, but out of the accent: where that is no colour, both fall back to the page's own together. */
      --_on-accent: light-dark(
        oklch(from var(--coalition-accent, #1d4f91) 1 0 h / 1),
        oklch(from var(--coalition-accent, #1d4f91) 0 0 h / 1)
      );
      --_danger: light-dark(#b3261e, #ffb4ab);
      --_line: var(--coalition-line, color-mix(in srgb, currentColor 25%, transparent));
      --_outline: color-mix(in srgb, currentColor 70%, transparent);
    }
  }
`;
