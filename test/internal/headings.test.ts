import { expect, fixture } from '@open-wc/testing';
import { heading } from '../../src/internal/heading.js';

const rows: [asked: number, level: number][] = [
  [2, 2],
  [3, 3],
  [4, 4],
  [5, 5],
  [6, 6],
  [7, 6],
  [99, 6],
  [1, 2],
  [0, 2],
  [-1, 2],
  [Infinity, 6],
];
for (const [asked, level] of rows) {
  it(`a heading of level ${asked} is an h${level}`, async () => {
    const element = await fixture(heading(asked, 'Title'));
    expect(element.localName).to.equal(`h${level}`);
    expect(element.textContent).to.equal('Title');
  });
}

it('a heading shows text as text', async () => {
  const element = await fixture(heading(3, '<img src=x onerror=alert(1)>'));
  expect(element.children).to.have.length(0);
});
