import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-members/coalition-members.define.js';
import { en } from '../../../src/i18n/en.js';
import { registerTerms } from '../../../src/i18n/registry.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, flattened, textOf } from '../../support/queries.js';

type MemberInput = NonNullable<FeedInput['members']>[number];

const feedOf = (parts: Partial<MemberInput>, ...others: MemberInput[]): FeedInput =>
  buildFeed({ members: [{ id: 'a', name: 'City', sector: 'government', ...parts }, ...others] });

async function show(parts: Partial<MemberInput>, ...others: MemberInput[]): Promise<HTMLElement> {
  return fixture(html`<coalition-members .feed=${feedOf(parts, ...others)} lang="en"></coalition-members>`);
}

/** What the first member says, without the square of initials before it. */
const first = (element: Element): string => textOf(allByRole(element, 'listitem')[0]!.querySelector('div')!);

describe('one member', () => {
  useToday();

  for (const { title, parts, expected } of [
    { title: 'its name alone where no more is known', parts: {}, expected: 'City' },
    { title: 'its role', parts: { role: 'Convenes the coalition' }, expected: 'City Convenes the coalition' },
    { title: 'its level', parts: { level: 'provincial' }, expected: 'City Provincial' },
    {
      title: 'since when, no more precisely than given',
      parts: { joined: '2022-03' },
      expected: 'City Since March 2022',
    },
    {
      title: 'level and date in one line',
      parts: { level: 'municipal', joined: '2021' },
      expected: 'City Municipal · Since 2021',
    },
    {
      title: 'what it was called before',
      parts: { formerNames: ['Town', 'Village'] },
      expected: 'City Formerly Town Village',
    },
    { title: 'its note', parts: { note: 'Changed its name in 2025.' }, expected: 'City Changed its name in 2025.' },
    {
      title: 'a contact of which only the role is known',
      parts: { contact: { role: 'Office of the Mayor' } },
      expected: 'City Contact Office of the Mayor',
    },
    {
      title: 'its contact',
      parts: {
        contact: {
          name: 'Itzel Quiroga',
          role: 'Director',
          email: 'open@city.example',
          url: 'https://city.example/contact',
        },
      },
      expected: 'City Contact Itzel Quiroga Director open@city.example city.example',
    },
    { title: 'nothing of an empty contact', parts: { contact: {} }, expected: 'City' },
  ] as { title: string; parts: Partial<MemberInput>; expected: string }[]) {
    it(`shows ${title}`, async () => {
      expect(first(await show(parts))).to.equal(expected);
    });
  }

  it('shows what it is part of by name', async () => {
    const element = await show({ parent: 'core' }, { id: 'core', name: 'Open Core', sector: 'civil-society' });
    expect(first(element)).to.equal('City Part of Open Core');
  });

  it('speaks Spanish', async () => {
    const feed = feedOf(
      {
        name: { en: 'City', es: 'Ciudad' },
        level: 'state',
        joined: '2022-03-15',
        parent: 'core',
        formerNames: ['Villa'],
        contact: { name: 'Ana' },
      },
      { id: 'core', name: { en: 'Core', es: 'Núcleo' }, sector: 'civil-society' },
    );
    const element = await fixture(html`<coalition-members .feed=${feed} lang="es-MX"></coalition-members>`);
    expect(first(element)).to.equal(
      'Ciudad Estatal · Ingreso: 15 de marzo de 2022 Forma parte de Núcleo Nombre anterior Villa Contacto Ana',
    );
  });

  it('links its name to its site, in the same window', async () => {
    const link = byRole(await show({ url: 'https://city.example/' }), 'link', 'City');
    expect(link).to.have.property('href', 'https://city.example/');
    expect(link.hasAttribute('target')).to.equal(false);
  });

  for (const { url, words } of [
    { url: 'mailto:open@city.example?subject=Plan', words: 'open@city.example' },
    { url: 'tel:+99955501001', words: '+99955501001' },
    { url: 'https://city.example/contact/form?x=1', words: 'city.example' },
  ]) {
    it(`names the contact’s link ${url} “${words}”`, async () => {
      expect(byRole(await show({ contact: { url } }), 'link', words)).to.have.property('href', url);
    });
  }

  it('offers its e-mail as a link to write to', async () => {
    expect(
      byRole(await show({ contact: { email: 'open@city.example' } }), 'link', 'open@city.example'),
    ).to.have.property('href', 'mailto:open@city.example');
  });

  it('writes its e-mail as the feed does, also with letters that an address has to escape', async () => {
    byRole(await show({ contact: { email: 'atención@ñandú.example' } }), 'link', 'atención@ñandú.example');
  });

  it('offers its sources folded, with and without an address', async () => {
    const element = await show({
      sources: [{ title: 'Founding letter', url: 'https://city.example/letter' }, { title: 'Minutes' }],
    });
    expect(allByRole(element, 'link')).to.have.length(0);
    byRole(element, 'group').querySelector('summary')!.click();
    expect(byRole(element, 'link', 'Founding letter')).to.have.property('href', 'https://city.example/letter');
    expect(first(element)).to.equal('City Sources Founding letter Minutes');
  });

  it('offers no sources where there are none', async () => {
    expect(allByRole(await show({}), 'group')).to.have.length(0);
  });

  it('shows hostile text as text, in every field', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const element = await show({
      name: hostile,
      role: hostile,
      note: hostile,
      formerNames: [hostile],
      contact: { name: hostile, role: hostile, email: "'onclick='alert@x.example", url: 'javascript:alert(1)' },
      url: 'javascript:alert(1)',
      sources: [{ title: hostile, url: 'javascript:alert(1)' }],
    });
    byRole(element, 'group').querySelector('summary')!.click();
    expect(first(element).split(hostile)).to.have.length(8);
    expect(flattened(element).map(({ localName }) => localName))
      .not.to.include('img')
      .and.not.include('script');
    expect(allByRole(element, 'link').map((link) => (link as HTMLAnchorElement).protocol)).to.deep.equal(['mailto:']);
  });

  it('marks a name that is in another language than the words around it', async () => {
    const element = await show({ name: { ar: 'بلدية وهران' } });
    const name = flattened(element).find(({ localName, lang }) => localName === 'bdi' && lang === 'ar')!;
    expect(textOf(name)).to.equal('بلدية وهران');
    expect(name).to.have.property('dir', 'rtl');
  });

  it('is accessible with all that can be known', async () => {
    const element = await show(
      {
        url: 'https://city.example/',
        level: 'municipal',
        role: 'Convenes',
        joined: '2022',
        parent: 'core',
        formerNames: ['Town'],
        note: 'A note',
        contact: { name: 'Ana', role: 'Director', email: 'open@city.example', url: 'tel:+99955501001' },
        sources: [{ title: 'Letter', url: 'https://city.example/letter' }],
      },
      { id: 'core', name: 'Core', sector: 'civil-society' },
      { id: 'gone', name: 'Gone', sector: 'civil-society', left: '2024' },
    );
    byRole(element, 'group').querySelector('summary')!.click();
    await expectAccessible(element);
  });

  it('has targets of 24 px also in small print with tight lines', async () => {
    const element = await show({
      url: 'https://city.example/',
      contact: { email: 'open@city.example', url: 'tel:+99955501001' },
      sources: [
        { title: 'Letter', url: 'https://city.example/letter' },
        { title: 'Report', url: 'https://city.example/report' },
      ],
    });
    Object.assign(element.style, { fontSize: '11px', lineHeight: '1' });
    byRole(element, 'group').querySelector('summary')!.click();
    for (const target of [...allByRole(element, 'link'), element.shadowRoot!.querySelector('summary')!]) {
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(24);
    }
  });
});

describe('a member written from right to left', () => {
  useToday();
  before(() => registerTerms('ar', { ...en, members: { ...en.members, contact: 'جهة الاتصال' } }));

  it('has its logo on the right, and its addresses from left to right', async () => {
    const feed = buildFeed({
      language: 'ar',
      members: [{ id: 'a', name: 'بلدية وهران', sector: 'government', contact: { url: 'tel:+213555123456' } }],
    });
    const element = await fixture(html`<coalition-members .feed=${feed} lang="ar"></coalition-members>`);
    const item = byRole(element, 'listitem');
    const [logo, facts] = [...item.children].map((child) => child.getBoundingClientRect());
    expect(logo!.left).to.be.at.least(facts!.right);
    expect(logo!.right).to.be.closeTo(item.getBoundingClientRect().right, 1);
    expect(getComputedStyle(byRole(element, 'link', '+213555123456')).direction).to.equal('ltr');
    await expectAccessible(element);
  });
});
