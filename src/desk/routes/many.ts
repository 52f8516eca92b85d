import type { Hono } from 'hono';
import type { Seen } from '../../receiver/store/editing.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { listAddress, queryOf } from '../list-address.js';
import type { FieldErrors } from '../view/fields.js';
import { BULK_ACTS, renderBulkConfirmation, renderBulkResult } from '../view/bulk.js';
import { MANY_AGAIN, WRITER } from '../kept-form.js';
import { checkBulkAct, readBulkAct } from '../many-form.js';
import { ONCE } from '../press.js';
import { lateBeforeOf, pathOfList, showAgain, viewOf } from './contributions.js';

/** More at once would hold the database for too long: what is left is found again by the same filters. */
const MOST_AT_ONCE = 10_000;

/** Fields that the question has of its own, or that were of the page before it. */
const ASKED_ANEW = new Set([
  ...['token', ONCE, WRITER, 'writing', 'desk-language', 'restored'],
  ...['all', 'all-found', 'chosen', 'back', 'reply', 'kept'],
]);

/** As many of each sort as somebody reads before pressing a button. */
const MOST_NAMED = 50;

/** Doing something to many contributions at once, in one transaction, with a line for each that was left. */
export function addManyRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  // Where signing in leads from the pages below, and an address of theirs that somebody opens.
  desk.on('GET', ['/many', `/${MANY_AGAIN}`], (context) =>
    context.redirect(`${context.var.setting.root}${pathOfList(viewOf(context), context)}`, 303),
  );

  // In another language, or after signing in.
  desk.post(`/${MANY_AGAIN}`, (context) => {
    const { fields, setting } = context.var;
    const isRestored = fields.get('restored') === '1';
    return again(context, options, isRestored ? setting.words.contribution.restored : undefined);
  });

  desk.post('/many', async (context) => {
    const { setting, fields, actor } = context.var;
    const { words } = setting;
    const view = viewOf(context);
    const name = BULK_ACTS.find((one) => one === fields.get('act'));
    if (fields.has('back')) return again(context, options);
    const wrong = (errors: FieldErrors) => showAgain(context, options, { values: fields, errors });
    // A field of another deed, in which somebody pressed Enter, fills nothing in.
    if (fields.has('fill') && (!name || name === 'reply')) return fill(context, options);
    if (!name) return wrong({ act: words.bulk.chooseAct });
    const what = readBulkAct(name, fields, setting, options, await options.feed());
    const errors = await checkBulkAct(what, fields, setting, options);
    if (Object.keys(errors).length > 0) return wrong(errors);
    const seen = await chosen(context, options);
    if (seen.length === 0) return wrong({ chosen: words.bulk.chooseSome });

    const address = listAddress(view);
    if (fields.get('sure') !== '1') {
      // What was found may change until the answer: those that were counted are meant.
      const kept = [...fields].filter(([field]) => !ASKED_ANEW.has(field));
      const those = seen.map(({ reference, version }) => ['chosen', `${reference} ${version}`] as const);
      const preview = await options.store.bulk.preview(seen, what, actor, MOST_NAMED);
      const question = { ...preview, what, accounts: await options.store.accounts.all() };
      const all = fields.get('all') === '1' || fields.has('all-found') ? [['all-found', '1'] as const] : [];
      return page(context, renderBulkConfirmation(setting, name, question, [...kept, ...all, ...those], address));
    }
    const lines = await options.store.bulk.apply(seen, what, actor);
    return page(context, renderBulkResult(setting, lines, pathOfList(view, context)));
  });
}

/** The list with the form as it was sent, from the question too. Nothing is done by that. */
function again(context: DeskContext, options: DeskOptions, notice?: string) {
  const values = new URLSearchParams(context.var.fields);
  if (values.has('all-found')) values.set('all', '1');
  return showAgain(context, options, { values, ...(notice && { notice }) });
}

/** Puts a saved reply below what is written for all of them, with its decision where none is chosen. Nothing is done by that. */
async function fill(context: DeskContext, options: DeskOptions) {
  const { fields, setting } = context.var;
  const values = new URLSearchParams(fields);
  values.set('act', 'reply');
  const reply = (await options.store.replies.all()).find(({ id }) => String(id) === fields.get('reply'));
  if (!reply) return showAgain(context, options, { values });
  values.set('response', [fields.get('response')?.trim(), reply.text].filter(Boolean).join('\n\n'));
  values.set('responseLanguage', reply.language);
  if (!fields.get('decision') && reply.decision) values.set('decision', reply.decision);
  return showAgain(context, options, { values, notice: setting.words.contribution.filled });
}

/** Those that were ticked, or all that the list finds. */
async function chosen(context: DeskContext, options: DeskOptions): Promise<Seen[]> {
  const { fields, search } = context.var;
  if (fields.get('all') === '1')
    return options.store.contributions.references(
      queryOf(viewOf(context), search, lateBeforeOf(context, options)),
      MOST_AT_ONCE,
    );
  return fields
    .getAll('chosen')
    .slice(0, MOST_AT_ONCE)
    .map((one) => {
      const [reference = '', version = ''] = one.split(' ');
      return { reference, version: Number(version) };
    });
}
