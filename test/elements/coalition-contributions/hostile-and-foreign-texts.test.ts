import { expect } from '@open-wc/testing';
import { en } from '../../../src/i18n/en.js';
import { registerTerms } from '../../../src/i18n/registry.js';
import { expectAccessible } from '../../support/accessibility.js';
import { textOf } from '../../support/queries.js';
import { feedWith, quotationIn, show } from './kit.js';

describe('texts as they come', () => {
  it('shows mark-up as text, wherever it stands', async () => {
    const bad = (where: string): string => `<img src=x onerror="window.hacked='${where}'">`;
    const feed = feedWith({
      text: bad('text'),
      response: bad('response'),
      status: 'answered',
      answeredBy: 'town',
      commitment: 'water',
      sources: [{ title: bad('source') }],
    });
    feed.members![0]!.name = bad('member');
    feed.commitments![0]!.title = bad('title');
    const element = await show(feed);
    element.shadowRoot!.querySelector('details')!.open = true;
    for (const where of ['text', 'response', 'member', 'title', 'source'])
      expect(textOf(element)).to.contain(bad(where));
    expect(element.shadowRoot!.querySelector('img')).to.be.null;
  });

  it('shows each text in the asked language, and marks what is in another', async () => {
    const feed = feedWith({ text: { es: 'Falta agua', en: 'No water' }, response: { ar: 'شكرا' }, status: 'answered' });
    const element = await show(feed, { lang: 'es-MX' });
    expect(textOf(quotationIn(element))).to.equal('Falta agua');
    const foreign = element.shadowRoot!.querySelector('[lang=ar]')!;
    expect(foreign.textContent).to.equal('شكرا');
    expect(foreign.getAttribute('dir')).to.equal('rtl');
  });

  it('is mirrored from right to left', async () => {
    registerTerms('ar', en);
    const element = await show(feedWith({}), { lang: 'ar' });
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(quotationIn(element));
    expect(parseFloat(borderRightWidth)).to.be.above(0);
    expect(parseFloat(borderLeftWidth)).to.equal(0);
    await expectAccessible(element);
  });

  it('fits in 320 px with the longest words', async () => {
    const long = 'x'.repeat(400);
    const feed = feedWith({
      text: long,
      response: long,
      status: 'answered',
      decision: 'noted',
      answeredBy: 'town',
      url: `https://example.org/${long}`,
    });
    feed.members![0]!.name = long;
    const box = (await show(feed)).parentElement!;
    box.style.cssText = 'inline-size: 320px; overflow: auto';
    expect(box.scrollWidth).to.equal(box.clientWidth);
  });
});
