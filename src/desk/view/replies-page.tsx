import type { FC } from 'hono/jsx';
import type { SavedReply } from '../../receiver/store/replies.js';
import { DESK_LANGUAGES } from '../words/desk-words.js';
import { SelectField, TextArea, TextField, type FieldErrors } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { decisionChoices, kindChoices, languageChoices } from './words-of.js';

/** A reply as its form has it. */
export type ReplyForm = Readonly<Record<'title' | 'kind' | 'decision' | 'language' | 'text', string>>;

interface RepliesProps {
  readonly replies: readonly SavedReply[];
  /** The reply that is being changed, with its id; absent where one is being added. */
  readonly editing?: { readonly id: number; readonly version: number };
  readonly form: ReplyForm;
  readonly errors?: FieldErrors;
  readonly notice?: string;
}

const FORM = 'saved-reply';

/** All saved replies, and a form to add one or to change the one chosen. */
export function renderRepliesPage(setting: PageSetting, props: RepliesProps): Promise<string> {
  const { words, language: spoken, root } = setting;
  const { replies, editing, errors = {}, notice } = props;
  const say = words.replies;
  return renderPage({
    setting,
    title: say.title,
    form: FORM,
    enter: 'save',
    notice,
    errors,
    children: (
      <>
        <h1>{say.title}</h1>
        <p>{say.text}</p>
        {replies.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <ul class="list">
            {replies.map(({ id, title, language }) => (
              <li>
                <a href={`${root}replies/${id}`} aria-current={editing?.id === id ? 'true' : undefined}>
                  <bdi>{title}</bdi>
                </a>{' '}
                <span class="facts">{languageChoices(spoken, [language])[0]?.label}</span>
              </li>
            ))}
          </ul>
        )}
        <ReplyFields setting={setting} {...props} />
      </>
    ),
  });
}

const ReplyFields: FC<{ setting: PageSetting } & RepliesProps> = ({ setting, editing, form, errors = {}, replies }) => {
  const { words, language, root } = setting;
  const say = words.replies;
  const title = replies.find(({ id }) => id === editing?.id)?.title;
  const field = { words, errors };
  const path = `replies${editing ? `/${editing.id}` : ''}`;
  return (
    <>
      <h2>{title === undefined ? say.add : say.edit(title)}</h2>
      <PostForm setting={setting} action={`${root}${path}`} id={FORM}>
        <input type="hidden" name="writing" value={path} />
        {editing && <input type="hidden" name="version" value={String(editing.version)} />}
        <TextField {...field} name="title" label={say.name} value={form.title} />
        <SelectField
          {...field}
          name="kind"
          label={say.kind}
          value={form.kind}
          empty={words.anyOf}
          choices={kindChoices(language)}
        />
        <SelectField
          {...field}
          name="decision"
          label={say.decision}
          value={form.decision}
          empty={words.anyOf}
          choices={decisionChoices(language)}
        />
        <SelectField
          {...field}
          name="language"
          label={say.language}
          value={form.language}
          choices={languageChoices(language, [...DESK_LANGUAGES, ...setting.feed.languages, form.language])}
        />
        <TextArea
          {...field}
          name="text"
          label={say.reply}
          hint={say.replyHint}
          value={form.text}
          rows={8}
          lang={form.language}
        />
        <button class="main" name="act" value="save">
          {say.save}
        </button>{' '}
        {editing && (
          <button name="act" value="remove">
            {say.remove}
          </button>
        )}
      </PostForm>
    </>
  );
};

/** Asks once before a reply goes away: it is the one thing of the desk that does. */
export function renderReplyRemoval(setting: PageSetting, { id, title }: SavedReply): Promise<string> {
  const { words, root } = setting;
  const sure = words.replies.removeSure(title);
  return renderPage({
    setting,
    title: sure,
    children: (
      <>
        <h1>{sure}</h1>
        <PostForm setting={setting} action={`${root}replies/${id}`}>
          <input type="hidden" name="sure" value="1" />
          <button name="act" value="remove">
            {words.replies.removeYes}
          </button>{' '}
          <a href={`${root}replies/${id}`}>{words.back}</a>
        </PostForm>
      </>
    ),
  });
}
