// Two people who answer the same contribution at the same moment: each is kept, or is shown both texts.
import { addStaff, signIn } from './desk-session.mjs';
import { messageOf, onBothDatabases, send, startReceiver } from './places.mjs';

export async function measureAnswers(rounds) {
  console.log(`\ntwo answers at the same moment, ${rounds} times`);
  return onBothDatabases(async (name, env) => {
    const receiver = await startReceiver(env);
    const people = [];
    for (const email of ['ana@example.org', 'luis@example.org']) {
      await addStaff(env, email);
      people.push(await signIn(receiver.url, email));
    }
    const counts = { kept: 0, conflicts: 0, lost: 0 };
    for (let round = 0; round < rounds; round++) {
      const { answer } = await send(receiver.url, messageOf(`Answer this, ${round}.`));
      const path = `contributions/${JSON.parse(answer).reference}`;
      const pages = await Promise.all(people.map(({ ask }) => ask(path)));
      const texts = people.map((_, who) => `Answer ${who} of round ${round}.`);
      const answers = await Promise.all(
        people.map(({ ask, tokenIn }, who) =>
          ask(path, {
            token: tokenIn(pages[who].html),
            version: /name="version" value="(\d+)"/.exec(pages[who].html)[1],
            act: 'publish',
            publicText: `Answer this, ${round}.`,
            decision: 'noted',
            response: texts[who],
            responseLanguage: 'en',
          }),
        ),
      );
      const { html } = await people[0].ask(path);
      answers.forEach(({ status, html: shown }, who) => {
        // Kept means still there; shown means that both texts stand on the page.
        if (status === 303 && html.includes(texts[who])) counts.kept += 1;
        else if (status === 409 && texts.every((text) => shown.includes(text))) counts.conflicts += 1;
        else counts.lost += 1;
      });
    }
    await receiver.end('SIGTERM');
    console.log(`  ${name}: ${counts.kept} kept, ${counts.conflicts} shown as a conflict, ${counts.lost} lost`);
    return counts.lost === 0 && counts.kept + counts.conflicts === 2 * rounds;
  });
}
