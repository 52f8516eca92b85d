// Two receivers on one database under mixed load: residents write, staff answer, pages read. One of the two is stopped and
// killed in turns; the other lives through it all, and its memory is watched.
/* global fetch */
import { setTimeout as pause } from 'node:timers/promises';
import { addStaff, signIn } from '../bench-receiver/desk-session.mjs';
import { lostAndDoubled, messageOf, onBothDatabases, send, startReceiver } from '../bench-receiver/places.mjs';
import { fileURLToPath } from 'node:url';
import { Memory } from './memory.mjs';

const FEED = fileURLToPath(new URL('../../stories/feeds/example.json', import.meta.url));
const RESIDENTS = 4;
const READERS = 2;
/** So many contributions are answered again and again: what is published grows no further, so memory must not either. */
const ANSWERED = 40;
const RESTART_EVERY_MS = 3_000;
const STAFF = 'ana@example.org';

/** Runs on each database for so long; resolves with whether all was well. */
export function soakReceivers(milliseconds) {
  return onBothDatabases((name, env) => soak(name, { FEED, ...env }, milliseconds));
}

async function soak(name, env, milliseconds) {
  const lasting = await startReceiver(env, 0, { isProbed: true });
  let restarted = await startReceiver(env);
  const { port } = restarted;
  const urls = [lasting.url, restarted.url];
  await addStaff(env, STAFF);
  const started = Date.now();
  const until = started + milliseconds;
  const isOver = () => Date.now() > until;
  const memory = new Memory(started, until);
  const counts = { tries: 0, reads: 0, restarts: 0 };
  /** References by the id of the message, as residents were told them. */
  const thanked = new Map();
  /** Answers by reference: the one that was said to be published last, and those sent since without a word back. */
  const answers = new Map();

  // As the form does: the same message under the same key until somebody says yes.
  const resident = async (who) => {
    for (let number = 0; !isOver(); number++) {
      const message = messageOf(`${who} ${number}`);
      for (let attempt = number; !thanked.has(message.id); attempt++) {
        counts.tries += 1;
        const said = await send(urls[attempt % 2], message).catch(() => undefined);
        if (said?.status === 201) thanked.set(message.id, JSON.parse(said.answer).reference);
        else await pause(20);
      }
      await pause(10);
    }
  };

  const staff = async () => {
    const sessions = [await signIn(urls[0], STAFF), await signIn(urls[1], STAFF).catch(() => undefined)];
    for (let round = 0; !isOver(); round++) {
      const who = sessions[round % 2] ?? sessions[0];
      try {
        await answerOne(who, round);
      } catch {
        await pause(50);
      }
    }
  };
  const answerOne = async ({ ask, tokenIn }, round) => {
    const [known] = [...answers.keys()].slice(round % ANSWERED);
    const waiting =
      answers.size < ANSWERED ? /contributions\/([\dA-Z-]{12})/.exec((await ask('')).html)?.[1] : undefined;
    const reference = waiting ?? known;
    if (!reference) return pause(50);
    const { html } = await ask(`contributions/${reference}`);
    const answer = `Answer of round ${round}.`;
    const { said, sent } = answers.get(reference) ?? { said: undefined, sent: [] };
    answers.set(reference, { said, sent: [...sent, answer] });
    const { status } = await ask(`contributions/${reference}`, {
      token: tokenIn(html),
      version: /name="version" value="(\d+)"/.exec(html)[1],
      act: 'publish',
      publicText: `What ${reference} says.`,
      response: answer,
      responseLanguage: 'en',
    });
    if (status === 303) answers.set(reference, { said: answer, sent: [] });
  };

  const reader = async (who) => {
    let etag = '';
    for (let round = who; !isOver(); round++) {
      try {
        const response = await fetch(`${urls[round % 2]}/feed.json`, {
          headers: etag ? { 'if-none-match': etag } : {},
        });
        if (response.ok) JSON.parse(await response.text());
        else await response.body?.cancel();
        etag = response.headers.get('etag') ?? etag;
        counts.reads += 1;
      } catch {
        // It is just being started again.
      }
      await pause(20);
    }
  };

  const restarts = async () => {
    while (Date.now() + RESTART_EVERY_MS < until) {
      await pause(RESTART_EVERY_MS);
      await restarted.end(counts.restarts % 2 ? 'SIGTERM' : 'SIGKILL');
      restarted = await startReceiver(env, port);
      counts.restarts += 1;
    }
  };

  const watch = async () => {
    while (!isOver()) {
      await pause(Math.min(500, milliseconds / 60));
      memory.add(await lasting.heapUsed());
    }
  };

  await Promise.all([
    ...Array.from({ length: RESIDENTS }, (_, who) => resident(who)),
    ...Array.from({ length: READERS }, (_, who) => reader(who)),
    staff(),
    restarts(),
    watch(),
  ]);
  await lasting.end('SIGTERM');
  await restarted.end('SIGTERM');

  // One that begins anew remembers nothing: what it says is what is kept.
  const last = await startReceiver(env);
  const shown = (await (await fetch(`${last.url}/feed.json`)).json()).contributions;
  await last.end('SIGTERM');
  const { lost, doubled } = await lostAndDoubled(thanked, env);
  const responses = new Map(
    shown.map(({ id, response }) => [id, typeof response === 'object' ? response.en : response]),
  );
  const published = [...answers].filter(([, { said }]) => said !== undefined);
  const answersLost = published.filter(
    ([reference, { said, sent }]) => ![said, ...sent].includes(responses.get(reference)),
  ).length;
  console.log(
    [
      `  ${name}: ${thanked.size} messages thanked for in ${counts.tries} tries: ${lost} lost, ${doubled} doubled`,
      `    ${published.length} contributions answered again and again: ${answersLost} answers lost`,
      `    ${counts.reads} reads of the feed, ${counts.restarts} restarts, ${memory}`,
    ].join('\n'),
  );
  return lost + doubled + answersLost === 0 && thanked.size > 0 && published.length > 0 && memory.isFlat;
}
