import { record, type Actor } from './acts.js';
import type { Contribution } from './contribution.js';
import { load } from './contributions.js';
import type { Queries } from './database.js';
import { queueMail, type NewMail } from './mail-queue.js';
import { mailWords, type DeskSettings } from './settings.js';

/** What an author is told. */
export type Answer = Pick<Contribution, 'decision' | 'response' | 'answeredBy'>;

/**
 * How an answer tells an author: made from the contribution, what it was before and the words that managers set; kept in the
 * same transaction. `shared`: the answer to another contribution that says the same.
 */
export type MailFor = (
  contribution: Contribution,
  before: Contribution,
  words: Pick<DeskSettings, 'mailGreeting' | 'mailClosing'>,
  shared?: Answer,
) => NewMail | undefined;

/** Who did it, and when. */
interface Doing {
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Tells of a first answer: its author, and those who said the same, left an e-mail and have no answer of their own. An address
 * gets one mail, however often its owner wrote.
 */
export async function tellAuthors(
  queries: Queries,
  after: Contribution,
  before: Contribution,
  mailFor: MailFor,
  doing: Doing,
): Promise<void> {
  const mail = mailFor(after, before, await mailWords(queries));
  if (mail) await send(queries, mail, after, doing);
  if (before.answeredAt !== null || after.answeredAt === null) return;
  const told = mail ? [mail.recipient] : [];
  await tellAlike(queries, await untoldAlike(queries, after.sequence), after, mailFor, doing, told);
}

/** Tells those that were just linked with `first` of the answer that the page shows already. */
export async function tellLinked(
  queries: Queries,
  linked: readonly number[],
  first: Contribution,
  mailFor: MailFor,
  doing: Doing,
): Promise<void> {
  const { publication } = first;
  if (publication === null || (publication.decision === null && publication.response === null)) return;
  const untold = await untoldAlike(queries, first.sequence);
  const told = first.email ? [first.email] : [];
  const newly = untold.filter(({ sequence }) => linked.includes(sequence));
  await tellAlike(queries, newly, publication, mailFor, doing, told);
}

async function tellAlike(
  queries: Queries,
  alike: readonly Contribution[],
  answer: Answer,
  mailFor: MailFor,
  doing: Doing,
  told: readonly string[],
): Promise<void> {
  const words = await mailWords(queries);
  const addresses = new Set(told.map((address) => address.toLowerCase()));
  for (const one of alike) {
    const mail = mailFor(one, one, words, answer);
    const address = mail?.recipient.toLowerCase();
    if (!mail || address === undefined || addresses.has(address)) continue;
    addresses.add(address);
    await send(queries, mail, one, doing);
  }
}

/** Those that are the same as the first of them, can be written to and were not told of any answer. */
async function untoldAlike(queries: Queries, first: number): Promise<Contribution[]> {
  const rows = await queries
    .selectFrom('contributions')
    .select('sequence')
    .where('same_as', '=', first)
    .where('email', 'is not', null)
    .where('answered_at', 'is', null)
    .where('state', '<>', 'spam')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('acts')
            .select('acts.id')
            .where('act', '=', 'answered-by-mail')
            .whereRef('acts.reference', '=', 'contributions.reference'),
        ),
      ),
    )
    .orderBy('sequence')
    .execute();
  return load(queries, rows);
}

async function send(queries: Queries, mail: NewMail, { sequence, reference }: Contribution, { actor, at }: Doing) {
  await queueMail(queries, mail, at, sequence);
  await record(queries, { at, actor, act: 'answered-by-mail', reference });
}
