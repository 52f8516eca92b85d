import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/coalition-commitment/coalition-commitment.define.js';
import '../../src/elements/coalition-commitments/coalition-commitments.define.js';
import '../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../src/elements/coalition-progress/coalition-progress.define.js';
import { en } from '../../src/i18n/en.js';
import { registerTerms } from '../../src/i18n/registry.js';
import { feedOf } from '../support/build-feed.js';
import { textOf } from '../support/queries.js';
import { settle, until } from '../support/until.js';

const feed = {
  ...feedOf({ title: { en: 'Water', es: 'Agua', eu: 'Ura' }, completion: 'limited', end: '2099-06' }),
  language: 'eu',
};
const shows = (element: Element, ...words: string[]) =>
  until(() => words.every((word) => textOf(element).includes(word)), `${words.join(' and ')} in "${textOf(element)}"`);
const base = (element: Element) => element.shadowRoot!.querySelector('[part="base"]')!;
const whole = (lang?: string) =>
  lang === undefined
    ? html`<coalition-commitment commitment="c1" .feed=${feed}></coalition-commitment>`
    : html`<coalition-commitment lang=${lang} commitment="c1" .feed=${feed}></coalition-commitment>`;

describe('the language of a widget', () => {
  const pageLang = document.documentElement.getAttribute('lang');
  beforeEach(() => document.documentElement.removeAttribute('lang'));
  afterEach(() => {
    if (pageLang === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.setAttribute('lang', pageLang);
  });

  it('is its own lang', async () => {
    await shows(await fixture(html`<div lang="en">${whole('es')}</div>`), 'Agua', 'Limitado', 'Hasta: junio de 2099');
  });

  it('is that of the nearest ancestor where it has none', async () => {
    await shows(await fixture(html`<div lang="en"><p lang="es">${whole()}</p></div>`), 'Agua', 'Limitado');
  });

  it('is that of the page', async () => {
    document.documentElement.lang = 'es';
    await shows(await fixture(whole()), 'Agua', 'Limitado');
  });

  it('is the feed’s where the page has none; without words for it, English stands around its texts', async () => {
    await shows(await fixture(whole()), 'Ura', 'Limited');
  });

  it('is not an empty lang, which says nothing', async () => {
    await shows(await fixture(html`<div lang="es">${whole('')}</div>`), 'Agua', 'Limitado');
  });

  for (const mistake of ['spanish!', 'español', 'spanish', 'e', '-', '*', ' ']) {
    it(`is not lang="${mistake}", a mistake of the page: the next ancestor’s serves, else the feed’s`, async () => {
      await shows(
        await fixture(html`<div lang="es"><p lang=${mistake}>${whole(mistake)}</p></div>`),
        'Agua',
        'Limitado',
      );
      await shows(await fixture(whole(mistake)), 'Ura', 'Limited');
    });
  }

  it('may be written as systems write it: es_MX', async () => {
    const element = await fixture(html`<div lang="en">${whole('es_MX')}</div>`);
    await shows(element, 'Agua', 'Limitado');
    expect(base(element.querySelector('coalition-commitment')!).getAttribute('lang')).to.equal('es-MX');
  });

  it('without words stands in the next one, in the page’s direction; nothing is loaded, and the console says so once', async () => {
    const { warn } = console;
    const told: unknown[] = [];
    console.warn = (line) => void told.push(line);
    try {
      const scripts = document.scripts.length;
      const page = await fixture(html`<div dir="rtl" lang="he">${whole()}${whole()}</div>`);
      await shows(page, 'Ura', 'Limited');
      for (const widget of page.querySelectorAll('coalition-commitment')) {
        expect(base(widget).getAttribute('lang')).to.equal('en');
        expect(getComputedStyle(base(widget)).direction).to.equal('rtl');
      }
      await until(() => told.length > 0, 'a line in the console');
      await settle();
      expect(told).to.deep.equal(['coalition-widgets: no words in "he". There is: en, es.']);
      expect(document.scripts.length).to.equal(scripts);
    } finally {
      console.warn = warn;
    }
  });

  it('that is none is named in the console, with those that there are', async () => {
    const { warn } = console;
    const told: unknown[] = [];
    console.warn = (line) => void told.push(line);
    try {
      await shows(await fixture(html`<div lang="ingles">${whole('en')}${whole('en')}</div>`), 'Water', 'Limited');
      await until(() => told.length > 0, 'a line in the console');
      await settle();
      expect(told).to.deep.equal(['coalition-widgets: no words in "ingles". There is: en, es.']);
    } finally {
      console.warn = warn;
    }
  });

  it('keeps its region: dates and numbers are those of es-MX', async () => {
    const numbers = feedOf({ progress: 60 });
    await shows(
      await fixture(html`<coalition-progress lang="es-MX" commitment="c1" .feed=${numbers}></coalition-progress>`),
      '60%',
    );
    await shows(
      await fixture(html`<coalition-progress lang="es-ES" commitment="c1" .feed=${numbers}></coalition-progress>`),
      '60 %',
    );
  });

  it('of texts is still the asked one where the words around have no such language', async () => {
    await shows(await fixture(whole('eu-ES')), 'Ura', 'Limited');
  });

  it('of the words is that of the next ancestor where the asked one has none, before the feed’s', async () => {
    const page = await fixture(html`<div lang="es"><div lang="tlh">${whole()}</div></div>`);
    await shows(page, 'Ura', 'Limitado');
    expect(base(page.querySelector('coalition-commitment')!).getAttribute('lang')).to.equal('es');
    page.setAttribute('lang', 'en');
    await shows(page, 'Ura', 'Limited');
  });

  it('of the words is the feed’s before English where the asked one has none', async () => {
    const spanish = { ...feed, language: 'es' };
    await shows(
      await fixture(html`<coalition-commitment lang="tlh" commitment="c1" .feed=${spanish}></coalition-commitment>`),
      'Agua',
      'Limitado',
    );
  });
});

describe('a lang that changes while the page is open', () => {
  it('on the widget itself', async () => {
    const element = await fixture(whole('en'));
    await shows(element, 'Water', 'Limited');
    element.setAttribute('lang', 'es');
    await shows(element, 'Agua', 'Limitado');
    element.removeAttribute('lang');
    await shows(element, 'Limited');
  });

  it('on an ancestor', async () => {
    const page = await fixture(html`<div lang="en"><section>${whole()}</section></div>`);
    await shows(page, 'Water', 'Limited');
    page.setAttribute('lang', 'es');
    await shows(page, 'Agua', 'Limitado');
  });

  it('on the page', async () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'en';
    const element = await fixture(whole());
    await shows(element, 'Water');
    document.documentElement.lang = 'es';
    await shows(element, 'Agua');
    document.documentElement.lang = before;
  });

  it('reaches widgets inside widgets', async () => {
    const element = await fixture(html`<coalition-commitments lang="en" .feed=${feed}></coalition-commitments>`);
    await shows(element, '1 commitment', 'Water', 'Limited');
    element.setAttribute('lang', 'es');
    await shows(element, '1 compromiso', 'Agua', 'Limitado');
  });

  it('on an ancestor outside the shadow root of the page that the widget stands in', async () => {
    const page = await fixture<HTMLElement>('<div lang="en"><p></p></div>');
    const root = page.firstElementChild!.attachShadow({ mode: 'open' });
    const element = Object.assign(document.createElement('coalition-commitment'), { commitment: 'c1', feed });
    root.append(element);
    await shows(element, 'Water', 'Limited');
    page.lang = 'es';
    await shows(element, 'Agua', 'Limitado');
  });

  for (const where of ['ancestor', 'widget']) {
    it(`on the ${where} inside such a shadow root`, async () => {
      const page = await fixture<HTMLElement>('<div lang="en"></div>');
      const section = document.createElement('section');
      page.attachShadow({ mode: 'open' }).append(section);
      const element = Object.assign(document.createElement('coalition-commitment'), { commitment: 'c1', feed });
      section.append(element);
      await shows(element, 'Water', 'Limited');
      (where === 'widget' ? element : section).setAttribute('lang', 'es');
      await shows(element, 'Agua', 'Limitado');
    });
  }

  it('is followed by a widget that was moved', async () => {
    const page = await fixture(html`<div><section lang="en">${whole()}</section><section lang="es"></section></div>`);
    await shows(page, 'Water');
    page.lastElementChild!.append(page.querySelector('coalition-commitment')!);
    await shows(page, 'Agua', 'Limitado');
  });

  it('does not disturb a widget that has its own', async () => {
    const page = await fixture(html`<div lang="en">${whole('es')}</div>`);
    await shows(page, 'Agua');
    page.setAttribute('lang', 'eu');
    await settle();
    expect(textOf(page)).to.contain('Agua').and.contain('Limitado');
  });
});

describe('a language that comes while the page is open', () => {
  it('is used by widgets that are there', async () => {
    const element = await fixture(
      html`<coalition-commitment lang="qac" commitment="c1" .feed=${feed}></coalition-commitment>`,
    );
    await shows(element, 'Limited');
    registerTerms('qac', { ...en, completion: { ...en.completion, limited: 'Mugatua' } });
    await shows(element, 'Mugatua');
  });

  it('and by widgets inside widgets', async () => {
    const element = await fixture(html`<coalition-commitments lang="qad" .feed=${feed}></coalition-commitments>`);
    await shows(element, 'Limited');
    registerTerms('qad', { ...en, completion: { ...en.completion, limited: 'Mugatua' } });
    await shows(element, 'Mugatua');
  });
});

describe('texts in another language than the words around', () => {
  it('are marked with their own language and direction', async () => {
    const arabic = { ...feedOf({ title: { ar: 'مياه' }, summary: { en: 'Clean' } }), language: 'ar' };
    const element = await fixture(
      html`<coalition-commitment lang="en" commitment="c1" .feed=${arabic}></coalition-commitment>`,
    );
    await shows(element, 'مياه', 'Clean');
    const title = element.shadowRoot!.querySelector('h3 bdi')!;
    expect([title.getAttribute('lang'), title.getAttribute('dir')]).to.deep.equal(['ar', 'rtl']);
    const summary = element.shadowRoot!.querySelector('p bdi')!;
    expect(summary.getAttribute('lang')).to.equal(null);
  });

  it('are isolated, so that their direction does not turn what stands beside', async () => {
    const element = await fixture(
      html`<coalition-commitment lang="en" commitment="c1" .feed=${feedOf({ title: 'مياه' })}></coalition-commitment>`,
    );
    await shows(element, 'مياه');
    expect(element.shadowRoot!.querySelector('h3')!.firstElementChild!.localName).to.equal('bdi');
  });

  it('are not marked where only the region differs', async () => {
    const element = await fixture(
      html`<coalition-commitment lang="es-MX" commitment="c1" .feed=${feedOf({ title: { es: 'Agua' } })}></coalition-commitment>`,
    );
    await shows(element, 'Agua');
    expect(element.shadowRoot!.querySelector('h3 bdi')!.hasAttribute('lang')).to.equal(false);
  });

  it('the widget itself says its language and direction', async () => {
    registerTerms('ar', en);
    const element = await fixture(
      html`<coalition-commitment lang="ar" commitment="c1" .feed=${feed}></coalition-commitment>`,
    );
    await shows(element, 'Limited');
    expect(base(element).getAttribute('dir')).to.equal('rtl');
    expect(base(element).getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(base(element)).direction).to.equal('rtl');
  });

  it('stands from left to right in English, also on a page from right to left', async () => {
    const page = await fixture(html`<div dir="rtl">${whole('en')}</div>`);
    await shows(page, 'Water');
    expect(getComputedStyle(base(page.querySelector('coalition-commitment')!)).direction).to.equal('ltr');
  });
});
