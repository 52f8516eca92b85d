import { expect } from '@open-wc/testing';
import { DEFAULT_CHOICE, themeCss } from '../../stories/theming/theme-css.js';

describe('the CSS of the theme page', () => {
  it('is one line where only an accent was picked', () => {
    expect(themeCss({ ...DEFAULT_CHOICE, accent: '#7a1d3a' })).to.equal(':root {\n  --coalition-accent: #7a1d3a;\n}\n');
  });

  for (const { name, property } of [
    { name: 'radius', property: '--coalition-radius' },
    { name: 'gap', property: '--coalition-gap' },
    { name: 'barSize', property: '--coalition-bar-size' },
    { name: 'headingSize', property: '--coalition-heading-size' },
  ]) {
    it(`sets ${property} once it is chosen`, () => {
      const css = themeCss({ ...DEFAULT_CHOICE, [name]: '2' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      expect((sheet.cssRules[0] as CSSStyleRule).style.getPropertyValue(property)).to.equal('2em');
    });
  }
});
