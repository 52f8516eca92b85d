import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed-format/read-feed.js';
import { pathsOf, valueAt } from '../support/feed-path.js';

for (const name of ['example', 'nuevo-leon']) {
  describe(`the ${name} feed`, () => {
    const load = async () => {
      const response = await fetch(`/stories/feeds/${name}.json`);
      const source = (await response.json()) as object;
      return { source, ...readFeed(source, response.url) };
    };

    it('is read without a problem', async () => {
      expect((await load()).problems).to.deep.equal([]);
    });

    it('loses nothing when it is read', async () => {
      const { source, feed } = await load();
      const lost = pathsOf(source).filter(
        (path) => valueAt(source, path) !== null && valueAt(feed, path) === undefined,
      );
      expect(lost).to.deep.equal([]);
    });

    it('links to nothing but web, mail and telephone addresses', async () => {
      const { feed } = await load();
      const addresses = pathsOf(feed)
        .filter((path) => /(url|logo)$/.test(path))
        .map((path) => String(valueAt(feed, path)));
      expect(addresses.length).to.be.greaterThan(20);
      for (const address of addresses) expect(address).to.match(/^(https?|mailto|tel):/);
    });
  });
}
