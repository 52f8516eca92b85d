import { expect } from '@open-wc/testing';
import '../../src/elements/coalition-feedback/coalition-feedback.define.js';
import '../../src/elements/coalition-progress/coalition-progress.define.js';
import type { CoalitionFeedback } from '../../src/elements/coalition-feedback/coalition-feedback.js';
import type { CoalitionProgress } from '../../src/elements/coalition-progress/coalition-progress.js';
import { measureContrast, type Contrast } from '../../stories/theming/measure-contrast.js';
import { feedOf } from '../support/build-feed.js';
import { until } from '../support/until.js';

/** The pages that the comment at the top of each theme speaks of. */
const PAGES = { light: '#ffffff', dark: '#121212' } as const;
type Scheme = keyof typeof PAGES;

const cssOf = async (theme: string): Promise<string> =>
  (await fetch(new URL(`../../stories/themes/${theme}.css`, import.meta.url))).text();

/** "links and plain buttons  light 8.1:1, dark 9.9:1" → the ratio of that line. */
function documented(css: string, what: string, scheme: Scheme): number {
  const line = css.split('\n').find((each) => each.includes(`*   ${what} `)) ?? '';
  return Number(new RegExp(`${scheme} ([\\d.]+):1`).exec(line)?.[1]);
}

async function measured(css: string, scheme: Scheme): Promise<Contrast[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const page = document.createElement('div');
  page.style.cssText = `color-scheme: ${scheme}; background: ${PAGES[scheme]}; color: CanvasText`;
  const feedback: CoalitionFeedback = document.createElement('coalition-feedback');
  feedback.setAttribute('endpoint', 'https://example.org/contributions');
  feedback.setAttribute('privacy-url', 'https://example.org/privacy');
  const progress: CoalitionProgress = document.createElement('coalition-progress');
  progress.commitment = 'c1';
  progress.feed = feedOf({ progress: 60 });
  page.append(feedback, progress);
  document.body.append(page);
  try {
    await until(() => progress.shadowRoot?.querySelector('[part="bar"] b') && feedback.shadowRoot?.querySelector('a'));
    return measureContrast(feedback, progress, PAGES[scheme]);
  } finally {
    page.remove();
    document.adoptedStyleSheets.pop();
  }
}

describe('the example themes', () => {
  for (const theme of ['plain-government', 'warm-civic', 'high-contrast']) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`${theme} has enough contrast on a ${scheme} page, and says how much`, async () => {
        const css = await cssOf(theme);
        const contrasts = await measured(css, scheme);
        for (const { what, ratio, least } of contrasts)
          expect(ratio, what).to.be.at.least(theme === 'high-contrast' ? 7 : least);
        const figures = (of: (contrast: Contrast) => number): object =>
          Object.fromEntries(contrasts.map((contrast) => [contrast.what, of(contrast)]));
        expect(figures(({ what }) => documented(css, what, scheme))).to.deep.equal(
          figures(({ ratio }) => Number(ratio.toFixed(1))),
        );
      });
    }
  }

  it('a theme that is too pale is found out', async () => {
    const pale = 'coalition-feedback { --coalition-surface: #808080 }';
    const links = (await measured(pale, 'light')).find(({ what }) => what === 'links and plain buttons');
    expect(links!.ratio).to.be.below(4.5);
  });
});
