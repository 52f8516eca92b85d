import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/coalition-members/coalition-members.define.js';
import type { CoalitionMembers } from '../../../src/elements/coalition-members/coalition-members.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { byRole, flattened, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

const OWN = '/stories/feeds/logos/congreso.svg';
/** Nobody listens there: an image is asked for and fails. */
const FOREIGN = 'http://127.0.0.1:9/logo.svg';

const feedOf = (logo?: string): FeedInput =>
  buildFeed({ members: [{ id: 'a', name: 'Open City', sector: 'government', logo }] });
const show = (feed: FeedInput, images = 'own'): Promise<CoalitionMembers> =>
  fixture(html`<coalition-members .feed=${feed} images=${images} lang="en"></coalition-members>`);
const logoOf = (element: Element): HTMLImageElement | undefined =>
  flattened(element).find((at) => at instanceof HTMLImageElement) as HTMLImageElement | undefined;
const squareOf = (element: Element): HTMLElement | undefined =>
  flattened(element).find((at) => at.matches('[aria-hidden="true"]'));

describe('logos', () => {
  const network = useFakeNetwork();
  useToday();

  it('of the page’s own host are shown beside the name, which they do not repeat', async () => {
    const element = await show(feedOf(OWN));
    const logo = logoOf(element)!;
    await until(() => logo.complete && logo.naturalWidth > 0, 'the logo to load');
    expect(logo.alt).to.equal('');
    expect(logo.src).to.equal(new URL(OWN, location.href).href);
    expect(textOf(byRole(element, 'listitem'))).to.equal('Open City');
    await expectAccessible(element);
  });

  it('have their place before they load, load late, and tell nobody where the reader is', async () => {
    const logo = logoOf(await show(feedOf(OWN)))!;
    expect([logo.getAttribute('width'), logo.getAttribute('height')]).to.deep.equal(['48', '48']);
    expect([logo.loading, logo.decoding, logo.referrerPolicy]).to.deep.equal(['lazy', 'async', 'no-referrer']);
  });

  it('are as large as the initials are: three times the text', async () => {
    for (const logo of [OWN, undefined]) {
      const element = await show(feedOf(logo));
      element.style.fontSize = '20px';
      const box = (logoOf(element) ?? squareOf(element))!.getBoundingClientRect();
      expect([box.width, box.height]).to.deep.equal([60, 60]);
    }
  });

  for (const { images, logo, isShown } of [
    { images: 'own', logo: OWN, isShown: true },
    { images: 'own', logo: FOREIGN, isShown: false },
    { images: 'none', logo: OWN, isShown: false },
    { images: 'none', logo: FOREIGN, isShown: false },
    { images: 'any', logo: OWN, isShown: true },
    { images: 'any', logo: FOREIGN, isShown: true },
    { images: 'everything', logo: FOREIGN, isShown: false },
    { images: 'everything', logo: OWN, isShown: true },
    { images: 'own', logo: `http://${location.hostname}:9/logo.svg`, isShown: false },
    { images: 'own', logo: '//127.0.0.1:9/logo.svg', isShown: false },
    { images: 'any', logo: 'javascript:alert(1)', isShown: false },
    { images: 'any', logo: 'mailto:logo@city.example', isShown: false },
    { images: 'any', logo: 'tel:+525512345678', isShown: false },
    { images: 'own', logo: 'mailto:logo@city.example', isShown: false },
    { images: 'own', logo: 'tel:+525512345678', isShown: false },
    { images: 'any', logo: 'data:image/svg+xml,<svg/>', isShown: false },
  ]) {
    it(`with images="${images}" ${isShown ? 'load' : 'do not load'} from ${logo.replace(/\d{4,5}/, 'port')}`, async () => {
      const element = await show(feedOf(logo), images);
      expect(!!logoOf(element)).to.equal(isShown);
      expect(squareOf(element)?.textContent).to.equal(isShown ? undefined : 'OC');
    });
  }

  it('of the feed’s own host are shown, those of a third are not', async () => {
    const url = network.url();
    network.answer(
      url,
      buildFeed({
        members: [
          { id: 'a', name: 'A', sector: 'media', logo: 'logos/a.svg' },
          { id: 'b', name: 'B', sector: 'media', logo: FOREIGN },
          { id: 'c', name: 'C', sector: 'media', logo: new URL(OWN, location.href).href },
        ],
      }),
    );
    const element = await fixture<CoalitionMembers>(html`<coalition-members lang="en"></coalition-members>`);
    setTimeout(() => (element.src = url));
    await oneEvent(element, 'coalition-feed-loaded');
    await element.updateComplete;
    // At once: the feed's host does not exist, and the logo soon gives way to initials.
    const shown = flattened(element).filter((at) => at instanceof HTMLImageElement);
    expect(shown.map((logo) => (logo as HTMLImageElement).src)).to.deep.equal([
      new URL('logos/a.svg', url).href,
      new URL(OWN, location.href).href,
    ]);
  });

  it('of the host to which the feed’s address leads are shown: it is the feed’s own', async () => {
    const redirectedTo = 'https://files.example/open/feed.json';
    const url = network.serve(
      buildFeed({
        members: [
          { id: 'a', name: 'A', sector: 'media', logo: 'logos/a.svg' },
          { id: 'b', name: 'B', sector: 'media', logo: FOREIGN },
          // Left at http: by whoever wrote it down.
          { id: 'c', name: 'C', sector: 'media', logo: 'http://files.example/c.svg' },
        ],
      }),
      { redirectedTo },
    );
    const element = await fixture<CoalitionMembers>(html`<coalition-members lang="en"></coalition-members>`);
    setTimeout(() => (element.src = url));
    await oneEvent(element, 'coalition-feed-loaded');
    await element.updateComplete;
    const shown = flattened(element).filter((at) => at instanceof HTMLImageElement);
    expect(shown.map((logo) => (logo as HTMLImageElement).getAttribute('src'))).to.deep.equal([
      'https://files.example/open/logos/a.svg',
      'http://files.example/c.svg',
    ]);
  });

  it('that do not load give way to initials', async () => {
    const element = await show(feedOf('/stories/feeds/logos/none.svg'));
    expect(!!squareOf(element)).to.equal(false);
    await until(() => squareOf(element)?.textContent === 'OC');
    expect(!!logoOf(element)).to.equal(false);
    await expectAccessible(element);
  });

  it('are tried again when the feed names another', async () => {
    const element = await show(feedOf('/stories/feeds/logos/none.svg'));
    await until(() => squareOf(element));
    element.feed = feedOf(OWN);
    await element.updateComplete;
    expect(logoOf(element)!.src).to.equal(new URL(OWN, location.href).href);
  });

  it('come and go with the attribute', async () => {
    const element = await show(feedOf(OWN));
    element.setAttribute('images', 'none');
    await element.updateComplete;
    expect(!!logoOf(element)).to.equal(false);
    expect(squareOf(element)!.textContent).to.equal('OC');
  });
});

describe('initials', () => {
  useToday();

  it('are for the eye only', async () => {
    const element = await show(feedOf());
    expect(squareOf(element)!.textContent).to.equal('OC');
    await expectAccessible(element);
  });

  it('follow the shown language', async () => {
    const feed = buildFeed({
      members: [{ id: 'a', name: { en: 'Open City', es: 'Núcleo Abierto' }, sector: 'media' }],
    });
    const element = await fixture(html`<coalition-members .feed=${feed} lang="es"></coalition-members>`);
    expect(squareOf(element)!.textContent).to.equal('NA');
  });

  it('of Arabic names stand apart, the first on the right', async () => {
    const element = await show(buildFeed({ members: [{ id: 'a', name: 'بلدية وهران', sector: 'media' }] }));
    const [first, second] = [...squareOf(element)!.children].map((letter) => letter.getBoundingClientRect());
    expect(first!.left).to.be.at.least(second!.right);
  });

  it('stay in their square, however many accents one letter has', async () => {
    const element = await show(
      buildFeed({ members: [{ id: 'a', name: `A${'\u0301'.repeat(400)} B`, sector: 'media' }] }),
    );
    const square = squareOf(element)!;
    expect(square.getBoundingClientRect().height).to.equal(48);
    expect(getComputedStyle(square).overflow).to.equal('hidden');
  });
});
