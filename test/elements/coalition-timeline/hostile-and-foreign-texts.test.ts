import { expect, fixture, html } from '@open-wc/testing';
import type { CoalitionTimeline } from '../../../src/elements/coalition-timeline/coalition-timeline.js';
import { en } from '../../../src/i18n/en.js';
import { registerTerms } from '../../../src/i18n/registry.js';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { fullFeed } from '../../support/full-feed.js';
import { buildCommitment, buildFeed } from '../../support/build-feed.js';
import { byRole, textOf } from '../../support/queries.js';
import { show, TODAY } from './kit.js';

describe('texts on the timeline', () => {
  useToday(TODAY);

  it('that hold mark-up are shown as they are written', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const element = await show({
      plans: [{ id: 'p', title: hostile, submitted: '2025', revisions: [{ summary: hostile }] }],
      commitments: [
        buildCommitment({
          title: hostile,
          shortTitle: hostile,
          milestones: [{ title: hostile, end: '2027', links: [{ title: hostile, url: 'https://town.example/' }] }],
          assessments: [{ date: '2026', by: hostile, earlyResults: hostile }],
        }),
      ],
      events: [{ id: 'e', title: hostile, start: '2027-01-01', place: hostile, sources: [{ title: hostile }] }],
      updates: [{ id: 'u', title: hostile, summary: hostile, commitment: 'water' }],
    });
    expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect(textOf(element).split(hostile)).to.have.length.above(11);
    expect(window).not.to.have.property('hacked');
  });

  it('in another language than the words around them are marked as such', async () => {
    const element = await show({ language: 'es', updates: [{ id: 'a', title: 'Un foro', date: '2026' }] });
    const title = element.shadowRoot!.querySelector('[part=title] bdi')!;
    expect(title).to.have.attribute('lang', 'es');
    expect(title).to.have.attribute('dir', 'ltr');
  });

  it('written from right to left turn the whole, the date column too', async () => {
    registerTerms('ar', en);
    const element = await show({ updates: [{ id: 'a', title: 'Agua', date: '2026-01-05' }] }, { lang: 'ar' });
    element.style.inlineSize = '40em';
    const left = (part: string): number =>
      element.shadowRoot!.querySelector(`[part=${part}]`)!.getBoundingClientRect().left;
    expect(left('date')).to.be.above(left('kind'));
    expect(element.shadowRoot!.querySelector('[part=base]')).to.have.attribute('dir', 'rtl');
    await expectAccessible(element);
  });

  it('however long fit 288 px', async () => {
    const long = 'Verwaltungsgemeinschaftsangelegenheiten'.repeat(3);
    const element = await show({
      commitments: [
        buildCommitment({
          title: long,
          milestones: [{ title: long, end: '2027', links: [{ title: long, url: 'https://town.example/' }] }],
        }),
      ],
      events: [
        {
          id: 'e',
          title: long,
          start: '2027-01-01T10:00:00Z',
          end: '2027-01-03T12:00:00Z',
          place: long,
          url: 'https://town.example/',
          commitment: 'water',
          sources: [{ title: long }],
        },
      ],
      updates: [{ id: 'u', title: long, summary: long }],
    });
    element.style.inlineSize = '288px';
    for (const group of element.shadowRoot!.querySelectorAll('details')) group.open = true;
    expect(element.scrollWidth).to.equal(288);
  });

  it('of a feed with every field of the format, or none of the optional ones, are all there', async () => {
    const element = await fixture<CoalitionTimeline>(
      html`<coalition-timeline .feed=${fullFeed()} lang="en" limit="100"></coalition-timeline>`,
    );
    expect(textOf(element)).not.to.match(/undefined|null|NaN|\[object/);
    byRole(element, 'heading', '2026');
    await expectAccessible(element);
    const bare = buildFeed({
      commitments: [
        { id: 'a', title: 'A', milestones: [{ title: 'M', end: '2026-01' }], revisions: [{ summary: 'R' }] },
      ],
      events: [{ id: 'e', title: 'E', start: '2027' }],
      updates: [{ id: 'u', title: 'U' }],
    });
    element.feed = bare;
    await element.updateComplete;
    expect(textOf(element)).to.equal(
      'What is next 2027 ● Event E 2026 January 2026 ◇ Milestone was due · A M No date given ± Change of plan · A R ■ News U',
    );
  });
});
