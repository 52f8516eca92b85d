// Words lost or doubled when the receiver is killed in the middle of taking messages, again and again.
import { setTimeout as pause } from 'node:timers/promises';
import { lostAndDoubled, messageOf, onBothDatabases, onPostgres, send, startReceiver } from './places.mjs';

const RESIDENTS = 8;

export async function measureKills(rounds) {
  console.log(`\nkill -9 under load, ${rounds} times`);
  const alone = await onBothDatabases((name, env) => measure(name, env, rounds, 1));
  return (await onPostgres((name, env) => measure(`two on one ${name}, one killed`, env, rounds, 2))) && alone;
}

async function measure(name, env, rounds, count) {
  const receivers = [];
  for (let index = 0; index < count; index++) receivers.push(await startReceiver(env));
  const known = new Map();
  let isOver = false;
  let tries = 0;

  // As the form does: the same message under the same key until somebody says yes.
  const resident = async (who) => {
    for (let number = 0; !isOver; number++) {
      const message = messageOf(`${who} ${number}`);
      for (let attempt = who; ; attempt++) {
        tries += 1;
        try {
          const { status, answer } = await send(receivers[attempt % count].url, message);
          if (status === 201) {
            known.set(message.id, JSON.parse(answer).reference);
            break;
          }
          await pause(20);
        } catch {
          await pause(5);
        }
      }
    }
  };
  const residents = Array.from({ length: RESIDENTS }, (_, who) => resident(who));
  for (let round = 0; round < rounds; round++) {
    await pause(30 + Math.random() * 150);
    const victim = receivers[0];
    await victim.end('SIGKILL');
    receivers[0] = await startReceiver(env, victim.port);
  }
  isOver = true;
  await Promise.all(residents);
  for (const receiver of receivers) await receiver.end('SIGTERM');

  const { lost, doubled } = await lostAndDoubled(known, env);
  console.log(`  ${name}: ${known.size} messages thanked for in ${tries} tries, ${lost} lost, ${doubled} doubled`);
  return lost === 0 && doubled === 0;
}
