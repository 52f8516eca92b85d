import { expect, fixture, html } from '@open-wc/testing';
import { colourOf, contrastRatio, lowestContrast } from '../../src/site/builder/contrast.js';

const WHITE = [255, 255, 255, 1] as const;

describe('contrast as the builder measures it', () => {
  for (const { one, other, ratio } of [
    { one: '#000', other: '#fff', ratio: 21 },
    { one: '#fff', other: '#fff', ratio: 1 },
    { one: '#767676', other: '#fff', ratio: 4.54 },
    { one: '#777', other: '#fff', ratio: 4.48 },
    { one: 'oklch(0.5 0.1 250)', other: '#fff', ratio: 5.8 },
  ]) {
    it(`${one} on ${other} is ${ratio}`, () =>
      expect(contrastRatio(colourOf(one), colourOf(other))).to.be.closeTo(ratio, 0.25));
  }

  it('finds the worst text, through shadow roots and translucent surfaces', async () => {
    const element = await fixture<HTMLElement>(html`<div style="color: #000"><p>fine</p></div>`);
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).innerHTML =
      '<div style="background: rgb(0 0 0 / 0.5)"><b style="color: #888">hard to read</b></div><i style="color: #fff" hidden>not shown</i>';
    element.append(inner);
    const finding = lowestContrast(element, WHITE)!;
    expect(finding.sample).to.equal('hard to read');
    expect(finding.ratio).to.be.closeTo(1.1, 0.15);
  });

  it('leaves out what a hidden slot holds', async () => {
    const element = await fixture<HTMLElement>(html`<div><p style="color: #eee">fallback</p></div>`);
    element.attachShadow({ mode: 'open' }).innerHTML =
      '<p style="color: #000">shown</p><slot style="display: none"></slot>';
    expect(lowestContrast(element, WHITE)!.sample).to.equal('shown');
  });

  for (const { text, sample } of [
    { text: 'Progress is substantial or complete for these', sample: 'Progress is substantial or complete for …' },
    { text: 'Short enough', sample: 'Short enough' },
    { text: 'x'.repeat(50), sample: `${'x'.repeat(40)} …` },
  ]) {
    it(`quotes “${text.slice(0, 20)}…” by whole words`, async () => {
      expect(lowestContrast(await fixture<HTMLElement>(html`<p>${text}</p>`), WHITE)!.sample).to.equal(sample);
    });
  }

  it('says nothing where there is no text', async () => {
    expect(lowestContrast(await fixture<HTMLElement>(html`<div><hr /></div>`), WHITE)).to.equal(undefined);
  });
});
