import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../src/styles/base.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { painted } from '../support/painted.js';

/*
 * One accent in, everything derived from it: text keeps 4.5:1 (WCAG 1.4.3) and lines and fills 3:1 (1.4.11) on a light
 * and on a dark page, for any accent. Contrast is computed from the pixels that the browser would paint.
 */
class TokenSample extends LitElement {
  static override styles = [tokens, base];
  override render(): TemplateResult {
    return html`<a href="https://example.org/">link</a> <button>plain</button> <button class="primary">filled</button>
      <input aria-label="field" /> <p style="color: var(--_danger)">error</p>`;
  }
}
customElements.define('token-sample', TokenSample);

const NAMED = [
  'yellow',
  'white',
  'black',
  'red',
  'rgb(0 90 200 / 0.3)',
  'transparent',
  '#767676',
  'hotpink',
  'lime',
  'navy',
  'no colour at all',
];
const GRID = Array.from({ length: 24 }, (_, hue) => hue * 15).flatMap((hue) =>
  [10, 30, 50, 70, 90].flatMap((lightness) =>
    [40, 100].map((saturation) => `hsl(${hue} ${saturation}% ${lightness}%)`),
  ),
);
const ACCENTS = [...NAMED, ...GRID];

const PAGES = [
  { scheme: 'light', background: '#ffffff', text: '#1a1a1a' },
  { scheme: 'light', background: '#f2f2f2', text: '#1a1a1a' },
  { scheme: 'dark', background: '#121212', text: '#eeeeee' },
  { scheme: 'dark', background: '#222831', text: '#eeeeee' },
] as const;

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: number[], other: number[]): number {
  const luminance = (color: number[]): number => {
    const [red, green, blue] = color.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('one accent is enough', () => {
  it(`of ${ACCENTS.length} tried`, () => expect(ACCENTS.length).to.be.at.least(200));

  for (const { scheme, background, text } of PAGES) {
    it(`text at 4.5:1 and graphics at 3:1 on a ${scheme} page (${background})`, async () => {
      const page = document.createElement('div');
      page.style.cssText = `color-scheme: ${scheme}; background: ${background}; color: ${text}`;
      const sample = document.createElement('token-sample') as TokenSample;
      page.append(sample);
      document.body.append(page);
      await sample.updateComplete;
      const find = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(sample.shadowRoot!.querySelector(selector)!);
      const [link, plain, filled, field, danger] = [
        find('a'),
        find('button'),
        find('.primary'),
        find('input'),
        find('p'),
      ];
      const under = painted(background, background);
      const failures: string[] = [];
      const hold = (what: string, ratio: number, least: number): void => {
        if (ratio < least) failures.push(`${what}: ${ratio.toFixed(2)}`);
      };
      for (const accent of ACCENTS) {
        sample.style.setProperty('--coalition-accent', accent);
        hold(`${accent}: link`, contrast(painted(link.color, background), under), 4.5);
        hold(`${accent}: button`, contrast(painted(plain.color, background), under), 4.5);
        hold(`${accent}: border`, contrast(painted(plain.borderTopColor, background), under), 3);
        // Where the accent is no colour, nothing is filled, and the border alone is the button's edge.
        const fill = painted(filled.backgroundColor, background);
        hold(
          `${accent}: edge`,
          Math.max(contrast(fill, under), contrast(painted(filled.borderTopColor, background), under)),
          3,
        );
        hold(`${accent}: text on fill`, contrast(painted(filled.color, background), fill), 4.5);
      }
      hold('field border', contrast(painted(field.borderTopColor, background), under), 3);
      hold('error', contrast(painted(danger.color, background), under), 4.5);
      page.remove();
      expect(failures).to.deep.equal([]);
    });
  }
});
