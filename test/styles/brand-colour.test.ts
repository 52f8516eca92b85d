import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { tokens } from '../../src/styles/tokens.styles.js';
import { painted } from '../support/painted.js';

class BrandSample extends LitElement {
  static override styles = [tokens];
  override render(): TemplateResult {
    return html`<p style="color: var(--_accent)">text</p>`;
  }
}
customElements.define('brand-sample', BrandSample);

/** As the browser would paint it. */
async function paintedAccent(accent: string): Promise<string> {
  const sample = document.createElement('brand-sample') as BrandSample;
  sample.style.cssText = `color-scheme: light; --coalition-accent: ${accent}`;
  document.body.append(sample);
  await sample.updateComplete;
  const pixel = painted(getComputedStyle(sample.shadowRoot!.querySelector('p')!).color);
  sample.remove();
  return `rgb(${pixel.join(', ')})`;
}

/** The hue in degrees, as in `hsl()`. */
function hueOf(color: string): number {
  const [red, green, blue] = color.match(/\d+/g)!.map(Number) as [number, number, number];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const sixth =
    most === red
      ? (green - blue) / (most - least)
      : most === green
        ? 2 + (blue - red) / (most - least)
        : 4 + (red - green) / (most - least);
  return (sixth * 60 + 360) % 360;
}

describe('a town’s own colour on a light page', () => {
  for (const [accent, color] of [
    ['#c8102e', 'rgb(200, 16, 46)'],
    ['#0b5d3b', 'rgb(11, 93, 59)'],
    ['#1d4f91', 'rgb(29, 79, 145)'],
    ['black', 'rgb(0, 0, 0)'],
  ] as const) {
    it(`${accent} stays as it is, for text in it can be read`, async () =>
      expect(await paintedAccent(accent)).to.equal(color));
  }

  for (const [accent, hue] of [
    ['#ffcc00', 48],
    ['#00a3e0', 196],
    ['hotpink', 330],
  ] as const) {
    it(`${accent} is dimmed, and keeps its hue`, async () => {
      const painted = await paintedAccent(accent);
      expect(hueOf(painted)).to.be.closeTo(hue, 3);
    });
  }
});
