import type { Hono } from 'hono';
import { visibleText } from '../../feed-format/feedback-rules.js';
import { LANGUAGE_PATTERN } from '../../feed-format/patterns.js';
import { CONTRIBUTION_KINDS, DECISIONS } from '../../feed-format/vocabularies.js';
import { plainLine } from '../../receiver/plain-text.js';
import type { ReplyEdit, SavedReply } from '../../receiver/store/replies.js';
import { MOST_CHARACTERS } from '../../receiver/store/contribution.js';
import type { Store } from '../../receiver/store/store.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { isBroughtBack } from '../kept-form.js';
import { renderRepliesPage, renderReplyRemoval, type ReplyForm } from '../view/replies-page.js';
import type { DeskWords } from '../words/desk-words.js';
import { notFound } from './contributions.js';
import { typedText } from '../typed-text.js';

/** Replies that are used again. */
export function addReplyRoutes(desk: Hono<DeskEnv>, { store }: DeskOptions): void {
  const find = async (context: DeskContext) =>
    (await store.replies.all()).find(({ id }) => String(id) === context.req.param('id'));

  desk.get('/replies', async (context) => {
    const { setting } = context.var;
    const { replies: say } = setting.words;
    const done = context.req.query('done');
    const notice = done === 'saved' ? say.saved : done === 'removed' ? say.removed : undefined;
    const form = { title: '', kind: '', decision: '', language: setting.language, text: '' };
    return page(
      context,
      renderRepliesPage(setting, { replies: await store.replies.all(), form, ...(notice && { notice }) }),
    );
  });

  desk.post('/replies', async (context) => {
    const { setting, fields, actor } = context.var;
    const form = readReply(fields);
    const errors = checkReply(form, setting.words);
    if (Object.keys(errors).length > 0 || isBroughtBack(fields))
      return page(context, renderRepliesPage(setting, { replies: await store.replies.all(), form, errors }), 422);
    await store.replies.add(editOf(form), actor);
    return context.redirect(`${setting.root}replies?done=saved`, 303);
  });

  desk.get('/replies/:id', async (context) => {
    const reply = await find(context);
    if (!reply) return notFound(context);
    return page(
      context,
      renderRepliesPage(context.var.setting, {
        replies: await store.replies.all(),
        editing: reply,
        form: formOf(reply),
      }),
    );
  });

  desk.post('/replies/:id', async (context) => {
    const { setting, fields, actor } = context.var;
    const reply = await find(context);
    if (!reply) return notFound(context);
    if (fields.get('act') !== 'remove') return save(context, store, reply);
    if (fields.get('sure') !== '1') return page(context, renderReplyRemoval(setting, reply));
    await store.replies.remove(reply.id, actor);
    return context.redirect(`${setting.root}replies?done=removed`, 303);
  });
}

/** Saves what was written of a reply, unless something is wrong with it or somebody was faster. */
async function save(context: DeskContext, { replies }: Store, reply: SavedReply) {
  const { setting, fields, actor } = context.var;
  const form = readReply(fields);
  const errors = checkReply(form, setting.words);
  const shown = { replies: await replies.all(), form, errors };
  if (Object.keys(errors).length > 0 || isBroughtBack(fields))
    return page(
      context,
      renderRepliesPage(setting, { ...shown, editing: { id: reply.id, version: Number(fields.get('version')) } }),
      422,
    );
  const change = await replies.save(reply.id, Number(fields.get('version')), editOf(form), actor);
  if (change.outcome === 'missing') return notFound(context);
  if (change.outcome === 'conflict') {
    const { conflictTitle, conflictText } = setting.words.contribution;
    const notice = `${conflictTitle}. ${conflictText} ${setting.words.contribution.theirs}: ${change.reply.text}`;
    return page(context, renderRepliesPage(setting, { ...shown, editing: change.reply, notice }), 409);
  }
  return context.redirect(`${setting.root}replies?done=saved`, 303);
}

const formOf = ({ title, kind, decision, language, text }: SavedReply): ReplyForm => ({
  title,
  kind: kind ?? '',
  decision: decision ?? '',
  language,
  text,
});

function readReply(fields: URLSearchParams): ReplyForm {
  const text = (name: keyof ReplyForm) => visibleText(typedText(fields, name) ?? '');
  return {
    title: plainLine(text('title')),
    kind: text('kind'),
    decision: text('decision'),
    language: text('language'),
    text: text('text'),
  };
}

const editOf = ({ title, kind, decision, language, text }: ReplyForm): ReplyEdit => ({
  title,
  kind: kind || null,
  decision: decision || null,
  language,
  text,
});

function checkReply(form: ReplyForm, { errors: say }: DeskWords): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!form.title) errors['title'] = say.titleEmpty;
  else if ([...form.title].length > 200) errors['title'] = say.messageLong(200);
  if (!form.text) errors['text'] = say.textMissing;
  else if ([...form.text].length > MOST_CHARACTERS) errors['text'] = say.messageLong(MOST_CHARACTERS);
  if (form.kind && !CONTRIBUTION_KINDS.some((kind) => kind === form.kind)) errors['kind'] = say.unknownChoice;
  if (form.decision && !DECISIONS.some((one) => one === form.decision)) errors['decision'] = say.unknownChoice;
  if (!LANGUAGE_PATTERN.test(form.language)) errors['language'] = say.unknownChoice;
  return errors;
}
