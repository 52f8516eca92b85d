/* What a reader takes along of a widget: its data as files. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/embed/all.js';
import '../../src/embed/data-links.js';
import '../../src/embed/lang/ar.js';
import '../../src/embed/lang/eu.js';
import '../../src/embed/lang/fr.js';
import '../../src/embed/lang/pt.js';
import type { LitElement } from 'lit';
import type { FeedInput } from '../../src/feed-format/types.js';
import { expectAccessible } from '../support/accessibility.js';
import { useDownloads } from '../support/downloads.js';
import { useToday } from '../support/fake-clock.js';
import { fullFeed } from '../support/full-feed.js';
import { feedOf } from '../support/build-feed.js';
import { allByRole, byRole, nameOf } from '../support/queries.js';
import { until } from '../support/until.js';

type Widget = LitElement & { feed?: FeedInput };
const NAMES = ['Download the data as JSON', 'Download the data as CSV'];

async function show(tag: string, feed: unknown, attributes: Record<string, string> = {}): Promise<Widget> {
  const element = document.createElement(`coalition-${tag}`) as Widget;
  for (const [name, value] of Object.entries({ lang: 'en', 'data-links': '', ...attributes }))
    element.setAttribute(name, value);
  element.feed = feed as FeedInput;
  await fixture(html`${element}`);
  await element.updateComplete;
  return element;
}

const linksOf = (element: Widget): string[] =>
  allByRole(element, 'button')
    .map(nameOf)
    .filter((name) => /JSON|CSV/.test(name));

describe('data-links', () => {
  useToday('2026-11-16T12:00:00Z');
  const downloads = useDownloads();

  const take = async (element: Widget, kind: 'JSON' | 'CSV'): Promise<string> => {
    const before = downloads.length;
    byRole(element, 'button', `Download the data as ${kind}`).click();
    return (await until(() => downloads[before])).text;
  };
  const lines = (csv: string): string[] =>
    csv
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');

  const lists: Record<string, [file: string, attributes?: Record<string, string>]> = {
    summary: ['summary'],
    commitments: ['commitments'],
    commitment: ['commitments', { commitment: fullFeed().commitments![0].id }],
    members: ['members'],
    contributions: ['contributions'],
    timeline: ['timeline'],
  };
  for (const [tag, [file, attributes]] of Object.entries(lists)) {
    it(`offers what ${tag} shows, in two kinds of file`, async () => {
      const element = await show(tag, fullFeed(), attributes);
      expect(linksOf(element)).to.deep.equal(NAMES);
      await take(element, 'JSON');
      await take(element, 'CSV');
      expect(downloads.map(({ name, type }) => [name, type])).to.deep.equal([
        [`${file}.json`, 'application/json'],
        [`${file}.csv`, 'text/csv;charset=utf-8'],
      ]);
      expect(JSON.parse(downloads[0].text)).to.include({ language: 'en', updated: '2026-11-01', license: 'CC-BY-4.0' });
    });
  }

  it('offers nothing where the page does not ask for it, nor where there is nothing', async () => {
    const element = await show('commitments', feedOf({}));
    element.removeAttribute('data-links');
    await element.updateComplete;
    expect(linksOf(element)).to.deep.equal([]);
    expect(linksOf(await show('commitments', feedOf()))).to.deep.equal([]);
  });

  it('gives of a list all that search and filters leave, and not only the page that is open', async () => {
    const feed = feedOf({ title: 'Bus lanes' }, { title: 'Budget' }, { title: 'Bus stops' });
    const element = await show('commitments', feed, { limit: '1' });
    const input = byRole(element, 'searchbox') as HTMLInputElement;
    input.value = 'bus';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(lines(await take(element, 'CSV'))).to.deep.equal([
      'id,Title,Progress',
      'c1,Bus lanes,Not reported yet',
      'c3,Bus stops,Not reported yet',
    ]);
  });

  it('writes CSV that spreadsheets open right, and in which no cell is a formula', async () => {
    const titles = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', 'Ñandú, "agua"'];
    const csv = await take(await show('commitments', feedOf(...titles.map((title) => ({ title })))), 'CSV');
    expect(lines(csv)[0]).to.equal('id,Title,Progress');
    expect(csv).to.include('\r\nc7,"Ñandú, ""agua""",Not reported yet\r\n');
    // A cell begins after a comma or a line's end, with or without its quotation mark.
    expect(csv).not.to.match(/[,\n]"?\s*[=+@-]/);
    const timeline = await take(
      await show('timeline', { ...feedOf(), updates: [{ id: 'u', title: '=1+1', date: '2026-01-01' }] }),
      'CSV',
    );
    expect(timeline).to.include(",'=1+1\r\n");
  });

  it('keeps what the widget does not show', async () => {
    const feed = fullFeed();
    const hidden = { phone: '555-0100', 'e-mail': 'resident@town.example' };
    Object.assign(feed.contributions![0], hidden);
    Object.assign(feed.members![0], hidden);
    for (const [tag, [, attributes]] of Object.entries(lists)) {
      const element = await show(tag, feed, attributes);
      const text = (await take(element, 'JSON')) + (await take(element, 'CSV'));
      expect(text, tag).not.to.match(/555-0100|resident@town/);
    }
    const { people } = JSON.parse(await take(await show('members', feed), 'JSON')) as FeedInput;
    expect(people).to.have.lengthOf(feed.people!.length);
    const without = JSON.parse(await take(await show('members', feed, { 'no-people': '' }), 'JSON')) as FeedInput;
    expect(without).not.to.have.property('people');
    const commitments = JSON.parse(await take(await show('commitments', feed), 'JSON')) as FeedInput;
    for (const member of commitments.members!) expect(member).not.to.have.property('contact');
  });

  it('speaks the language of the widget, and is accessible', async () => {
    const element = await show('commitments', feedOf({}), { lang: 'es' });
    expect(linksOf(element)).to.deep.equal(['Descargar los datos en JSON', 'Descargar los datos en CSV']);
    await expectAccessible(element);
    byRole(element, 'button', 'Descargar los datos en CSV').click();
    const { name, text } = await until(() => downloads[0]);
    expect(name).to.equal('compromisos.csv');
    expect(lines(text)[0]).to.equal('id,Título,Avance');
    for (const lang of ['pt', 'fr', 'eu', 'ar'])
      expect(linksOf(await show('commitments', feedOf({}), { lang })).length, lang).to.equal(2);
  });

  it('is not on a page that is made without script', async () => {
    const element = await show('commitments', feedOf({}));
    Object.assign(element, { whole: true });
    await element.updateComplete;
    expect(linksOf(element)).to.deep.equal([]);
  });
});
