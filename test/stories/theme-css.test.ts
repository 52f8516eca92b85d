import { expect } from '@open-wc/testing';
import { themeCss } from '../../stories/theming/theme-css.js';

describe('the CSS of the theme page', () => {
  it('is one line where only an accent was picked', () => {
    expect(themeCss({ '--coalition-accent': '#7a1d3a' })).to.equal(':root {\n  --coalition-accent: #7a1d3a;\n}\n');
  });

  it('sets what was chosen, as a browser reads it', () => {
    const choice = {
      '--coalition-accent': 'green',
      '--coalition-heading-font': '"Noto Serif", Georgia, serif',
      '--coalition-bar-width': '12em',
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(themeCss(choice));
    const { style } = sheet.cssRules[0] as CSSStyleRule;
    expect(Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]))).to.deep.equal(choice);
  });
});
