import { expect } from '@open-wc/testing';
import { useDownloads } from '../../support/downloads.js';
import { useToday } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, byRole, nameOf } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { type EventInput, eventsAt, show, TODAY } from './kit.js';

describe('the calendar file of an event', () => {
  useToday(TODAY);
  const network = useFakeNetwork();
  const downloads = useDownloads();
  const forum: EventInput = {
    id: 'forum-1',
    title: { en: 'Forum: water, and what is next', es: 'Foro: agua y lo que sigue' },
    start: '2026-12-03',
    place: { en: 'City Hall', es: 'Palacio Municipal' },
    url: '/forum',
  };

  it('is offered for each event whose day is known, by its name, and for nothing else', async () => {
    const element = await show({
      events: eventsAt('2027-01-05', '2027-02', '2027', '2026-03-01', '2025-01-01T10:00:00Z', '2025-02'),
      updates: [{ id: 'a', title: 'News', date: '2026-01-01' }],
    });
    expect(allByRole(element, 'button').map(nameOf)).to.deep.equal([
      'Add to calendar: Event 1',
      'Add to calendar: Event 4',
      'Add to calendar: Event 5',
    ]);
  });

  it('is made in the browser, without a request, and named after the event', async () => {
    const element = await show({ events: [forum] });
    byRole(element, 'button', 'Add to calendar: Forum: water, and what is next').click();
    const { name, type, text } = await until(() => downloads[0]);
    expect(name).to.equal('Forum: water, and what is next.ics');
    expect(type).to.equal('text/calendar');
    expect(text).to.include('SUMMARY:Forum: water\\, and what is next\r\n');
    expect(text).to.include('DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204\r\n');
    expect(text).to.include('LOCATION:City Hall\r\n');
    expect(text).to.include(`URL:${location.origin}/forum\r\n`);
    expect(text).to.include(`UID:forum-1@${location.host}\r\n`);
    expect(network.allRequests).to.be.empty;
  });

  it('is in the language shown', async () => {
    const element = await show({ events: [forum] }, { lang: 'es' });
    byRole(element, 'button', /^Agregar al calendario/).click();
    const { name, text } = await until(() => downloads[0]);
    expect(name).to.equal('Foro: agua y lo que sigue.ics');
    expect(text).to.include('SUMMARY:Foro: agua y lo que sigue\r\nLOCATION:Palacio Municipal\r\n');
  });

  it('is that of the event whose button was pressed', async () => {
    const element = await show({ events: eventsAt('2027-01-05', '2027-02-05') });
    byRole(element, 'button', 'Add to calendar: Event 2').click();
    expect((await until(() => downloads[0])).text).to.include('SUMMARY:Event 2\r\n');
  });

  it('names the server of the feed in what makes it the same event each time', async () => {
    const url = network.serve({
      version: 'coalition-feed/1',
      title: 'A',
      language: 'en',
      updated: '2026-11-01',
      events: [forum],
    });
    const element = await show({});
    element.feed = undefined;
    element.src = url;
    (await until(() => byRole(element, 'button', /^Add to calendar/))).click();
    expect((await until(() => downloads[0])).text).to.include('UID:forum-1@feeds.example\r\n');
  });
});
