import { expect } from '@open-wc/testing';
import { dropOfflineCopy, readOfflineCopy, saveOfflineCopy } from '../../src/feed/offline-copy.js';
import { useToday } from '../support/fake-clock.js';
import { useQuietConsole } from '../support/quiet-console.js';

useToday('2026-11-16T12:00:00Z');
const url = 'https://feeds.example/offline/feed.json';
const key = `coalition-feed:${url}`;
useQuietConsole();
afterEach(() => localStorage.clear());

describe('the copy of a feed kept in this browser', () => {
  it('is given back as it was, with the time it came', () => {
    saveOfflineCopy(url, '{"a": "ñ 💧"}');
    expect(readOfflineCopy(url)).to.deep.equal({ source: '{"a": "ñ 💧"}', savedAt: '2026-11-16T12:00:00.000Z' });
  });

  it('is that of its URL only', () => {
    saveOfflineCopy(url, '{}');
    expect(readOfflineCopy(`${url}?v=2`)).to.equal(undefined);
  });

  it('is replaced by a newer one', () => {
    saveOfflineCopy(url, 'old');
    saveOfflineCopy(url, 'new');
    expect(readOfflineCopy(url)!.source).to.equal('new');
    expect(localStorage).to.have.length(1);
  });

  it('of two million characters is kept', () => {
    saveOfflineCopy(url, 'x'.repeat(2_000_000));
    expect(readOfflineCopy(url)!.source).to.have.length(2_000_000);
  });

  it('of more is not, and an older one does not stay to mislead', () => {
    saveOfflineCopy(url, 'small');
    saveOfflineCopy(url, 'x'.repeat(2_000_001));
    expect(readOfflineCopy(url)).to.equal(undefined);
    expect(localStorage).to.have.length(0);
  });

  for (const corrupt of [
    '',
    '{',
    'null',
    '[]',
    '42',
    '"text"',
    '{}',
    '{"source": 1, "savedAt": "2026"}',
    '{"source": "x"}',
    '{"savedAt": "2026"}',
  ]) {
    it(`is dropped where it reads ${JSON.stringify(corrupt)}`, () => {
      localStorage.setItem(key, corrupt);
      expect(readOfflineCopy(url)).to.equal(undefined);
      expect(localStorage.getItem(key)).to.equal(null);
    });
  }

  it('is gone after it was dropped', () => {
    saveOfflineCopy(url, 'x');
    dropOfflineCopy(url);
    expect(readOfflineCopy(url)).to.equal(undefined);
  });
});

describe('a browser that keeps nothing', () => {
  function withStorage(storage: () => Storage, use: () => void): void {
    Object.defineProperty(globalThis, 'localStorage', { get: storage, configurable: true });
    try {
      use();
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
  }
  const real = globalThis.localStorage;
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  afterEach(() => {
    if (own) Object.defineProperty(globalThis, 'localStorage', own);
    expect(globalThis.localStorage).to.equal(real);
  });

  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const full = { getItem: () => null, setItem: () => refuse(), removeItem: () => undefined } as unknown as Storage;
  const kinds: [what: string, storage: () => Storage][] = [
    ['because storage is forbidden', refuse],
    ['because storage is full', () => full],
    ['because there is no storage', () => undefined as unknown as Storage],
  ];
  for (const [what, storage] of kinds) {
    it(`(${what}) throws at nobody`, () => {
      withStorage(storage, () => {
        saveOfflineCopy(url, 'x');
        expect(readOfflineCopy(url)).to.equal(undefined);
        dropOfflineCopy(url);
      });
    });
  }
});

describe('a copy whose date is none', () => {
  for (const savedAt of ['now', '', '2026-99-99', '1', 7, null, [], {}]) {
    it(`is none: ${JSON.stringify(savedAt)}`, () => {
      const url = 'https://feeds.example/dated.json';
      localStorage.setItem(`coalition-feed:${url}`, JSON.stringify({ savedAt, source: '{}' }));
      expect(readOfflineCopy(url)).to.equal(undefined);
      expect(localStorage.getItem(`coalition-feed:${url}`)).to.equal(null);
    });
  }
});
