import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/coalition-commitments/coalition-commitments.define.js';
import '../../src/elements/coalition-progress/coalition-progress.define.js';
import { ar } from '../../src/i18n/ar.js';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { eu } from '../../src/i18n/eu.js';
import { fr } from '../../src/i18n/fr.js';
import { pt } from '../../src/i18n/pt.js';
import type { Terms } from '../../src/i18n/terms.js';
import { buildCommitment, buildFeed } from '../support/build-feed.js';
import { allByRole, byRole, textOf } from '../support/queries.js';
import { until } from '../support/until.js';

/** A language that comes as a script of its own. A new one gets an entry here. */
interface Language {
  readonly tag: string;
  readonly name: string;
  readonly terms: Terms;
  /** Words that the language has in common with English. */
  readonly asInEnglish: readonly string[];
  /** As the language, or what stands in for it, writes them. */
  readonly june: RegExp;
  readonly sixtyPercent: RegExp;
}

const LANGUAGES: readonly Language[] = [
  {
    tag: 'pt',
    name: 'Portuguese',
    terms: pt,
    asInEnglish: ['level.municipal', 'level.provincial', 'level.regional'],
    june: /junho de 2099/,
    sixtyPercent: /60%/,
  },
  {
    tag: 'fr',
    name: 'French',
    terms: fr,
    asInEnglish: [
      'commitment.plan',
      'commitments.plan',
      'contributionKind.question',
      'contributionKind.suggestion',
      'eventKind.forum',
      'level.municipal',
      'level.national',
      'level.provincial',
      'members.contact',
      'sources',
    ],
    june: /juin 2099/,
    sixtyPercent: /60 %/,
  },
  // Firefox has Basque and writes 2099(e)ko; for Chrome the script brings its own.
  { tag: 'eu', name: 'Basque', terms: eu, asInEnglish: [], june: /2099(ko|\(e\)ko) ekaina/, sixtyPercent: /% 60/ },
  { tag: 'ar', name: 'Arabic', terms: ar, asInEnglish: [], june: /يونيو 2099/, sixtyPercent: /60%/ },
];

type Tree = { [key: string]: string | Tree };

/** What the GOV.UK Design System keeps out of messages about mistakes: they ask a favour, make excuses, or blame. */
const EMPTY_WORDS = /\b(please|sorry|invalid|oops|por favor|lo sentimos|disculp\w*|inválid[oa]s?)\b/iu;

/** Every term by its path: `progress.milestones.one`. */
function flat(tree: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree as Tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') found.set(path, value);
    else for (const [inner, term] of flat(value, path)) found.set(inner, term);
  }
  return found;
}

const english = flat(en);
const spanish = flat(es);
const placeholders = (term: string): string[] => [...term.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
/** The English term that a path of another language belongs to: a plural has forms that English lacks. */
const englishAt = (path: string): string => english.get(path) ?? english.get(path.replace(/\.\w+$/, '.other'))!;
const plurals = [...english.keys()]
  .filter((path) => path.endsWith('.one'))
  .map((path) => path.slice(0, -'.one'.length));
const isPlural = (path: string): boolean => plurals.some((plural) => path.startsWith(`${plural}.`));

/** The numbers from 0 to 200 that each plural category of a language is for. */
function numbersOf(tag: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Map<string, number[]>([['other', []]]);
  for (let n = 0; n <= 200; n += 1) {
    const category = rules.select(n);
    numbers.set(category, [...(numbers.get(category) ?? []), n]);
  }
  return numbers;
}

/** A word, also one with letters that \b does not know. */
const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(${list})(?!\\p{L})`, 'iu');

for (const { tag, name, terms, asInEnglish } of LANGUAGES) {
  describe(`the words in ${name}`, () => {
    const found = flat(terms);
    const each = (check: (term: string, path: string) => void) => found.forEach(check);

    it('are the terms that English has', () => {
      const forms = (paths: Iterable<string>) =>
        [...new Set([...paths].map((path) => (isPlural(path) ? path.replace(/\.\w+$/, '') : path)))].sort();
      expect(forms(found.keys())).to.deep.equal(forms(english.keys()));
    });

    it('are none of them empty, nor have blanks around them', () =>
      each((term, path) => expect(term.trim() && term, path).to.equal(term.trim() || 'words')));

    it('have the same placeholders; only a form that stands for one number may say it in words', () => {
      const numbers = numbersOf(tag);
      each((term, path) => {
        const wanted = placeholders(englishAt(path));
        const isOneNumber = isPlural(path) && numbers.get(path.replace(/^.*\./, ''))?.length === 1;
        const isInWords = isOneNumber && !term.includes('{n}');
        expect(placeholders(term), path).to.deep.equal(isInWords ? wanted.filter((blank) => blank !== 'n') : wanted);
      });
    });

    it('have the plural forms of the language, in every plural', () => {
      const wanted = [...numbersOf(tag).keys()].sort();
      for (const plural of plurals) {
        const forms = [...found.keys()]
          .filter((path) => path.startsWith(`${plural}.`))
          .map((path) => path.slice(plural.length + 1));
        expect(forms.sort(), plural).to.deep.equal(wanted);
      }
    });

    it('are as in English only where the two languages share a word', () => {
      const same = [...found]
        .filter(([path, term]) => /\p{L}{4}/u.test(term.replace(/\{\w+\}/g, '')) && term === englishAt(path))
        .map(([path]) => path);
      expect(same.sort()).to.deep.equal([...asInEnglish].sort());
    });

    it('hold no English or Spanish', () => {
      const borrowed = words(
        'the|of|and|your|commitments?|has|have|not|with|el|los|las|del|una|con|sin|tu|mensaje|compromisos?|según|hitos?|avance',
      );
      each((term, path) => expect(term.replace(/\{\w+\}/g, ''), path).to.not.match(borrowed));
      const same = [...found]
        .filter(([path, term]) => (term.match(/\p{L}{2,}/gu) ?? []).length > 3 && term === spanish.get(path))
        .map(([path]) => path);
      expect(same).to.deep.equal([]);
    });

    it('have no system words', () => {
      const technical = words(
        'feed|json|xml|url|https?|html|api|server|servidor|serveur|zerbitzaria|cache|timeout|null|undefined|erreur \\d+|خادم',
      );
      each((term, path) => expect(term, path).to.not.match(technical));
    });

    it('have no mark-up and no straight quotation marks', () => {
      each((term, path) => expect(term, path).to.not.match(/[<>&"'`]/));
    });

    const apart: [a: string, b: string][] = [
      ['progress.unknown', 'completion.no-evidence'],
      ['progress.unknown', 'completion.not-started'],
      ['completion.no-evidence', 'completion.not-started'],
      ['completion.limited', 'completion.substantial'],
      ['unreachable', 'unreadable'],
      ['stale', 'staleUnreachable'],
      ['milestoneStatus.planned', 'milestoneStatus.not-started'],
    ];
    for (const [a, b] of apart) it(`never say "${a}" as "${b}"`, () => expect(found.get(a)).to.not.equal(found.get(b)));
  });
}

describe('the words as the language writes them', () => {
  it('in French a no-break space stands before : ; ? ! and inside « »', () => {
    for (const [path, term] of flat(fr)) {
      expect(term, path).to.not.match(/(?<!\u00a0)[:;?!»]|«(?!\u00a0)/);
    }
  });

  it('in Arabic the comma, the semicolon and the question mark are Arabic, and there is no Latin word', () => {
    for (const [path, term] of flat(ar)) {
      const own = term.replace(/\{\w+\}/g, '').replace('ism@mithal.org', '');
      expect(own, path).to.not.match(/[,;?A-Za-z]/);
    }
  });

  it('in Arabic names that are filled in are isolated from the direction of the sentence', () => {
    for (const term of [ar.progress.of, ar.progress.according, ar.summary.time])
      expect(term).to.match(/\u2068\{\w+\}\u2069/);
  });

  it('in English and Spanish no message asks a favour, makes excuses or blames', () => {
    expect([...english, ...spanish].filter(([, term]) => EMPTY_WORDS.test(term))).to.deep.equal([]);
  });

  it('in French and Portuguese people are not addressed as children', () => {
    for (const terms of [fr, pt]) {
      for (const [path, term] of flat(terms))
        expect(term, path).to.not.match(words('tu|toi|ton|ta|tes|te|ti|teus?|tuas?|contigo'));
    }
  });

  it('in Basque no ending hangs on what is filled in', () => {
    for (const [path, term] of flat(eu)) expect(term, path).to.not.match(/\}[-\p{L}]/u);
  });
});

const commitments = [
  buildCommitment({ id: 'c1', title: 'Open wells', progress: 60, end: '2099-06', leads: ['town'] }),
  buildCommitment({
    id: 'c2',
    title: 'Open books',
    completion: 'limited',
    assessments: [{ completion: 'limited', by: 'Watch' }],
  }),
  buildCommitment({
    id: 'c3',
    title: 'Open roads',
    milestones: [
      { title: 'One', status: 'complete' },
      { title: 'Two', status: 'delayed' },
    ],
  }),
];
const feed = buildFeed({ commitments, members: [{ id: 'town', name: 'Town of Wells', sector: 'government' }] });

const widgets = () => html`
  <p>As of today: <coalition-progress commitment="c2" .feed=${feed}></coalition-progress></p>
  <coalition-commitments .feed=${feed}></coalition-commitments>
`;
/** Intl's own spaces and marks of direction differ between versions, and the digits of Arabic do. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٪', '%');
const seen = (root: Element): string => plain(textOf(root));
const filled = (term: string, values: Record<string, string>): string =>
  plain(term.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));

/** Waits until both widgets speak the language, in all that they say of this feed. */
async function speaks(
  page: Element,
  { terms, june, sixtyPercent }: Pick<Language, 'terms' | 'june' | 'sixtyPercent'>,
): Promise<void> {
  const own = (query: string): Element => page.querySelector(query)!;
  await until(
    () => seen(own('coalition-progress')).includes(terms.completion.limited),
    `"${terms.completion.limited}" in "${seen(page)}"`,
  );
  await until(
    () => seen(own('coalition-commitments')).includes(terms.commitment.more),
    `"${terms.commitment.more}" in "${seen(page)}"`,
  );
  const list = seen(own('coalition-commitments'));
  for (const said of [terms.commitments.search, terms.commitments.sort, terms.commitment.lead, terms.commitment.ends])
    expect(list).to.contain(said);
  expect(list).to.match(june).and.match(sixtyPercent);
  const count = terms.commitments.count.few ?? terms.commitments.count.other;
  expect(list).to.contain(filled(count, { n: '3' }));
  const milestones = terms.progress.milestones.two ?? terms.progress.milestones.other;
  expect(list).to.contain(filled(milestones, { complete: '1', n: '2' }));
}

const ENGLISH = { terms: en, june: /June 2099/, sixtyPercent: /60%/ };

for (const language of LANGUAGES) {
  const { tag, name, terms } = language;
  describe(`a page in ${name}`, () => {
    const script = `../../src/embed/lang/${tag}.ts`;

    it('speaks the feed’s language until the script is there, and then its own', async () => {
      const page = await fixture(html`<div lang=${tag}>${widgets()}</div>`);
      await speaks(page, ENGLISH);
      await import(script);
      await speaks(page, language);
    });

    it('is spoken by widgets that come after the script, also where a region is named', async () => {
      await import(script);
      await speaks(await fixture(html`<div lang=${`${tag}-x-town`}>${widgets()}</div>`), language);
    });

    it('follows the lang of an ancestor there and back', async () => {
      await import(script);
      const page = await fixture<HTMLElement>(html`<div lang="en">${widgets()}</div>`);
      await speaks(page, ENGLISH);
      page.lang = tag;
      await speaks(page, language);
      page.lang = 'en';
      await speaks(page, ENGLISH);
    });

    it('names its bars for those who do not see them', async () => {
      await import(script);
      const page = await fixture(html`<div lang=${tag}>${widgets()}</div>`);
      await speaks(page, language);
      const bar = byRole(
        page.querySelector('coalition-progress')!,
        'progressbar',
        filled(terms.progress.of, { title: 'Open books' }),
      );
      const scale = ['not-started', 'limited', 'substantial', 'complete'].map(
        (level) => terms.completion[level as keyof Terms['completion']],
      );
      expect(bar.getAttribute('aria-valuetext')).to.contain(terms.progress.ownFigure).and.contain(scale.join(', '));
    });
  });
}

describe('Arabic', () => {
  it('runs from right to left, on whatever page', async () => {
    await import('../../src/embed/lang/ar.js');
    const page = await fixture(html`<div dir="ltr" lang="ar">${widgets()}</div>`);
    await speaks(
      page,
      LANGUAGES.find(({ tag }) => tag === 'ar')!,
    );
    for (const widget of page.querySelectorAll('coalition-progress, coalition-commitments')) {
      const base = widget.shadowRoot!.querySelector<HTMLElement>('[part="base"]')!;
      expect([base.lang, base.dir, getComputedStyle(base).direction]).to.deep.equal(['ar', 'rtl', 'rtl']);
    }
  });

  it('isolates Latin names and marks their language', async () => {
    await import('../../src/embed/lang/ar.js');
    const page = await fixture(html`<div lang="ar">${widgets()}</div>`);
    await speaks(
      page,
      LANGUAGES.find(({ tag }) => tag === 'ar')!,
    );
    const list = page.querySelector('coalition-commitments')!;
    const names = [...allByRole(list, 'heading'), ...allByRole(list, 'definition')]
      .map((place) => place.querySelector('bdi'))
      .filter(Boolean);
    expect(names.map((bdi) => [bdi!.textContent, bdi!.lang, bdi!.dir])).to.deep.equal([
      ['Open wells', 'en', 'ltr'],
      ['Open books', 'en', 'ltr'],
      ['Open roads', 'en', 'ltr'],
      ['Town of Wells', 'en', 'ltr'],
    ]);
  });
});
