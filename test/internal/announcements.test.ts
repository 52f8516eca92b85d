import { expect } from '@open-wc/testing';
import { announce, prepareAnnouncements } from '../../src/internal/announce.js';
import { announced } from '../support/queries.js';
import { until } from '../support/until.js';

const regions = (): Element[] => [...document.querySelectorAll('[data-coalition-status]')];

describe('announcements', () => {
  beforeEach(() => {
    for (const region of regions()) region.remove();
  });

  it('have one region, which is there empty before any message', () => {
    const region = prepareAnnouncements(document.body);
    expect(region.textContent).to.equal('');
    expect(region.getAttribute('role')).to.equal('status');
    expect(region.isConnected).to.equal(true);
  });

  it('have one region, however often it is asked for', () => {
    expect(prepareAnnouncements(document.body) === prepareAnnouncements(document.body)).to.equal(true);
    expect(regions()).to.have.length(1);
  });

  it('use a region that another copy of the script made', async () => {
    const other = document.createElement('div');
    other.setAttribute('data-coalition-status', '');
    document.body.append(other);
    announce('Hello', 'en', document.body);
    await until(() => other.textContent === 'Hello');
    expect(regions()).to.have.length(1);
  });

  it('are not seen, and take no room', () => {
    const { width, height } = prepareAnnouncements(document.body).getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    const before = document.documentElement.scrollWidth;
    prepareAnnouncements(document.body).textContent = 'A very long message '.repeat(100);
    expect(document.documentElement.scrollWidth).to.equal(before);
  });

  it('use no style attribute that a strict policy would refuse in markup', () => {
    const region = prepareAnnouncements(document.body);
    expect(region.outerHTML).to.not.contain('<style');
    expect(getComputedStyle(region).position).to.equal('absolute');
  });

  it('are said', async () => {
    announce('The information has loaded.', 'en', document.body);
    await until(() => announced() === 'The information has loaded.');
  });

  it('are said once, although many widgets say the same', async () => {
    for (let widget = 0; widget < 10; widget++) announce('Loaded.', 'en', document.body);
    await until(() => announced() !== '');
    expect(announced()).to.equal('Loaded.');
  });

  it('that differ are said together, in their order', async () => {
    announce('First.', 'en', document.body);
    announce('Second.', 'en', document.body);
    announce('First.', 'en', document.body);
    await until(() => announced() === 'First. Second.');
  });

  it('that come later replace those before', async () => {
    announce('Before.', 'en', document.body);
    await until(() => announced() === 'Before.');
    announce('After.', 'en', document.body);
    await until(() => announced() === 'After.');
  });

  it('are text, never mark-up', async () => {
    announce('<img src=x onerror=alert(1)>', 'en', document.body);
    await until(() => announced().includes('<img'));
    expect(prepareAnnouncements(document.body).children).to.have.length(0);
  });

  it('find a new region where the page took the old one away', async () => {
    prepareAnnouncements(document.body).remove();
    announce('Still there.', 'en', document.body);
    await until(() => announced() === 'Still there.');
  });
});
