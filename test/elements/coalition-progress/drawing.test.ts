import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { emulateMedia } from '../../support/emulate-media.js';
import { feedOf, type CommitmentInput } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, flattened, textOf } from '../../support/queries.js';

const barOf = async (commitment: Partial<CommitmentInput>): Promise<HTMLElement> => {
  const element = await fixture(
    html`<coalition-progress commitment="c1" lang="en" .feed=${feedOf(commitment)}></coalition-progress>`,
  );
  return element.shadowRoot!.querySelector('[part=bar]')!;
};

const segments = (bar: HTMLElement): DOMRect[] => [...bar.children].map((segment) => segment.getBoundingClientRect());

describe('a progress bar is drawn', () => {
  useToday();

  it('as wide as its percentage', async () => {
    const bar = await barOf({ progress: 25 });
    // Not its box on the screen, which grows at first.
    const fill = bar.querySelector('b')!.offsetWidth;
    const whole = bar.firstElementChild!.clientWidth;
    expect(fill / whole).to.be.closeTo(0.25, 0.02);
  });

  it('with three segments for a level, so that it never looks like a percentage', async () => {
    expect(segments(await barOf({ completion: 'limited' }))).to.have.length(3);
  });

  it('with one segment for each of up to twelve milestones', async () => {
    const steps = (count: number) =>
      Array.from({ length: count }, () => ({ title: 'Step', status: 'complete' as const }));
    expect(segments(await barOf({ milestones: steps(12) }))).to.have.length(12);
    expect(segments(await barOf({ milestones: steps(13) }))).to.have.length(1);
  });

  it('as an empty outline where nothing is known', async () => {
    const bar = await barOf({});
    expect(bar.children).to.have.length(0);
    expect(bar.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(bar).borderTopStyle).to.equal('dotted');
  });

  it('with dashed outlines where there is no evidence', async () => {
    const bar = await barOf({ completion: 'no-evidence' });
    expect([...bar.children].map((segment) => getComputedStyle(segment).borderTopStyle)).to.deep.equal([
      'dashed',
      'dashed',
      'dashed',
    ]);
  });

  it('small enough to stand in a sentence', async () => {
    const paragraph = await fixture<HTMLElement>(html`<p>
      The plan <coalition-progress commitment="c1" lang="en" .feed=${feedOf({ progress: 25 })}></coalition-progress> goes on.
    </p>`);
    const lineHeight = Number.parseFloat(getComputedStyle(paragraph).fontSize) * 2;
    expect(paragraph.getBoundingClientRect().height).to.be.below(lineHeight);
  });

  it('from the right in a right-to-left page', async () => {
    const page = await fixture(
      html`<div dir="rtl" lang="ar"><coalition-progress commitment="c1" .feed=${feedOf({ completion: 'limited' })}></coalition-progress></div>`,
    );
    const bar = page.querySelector('coalition-progress')!.shadowRoot!.querySelector<HTMLElement>('[part=bar]')!;
    const base = bar.closest<HTMLElement>('[part=base]')!;
    base.dir = 'rtl';
    const [first, , last] = segments(bar);
    expect(first!.left).to.be.greaterThan(last!.left);
  });

  it('still visible in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const bar = await barOf({ completion: 'limited' });
    const [done, open] = [...bar.children].map((segment) => getComputedStyle(segment).backgroundColor);
    expect(done).not.to.equal(open);
    await emulateMedia({ forcedColors: 'none' });
  });

  it('without motion for those who do not want it', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    const bar = await barOf({ progress: 25 });
    expect(bar.getAnimations({ subtree: true })).to.have.length(0);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
});

describe('a bar that has more to say', () => {
  useToday();

  it('links to the report where a period ended without a known result', async () => {
    const element = await fixture(
      html`<coalition-progress commitment="c1" lang="en" .feed=${feedOf({ end: '2024', assessments: [{ url: 'https://example.org/report' }] })}></coalition-progress>`,
    );
    expect((byRole(element, 'link', 'Read the report') as HTMLAnchorElement).href).to.equal(
      'https://example.org/report',
    );
  });

  it('does not, where the result is known or the period runs', async () => {
    for (const commitment of [{ end: '2024', progress: 100 }, { end: '2030' }] as const) {
      const element = await fixture(
        html`<coalition-progress commitment="c1" lang="en" .feed=${feedOf({ ...commitment, assessments: [{ url: 'https://example.org/report' }] })}></coalition-progress>`,
      );
      expect(allByRole(element, 'link')).to.have.length(0);
    }
  });

  it('marks the language of the period that it names, where that is not the page’s', async () => {
    const feed = {
      ...feedOf({ reports: [{ date: '2026-06-30', period: 'Primer semestre', progress: 20 }] }),
      language: 'es',
    };
    const element = await fixture(
      html`<coalition-progress commitment="c1" lang="en" .feed=${feed}></coalition-progress>`,
    );
    const words = element.shadowRoot!.querySelector('[part=words]')!;
    expect(textOf(words)).to.equal('20%, Primer semestre');
    expect(words.querySelector('[lang=es]')!.textContent).to.equal('Primer semestre');
  });

  it('dates data that is old by the feed’s own rule, briefly', async () => {
    const feed = { ...feedOf({ progress: 5 }), updated: '2026-02-04' };
    const element = await fixture(
      html`<coalition-progress commitment="c1" lang="en" .feed=${feed}></coalition-progress>`,
    );
    expect(textOf(element)).to.equal('5% (as of February 4, 2026)');
  });

  for (const id of ['nobody', undefined]) {
    it(`says plainly that there is no commitment ${id}`, async () => {
      const element = await fixture(
        html`<coalition-progress commitment=${id ?? ''} lang="en" .feed=${feedOf({})}></coalition-progress>`,
      );
      expect(textOf(element)).to.equal('This commitment is not in the published information.');
    });
  }

  it('shows hostile text as text', async () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const element = await fixture(
      html`<coalition-progress commitment="c1" lang="en" .feed=${feedOf({ title: hostile, assessments: [{ completion: 'limited', by: hostile }] })}></coalition-progress>`,
    );
    expect(textOf(element)).to.equal(`Limited, according to ${hostile}`);
    expect(flattened(element).filter(({ localName }) => localName === 'img')).to.have.length(0);
  });
});
