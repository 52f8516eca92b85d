import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { receiver, temporaryPlace, temporaryStore } from './kit.ts';

const { SYSTEM } = receiver;
const manager = (email: string) => ({ email, role: 'manager' as const, member: null });

describe('accounts', () => {
  it('have one for each e-mail, in any case', async (t) => {
    const store = await temporaryStore(t);
    assert.ok(await store.accounts.add(manager('Ana@Example.org'), SYSTEM));
    assert.equal(await store.accounts.add(manager('ana@example.org'), SYSTEM), undefined);
    assert.equal((await store.accounts.credentials(' ANA@example.org '))?.account.email, 'ana@example.org');
  });

  it('of two managers who disable each other at the same moment keep one, 20 times', async (t) => {
    const place = await temporaryPlace(t);
    const [left, right] = [await temporaryStore(t, { place }), await temporaryStore(t, { place })];
    for (let round = 0; round < 20; round += 1) {
      const ids: number[] = [];
      for (const name of ['ana', 'bob']) {
        const account = await left.accounts.add(manager(`${name}${round}@example.org`), SYSTEM);
        await left.accounts.setPassword(account!.id, 'scrypt$', SYSTEM);
        ids.push(account!.id);
      }
      // Managers of earlier rounds are gone.
      for (const one of await left.accounts.all()) {
        if (!ids.includes(one.id)) await left.accounts.change(one.id, { disabled: true }, SYSTEM);
      }
      const outcomes = await Promise.all([
        left.accounts.change(ids[0]!, { disabled: true }, SYSTEM),
        right.accounts.change(ids[1]!, { disabled: true }, SYSTEM),
      ]);
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['done', 'last-manager']);
    }
  });

  it('that are disabled are signed out, and their links are worth nothing', async (t) => {
    const store = await temporaryStore(t);
    const [ana, bob] = [
      (await store.accounts.add(manager('ana@example.org'), SYSTEM))!,
      (await store.accounts.add({ email: 'bob@example.org', role: 'editor', member: null }, SYSTEM))!,
    ];
    await store.accounts.setPassword(ana.id, 'scrypt$', SYSTEM);
    const cookie = await store.sessions.begin(bob.id, 'whole');
    const link = await store.sessions.makeLink(bob.id);
    await store.accounts.change(bob.id, { disabled: true }, SYSTEM);
    assert.equal(await store.sessions.find(cookie), undefined);
    assert.equal(await store.sessions.spendLink(link), undefined);
  });

  it('of the identity provider take no local one over', async (t) => {
    const store = await temporaryStore(t);
    await store.accounts.add(manager('ana@example.org'), SYSTEM);
    const claims = { subject: 'x 1', email: 'ana@example.org', name: null, role: 'manager' as const, member: null };
    assert.equal(await store.accounts.ofProvider(claims), undefined);
    const eve = await store.accounts.ofProvider({
      ...claims,
      subject: 'x 2',
      email: 'eve@example.org',
      role: 'editor',
    });
    const again = await store.accounts.ofProvider({
      ...claims,
      subject: 'x 2',
      email: 'eve@example.org',
      member: 'town',
    });
    assert.deepEqual([again?.id, again?.role, again?.member], [eve?.id, 'manager', 'town']);
  });
});

describe('a link', () => {
  it('is good once, also for two at the same moment', async (t) => {
    const place = await temporaryPlace(t);
    const [left, right] = [await temporaryStore(t, { place }), await temporaryStore(t, { place })];
    const link = await left.sessions.makeLink(null);
    const spent = await Promise.all([left.sessions.spendLink(link), right.sessions.spendLink(link)]);
    assert.deepEqual(spent.filter(Boolean), [{ account: null }]);
  });

  it('is over after its days, and when a newer one is made', async (t) => {
    let time = Date.parse('2026-03-01T09:00:00Z');
    const store = await temporaryStore(t, { now: () => time });
    const first = await store.sessions.makeLink(null);
    const second = await store.sessions.makeLink(null);
    assert.equal(await store.sessions.peekLink(first), undefined);
    time += 8 * 86_400_000;
    assert.equal(await store.sessions.peekLink(second), undefined);
  });
});

describe('a session', () => {
  it('ends after 30 minutes without a request, and after 12 hours in any case', async (t) => {
    let time = Date.parse('2026-03-01T09:00:00Z');
    const store = await temporaryStore(t, { now: () => time });
    const { id } = (await store.accounts.add(manager('ana@example.org'), SYSTEM))!;
    const idle = await store.sessions.begin(id, 'whole');
    time += 31 * 60_000;
    assert.equal(await store.sessions.find(idle), undefined);
    const busy = await store.sessions.begin(id, 'whole');
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      assert.ok(await store.sessions.find(busy), `after ${minutes} minutes`);
      time += 20 * 60_000;
    }
    time += 60_000;
    assert.equal(await store.sessions.find(busy), undefined);
  });

  it('is kept as a hash', async (t) => {
    const store = await temporaryStore(t);
    const { id } = (await store.accounts.add(manager('ana@example.org'), SYSTEM))!;
    const cookie = await store.sessions.begin(id, 'whole');
    const rows = await store.database.kysely.selectFrom('sessions').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(cookie));
  });
});

describe('the code of a second factor', () => {
  it('is good once', async (t) => {
    const store = await temporaryStore(t);
    const { id } = (await store.accounts.add(manager('ana@example.org'), SYSTEM))!;
    await store.accounts.setTotp(id, 'SECRET', SYSTEM);
    assert.deepEqual(
      [
        await store.accounts.useTotpStep(id, 5),
        await store.accounts.useTotpStep(id, 5),
        await store.accounts.useTotpStep(id, 4),
        await store.accounts.useTotpStep(id, 6),
      ],
      [true, false, false, true],
    );
  });
});

describe('every secret that is given out', () => {
  it('is new each time and has 128 random bits at least (OWASP ASVS 5.0 §11.2.3)', async (t) => {
    const store = await temporaryStore(t);
    const { id } = (await store.accounts.add(manager('ana@example.org'), SYSTEM))!;
    const secrets: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const cookie = await store.sessions.begin(id, 'whole');
      secrets.push(cookie, (await store.sessions.find(cookie))!.token, await store.sessions.makeLink(id));
    }
    assert.equal(new Set(secrets).size, secrets.length);
    for (const secret of secrets) assert.ok(Buffer.from(secret, 'base64url').length * 8 >= 128, secret);
    // All bits are used: over so many, each letter of the alphabet comes.
    assert.equal(new Set(secrets.join('')).size, 64);
  });
});

describe('recovery codes', () => {
  it('are ten, each good once for its account, also for two at the same moment, and kept as hashes', async (t) => {
    const place = await temporaryPlace(t);
    const [store, other] = [await temporaryStore(t, { place }), await temporaryStore(t, { place })];
    const [ana, bob] = [
      (await store.accounts.add(manager('ana@example.org'), SYSTEM))!,
      (await store.accounts.add(manager('bob@example.org'), SYSTEM))!,
    ];
    const codes = await store.recoveryCodes.renew(ana.id);
    assert.equal(new Set(codes).size, 10);
    for (const code of codes) assert.match(code, /^([\dA-Z]{4}-){5}[\dA-Z]{4}$/);
    const rows = await store.database.kysely.selectFrom('recovery_codes').selectAll().execute();
    assert.ok(codes.every((code) => !JSON.stringify(rows).includes(code)));
    assert.equal(await store.recoveryCodes.spend(bob.id, codes[0]!), false);
    const both = await Promise.all([store, other].map((one) => one.recoveryCodes.spend(ana.id, codes[0]!)));
    assert.deepEqual(both.sort(), [false, true]);
    // As somebody types it off a sheet of paper.
    const typed = ` ${codes[1]!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
    assert.equal(await store.recoveryCodes.spend(ana.id, typed), true);
    for (const wrong of ['', '-', codes[2]!.slice(1), '123456'])
      assert.ok(!(await store.recoveryCodes.spend(ana.id, wrong)));
    assert.equal(await store.recoveryCodes.left(ana.id), 8);
    const acts = (await store.acts.newest(5)).map(({ act }) => act);
    assert.deepEqual(acts.slice(0, 3), ['recovery-code-used', 'recovery-code-used', 'recovery-codes-made']);
  });

  it('end with new ones, and with the second factor', async (t) => {
    const store = await temporaryStore(t);
    const { id } = (await store.accounts.add(manager('ana@example.org'), SYSTEM))!;
    const [old] = await store.recoveryCodes.renew(id);
    const [newer] = await store.recoveryCodes.renew(id);
    assert.equal(await store.recoveryCodes.spend(id, old!), false);
    await store.accounts.setTotp(id, null, SYSTEM);
    assert.equal(await store.recoveryCodes.spend(id, newer!), false);
    assert.equal(await store.recoveryCodes.left(id), 0);
  });
});

describe('a setting', () => {
  it('changed by two at once is a conflict for one', async (t) => {
    const store = await temporaryStore(t);
    const outcomes = await Promise.all(['a', 'b'].map((en) => store.settings.set('houseRules', 0, { en }, SYSTEM)));
    assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['conflict', 'done']);
    assert.equal((await store.settings.get('houseRules')).version, 1);
  });
});

describe('what is counted over a short time', () => {
  it('is counted together by all receivers of one database, and again when its time is over', async (t) => {
    let time = 1_000_000_000;
    const place = await temporaryPlace(t);
    const store = await temporaryStore(t, { place, now: () => time });
    const other = 'url' in place ? await temporaryStore(t, { place, now: () => time }) : store;
    const waits = [];
    for (const one of [store, other, store]) waits.push(await one.attempts.take('x', 2, 60_000));
    assert.deepEqual(waits, [0, 0, 60_000]);
    await other.attempts.giveBack('x');
    assert.equal(await store.attempts.take('x', 2, 60_000), 0);
    time += 60_001;
    assert.equal(await store.attempts.take('x', 2, 60_000), 0);
  });
});
