/* Whatever a feed or a link says: a snippet, parsed as its CMS parses it, is the widget that was asked for and nothing else. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { attributesOf, cleanText, webAddress, type Embed } from '../../src/snippets/embed.js';
import { underHeading } from '../../src/snippets/headings.js';
import { requestFor } from '../../src/snippets/request-for.js';
import type { SnippetRequest } from '../../src/snippets/request.js';
import { SITE_KINDS, type SiteKind } from '../../src/snippets/site-kinds.js';
import { snippetsFor } from '../../src/snippets/snippets-for.js';
import { snippetsForPage } from '../../src/snippets/snippets-for-page.js';
import { PUBLISHED } from '../../src/snippets/words/published-words.js';
import { WIDGETS } from './manifest-of-tests.js';

const HOSTILE = [
  '"><script>window.ran=1</script>',
  "'><img src=x onerror=window.ran=1>",
  '</script><script>window.ran=1</script>',
  '</style><script>window.ran=1</script>',
  '--></iframe><svg onload=window.ran=1>',
  '" onmouseover="window.ran=1',
  '&quot;&lt;b&gt;&#34;',
  '[gallery] [/coalition_members][coalition_members src="x"]',
  '{{Page URL}} {{constructor.constructor("x")()}} ${x} `x`',
  "'; rm -rf / #",
  '$(touch x) %PATH% !!',
  '\u202Etxt\u2028\u2029\\',
  'no\u00a0break, no\u200bwidth',
  'javascript:window.ran=1',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const address = fc
  .oneof(
    text.map((part) => `https://town.example/feed.json?x=${part}`),
    text.map((part) => `https://town.example/${part}`),
    fc.webUrl({ withQueryParameters: true }),
  )
  .map((each) => webAddress(each))
  .filter((each) => each !== undefined);

const request: fc.Arbitrary<SnippetRequest> = fc
  .record({
    widget: fc.constantFrom(...WIDGETS),
    src: address,
    lang: fc.constantFrom('', 'es', 'fr', 'ar-EG'),
    values: fc.dictionary(
      fc.constantFrom(
        'sector',
        'layout',
        'no-people',
        'plan',
        'policy-area',
        'limit',
        'no-filters',
        'commitment',
        'endpoint',
        'kinds',
        'heading-level',
      ),
      fc.oneof(text, fc.constantFrom('true', 'grid', '3')),
    ),
    link: text.map(cleanText),
    href: address,
    colour: fc.option(fc.constant('#7a1d3a'), { nil: undefined }),
  })
  .map(({ widget, src, lang, values, link, href, colour }) => ({
    embed: { widget, src, lang, attributes: attributesOf(widget, new Map(Object.entries(values))) },
    library: {
      base: 'https://files.example/',
      version: '0.1.0',
      integrity: Object.fromEntries(
        ['coalition-widgets.js', 'coalition-widgets.css', 'coalition-widgets.loader.js', 'frame-host.js'].map(
          (file) => [file, 'sha384-abc+/=='],
        ),
      ),
    },
    colours: colour ? { accent: colour } : {},
    fallback: { lang: 'en', lead: PUBLISHED['en']!.fallback, link, href },
    title: 'Members',
    logos: [],
  }));

const example: SnippetRequest = {
  embed: { widget: WIDGETS[0]!, src: 'https://town.example/feed.json', lang: '', attributes: [] },
  library: { base: 'https://files.example/', version: '0.1.0', integrity: {} },
  colours: {},
  fallback: { lang: 'en', lead: 'See', link: 'Town', href: 'https://town.example/' },
  title: 'Members',
  logos: [],
};

const code = (cms: SiteKind, part: string, given: SnippetRequest): string =>
  snippetsFor(cms, given).find((each) => each.part === part)!.code;

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Tags of all elements that a snippet makes. */
const tagsOf = (page: Document): string[] =>
  [...page.querySelectorAll('*')]
    .map(({ localName }) => localName)
    .filter((name) => !['html', 'head', 'body'].includes(name));

const attributesOn = (element: Element, prefix = ''): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name.replace(prefix, ''), value]));

/** What the tag must have, no more and no less. */
const wanted = ({ src, lang, attributes }: Embed): Record<string, string> => ({
  src,
  ...(lang ? { lang } : {}),
  ...Object.fromEntries(attributes.map(([name, value]) => [name, value === true ? '' : value])),
});

function expectFallback(element: Element, { fallback }: SnippetRequest): void {
  const link = element.querySelector('a')!;
  expect(attributesOn(link)).to.deep.equal({ href: fallback.href });
  expect(link.textContent).to.equal(fallback.link);
  expect(element.textContent).to.equal(`${fallback.lead} ${fallback.link}`);
}

/** Of all scripts and styles of a document: from the library alone, pinned and with integrity. */
function expectLibraryOnly(page: Document): void {
  for (const file of page.querySelectorAll('script, link')) {
    const from = file.getAttribute('src') ?? file.getAttribute('href')!;
    expect(from).to.match(/^https:\/\/files\.example\/0\.1\.0\/coalition-widgets(\.loader)?\.(js|css)$/);
    expect(file.getAttribute('integrity')).to.equal('sha384-abc+/==');
    expect(file.getAttribute('crossorigin')).to.equal('anonymous');
    expect(file.textContent).to.equal('');
  }
}

const check = (property: (given: SnippetRequest) => void): void =>
  fc.assert(
    fc.property(request, (given) => {
      property(given);
    }),
    { numRuns: 400 },
  );

describe('a snippet, parsed back', () => {
  for (const cms of ['html', 'typo3'] as const) {
    it(`${cms}: the library's files and the tag, each value as it was`, () => {
      check((given) => {
        const page = parse(code(cms, 'page', given));
        const { tag, name } = given.embed.widget;
        const style = given.colours.accent ? ['style'] : [];
        const scriptTags = ['script'];
        expect(tagsOf(page)).to.deep.equal([
          'link',
          ...scriptTags,
          ...style,
          tag,
          name === 'progress' ? 'span' : 'p',
          'a',
        ]);
        expect(attributesOn(page.querySelector(tag)!)).to.deep.equal(wanted(given.embed));
        expectFallback(page.querySelector(tag)!, given);
        expectLibraryOnly(page);
        if (given.colours.accent)
          expect(page.querySelector('style')!.textContent).to.equal(`${tag} { --coalition-accent: #7a1d3a; }`);
      });
    });
  }

  it('html: the room that was measured stands on the tag, where no policy asks for a hash, and not on a bar', () => {
    const reserve = 'clamp(10lh + 6em, (40em - 100vw) * 99, 15lh + 6em)';
    const roomOf = (name: string): string | null => {
      const widget = WIDGETS.find((each) => each.name === name)!;
      const page = parse(code('html', 'page', { ...example, embed: { ...example.embed, widget }, reserve }));
      return page.querySelector(widget.tag)!.getAttribute('data-reserve');
    };
    expect(roomOf('members')).to.equal(reserve);
    expect(roomOf('progress')).to.equal(null);
  });

  for (const cms of ['wordpress', 'drupal', 'joomla', 'tag-manager'] as const) {
    it(`${cms}: the placeholder is one element with data attributes and its sentence`, () => {
      check((given) => {
        const html = code(cms, 'content', given);
        const page = parse(html);
        expect(tagsOf(page)).to.deep.equal(['div', 'p', 'a']);
        const { 'coalition-widget': widget, ...rest } = attributesOn(page.querySelector('div')!, 'data-');
        expect(widget).to.equal(given.embed.widget.name);
        expect(rest).to.deep.equal(wanted(given.embed));
        expectFallback(page.querySelector('div')!, given);
        // What a CMS replaces in text: shortcodes, tokens, variables.
        expect(html).not.to.match(/[[\]{}`]/);
      });
    });
  }

  for (const [cms, part] of [
    ['html', 'page'],
    ['wordpress', 'content'],
    ['drupal', 'content'],
  ] as const) {
    it(`${cms}: a form that sends to a service says so in place of its own sentence`, () => {
      const widget = WIDGETS.find(({ name }) => name === 'feedback')!;
      const privacyOf = (format: string): Element | null => {
        const attributes = [
          ['endpoint', 'https://forms.example/f/1'],
          ['format', format],
        ] as const;
        const embed: Embed = { widget, src: 'https://town.example/feed.json', lang: 'es', attributes };
        const request = requestFor(embed, { library: example.library }, {}, undefined, 'en');
        return parse(code(cms, part, request)).querySelector('[slot="privacy"]');
      };
      for (const format of ['form', 'open311']) {
        expect(privacyOf(format)!.textContent).to.contain('forms.example');
        expect(privacyOf(format)!.getAttribute('lang')).to.equal('es');
      }
      expect(privacyOf('json')).to.equal(null);
    });
  }

  for (const cms of ['wordpress', 'drupal', 'joomla'] as const) {
    it(`${cms}: what the administrator adds is the style sheet that keeps room and the loader, and the colours apart`, () => {
      check((given) => {
        const page = parse(code(cms, 'once', given));
        expect(tagsOf(page)).to.deep.equal(['link', 'script']);
        expectLibraryOnly(page);
        const colour = snippetsFor(cms, given).find((each) => each.part === 'colour')?.code;
        expect(colour).to.equal(
          given.colours.accent && `<style>${given.embed.widget.tag} { --coalition-accent: #7a1d3a; }</style>`,
        );
      });
    });
  }

  for (const [cms, part] of [
    ['sharepoint', 'frame'],
    ['wix', 'frame'],
    ['google-sites', 'frame'],
    ['squarespace', 'frame'],
    ['opencities', 'frame'],
    ['iframe', 'frame'],
  ] as const) {
    it(`${cms}: one frame whose address says what was chosen`, () => {
      check((given) => {
        const page = parse(code(cms, part, given));
        expect(tagsOf(page)).to.deep.equal(['iframe']);
        const frame = page.querySelector('iframe')!;
        expect(Object.keys(attributesOn(frame))).to.deep.equal([
          'src',
          'title',
          'width',
          'height',
          'loading',
          'frameborder',
        ]);
        expectFrameAddress(frame.getAttribute('src')!, given);
        expect(page.body.textContent).to.equal('');
      });
    });
  }

  it('iframe: the script that gives frames their height stands apart, with its integrity', () => {
    check((given) => {
      const page = parse(code('iframe', 'height', given));
      expect(tagsOf(page)).to.deep.equal(['script']);
      expect(attributesOn(page.querySelector('script')!)).to.deep.equal({
        src: 'https://files.example/0.1.0/frame-host.js',
        integrity: 'sha384-abc+/==',
        crossorigin: 'anonymous',
        defer: '',
      });
      const others = snippetsFor('iframe', given).filter(({ part }) => part !== 'height');
      for (const other of others) expect(tagsOf(parse(other.code))).not.to.contain('script');
    });
  });

  for (const cms of ['wix', 'google-sites', 'iframe'] as const) {
    it(`${cms}: the address alone`, () => check((given) => expectFrameAddress(code(cms, 'address', given), given)));
  }

  it('tag manager: the tag adds the library’s files and nothing else', () => {
    check((given) => {
      const html = code('tag-manager', 'tag', given);
      const page = parse(html);
      expect(tagsOf(page)).to.deep.equal([...(given.colours.accent ? ['style'] : []), 'script']);
      const added: Record<string, string>[] = [];
      const fake = {
        createElement: () => ({}),
        head: { appendChild: (script: Record<string, string>) => added.push(script) },
      };
      new Function('document', page.querySelector('script')!.textContent)(fake);
      expect(added).to.have.length(1);
      for (const script of added) {
        expect(script['src']).to.match(/^https:\/\/files\.example\/0\.1\.0\/coalition-widgets\.loader\.js$/);
        expect(script).to.include({ integrity: 'sha384-abc+/==', crossOrigin: 'anonymous' });
      }
      expect(html).not.to.match(/\{\{|\}\}/);
    });
  });

  it('WordPress shortcode: read as WordPress and the plugin read it', () => {
    let offered = 0;
    check((given) => {
      const shortcode = snippetsFor('wordpress', given).find(({ part }) => part === 'shortcode');
      const values = wanted(given.embed);
      if (!shortcode) {
        expect(Object.values(values).some((value) => /[[\]\\\u00a0\u200b]/.test(value))).to.equal(true);
        return;
      }
      offered += 1;
      const name = given.embed.widget.tag.replace('-', '_');
      const [, open, attributes, content] = new RegExp(`^\\[(${name})([^\\]]*)\\](.*)\\[/${name}\\]$`, 's').exec(
        shortcode.code,
      ) as unknown as string[];
      expect(open).to.equal(name);
      expect(shortcodeAttributes(attributes!)).to.deep.equal(values);
      const page = parse(content!);
      expect(tagsOf(page)).to.deep.equal(['span', 'a']);
      expectFallback(page.body, given);
      expect(content).not.to.match(/[[\]]/);
    });
    expect(offered).to.be.greaterThan(100);
  });

  it('no script: one command, each value one word of every shell; none where a shell would read a part as its own', () => {
    let offered = 0;
    check((given) => {
      const { lang, attributes, src, widget } = given.embed;
      const command = snippetsFor('no-script', given).find(({ part }) => part === 'command');
      // In place of the form stands a sentence.
      if (widget.name === 'feedback') return expect(command).to.equal(undefined);
      const values = attributes.flatMap(([, value]) => (value === true ? [] : [value]));
      const isUnsafe = values.some((value) => /["$`\\!%\p{Cc}‘’‚‛“”„‟]/u.test(value)) || /%(?![\dA-F]{2})/i.test(src);
      expect(command === undefined, values.join()).to.equal(isUnsafe);
      if (!command) return;
      offered += 1;
      const options = [...(lang ? [['lang', lang] as const] : []), ...attributes].map(([name, value]) =>
        value === true ? `--${name}` : `--${name}=${value}`,
      );
      expect(shellWords(command.code)).to.deep.equal([
        'npx',
        '--no-install',
        'coalition-feed',
        'prerender',
        src,
        '--widget',
        widget.tag,
        '--plain',
        ...options,
        '--out',
        'widget.html',
      ]);
    });
    expect(offered).to.be.greaterThan(50);
  });

  for (const [title, value] of [
    ['a quote', 'a" & calc "'],
    ['a variable of sh and PowerShell', '$(calc)'],
    ['a variable of cmd', '%PATH%'],
    ['percent-encoding, in a value that is no address', '%41'],
    ['a backtick', 'a`nb'],
    ['a backslash', 'a\\'],
    ['the history of bash', 'a!b'],
    ['a quote of PowerShell', 'a” ; calc ; “'],
  ] as const) {
    it(`no script: no command for ${title}`, () => {
      const widget = WIDGETS[1]!;
      const given = { ...example, embed: { ...example.embed, widget, attributes: [['plan', value]] as const } };
      expect(snippetsFor('no-script', given).map(({ part }) => part)).to.deep.equal(['sentence']);
    });
  }

  for (const [lang, lead] of [
    ['en', 'You can also write to the coalition here:'],
    ['es', 'También puede escribir a la coalición aquí:'],
  ] as const) {
    // It is shown below the button, too, when sending has failed.
    it(`the sentence in a form is true whether the form is there or not (${lang})`, () => {
      const widget = WIDGETS.find(({ name }) => name === 'feedback')!;
      const attributes = [['endpoint', '/contributions']] as const;
      const embed: Embed = { widget, src: 'https://town.example/feed.json', lang, attributes };
      const sources = { library: example.library };
      const page = parse(code('html', 'page', requestFor(embed, sources, {}, undefined, 'en')));
      expect(page.querySelector('coalition-feedback p')!.textContent).to.equal(`${lead} town.example`);
    });
  }

  for (const cms of SITE_KINDS) {
    it(`${cms}: what is written around a widget is in the language that was chosen for it, whatever the builder’s`, () => {
      const { titles, fallback, formFallback, formElsewhere } = PUBLISHED['en']!;
      const english = [...Object.values(titles), fallback, formFallback, formElsewhere];
      for (const widget of WIDGETS) {
        const attributes = attributesOf(widget, new Map([['endpoint', '/contributions']]));
        const embed: Embed = { widget, src: 'https://town.example/feed.json', lang: 'ar', attributes };
        const under = underHeading(embed, '2');
        const made = {
          ...requestFor(
            under.embed,
            { library: example.library, widgetPages: 'https://site.example/' },
            {},
            undefined,
            'en',
          ),
          headingAbove: under.headingAbove,
          markup: '<p></p>',
        };
        for (const { code } of snippetsForPage(cms, [made, made]))
          for (const words of english) expect(code).not.to.contain(`>${words}`).and.not.to.contain(`"${words}"`);
      }
    });
  }

  it('no script: in place of a form one sentence, which speaks of no form', () => {
    const widget = WIDGETS.find(({ name }) => name === 'feedback')!;
    const given = {
      ...example,
      embed: { ...example.embed, widget, attributes: [['endpoint', '/contributions']] as const },
    };
    expect(snippetsFor('no-script', given)).to.deep.equal([
      { part: 'contact', code: 'Write to the coalition here: https://town.example/' },
    ]);
  });

  it('no script: an address with percent-encoding, and what would be a shell’s own in it', () => {
    const src = webAddress('https://town.example/a%20b/$HOME/!1?x=1&y=`id`')!;
    const given = { ...example, embed: { ...example.embed, src } };
    expect(code('no-script', 'command', given)).to.equal(
      'npx --no-install coalition-feed prerender "https://town.example/a%20b/%24HOME/%211?x=1&y=%60id%60" --widget coalition-members --plain --out "widget.html"',
    );
  });

  for (const cms of ['sharepoint', 'wix', 'google-sites', 'squarespace', 'iframe', 'no-script'] as const) {
    it(`${cms}: the sentence is text and an address, as HTML too`, () => {
      check((given) => {
        const isForm = cms === 'no-script' && given.embed.widget.name === 'feedback';
        const sentence = code(cms, isForm ? 'contact' : 'sentence', given);
        expect(tagsOf(parse(sentence))).to.deep.equal([]);
        expect(sentence.endsWith(` ${given.fallback.href}`)).to.equal(true);
      });
    });
  }

  it('wordpress: the address for oEmbed says everything but the colours, in the language of the sentence where none was chosen', () => {
    check((given) => {
      const widgetPages = 'https://site.example/widgets/';
      const oembed = snippetsFor('wordpress', { ...given, widgetPages }).find(({ part }) => part === 'oembed');
      if (given.embed.widget.name === 'feedback') return expect(oembed).to.equal(undefined);
      const url = new URL(oembed!.code);
      expect(url.origin + url.pathname).to.equal(widgetPages + given.embed.widget.name);
      expect(Object.fromEntries(url.searchParams)).to.deep.equal({ lang: 'en', ...wanted(given.embed) });
      expect(oembed!.code).not.to.match(/[\s'"<>[\]]/);
    });
    expect(snippetsFor('wordpress', example).map(({ part }) => part)).to.deep.equal(['shortcode', 'content', 'once']);
  });

  it('a title in another language than the sentence says so', () => {
    const given = { ...example, fallback: { ...example.fallback, link: 'Pueblo', linkLang: 'es' } };
    const link = parse(code('html', 'page', given)).querySelector('a')!;
    expect(attributesOn(link)).to.deep.equal({ href: 'https://town.example/', lang: 'es' });
  });

  it('no value runs anything when the snippets stand in a page', async () => {
    for (const hostile of HOSTILE) {
      const widget = WIDGETS[1]!;
      const attributes = attributesOf(
        widget,
        new Map([
          ['policy-area', hostile],
          ['plan', hostile],
        ]),
      );
      const src = webAddress(`https://town.example/?${hostile}`)!;
      const given: SnippetRequest = {
        embed: { widget, src, lang: '', attributes },
        library: { base: 'https://files.example/', version: '0.1.0', integrity: {} },
        colours: {},
        fallback: { lang: 'en', lead: 'See', link: cleanText(hostile), href: src },
        title: cleanText(hostile),
        logos: [],
      };
      for (const cms of SITE_KINDS) {
        for (const { part, code: html } of snippetsFor(cms, given)) {
          // A line for the command line is parsed by a shell, not by a browser.
          if (part === 'command') continue;
          const frame = document.createElement('iframe');
          document.body.append(frame);
          // Only our own scripts stay away: nobody is there to answer for them.
          frame.contentDocument!.write(html.replace(/<script[^]*?<\/script>|<link[^>]*>|<iframe/g, ''));
          frame.contentDocument!.close();
          expect((frame.contentWindow as unknown as { ran?: number }).ran, `${cms}: ${hostile}`).to.equal(undefined);
          frame.remove();
        }
      }
    }
  });
});

describe('several widgets on one page', () => {
  const colours = { accent: '#7a1d3a' };
  const embeds = WIDGETS.slice(0, 3).map((widget) => ({ ...example.embed, widget }));
  const several = embeds.map((embed) => ({
    ...example,
    embed,
    colours,
    others: embeds.filter((other) => other !== embed),
  }));

  it('stand in one feed, which alone has the address; what a page needs once is there once', () => {
    const [{ code: html }, ...more] = snippetsForPage('html', several);
    expect(more).to.deep.equal([]);
    const page = parse(html);
    const feed = page.querySelector('coalition-feed')!;
    expect(attributesOn(feed)).to.deep.equal({ src: example.embed.src });
    expect([...feed.children].map(({ localName }) => localName)).to.deep.equal(embeds.map(({ widget }) => widget.tag));
    for (const widget of feed.children) expect(widget.hasAttribute('src')).to.equal(false);
    for (const head of ['link', 'script', 'style']) expect(page.querySelectorAll(head).length, head).to.equal(1);
    for (const { widget } of embeds) expect(page.querySelector('style')!.textContent).to.contain(widget.tag);
  });

  it('stand under their headings: a bar under none, and one commitment under its own title', () => {
    const level = { name: 'heading-level', kind: 'number', choices: [], standard: '3', description: '' } as const;
    const one = { name: 'commitment', tag: 'coalition-commitment', description: '', slots: [], options: [level] };
    const widgets = [...WIDGETS, one];
    const under = widgets.map((widget) => {
      const { embed, headingAbove } = underHeading({ ...example.embed, widget, attributes: [] }, '3');
      return { ...example, embed, headingAbove, title: widget.name };
    });
    const [{ code: html }] = snippetsForPage('html', under);
    const lines = [...parse(html).querySelector('coalition-feed')!.children].map(({ localName, textContent }) =>
      /^h\d$/.test(localName) ? `${localName} ${textContent}` : localName,
    );
    const expected = widgets.flatMap(({ name, tag }) =>
      ['progress', 'commitment'].includes(name) ? [tag] : [`h3 ${name}`, tag],
    );
    expect(lines).to.deep.equal(expected);
    const levelOf = (tag: string) => parse(html).querySelector(tag)!.getAttribute('heading-level');
    expect(levelOf('coalition-members')).to.equal('4');
    expect(levelOf('coalition-commitment')).to.equal(null, 'three is what it has by itself');
    const chosen = { ...example.embed, attributes: [['heading-level', '6']] as const };
    expect(underHeading(chosen, '3').embed.attributes).to.deep.equal(chosen.attributes);
  });

  for (const cms of SITE_KINDS)
    it(`say nothing twice: ${cms}`, () => {
      const codes = snippetsForPage(cms, several).map(({ code: each }) => each);
      expect(new Set(codes).size).to.equal(codes.length);
      for (const request of several)
        for (const { part, code: each } of snippetsFor(cms, request))
          if (part !== 'page') expect(codes).to.contain(each);
    });

  it('one alone is what it is without others', () => {
    for (const cms of SITE_KINDS)
      expect(snippetsForPage(cms, [example]).map(({ part, code: each }) => ({ part, code: each }))).to.deep.equal(
        snippetsFor(cms, example),
      );
  });
});

describe('a page on the own site of the files', () => {
  const own = (address: string): SnippetRequest => ({
    ...example,
    embed: { ...example.embed, src: address },
    page: 'https://files.example',
  });

  it('has addresses without the host, for what is there', () => {
    for (const cms of ['html', 'drupal', 'tag-manager'] as const) {
      const text = snippetsForPage(cms, [own('https://files.example/feed.json')])
        .map(({ code: each }) => each)
        .join('\n');
      expect(text).to.contain('"/feed.json"').and.to.contain('"/0.1.0/coalition-widgets');
      expect(text).not.to.contain('files.example');
      expect(text).to.contain('https://town.example/');
    }
  });

  it('names the host where a frame is, and where a path would lead elsewhere', () => {
    const frame = snippetsForPage('wix', [own('https://files.example/feed.json')])[0].code;
    expect(frame).to.contain('https://files.example/0.1.0/frame.html');
    const page = snippetsForPage('html', [own('https://files.example//evil.example/feed.json')])[0].code;
    expect(page).to.contain('src="https://files.example//evil.example/feed.json"');
  });
});

function expectFrameAddress(given: string, { embed, colours }: SnippetRequest): void {
  const url = new URL(given);
  expect(url.origin + url.pathname).to.equal('https://files.example/0.1.0/frame.html');
  expect(url.hash).to.equal('');
  const { widget, accent, ...rest } = Object.fromEntries(url.searchParams);
  expect(widget).to.equal(embed.widget.name);
  expect(accent).to.equal(colours.accent);
  // A frame does not see the page around it: where no language was chosen, it is that of its title and of the sentence below.
  expect(rest).to.deep.equal({ lang: 'en', ...wanted(embed) });
}

/** `shortcode_parse_atts` of WordPress, then `wp_specialchars_decode` as the plugin calls it. */
function shortcodeAttributes(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let rest = written.replace(/[\u00a0\u200b]+/g, ' ');
  const pattern = /^\s*(?:([\w-]+)\s*=\s*"([^"]*)"(?=\s|$)|([\w-]+)(?=\s|$))/;
  for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
    const [all, name, value = '', flag] = match;
    const decoded = value.replace(
      /&(amp|lt|gt|quot);/g,
      (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[entity]!,
    );
    attributes[(name ?? flag)!] = decoded;
    rest = rest.slice(all.length);
  }
  expect(rest.trim()).to.equal('');
  return attributes;
}

/** The words of a command as sh, PowerShell and cmd split it: in double quotes, or without anything that is a shell's own. */
function shellWords(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [token] of command.matchAll(/"(?:[^"$`\\!%\p{Cc}‘’‚‛“”„‟]|%[\dA-F]{2})*"|\s+|[\w-]+|[^]/giu)) {
    if (/^\s/.test(token)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (token.startsWith('"') && token.length > 1) word = (word ?? '') + token.slice(1, -1);
    else if (/^[\w-]+$/.test(token)) word = (word ?? '') + token;
    else throw new Error(`the shell would take ${JSON.stringify(token)} for its own in ${command}`);
  }
  return word === undefined ? words : [...words, word];
}
