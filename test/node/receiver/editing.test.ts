import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { sql } from 'kysely';
import type { Feed } from '../../../src/feed-format/types.js';
import type { Actor } from '../../../src/receiver/store/acts.js';
import type { Seen } from '../../../src/receiver/store/editing.js';
import type { Store } from '../../../src/receiver/store/store.js';
import { atTheDesk } from './desk-kit.ts';
import { goodMessage, receiver, receiverWith, temporaryPlace, temporaryStore } from './kit.ts';

const ANYBODY: Actor = { account: null, member: null };

/** A store with contributions, each as seen when it came. */
async function withContributions(t: TestContext, messages: readonly string[], changes: Record<string, unknown> = {}) {
  const { post, store } = await receiverWith(t);
  const seen: { reference: string; version: number }[] = [];
  for (const message of messages) {
    const { reference } = (await (await post(goodMessage({ message, ...changes }))).json()) as { reference: string };
    seen.push({ reference, version: 1 });
  }
  return { store, seen };
}

const now = async (store: Store, { reference }: { reference: string }) => (await store.contributions.get(reference))!;

describe('an answer', () => {
  it('that is saved is a draft and not on the page', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    const change = await store.editing.saveDraft(seen[0]!, { response: 'In May.', decision: 'adopted' }, ANYBODY);
    assert.equal(change.outcome, 'done');
    const { state, response, version } = await now(store, seen[0]!);
    assert.deepEqual([state, response, version], ['draft', 'In May.', 2]);
    assert.deepEqual(await store.contributions.published(), []);
  });

  it('that is published is shown without name and e-mail, and counts as answered once', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    await store.editing.publish(seen[0]!, { response: 'In May.', decision: 'adopted', answeredBy: 'town' }, ANYBODY);
    const [shown] = await store.contributions.published();
    assert.partialDeepStrictEqual(shown, {
      text: 'Benches.',
      response: 'In May.',
      decision: 'adopted',
      answeredBy: 'town',
      alike: 0,
    });
    assert.doesNotMatch(JSON.stringify(shown), /Ana|ana@example\.org/);
    const first = await now(store, seen[0]!);
    await store.editing.publish({ ...seen[0]!, version: 2 }, { response: 'In June.' }, ANYBODY);
    const second = await now(store, seen[0]!);
    assert.equal(second.answeredAt, first.answeredAt);
    assert.equal(second.publication?.response, 'In June.');
  });

  it('that is saved after publishing changes nothing on the page until it is published', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    await store.editing.publish(seen[0]!, { response: 'In May.' }, ANYBODY);
    await store.editing.saveDraft({ ...seen[0]!, version: 2 }, { response: 'Never.' }, ANYBODY);
    assert.equal((await store.contributions.published())[0]?.response, 'In May.');
  });

  it('from somebody who saw an older version is a conflict that brings both texts', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    await store.editing.saveDraft(seen[0]!, { response: 'First.' }, ANYBODY);
    const change = await store.editing.publish(seen[0]!, { response: 'Second.' }, ANYBODY);
    assert.ok(change.outcome === 'conflict');
    assert.deepEqual([change.yours.response, change.theirs.response], ['Second.', 'First.']);
    assert.equal((await now(store, seen[0]!)).response, 'First.');
  });

  it('given by two at the same moment, 100 times, is kept or a conflict and never lost', async (t) => {
    const place = await temporaryPlace(t);
    const left = await temporaryStore(t, { place });
    const right = await temporaryStore(t, { place });
    const { post } = await receiverWith(t, { store: left });
    const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
    for (let round = 1; round <= 100; round += 1) {
      const seen = { reference, version: round };
      const changes = await Promise.all([
        left.editing.saveDraft(seen, { response: `left ${round}` }, ANYBODY),
        right.editing.saveDraft(seen, { response: `right ${round}` }, ANYBODY),
      ]);
      assert.deepEqual(changes.map(({ outcome }) => outcome).sort(), ['conflict', 'done']);
      const winner = changes[0]?.outcome === 'done' ? 'left' : 'right';
      assert.equal((await now(left, seen)).response, `${winner} ${round}`);
    }
  });

  it('is taken from the page and put back', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    await store.editing.publish(seen[0]!, { response: 'In May.' }, ANYBODY);
    await store.editing.withdraw({ ...seen[0]!, version: 2 }, 'It named a neighbour', ANYBODY);
    assert.deepEqual(await store.contributions.published(), []);
    await store.editing.publish({ ...seen[0]!, version: 3 }, {}, ANYBODY);
    assert.equal((await store.contributions.published()).length, 1);
    const acts = await store.acts.of(seen[0]!.reference);
    assert.deepEqual(
      acts.map(({ act }) => act),
      ['published', 'withdrawn', 'published'],
    );
    assert.deepEqual(acts[1]?.details, { reason: 'It named a neighbour' });
  });
});

describe('personal data that is suspected', () => {
  it('keeps a contribution from the page until somebody has looked', async (t) => {
    const { store, seen } = await withContributions(t, ['Call me: +52 81 1234 5678']);
    assert.equal((await now(store, seen[0]!)).personalData, 'suspected');
    const refused = await store.editing.publish(seen[0]!, { response: 'We will.' }, ANYBODY);
    assert.partialDeepStrictEqual(refused, { outcome: 'refused', reason: 'personal-data' });
    const looked = await store.editing.publish(seen[0]!, { personalDataChecked: true }, ANYBODY);
    assert.partialDeepStrictEqual(looked, { outcome: 'refused', reason: 'personal-data-kept' });
    const another = { personalDataChecked: true, personalDataKept: ['+52 81 1234 0000'] };
    assert.equal((await store.editing.publish(seen[0]!, another, ANYBODY)).outcome, 'refused');
    const kept = { personalDataChecked: true, personalDataKept: ['+52 81 1234 5678'] };
    assert.equal((await store.editing.publish(seen[0]!, kept, ANYBODY)).outcome, 'done');
    // What the page shows already is not asked about once more.
    const again = await store.editing.publish({ ...seen[0]!, version: 2 }, { response: 'We did.' }, ANYBODY);
    assert.equal(again.outcome, 'done');
  });

  it('is gone with the words that held it, while the original stays', async (t) => {
    const { store, seen } = await withContributions(t, ['Call me: +52 81 1234 5678']);
    const change = await store.editing.publish(seen[0]!, { publicText: 'Call me: […]' }, ANYBODY);
    assert.equal(change.outcome, 'done');
    const { message, publicText, personalData } = await now(store, seen[0]!);
    assert.deepEqual([message, publicText, personalData], ['Call me: +52 81 1234 5678', 'Call me: […]', 'none']);
  });

  it('that comes in with a changed text is suspected anew', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    const refused = await store.editing.publish(seen[0]!, { publicText: 'Write to eva@example.org' }, ANYBODY);
    assert.partialDeepStrictEqual(refused, { outcome: 'refused', reason: 'personal-data' });
  });
});

describe('personal data in a response', () => {
  const OFFICE = '81 2020 0000';
  const PRIVATE = 'eva@example.org';
  const kept = (...pieces: string[]) => ({ personalDataKept: pieces });

  it('is asked about piece by piece, by whichever way it is published, and kept as a draft', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    const at = (version: number) => ({ ...seen[0]!, version });
    const response = `Call ${OFFICE} or write to ${PRIVATE}.`;
    const refusal = { outcome: 'refused', reason: 'personal-data-response' };
    assert.partialDeepStrictEqual(await store.editing.publish(at(1), { response }, ANYBODY), refusal);
    assert.equal((await store.editing.saveDraft(at(1), { response }, ANYBODY)).outcome, 'done');
    assert.partialDeepStrictEqual(await store.editing.publish(at(2), kept(OFFICE), ANYBODY), refusal);
    assert.deepEqual(await store.contributions.published(), []);
    assert.equal((await store.editing.publish(at(2), kept(OFFICE, PRIVATE), ANYBODY)).outcome, 'done');
    // What the page shows already is not asked about once more; what is new in it is.
    assert.equal((await store.editing.publish(at(3), { decision: 'noted' }, ANYBODY)).outcome, 'done');
    const more = { response: `${response} Or 55 1234 5678.` };
    assert.partialDeepStrictEqual(await store.editing.publish(at(4), more, ANYBODY), refusal);
  });

  it('is asked about where many are published, all pieces once', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'Water.', 'Trees.']);
    for (const [index, response] of [`Call ${OFFICE}.`, `${OFFICE}, ${PRIVATE}`, 'In May.'].entries())
      await store.editing.saveDraft(seen[index]!, { response }, ANYBODY);
    const those = seen.map(({ reference }) => ({ reference, version: 2 }));
    const { counts, pieces } = await store.bulk.preview(those, { act: 'publish', kept: [OFFICE] }, ANYBODY, 9);
    assert.partialDeepStrictEqual(counts, { all: 3, left: 0, asked: 2 });
    assert.deepEqual([...pieces].sort(), [OFFICE, PRIVATE]);
    const lines = await store.bulk.apply(those, { act: 'publish', kept: [OFFICE] }, ANYBODY);
    assert.deepEqual(
      lines.map(({ outcome, reason }) => reason ?? outcome),
      ['done', 'personal-data-response', 'done'],
    );
  });

  it('is asked about where a sheet is published, and nothing is left of what was agreed to', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'Water.']);
    const rows = receiver.readAnswerRows([
      ['id', 'response'],
      [seen[0]!.reference, `Call ${OFFICE}.`],
      [seen[1]!.reference, `Write to ${PRIVATE}.`],
    ]);
    const take = async (publish: boolean, yes: boolean, agreed: string[] = []) =>
      (await receiver.importAnswers(store, rows, { feed: undefined, publish, yes, kept: agreed, actor: ANYBODY })).map(
        ({ outcome, reason, pieces }) => [reason ?? outcome, ...(pieces ?? [])],
      );
    assert.deepEqual(await take(true, false), [
      ['personal-data-response', OFFICE],
      ['personal-data-response', PRIVATE],
    ]);
    assert.deepEqual(await take(true, true, [OFFICE]), [['publish'], ['personal-data-response']]);
    assert.deepEqual(await take(false, true), [['same'], ['save']]);
  });

  it('is no question where it is an address of the feed, however it is written', async (t) => {
    const feed = {
      language: 'en',
      members: [
        {
          id: 'town',
          name: 'T',
          sector: 'government',
          contact: { email: 'Open@Town.example', url: 'tel:+528120200000' },
        },
      ],
      commitments: [
        { id: 'a', title: 'A', links: [{ title: 'Write', url: 'mailto:water@town.example?subject=Leak' }] },
      ],
      contributions: [{ id: 'c', text: PRIVATE, status: 'received', date: '2026-01-01' }],
    } as unknown as Feed;
    const responses = [
      `Call ${OFFICE} or +52 81 2020-0000.`,
      'Write to OPEN@town.example or water@town.example.',
      'Call 81 2020 0001.',
      'Call +99 81 2020 0000 99.',
      'Write to pen@town.example.',
      `Write to ${PRIVATE}.`,
    ];
    const { store, seen } = await withContributions(
      t,
      responses.map((_, index) => `Text ${index}.`),
    );
    for (const [index, response] of responses.entries())
      await store.editing.saveDraft(seen[index]!, { response }, ANYBODY);
    const those = seen.map(({ reference }) => ({ reference, version: 2 }));
    const { counts, pieces } = await store.bulk.preview(those, { act: 'publish', feed }, ANYBODY, 9);
    assert.equal(counts.asked, 4, pieces.join(' | '));
    const lines = await store.bulk.apply(those, { act: 'publish', feed }, ANYBODY);
    assert.deepEqual(
      lines.map(({ outcome }) => outcome),
      ['done', 'done', 'left', 'left', 'left', 'left'],
    );
  });
});

describe('spam', () => {
  it('leaves the page, has its list, and comes back without being shown', async (t) => {
    const { store, seen } = await withContributions(t, ['Buy!']);
    await store.editing.publish(seen[0]!, { response: 'Hm.' }, ANYBODY);
    await store.editing.markSpam({ ...seen[0]!, version: 2 }, ANYBODY);
    assert.deepEqual(await store.contributions.published(), []);
    assert.equal((await store.contributions.list({ states: ['spam'] })).total, 1);
    await store.editing.unmarkSpam({ ...seen[0]!, version: 3 }, ANYBODY);
    const { state, response } = await now(store, seen[0]!);
    assert.deepEqual([state, response], ['withdrawn', 'Hm.']);
  });
});

describe('the same thing twice', () => {
  it('counts at the first, and what hangs on a second moves along', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'More benches.', 'Benches, please.']);
    const [first, second, third] = seen;
    await store.editing.setSameAs(third!, second!.reference, ANYBODY);
    await store.editing.setSameAs(second!, first!.reference, ANYBODY);
    assert.equal((await now(store, third!)).sameAs, first!.reference);
    await store.editing.publish(first!, { response: 'In May.' }, ANYBODY);
    assert.equal((await store.contributions.published())[0]?.alike, 2);
    assert.deepEqual(
      (await store.contributions.alike(first!.reference)).map(({ reference }) => reference),
      [second!.reference, third!.reference],
    );
    assert.equal((await store.contributions.waiting({ account: null, member: null, lateBefore: null })).all, 0);
  });

  it('is not turned round: the first is not the same as one that is counted with it', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'More benches.']);
    const [first, second] = [seen[0]!, seen[1]!];
    await store.editing.setSameAs(second, first.reference, ANYBODY);
    const change = await store.editing.setSameAs(first, second.reference, ANYBODY);
    assert.partialDeepStrictEqual(change, { outcome: 'refused', reason: 'counted-with-this' });
  });

  const waitingOf = async (store: Store) =>
    (await store.contributions.list({ waiting: true })).items.map(({ reference }) => reference);

  for (const [what, act, undo] of [
    [
      'marked as spam',
      (store: Store, seen: Seen) => store.editing.markSpam(seen, ANYBODY),
      (store: Store, seen: Seen) => store.editing.unmarkSpam(seen, ANYBODY),
    ],
    [
      'answered and withdrawn',
      async (store: Store, { reference, version }: Seen) => {
        await store.editing.publish({ reference, version }, { response: 'In May.' }, ANYBODY);
        return store.editing.withdraw({ reference, version: version + 1 }, 'It named a neighbour', ANYBODY);
      },
      (store: Store, seen: Seen) => store.editing.publish(seen, {}, ANYBODY),
    ],
  ] as const) {
    it(`waits again, however it hangs on it, when the first is ${what}, and no more when that is undone`, async (t) => {
      const { store, seen } = await withContributions(t, ['Benches.', 'More benches.', 'Benches, please.']);
      const [first, second, third] = [seen[0]!, seen[1]!, seen[2]!];
      await store.editing.setSameAs(second, first.reference, ANYBODY);
      // By way of one that is itself the same as another.
      await store.editing.setSameAs(third, second.reference, ANYBODY);
      assert.deepEqual(await waitingOf(store), [first.reference]);
      assert.equal((await act(store, first)).outcome, 'done');
      assert.deepEqual(await waitingOf(store), [second.reference, third.reference]);
      assert.deepEqual([(await now(store, second)).waits, (await now(store, third)).sameAs], [true, first.reference]);
      assert.equal((await store.figures.promise(15, 'UTC')).alike, 0);
      assert.equal((await store.figures.waitingGroups(15, 'UTC'))[0]?.count, 2);
      const { version } = await now(store, first);
      assert.equal((await undo(store, { reference: first.reference, version })).outcome, 'done');
      assert.ok(!(await waitingOf(store)).includes(second.reference));
      assert.equal((await now(store, third)).waits, false);
    });
  }

  it('waits again when the first is erased, and its log says so', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'More benches.']);
    const [first, second] = [seen[0]!, seen[1]!];
    await store.editing.setSameAs(second, first.reference, ANYBODY);
    await store.editing.markSpam(first, ANYBODY);
    await store.privacy.erase({ reference: first.reference }, ANYBODY);
    assert.deepEqual(await waitingOf(store), [second.reference]);
    assert.equal((await now(store, second)).sameAs, null);
    assert.partialDeepStrictEqual((await store.acts.of(second.reference)).at(-1), {
      act: 'same-as',
      details: { was: first.reference, now: null },
    });
  });

  it('still waits when it is linked with one that was taken from the page', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'More benches.']);
    const [first, second] = [seen[0]!, seen[1]!];
    await store.editing.publish(first, { response: 'In May.' }, ANYBODY);
    await store.editing.withdraw({ ...first, version: 2 }, '', ANYBODY);
    await store.editing.setSameAs(second, first.reference, ANYBODY);
    assert.deepEqual(await waitingOf(store), [second.reference]);
  });

  it('linked by two at the same moment leaves none behind, 20 times', async (t) => {
    const place = await temporaryPlace(t);
    const [left, right] = [await temporaryStore(t, { place }), await temporaryStore(t, { place })];
    const { post } = await receiverWith(t, { store: left });
    const send = async () => {
      const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
      return { reference, version: 1 };
    };
    for (let round = 0; round < 20; round += 1) {
      const [first, second, third] = [await send(), await send(), await send()];
      await Promise.all([
        left.editing.setSameAs(second, first.reference, ANYBODY),
        right.editing.setSameAs(third, second.reference, ANYBODY),
      ]);
      assert.equal((await now(left, third)).sameAs, first.reference, `round ${round}`);
      await left.editing.markSpam(first, ANYBODY);
      assert.deepEqual([(await now(left, second)).waits, (await now(left, third)).waits], [true, true]);
    }
  });

  for (const [title, target, reason] of [
    ['itself', 0, 'same-as-itself'],
    ['what is not there', 'ZZZZ-ZZZZ-ZZ', 'no-such-first'],
  ] as const) {
    it(`is not ${title}`, async (t) => {
      const { store, seen } = await withContributions(t, ['Benches.']);
      const other = typeof target === 'number' ? seen[target]!.reference : target;
      const change = await store.editing.setSameAs(seen[0]!, other, ANYBODY);
      assert.partialDeepStrictEqual(change, { outcome: 'refused', reason });
    });
  }
});

describe('what a saved reply leaves to be filled in', () => {
  it('is not published before it is, and other braces are nobody’s business', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'More benches.']);
    for (const response of ['They come on {date}.', 'Vienen el {día de la obra}.']) {
      const refused = await store.editing.publish(seen[0]!, { response }, ANYBODY);
      assert.partialDeepStrictEqual(refused, { outcome: 'refused', reason: 'placeholder' });
    }
    await store.editing.saveDraft(seen[1]!, { response: 'They come on {date}.' }, ANYBODY);
    const lines = await store.bulk.apply([{ ...seen[1]!, version: 2 }], { act: 'publish' }, ANYBODY);
    assert.equal(lines[0]?.reason, 'placeholder');
    const done = await store.editing.publish(seen[0]!, { response: '{{7*7}} ${x} {1} {{name}} {}' }, ANYBODY);
    assert.equal(done.outcome, 'done');
  });
});

describe('an account of one member', () => {
  it('acts on what is its own or nobody’s, and answers for itself alone', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'Water.']);
    const town: Actor = { account: null, member: 'town' };
    await store.editing.assign(seen[0]!, { member: 'state' }, ANYBODY);
    const others = await store.editing.saveDraft({ ...seen[0]!, version: 2 }, { response: 'x' }, town);
    assert.partialDeepStrictEqual(others, { outcome: 'refused', reason: 'other-body' });
    const forAnother = await store.editing.saveDraft(seen[1]!, { answeredBy: 'state' }, town);
    assert.partialDeepStrictEqual(forAnother, { outcome: 'refused', reason: 'other-name' });
    assert.equal((await store.editing.saveDraft(seen[1]!, { answeredBy: 'town' }, town)).outcome, 'done');
  });
});

describe('many at once', () => {
  it('are done together, with a line for each that was left and why', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'Call +52 81 1234 5678', 'Water.']);
    await store.editing.saveDraft(seen[2]!, { response: 'Mine.' }, ANYBODY);
    const lines = await store.bulk.apply(
      [...seen, { reference: 'ZZZZ-ZZZZ-ZZ', version: 1 }],
      { act: 'publish' },
      ANYBODY,
    );
    assert.deepEqual(
      lines.map(({ outcome, reason }) => reason ?? outcome),
      ['done', 'personal-data', 'conflict', 'missing'],
    );
    assert.equal((await store.contributions.published()).length, 1);
  });

  it('know before they are published how many have no answer, and how many words are left out', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'Water.', 'Trees.'], {
      consent: false,
      language: undefined,
    });
    await store.editing.saveDraft(seen[0]!, { publicText: 'Somebody asks for benches.', response: 'Yes.' }, ANYBODY);
    const those = [{ ...seen[0]!, version: 2 }, seen[1]!, seen[2]!, { reference: 'ZZZZ-ZZZZ-ZZ', version: 1 }];
    const publish = { act: 'publish', language: 'es' } as const;
    const { outlooks, counts } = await store.bulk.preview(those, publish, ANYBODY, 1);
    assert.deepEqual(counts, { all: 4, left: 1, unanswered: 2, withheld: 2, asked: 0 });
    assert.deepEqual(
      outlooks.map(({ publication }) => publication?.text),
      [
        'Somebody asks for benches.',
        'Alguien se puso en contacto con la coalición. Sus palabras no se publican.',
        // The third is of the second's sort, of which one was asked for; the last would be left.
        undefined,
      ],
    );
    assert.deepEqual((await store.bulk.preview([], publish, ANYBODY, 2)).counts.all, 0);
    const spam = await store.bulk.preview(those, { act: 'spam' }, ANYBODY, 2);
    assert.deepEqual(spam.counts, { all: 4, left: 1, unanswered: 0, withheld: 0, asked: 0 });
  });

  it('leave a decision without a reason off the page, and say so before', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.', 'Water.']);
    for (const [one, edit] of [
      [seen[0]!, { decision: 'not-adopted' }],
      [seen[1]!, { decision: 'not-adopted', response: 'There is no money.' }],
    ] as const)
      await store.editing.saveDraft(one, edit, ANYBODY);
    const those = seen.map(({ reference }) => ({ reference, version: 2 }));
    const alone = await store.editing.publish(those[0]!, {}, ANYBODY);
    assert.partialDeepStrictEqual(alone, { outcome: 'refused', reason: 'no-reason' });
    const { outlooks } = await store.bulk.preview(those, { act: 'publish' }, ANYBODY, 9);
    const lines = await store.bulk.apply(those, { act: 'publish' }, ANYBODY);
    for (const told of [outlooks, lines])
      assert.deepEqual(
        told.map(({ outcome, reason }) => reason ?? outcome),
        ['no-reason', 'done'],
      );
    assert.deepEqual(
      (await store.contributions.published()).map(({ response }) => response),
      ['There is no money.'],
    );
  });

  it('as spam are 1,000 in one act', async (t) => {
    const store = await temporaryStore(t);
    const seen = [];
    for (let count = 0; count < 1000; count += 1) {
      const id = `flood-${count}`;
      const message = { version: 'coalition-feedback/1' as const, id, message: 'Buy!' };
      const kept = await store.intake.keep({
        key: id,
        id,
        fingerprint: id,
        receivedAt: new Date().toISOString(),
        flags: ['too-fast'],
        message,
      });
      assert.ok(kept.outcome === 'kept');
      seen.push({ reference: kept.receipt.reference, version: 1 });
    }
    const lines = await store.bulk.apply(seen, { act: 'spam' }, ANYBODY);
    assert.ok(lines.every(({ outcome }) => outcome === 'done'));
    assert.equal(await store.contributions.count({ waiting: true }), 0);
  });
});

describe('a list', () => {
  it('is searched in text, reference and e-mail, however it is written', async (t) => {
    const { store, seen } = await withContributions(t, ['¿Cuándo llega el camión de Córdoba?', 'Water.'], {
      email: 'Ana.Perez@example.org',
    });
    const { reference } = seen[0]!;
    for (const search of [
      'cordoba',
      'CAMIÓN  cuando',
      reference,
      reference.toLowerCase(),
      reference.replaceAll('-', ' '),
    ]) {
      assert.deepEqual(
        (await store.contributions.list({ search })).items.map((one) => one.reference),
        [reference],
        search,
      );
    }
    assert.equal((await store.contributions.list({ search: 'ana.perez@EXAMPLE' })).total, 2);
    for (const search of ['100%', '_', `'; drop table contributions; --`]) {
      assert.equal((await store.contributions.list({ search })).total, 0, search);
    }
  });

  it('is searched in what the page shows too, while something newer is written that is not published', async (t) => {
    const { store, seen } = await withContributions(t, ['The fountain leaks.']);
    const at = (version: number) => ({ ...seen[0]!, version });
    const found = async (words: Record<string, number>) => {
      for (const [search, total] of Object.entries(words))
        assert.equal((await store.contributions.list({ search })).total, total, search);
    };
    await store.editing.publish(at(1), { publicText: 'A fountain drips.', response: 'The plumber comes.' }, ANYBODY);
    await store.editing.saveDraft(at(2), { publicText: 'A pipe leaks.', response: 'An engineer comes.' }, ANYBODY);
    await found({ drips: 1, plumber: 1, pipe: 1, engineer: 1, fountain: 1 });
    await store.editing.assign(at(3), { member: 'town' }, ANYBODY);
    await found({ drips: 1, plumber: 1 });
    // Once the page has the new words, the old ones are nowhere any more; nor is what was taken from the page.
    await store.editing.publish(at(4), {}, ANYBODY);
    await found({ drips: 0, plumber: 0, engineer: 1 });
    await store.editing.saveDraft(at(5), { response: 'A diver comes.' }, ANYBODY);
    await store.editing.withdraw(at(6), '', ANYBODY);
    await found({ engineer: 0, diver: 1 });
  });

  it('is searched in what the page shows where an older receiver wrote it down', async (t) => {
    const place = await temporaryPlace(t);
    const store = await receiver.openStore(place);
    const { post } = await receiverWith(t, { store });
    const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
    await store.editing.publish({ reference, version: 1 }, { response: 'The plumber comes.' }, ANYBODY);
    await store.editing.saveDraft({ reference, version: 2 }, { response: 'An engineer comes.' }, ANYBODY);
    await store.close();
    const older =
      'url' in place ? await receiver.openPostgresDatabase(place.url) : await receiver.openSqliteDatabase(place.folder);
    await sql`update contributions set search = 'benches engineer'`.execute(older.kysely);
    await sql`delete from kysely_migration where name = '010-search-shown'`.execute(older.kysely);
    await older.close();
    const now = await temporaryStore(t, { place });
    assert.equal((await now.contributions.list({ search: 'plumber' })).total, 1);
  });

  it('keeps its filters from one to the next', async (t) => {
    const { store, seen } = await withContributions(t, ['A.', 'B.', 'C.', 'D.']);
    await store.editing.markSpam(seen[1]!, ANYBODY);
    const query = { states: ['new' as const, 'draft' as const] };
    const { reference } = seen[2]!;
    assert.deepEqual(await store.contributions.neighbours(query, reference), {
      previous: seen[0]!.reference,
      next: seen[3]!.reference,
      position: 2,
      total: 3,
    });
    const backwards = await store.contributions.neighbours({ ...query, order: 'newest' }, reference);
    assert.deepEqual([backwards.previous, backwards.next], [seen[3]!.reference, seen[0]!.reference]);
    const page = await store.contributions.list(query, 2, 2);
    assert.deepEqual([page.items.length, page.total, page.page, page.pages], [1, 3, 2, 2]);
  });

  for (const [what, query] of [
    ['all', {}],
    ['a search', { search: 'street' }],
  ] as const) {
    it(`of ${what} shows its last page where one beyond it is asked for`, async (t) => {
      const { store, seen } = await withContributions(t, ['Street A.', 'Street B.', 'Street C.']);
      for (const asked of [2, 3, 1000]) {
        const { items, total, page, pages } = await store.contributions.list(query, asked, 2);
        assert.deepEqual([items.map((one) => one.reference), total, page, pages], [[seen[2]!.reference], 3, 2, 2]);
      }
      const nothing = await store.contributions.list({ search: 'nowhere' }, 3);
      assert.deepEqual([nothing.items, nothing.total, nothing.page, nothing.pages], [[], 0, 1, 1]);
    });
  }

  it('takes several values of one filter, and none', async (t) => {
    const { store, seen } = await withContributions(t, ['A.', 'B.', 'C.'], { commitment: undefined });
    await store.editing.assign(seen[0]!, { member: 'town' }, ANYBODY);
    await store.editing.assign(seen[1]!, { member: 'state' }, ANYBODY);
    assert.equal(await store.contributions.count({ members: ['town', 'state'] }), 2);
    assert.equal(await store.contributions.count({ members: ['town', ''] }), 2);
    assert.equal(await store.contributions.count({ commitments: [''] }), 3);
  });
});

describe('what waits', () => {
  it('is counted as mine, my body’s, nobody’s and late, and stops at the answer', async (t) => {
    let time = Date.parse('2026-03-01T09:00:00Z');
    const clock = () => time;
    const { post, store } = await receiverWith(t, { now: clock });
    const references: string[] = [];
    for (const message of ['A.', 'B.', 'C.']) {
      const answer = await post(goodMessage({ message }));
      references.push(((await answer.json()) as { reference: string }).reference);
      time += 86_400_000;
    }
    const ana = await store.accounts.add({ email: 'ana@example.org', role: 'editor', member: 'town' }, receiver.SYSTEM);
    const seen = references.map((reference) => ({ reference, version: 1 }));
    await store.editing.assign(seen[0]!, { member: 'town', account: ana!.id }, ANYBODY);
    await store.editing.assign(seen[1]!, { member: 'town' }, ANYBODY);
    time = Date.parse('2026-03-20T09:00:00Z');
    const lateBefore = store.figures.lateBefore(18, 'UTC');
    const counts = await store.contributions.waiting({ account: ana!.id, member: 'town', lateBefore });
    const { all, mine, myBodys, nobodys, late } = counts;
    assert.deepEqual([all, mine, myBodys, nobodys, late], [3, 1, 2, 1, 1]);
    await store.editing.publish({ ...seen[0]!, version: 2 }, { response: 'Yes.' }, ANYBODY);
    const after = await store.figures.promise(18, 'UTC');
    assert.deepEqual([after.answered, after.medianAnswerDays, after.shareWithin, after.late], [1, 19, 0, 0]);
    assert.equal(
      (await store.figures.waitingGroups(18, 'UTC')).reduce((sum, { count }) => sum + count, 0),
      2,
    );
    assert.equal(
      (await store.figures.weeks(4, 'UTC')).reduce((sum, { came }) => sum + came, 0),
      3,
    );
  });
});

describe('published without an answer', () => {
  it('goes on waiting, late too, until it is answered; and waits again when the answer is taken out', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    const waits = async () => {
      const waiting = { account: null, member: null, lateBefore: { day: '9999', time: '9999' } };
      const { all, late } = await store.contributions.waiting(waiting);
      return [
        all,
        late,
        await store.contributions.count({ waiting: true, sinceBefore: { day: '9999', time: '9999' } }),
      ];
    };
    await store.editing.publish(seen[0]!, {}, ANYBODY);
    assert.deepEqual(await waits(), [1, 1, 1]);
    assert.equal((await now(store, seen[0]!)).waits, true);
    assert.equal((await store.figures.waitingGroups(null, 'UTC'))[0]?.count, 1);
    await store.editing.publish({ ...seen[0]!, version: 2 }, { response: 'In May.' }, ANYBODY);
    assert.deepEqual(await waits(), [0, 0, 0]);
    await store.editing.publish({ ...seen[0]!, version: 3 }, { response: null }, ANYBODY);
    assert.deepEqual(await waits(), [1, 1, 1]);
    assert.equal((await store.figures.promise(15, 'UTC')).answered, 0);
  });

  it('and withdrawn waits too, until somebody says how it was answered otherwise', async (t) => {
    const { store, seen } = await withContributions(t, ['Benches.']);
    await store.editing.publish(seen[0]!, {}, ANYBODY);
    await store.editing.withdraw({ ...seen[0]!, version: 2 }, 'It named a neighbour', ANYBODY);
    assert.equal(await store.contributions.count({ waiting: true }), 1);
    await store.editing.answerOtherwise({ ...seen[0]!, version: 3 }, {}, 'By telephone', ANYBODY);
    assert.equal(await store.contributions.count({ waiting: true }), 0);
    assert.equal((await now(store, seen[0]!)).state, 'answered');
    assert.deepEqual(await store.contributions.published(), []);
    assert.partialDeepStrictEqual((await store.acts.of(seen[0]!.reference)).at(-1), {
      act: 'answered',
      details: { reason: 'By telephone' },
    });
  });
});

for (const [who, consent] of [
  ['did not agree', false],
  ['was not asked', undefined],
] as const) {
  describe(`the own words of somebody who ${who}`, () => {
    it('are not published until somebody says that they agreed since; a summary is', async (t) => {
      const { store, seen } = await withContributions(t, ['Benches, please.', 'Lamps, please.', 'Trees, please.'], {
        consent,
      });
      const [first, second] = [seen[0]!, seen[1]!];
      for (const publicText of ['Benches, please.', ' benches,  PLEASE. ']) {
        const refused = await store.editing.publish(first, { publicText, response: 'Yes.' }, ANYBODY);
        assert.partialDeepStrictEqual(refused, { outcome: 'refused', reason: 'no-consent' });
      }
      // Many at once look at no text: a sentence stands in its place.
      await store.bulk.apply([seen[2]!], { act: 'publish' }, ANYBODY);
      const [shown] = await store.contributions.published();
      assert.equal(shown?.text, 'Somebody contacted the coalition. Their words are not published.');
      assert.equal((await store.editing.publish(first, { consentChecked: true }, ANYBODY)).outcome, 'done');
      assert.deepEqual((await store.acts.of(first.reference)).at(-1)?.details['consentChecked'], true);
      const summary = await store.editing.publish(second, { publicText: 'Somebody asks for lamps.' }, ANYBODY);
      assert.equal(summary.outcome, 'done');
    });
  });
}

/** What staff enter for somebody who left no name, but for the words, where they were said, and when. */
const ENTRY = { kind: null, commitment: null, name: null, email: null, language: 'en', consent: true } as const;

describe('what staff enter for somebody', () => {
  it('waits like any other, with its source and day', async (t) => {
    const store = await temporaryStore(t);
    const entered = await store.editing.enter(
      { ...ENTRY, message: 'Said at the forum.', source: 'meeting', sourceDate: '2026-03-02', kind: 'demand' },
      ANYBODY,
    );
    assert.equal(await store.contributions.count({ sources: ['meeting'], waiting: true }), 1);
    await store.editing.publish({ reference: entered.reference, version: 1 }, { response: 'Noted.' }, ANYBODY);
    assert.equal((await store.contributions.published())[0]?.since, '2026-03-02');
  });

  it('waits since it was said: it comes first, is late from then, and took as long', async (t) => {
    const clock = () => Date.parse('2026-03-20T09:00:00Z');
    const { post, store } = await receiverWith(t, { now: clock });
    const sent = ((await (await post(goodMessage())).json()) as { reference: string }).reference;
    const lamps = { ...ENTRY, message: 'Lamps.', source: 'meeting', sourceDate: '2026-01-09' } as const;
    const said = await store.editing.enter(lamps, ANYBODY);
    const listed = await store.contributions.list({ waiting: true });
    assert.deepEqual(
      listed.items.map(({ reference }) => reference),
      [said.reference, sent],
    );
    const beside = await store.contributions.neighbours({ waiting: true }, said.reference);
    assert.deepEqual([beside.previous, beside.next, beside.position], [null, sent, 1]);
    const lateBefore = store.figures.lateBefore(15, 'UTC');
    assert.equal((await store.contributions.waiting({ account: null, member: null, lateBefore })).late, 1);
    await store.editing.publish({ reference: said.reference, version: 1 }, { response: 'Yes.' }, ANYBODY);
    const { medianAnswerDays, shareWithin } = await store.figures.promise(15, 'UTC');
    assert.deepEqual([medianAnswerDays, shareWithin], [70, 0]);
  });
});

describe('the days of a promise', () => {
  it('are those of the calendar on the coalition’s clock, in what waits and in what was answered', async (t) => {
    let time = 0;
    const now = () => time;
    const { post, store } = await receiverWith(t, { now });
    // On the clock of Monterrey the first came on the 14th, an hour before midnight.
    const sent: string[] = [];
    for (const at of ['2026-11-15T05:00:00Z', '2026-11-15T07:00:00Z']) {
      time = Date.parse(at);
      sent.push(((await (await post(goodMessage())).json()) as { reference: string }).reference);
    }
    const letter = await store.editing.enter(
      { ...ENTRY, message: 'A letter.', source: 'letter', sourceDate: '2026-11-15' },
      ANYBODY,
    );
    const lateIn = async (timeZone: string) => {
      const lateBefore = store.figures.lateBefore(15, timeZone);
      const { late } = await store.contributions.waiting({ account: null, member: null, lateBefore });
      const listed = await store.contributions.count({ waiting: true, sinceBefore: lateBefore });
      const inGroups = (await store.figures.waitingGroups(15, timeZone)).reduce((sum, group) => sum + group.late, 0);
      assert.deepEqual([listed, inGroups, (await store.figures.promise(15, timeZone)).late], [late, late, late]);
      return late;
    };
    // Day 15, as late in the evening as it can be on both clocks.
    time = Date.parse('2026-11-30T23:30:00Z');
    assert.deepEqual([await lateIn('UTC'), await lateIn('America/Monterrey')], [0, 1]);
    const feed = async () =>
      ({
        version: 'coalition-feed/1',
        title: 'C',
        language: 'en',
        updated: '2026-03-01',
        timeZone: 'UTC',
        answerWithinDays: 15,
        members: [],
        commitments: [],
        contributions: [],
      }) as unknown as Feed;
    const { ask } = await atTheDesk(t, store, { feed, now });
    assert.equal((await ask('')).html.match(/waits 15 days(?! <strong)/g)?.length, 3);
    for (const reference of [...sent, letter.reference])
      await store.editing.publish({ reference, version: 1 }, { response: 'Yes.' }, ANYBODY);
    assert.equal((await store.figures.promise(15, 'UTC')).shareWithin, 1);
    assert.equal((await store.figures.promise(15, 'America/Monterrey')).shareWithin, 2 / 3);
    assert.equal((await store.figures.promise(14, 'UTC')).shareWithin, 0);
  });
});

describe('half of the answers', () => {
  it('came within days of the calendar on the coalition’s clock, as late is counted', async (t) => {
    let time = 0;
    const { post, store } = await receiverWith(t, { now: () => time });
    const HOUR = 3_600_000;
    const waits: [came: number, answered: number][] = [];
    const median = (timeZone: string) => {
      const dayOf = new Intl.DateTimeFormat('sv', { timeZone });
      const day = (at: number) => Date.parse(dayOf.format(at)) / (24 * HOUR);
      const days = waits.map(([came, answered]) => day(answered) - day(came)).sort((one, other) => one - other);
      const middle = Math.ceil(days.length / 2) - 1;
      return days.length % 2 === 0 ? (days[middle]! + days[middle + 1]!) / 2 : days[middle];
    };
    for (let index = 0; index < 24; index += 1) {
      const came = Date.parse('2026-11-01T00:00:00Z') + index * 7 * HOUR;
      time = came;
      const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
      // From an hour to 20 days, in no order: some go over midnight on one clock and not on another.
      const answered = came + (1 + ((index * 151) % 480)) * HOUR;
      time = answered;
      await store.editing.publish({ reference, version: 1 }, { response: 'Yes.' }, ANYBODY);
      waits.push([came, answered]);
      for (const timeZone of ['UTC', 'America/Monterrey', 'Pacific/Kiritimati']) {
        const { medianAnswerDays, medianFirstReplyDays } = await store.figures.promise(15, timeZone);
        const expected = median(timeZone);
        assert.deepEqual([medianAnswerDays, medianFirstReplyDays], [expected, expected], `${timeZone} ${index}`);
      }
    }
  });
});

describe('figures by week', () => {
  it('begin a week when it begins on the coalition’s clock', async (t) => {
    let time = Date.parse('2026-03-02T03:00:00Z');
    const now = () => time;
    const { post, store } = await receiverWith(t, { now });
    // Nine on Sunday evening in Monterrey, and on Monday everywhere else here.
    await post(goodMessage());
    time = Date.parse('2026-03-03T12:00:00Z');
    for (const [timeZone, weeks] of [
      [
        'America/Monterrey',
        [
          ['2026-02-16', 0],
          ['2026-02-23', 1],
          ['2026-03-02', 0],
        ],
      ],
      [
        'UTC',
        [
          ['2026-02-16', 0],
          ['2026-02-23', 0],
          ['2026-03-02', 1],
        ],
      ],
      [
        'Asia/Tokyo',
        [
          ['2026-02-16', 0],
          ['2026-02-23', 0],
          ['2026-03-02', 1],
        ],
      ],
    ] as const)
      assert.deepEqual(
        (await store.figures.weeks(3, timeZone)).map(({ week, came }) => [week, came]),
        weeks,
        timeZone,
      );
  });
});
