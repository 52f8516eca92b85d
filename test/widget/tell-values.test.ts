import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/embed/all.js';
import { tellUnknownTags } from '../../src/embed/tell-tags.js';
import { feedOf } from '../support/build-feed.js';
import { useQuietConsole } from '../support/quiet-console.js';

const feed = feedOf({ id: 'water' }, { id: 'budget' });

describe('what the console says of attributes that mean nothing', () => {
  const warnings = useQuietConsole();
  /** Each is said once for a page, so no two of these may be alike. */
  const cases: [string, TemplateResult, RegExp][] = [
    [
      'a commitment that the feed does not have',
      html`<coalition-commitment .feed=${feed} commitment="nope"></coalition-commitment>`,
      /<coalition-commitment> commitment="nope" means nothing\. It can be: water, budget\.$/,
    ],
    [
      'a bar of no commitment',
      html`<coalition-progress .feed=${feed}></coalition-progress>`,
      /<coalition-progress> has no commitment\. It can be: water, budget\.$/,
    ],
    [
      'a commitment left empty',
      html`<coalition-commitment .feed=${feed} commitment=""></coalition-commitment>`,
      /<coalition-commitment> has no commitment\. It can be: water, budget\.$/,
    ],
    [
      'a word of another list',
      html`<coalition-timeline .feed=${feed} kinds="event,evento"></coalition-timeline>`,
      /<coalition-timeline> kinds="event,evento" means nothing\. It can be: .*event/,
    ],
    [
      'a kind of contribution',
      html`<coalition-feedback .feed=${feed} endpoint="/x" kinds="queja"></coalition-feedback>`,
      /<coalition-feedback> kinds="queja" means nothing\. It can be: .*question/,
    ],
    [
      'a number that is none',
      html`<coalition-commitments .feed=${feed} limit="abc"></coalition-commitments>`,
      /<coalition-commitments> limit="abc" means nothing\. It can be: a number from 1\.$/,
    ],
    ...[
      ['coalition-members', 'sektor', 'sector'],
      ['coalition-summary', 'scr', 'src'],
      ['coalition-members', 'lavel', 'level'],
      ['coalition-commitments', 'memeber', 'member'],
      ['coalition-commitments', 'limt', 'limit'],
      ['coalition-commitments', 'nofilters', 'no-filters'],
      ['coalition-timeline', 'kind', 'kinds'],
      ['coalition-feedback', 'endpoin', 'endpoint'],
    ].map(([tag, given, name]): [string, TemplateResult, RegExp] => [
      `an attribute ${given}`,
      html`<div .innerHTML=${`<${tag} ${given}="x" ${tag === 'coalition-feedback' ? 'endpoint="/y"' : ''}></${tag}>`}></div>`,
      new RegExp(`<${tag}> has no attribute ${given}\\. There is: ${name}\\.$`),
    ]),
    [
      'the attribute of another widget, by the word that it has',
      html`<coalition-commitments .feed=${feed} status="complete"></coalition-commitments>`,
      /<coalition-commitments> has no attribute status\. There is: completion\.$/,
    ],
    [
      'a widget that a tag closed by /> has taken in',
      html`<div .innerHTML=${'<coalition-summary /><h2>Who</h2><div><coalition-members></coalition-members></div>'}></div>`,
      /<coalition-members> is inside <coalition-summary>\. Close that with <\/coalition-summary>\.$/,
    ],
    [
      'a day that is none',
      html`<coalition-timeline .feed=${feed} from="2026/01/01"></coalition-timeline>`,
      /<coalition-timeline> from="2026\/01\/01" means nothing\. It can be: a date, as 2026-05-31\.$/,
    ],
  ];

  for (const [what, template, line] of cases)
    it(`names ${what}`, async () => {
      await fixture(template);
      await waitUntil(() => warnings().length, 'a line in the console');
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.match(line);
    });

  const shown = ({ shadowRoot }: Element): string[] =>
    [...shadowRoot!.querySelectorAll('[part~="heading"], [part~="name"]')].map((each) => each.textContent.trim());

  for (const [attribute, value] of [
    ['completion', 'done'],
    ['sort', 'first'],
    ['limit', 'few'],
  ])
    it(`shows a list as it is where ${attribute}="${value}" means nothing`, async () => {
      const page = await fixture(
        html`<div .innerHTML=${`<coalition-commitments ${attribute}="${value}"></coalition-commitments>`}></div>`,
      );
      const list = page.querySelector('coalition-commitments')!;
      list.feed = feed;
      await waitUntil(() => shown(list).length, 'the list');
      expect(shown(list)).to.have.length(2);
    });

  for (const [attribute, value] of [
    ['sector', 'goverment'],
    ['level', 'town'],
  ])
    it(`shows all members where ${attribute}="${value}" means nothing, and passes over a word that does`, async () => {
      const members = [
        { id: 'm1', name: 'Our Town', sector: 'government', level: 'municipal' },
        { id: 'm2', name: 'Our Press', sector: 'media', level: 'state' },
      ];
      const page = await fixture(
        html`<div .innerHTML=${`<coalition-members ${attribute}="${value}"></coalition-members>`}></div>`,
      );
      const element = page.querySelector('coalition-members')!;
      element.feed = { ...feed, members } as unknown as typeof feed;
      await waitUntil(() => shown(element).length, 'the members');
      expect(shown(element)).to.include.members(['Our Town', 'Our Press']);
      element.setAttribute(attribute!, `${value} media state`);
      await element.updateComplete;
      expect(shown(element)).to.include('Our Press').and.not.to.include('Our Town');
    });

  it('names a tag that is nobody’s', async () => {
    const page = await fixture(html`<div>
      <coalition-comitments></coalition-comitments><coalition-map></coalition-map><coalition-map></coalition-map><my-own-tag></my-own-tag>
    </div>`);
    tellUnknownTags();
    await waitUntil(() => warnings().length, 'a line in the console', { timeout: 8000 });
    const [misspelled, unknown, ...more] = warnings();
    expect(misspelled).to.equal(
      'coalition-widgets: there is no <coalition-comitments>. It can be: coalition-commitments.',
    );
    expect(unknown).to.match(
      /^coalition-widgets: there is no <coalition-map>\. It can be: coalition-[a-z]+, .*coalition-members.*\.$/,
    );
    expect(more).to.deep.equal([]);
    expect(page.isConnected).to.equal(true);
  });

  it('says nothing of attributes that every element may have', async () => {
    await fixture(
      html`<coalition-members .feed=${feed} id="a" class="b" style="color: red" title="t" role="group" part="p" slot="" dir="ltr" tabindex="0" data-x="1" aria-label="l" itemprop="i" hidden></coalition-members>`,
    );
    await fixture(html`<coalition-members .feed=${feed} sector="nothing-known"></coalition-members>`);
    await waitUntil(() => warnings().length, 'a line in the console');
    expect(warnings()).to.have.length(1);
  });

  it('says nothing of widgets around which a feed stands', async () => {
    const page = await fixture(html`<coalition-feed .feed=${feed}>
      <p>See <a href="/plan">the plan</a></p>
      <coalition-commitments><p>See <a href="/plan">the plan</a></p></coalition-commitments>
    </coalition-feed>`);
    await waitUntil(() => page.querySelector('coalition-commitments')?.shadowRoot?.querySelector('li'));
    expect(warnings()).to.deep.equal([]);
  });

  it('says nothing of what means something, and of a commitment that a script sets', async () => {
    const element = await fixture(html`<div>
      <coalition-commitment .feed=${feed} .commitment=${'water'} heading-level="2"></coalition-commitment>
      <coalition-progress .feed=${feed} commitment="budget"></coalition-progress>
      <coalition-timeline .feed=${feed} kinds="event, news" from="2026-01-01"></coalition-timeline>
      <coalition-commitments .feed=${feed} sort="end" limit="5" completion="unknown"></coalition-commitments>
    </div>`);
    await waitUntil(() => element.querySelector('coalition-commitments')?.shadowRoot?.querySelector('li'));
    expect(warnings()).to.deep.equal([]);
  });
});
