import type { Hono } from 'hono';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import { exportJson } from '../../receiver/commands/export-json.js';
import { normalReference } from '../../receiver/reference.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Store } from '../../receiver/store/store.js';
import { fileOf, page, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { renderPersonDataPage, type KeptContribution } from '../view/person-data-page.js';
import { renderErased, renderEraseQuestion, renderPersonPage } from '../view/person-page.js';

/** One person, by the e-mail they left or by the reference of what they wrote. */
type Meant = { readonly email: string } | { readonly reference: string };

/** What is kept of one person, for managers: to look at, to hand out and to erase (GDPR articles 15 and 17; ARCO rights). */
export function addPersonRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  const { store } = options;

  desk.get('/person', (context) => page(context, renderPersonPage(context.var.setting, {})));

  // By POST, like every search: an e-mail has no place in an address.
  desk.post('/person', async (context) => {
    const { setting, fields, actor } = context.var;
    const who = (fields.get('who') ?? '').trim();
    const meant = readMeant(who);
    if (!meant) {
      const errors = { who: setting.words.person.whoWrong };
      return page(context, renderPersonPage(setting, { who, errors }), 422);
    }
    const found = await all(of(store, meant));
    if (found.length === 0) return page(context, renderPersonPage(setting, { who, found }));
    switch (fields.get('act')) {
      case 'read':
      case 'file': {
        const at = new Date((options.now ?? Date.now)()).toISOString();
        await store.acts.exported(actor, at, { by: 'person', count: found.length });
        if (fields.get('act') === 'read') return page(context, renderPersonDataPage(setting, who, found));
        return fileOf(context, 'person.json', 'application/json', exportJson(of(store, meant)));
      }
      case 'erase': {
        // Something more came since the question: it is asked again, with that named too.
        const isShown = found.every(({ reference }) => fields.getAll('seen').includes(reference));
        if (fields.get('sure') !== '1' || !isShown) return page(context, renderEraseQuestion(setting, who, found));
        return page(context, renderErased(setting, await store.privacy.erase(meant, actor)));
      }
      default:
        return page(context, renderPersonPage(setting, { who, found }));
    }
  });
}

function readMeant(who: string): Meant | undefined {
  if (who.includes('@')) return who.length <= 254 && EMAIL_PATTERN.test(who) ? { email: who } : undefined;
  const reference = normalReference(who);
  return reference === undefined ? undefined : { reference };
}

/** What is kept of whom is meant, oldest first, with what staff noted about it: that is about the person too. */
async function* of(store: Store, meant: Meant): AsyncGenerator<KeptContribution> {
  for await (const one of contributionsOf(store, meant)) yield { ...one, notes: await store.notes.of(one.reference) };
}

async function* contributionsOf(store: Store, meant: Meant): AsyncGenerator<Contribution> {
  if ('email' in meant) yield* store.contributions.all({ email: meant.email });
  else {
    const one = await store.contributions.get(meant.reference);
    if (one) yield one;
  }
}

async function all(contributions: AsyncIterable<KeptContribution>): Promise<KeptContribution[]> {
  const found: KeptContribution[] = [];
  for await (const one of contributions) found.push(one);
  return found;
}
