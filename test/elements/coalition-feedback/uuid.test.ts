import { expect } from '@open-wc/testing';
import { uuid } from '../../../src/elements/coalition-feedback/uuid.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a UUID', () => {
  for (const title of ['on a secure page', 'on a page that is not secure']) {
    it(`${title} is random in every place that is not fixed`, () => {
      if (title.includes('not')) Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
      try {
        const ids = Array.from({ length: 200 }, () => uuid());
        for (const id of ids) expect(id).to.match(UUID);
        for (let place = 0; place < 36; place += 1) {
          const seen = new Set(ids.map((id) => id[place])).size;
          const possible = [8, 13, 14, 18, 23].includes(place) ? 1 : place === 19 ? 4 : 16;
          expect(seen, `place ${place}`).to.be.within(Math.min(possible, 10), possible);
        }
        expect(new Set(ids).size).to.equal(200);
      } finally {
        Reflect.deleteProperty(crypto, 'randomUUID');
      }
    });
  }
});
