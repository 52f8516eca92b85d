import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';

const network = useFakeNetwork();
/** A feed whose only commitment, c1, stands at so many per cent. */
const at = (progress: number) => feedOf({ progress });
const bar = () => html`<coalition-progress commitment="c1"></coalition-progress>`;
const bars = (root: ParentNode): Element[] => [...root.querySelectorAll('coalition-progress')];
const shows = (element: Element, words: string) =>
  until(() => textOf(element).includes(words), `"${words}", not "${textOf(element)}"`);

describe('a coalition-feed', () => {
  it('gives its feed to a widget directly inside', async () => {
    const url = network.serve(at(41));
    const feed = await fixture(html`<coalition-feed src=${url}>${bar()}</coalition-feed>`);
    await shows(bars(feed)[0]!, '41%');
  });

  it('gives it to widgets anywhere inside', async () => {
    const url = network.serve(at(42));
    const feed = await fixture(
      html`<coalition-feed src=${url}><table><tr><td><p>${bar()}</p></td></tr></table></coalition-feed>`,
    );
    await shows(bars(feed)[0]!, '42%');
  });

  it('gives it through shadow roots of the page', async () => {
    const url = network.serve(at(43));
    const feed = await fixture<HTMLElement>(html`<coalition-feed src=${url}><div></div></coalition-feed>`);
    const root = feed.querySelector('div')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<coalition-progress commitment="c1"></coalition-progress>';
    await shows(bars(root)[0]!, '43%');
  });

  it('has no look of its own: what is inside stands as if it were not there', async () => {
    const feed = await fixture(
      html`<coalition-feed src=${network.serve(at(1))}><p>Text of the page</p></coalition-feed>`,
    );
    expect(getComputedStyle(feed).display).to.equal('contents');
    expect(textOf(feed)).to.equal('Text of the page');
  });

  it('that is hidden hides what is inside, as any element', async () => {
    const feed = await fixture<HTMLElement>(
      html`<coalition-feed hidden src=${network.serve(at(1))}><p>Text of the page</p></coalition-feed>`,
    );
    const text = feed.querySelector('p')!;
    expect(text.getClientRects()).to.have.length(0);
    feed.hidden = false;
    expect(text.getClientRects()).to.have.length(1);
  });

  it('costs one request for however many widgets', async () => {
    const url = network.serve(at(44));
    const feed = await fixture(html`<coalition-feed src=${url}>${Array.from({ length: 20 }, bar)}</coalition-feed>`);
    for (const element of bars(feed)) await shows(element, '44%');
    expect(network.requests(url)).to.have.length(1);
  });

  it('shares the request with other coalition-feeds and widgets of the same URL', async () => {
    const url = network.serve(at(45));
    const page = await fixture(html`<div>
      <coalition-feed src=${url}>${bar()}</coalition-feed>
      <coalition-feed src=${url}>${bar()}</coalition-feed>
      <coalition-progress commitment="c1" src=${url}></coalition-progress>
    </div>`);
    for (const element of bars(page)) await shows(element, '45%');
    expect(network.requests(url)).to.have.length(1);
  });

  it('shares it too where one writes the URL relative and another absolute', async () => {
    const path = `/feeds/${new URL(network.url()).pathname.replaceAll('/', '-')}`;
    network.answer(path, at(46));
    const page = await fixture(html`<div>
      <coalition-progress commitment="c1" src=${path}></coalition-progress>
      <coalition-progress commitment="c1" src=${new URL(path, location.href).href}></coalition-progress>
    </div>`);
    for (const element of bars(page)) await shows(element, '46%');
    expect(network.requests(path)).to.have.length(1);
  });

  it('resolves its URL against the page', async () => {
    const path = `relative-${Math.trunc(performance.now())}.json`;
    network.answer(new URL(path, document.baseURI).href, at(47));
    const feed = await fixture(html`<coalition-feed src=${path}>${bar()}</coalition-feed>`);
    await shows(bars(feed)[0]!, '47%');
  });

  it('inside another: the nearest serves', async () => {
    const outer = network.serve(at(10));
    const inner = network.serve(at(20));
    const page = await fixture(
      html`<coalition-feed src=${outer}>${bar()}<coalition-feed src=${inner}>${bar()}</coalition-feed></coalition-feed>`,
    );
    await shows(bars(page)[0]!, '10%');
    await shows(bars(page)[1]!, '20%');
  });

  it('without a feed of its own passes on the one around it', async () => {
    const page = await fixture(
      html`<coalition-feed src=${network.serve(at(11))}><coalition-feed>${bar()}</coalition-feed></coalition-feed>`,
    );
    await shows(bars(page)[0]!, '11%');
  });

  it('without any feed asks for nothing and shows the page’s own content', async () => {
    const page = await fixture(
      html`<coalition-feed><coalition-progress commitment="c1">See the plan.</coalition-progress></coalition-feed>`,
    );
    await settle();
    expect(network.allRequests).to.have.length(0);
    expect(textOf(page)).to.equal('See the plan.');
  });

  it('takes a feed object in place of a URL', async () => {
    const page = await fixture(html`<coalition-feed .feed=${at(12)}>${bar()}</coalition-feed>`);
    await shows(bars(page)[0]!, '12%');
    expect(network.allRequests).to.have.length(0);
  });
});

describe('which feed a widget shows', () => {
  it('is its own src rather than the one around', async () => {
    const own = network.serve(at(70));
    const page = await fixture(
      html`<coalition-feed src=${network.serve(at(10))}><coalition-progress commitment="c1" src=${own}></coalition-progress></coalition-feed>`,
    );
    await shows(bars(page)[0]!, '70%');
  });

  it('is its feed object rather than its src', async () => {
    const src = network.serve(at(10));
    const element = await fixture(
      html`<coalition-progress commitment="c1" src=${src} .feed=${at(71)}></coalition-progress>`,
    );
    await shows(element, '71%');
    await settle();
    expect(network.requests(src)).to.have.length(0);
  });

  for (const nothing of [null, undefined]) {
    it(`is its src again when its feed object is set to ${String(nothing)}`, async () => {
      const src = network.serve(at(72));
      const element = await fixture<HTMLElementTagNameMap['coalition-progress']>(
        html`<coalition-progress commitment="c1" src=${src} .feed=${at(1)}></coalition-progress>`,
      );
      await shows(element, '1%');
      element.feed = nothing as undefined;
      await shows(element, '72%');
    });

    it(`is its src when its feed object is ${String(nothing)} from the start`, async () => {
      const src = network.serve(at(73));
      await shows(
        await fixture(
          html`<coalition-progress commitment="c1" src=${src} .feed=${nothing as undefined}></coalition-progress>`,
        ),
        '73%',
      );
    });
  }

  it('is the one around again when its own src is taken away', async () => {
    const page = await fixture(
      html`<coalition-feed src=${network.serve(at(10))}><coalition-progress commitment="c1" src=${network.serve(at(70))}></coalition-progress></coalition-feed>`,
    );
    await shows(bars(page)[0]!, '70%');
    bars(page)[0]!.removeAttribute('src');
    await shows(bars(page)[0]!, '10%');
  });

  it('is another feed object when that is given', async () => {
    const element = await fixture<HTMLElementTagNameMap['coalition-progress']>(
      html`<coalition-progress commitment="c1" .feed=${at(1)}></coalition-progress>`,
    );
    await shows(element, '1%');
    element.feed = at(2);
    await shows(element, '2%');
  });

  it('is another commitment of it when that is asked for', async () => {
    const element = await fixture(
      html`<coalition-progress commitment="c1" .feed=${feedOf({ progress: 1 }, { progress: 2 })}></coalition-progress>`,
    );
    await shows(element, '1%');
    element.setAttribute('commitment', 'c2');
    await shows(element, '2%');
  });
});

describe('the order in which elements come', () => {
  // Each needs a tag that is not defined yet: a second tag for the same class.
  let count = 0;
  async function lateFeed(): Promise<{ tag: string; define: () => void }> {
    const { CoalitionFeed } = await import('../../../src/elements/coalition-feed/coalition-feed.js');
    const tag = `late-feed-${++count}`;
    return { tag, define: () => customElements.define(tag, class extends CoalitionFeed {}) };
  }

  async function page(markup: string): Promise<HTMLElement> {
    const element = await fixture<HTMLElement>('<div></div>');
    element.innerHTML = markup;
    return element;
  }

  it('does not matter: a coalition-feed that is upgraded after its widgets serves them', async () => {
    const { tag, define } = await lateFeed();
    const root = await page(
      `<${tag} src="${network.serve(at(31))}"><p><coalition-progress commitment="c1"></coalition-progress></p></${tag}>`,
    );
    await settle();
    define();
    await shows(bars(root)[0]!, '31%');
  });

  it('nor for widgets in a shadow root of the page', async () => {
    const { tag, define } = await lateFeed();
    const root = await page(`<${tag} src="${network.serve(at(32))}"><div></div></${tag}>`);
    const shadow = root.querySelector('div')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<coalition-progress commitment="c1"></coalition-progress>';
    await settle();
    define();
    await shows(bars(shadow)[0]!, '32%');
  });

  it('nor where all of it is in a shadow root', async () => {
    const { tag, define } = await lateFeed();
    const shadow = (await page('')).attachShadow({ mode: 'open' });
    shadow.innerHTML = `<${tag} src="${network.serve(at(33))}"><coalition-progress commitment="c1"></coalition-progress></${tag}>`;
    await settle();
    define();
    await shows(bars(shadow)[0]!, '33%');
  });

  it('nor for a late one between widgets and an outer one: the nearest serves again', async () => {
    const { tag, define } = await lateFeed();
    const root = await page(
      `<coalition-feed src="${network.serve(at(10))}"><${tag} src="${network.serve(at(34))}"><coalition-progress commitment="c1"></coalition-progress></${tag}></coalition-feed>`,
    );
    await shows(bars(root)[0]!, '10%');
    define();
    await shows(bars(root)[0]!, '34%');
  });

  it('nor for an outer one that comes late: the nearest still serves', async () => {
    const { tag, define } = await lateFeed();
    const root = await page(
      `<${tag} src="${network.serve(at(35))}"><coalition-feed src="${network.serve(at(20))}"><coalition-progress commitment="c1"></coalition-progress></coalition-feed></${tag}>`,
    );
    await shows(bars(root)[0]!, '20%');
    define();
    await settle();
    expect(textOf(bars(root)[0]!)).to.contain('20%');
  });

  it('nor for properties: what a script set before the upgrade holds', async () => {
    const { tag, define } = await lateFeed();
    const root = await page(`<${tag}><coalition-progress commitment="c1"></coalition-progress></${tag}>`);
    Object.assign(root.firstElementChild!, { feed: at(36) });
    define();
    await shows(bars(root)[0]!, '36%');
  });

  it('nor for a src set by a script before the upgrade', async () => {
    const { tag, define } = await lateFeed();
    const root = await page(`<${tag}><coalition-progress commitment="c1"></coalition-progress></${tag}>`);
    Object.assign(root.firstElementChild!, { src: network.serve(at(37)) });
    define();
    await shows(bars(root)[0]!, '37%');
  });

  it('nor for a provider that a script puts around widgets that are there', async () => {
    const root = await page('<coalition-progress commitment="c1"></coalition-progress>');
    await settle();
    const feed = document.createElement('coalition-feed');
    feed.src = network.serve(at(38));
    root.append(feed);
    feed.append(bars(root)[0]!);
    await shows(bars(root)[0]!, '38%');
  });

  it('nor for a src that comes after everything else', async () => {
    const root = await page(
      '<coalition-feed><coalition-progress commitment="c1"></coalition-progress></coalition-feed>',
    );
    await settle();
    root.firstElementChild!.setAttribute('src', network.serve(at(39)));
    await shows(bars(root)[0]!, '39%');
  });
});

describe('a widget that is moved', () => {
  const two = async () => {
    const root = await fixture(html`<div>
      <coalition-feed id="a" src=${network.serve(at(51))}>${bar()}</coalition-feed>
      <coalition-feed id="b" src=${network.serve(at(52))}></coalition-feed>
      <p></p>
    </div>`);
    await shows(bars(root)[0]!, '51%');
    return { root, widget: bars(root)[0]!, b: root.querySelector('#b')!, outside: root.querySelector('p')! };
  };

  it('into another coalition-feed shows that one’s feed', async () => {
    const { widget, b } = await two();
    b.append(widget);
    await shows(widget, '52%');
  });

  it('out of every coalition-feed no longer shows what it was given', async () => {
    const { widget, outside } = await two();
    outside.append(widget);
    await until(() => !textOf(widget).includes('51%'), `no figure, but there is "${textOf(widget)}"`);
  });

  it('away and back shows it again, without another request', async () => {
    const { root, widget } = await two();
    const requests = network.allRequests.length;
    const home = widget.parentElement!;
    widget.remove();
    await settle();
    home.append(widget);
    await shows(widget, '51%');
    expect(root.contains(widget)).to.equal(true);
    expect(network.allRequests).to.have.length(requests);
  });

  it('while the request is under way does not cost another', async () => {
    const url = network.serve(at(53));
    const release = network.hold(url);
    const root = await fixture(
      html`<div><p><coalition-progress commitment="c1" src=${url}></coalition-progress></p><p></p></div>`,
    );
    root.lastElementChild!.append(bars(root)[0]!);
    await settle();
    release();
    await shows(bars(root)[0]!, '53%');
    expect(network.requests(url)).to.have.length(1);
    expect(network.requests(url)[0]!.signal!.aborted).to.equal(false);
  });

  it('away for good gives the request up', async () => {
    const url = network.serve(at(54));
    network.hold(url);
    const widget = await fixture(html`<coalition-progress commitment="c1" src=${url}></coalition-progress>`);
    widget.remove();
    await until(() => network.requests(url)[0]!.signal!.aborted);
  });

  it('together with its coalition-feed shows the same', async () => {
    const { root, outside, widget } = await two();
    outside.append(root.querySelector('#a')!);
    await settle();
    expect(textOf(widget)).to.contain('51%');
  });

  it('away for good together with its coalition-feed gives the request up', async () => {
    const url = network.serve(at(55));
    network.hold(url);
    const feed = await fixture(html`<coalition-feed src=${url}>${bar()}${bar()}</coalition-feed>`);
    await until(() => network.requests(url).length);
    feed.remove();
    await until(() => network.requests(url)[0]!.signal!.aborted);
  });
});

describe('a src that changes', () => {
  it('shows the other feed in every widget inside', async () => {
    const page = await fixture(html`<coalition-feed src=${network.serve(at(61))}>${bar()}${bar()}</coalition-feed>`);
    await shows(bars(page)[1]!, '61%');
    page.setAttribute('src', network.serve(at(62)));
    for (const element of bars(page)) await shows(element, '62%');
  });

  it('while the first request is under way: the late answer is ignored, its request given up', async () => {
    const slow = network.serve(at(63));
    const release = network.hold(slow);
    const page = await fixture(html`<coalition-feed src=${slow}>${bar()}</coalition-feed>`);
    await until(() => network.requests(slow).length);
    page.setAttribute('src', network.serve(at(64)));
    await shows(bars(page)[0]!, '64%');
    release();
    await settle();
    expect(textOf(bars(page)[0]!)).to.contain('64%');
    expect(network.requests(slow)[0]!.signal!.aborted).to.equal(true);
  });

  it('there and back while both are under way shows the first', async () => {
    const first = network.serve(at(65));
    const second = network.serve(at(66));
    const release = [network.hold(first), network.hold(second)];
    const page = await fixture(html`<coalition-feed src=${first}>${bar()}</coalition-feed>`);
    await until(() => network.requests(first).length);
    page.setAttribute('src', second);
    await until(() => network.requests(second).length);
    page.setAttribute('src', first);
    for (const let_go of release) let_go();
    await shows(bars(page)[0]!, '65%');
  });

  it('and is taken away: nothing of the old feed stays', async () => {
    const page = await fixture(html`<coalition-feed src=${network.serve(at(67))}>${bar()}</coalition-feed>`);
    await shows(bars(page)[0]!, '67%');
    page.removeAttribute('src');
    await until(() => !textOf(page).includes('67%'), 'no figure');
  });

  it('and is taken away inside another coalition-feed: the outer one serves', async () => {
    const page = await fixture(
      html`<coalition-feed src=${network.serve(at(10))}><coalition-feed id="inner" src=${network.serve(at(68))}>${bar()}</coalition-feed></coalition-feed>`,
    );
    await shows(bars(page)[0]!, '68%');
    page.querySelector('#inner')!.removeAttribute('src');
    await shows(bars(page)[0]!, '10%');
  });
});
