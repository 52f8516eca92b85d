import { html } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { DeskFeed } from '../feed-choices.js';
import type { DeskLanguage, DeskWords } from '../words/desk-words.js';
import { ErrorSummary, type FieldErrors } from './fields.js';
import { PostForm } from './post-form.js';
import { zoneLabel } from './times.js';
import type { Account } from '../../receiver/store/accounts.js';

/** What every page of the desk is made with. */
export interface PageSetting {
  readonly language: DeskLanguage;
  readonly words: DeskWords;
  /** Who is signed in; absent on the pages that lead there. */
  readonly account?: Account;
  /** Goes with every form; empty where nobody is signed in. */
  readonly token: string;
  readonly feed: DeskFeed;
  /** Where the desk is, with its slash: `/desk/`. */
  readonly root: string;
  /** The page's own address within the desk, for the switch of language. */
  readonly path: string;
  /** Milliseconds since 1970: how long things wait is counted from here. */
  readonly now: number;
}

interface DocumentProps {
  readonly setting: PageSetting;
  readonly title: string;
  /** What was done, said at the top. */
  readonly notice?: Child;
  /** Id of the form that somebody may be writing in: what it holds goes along when the language is switched. */
  readonly form?: string;
  /**
   * What the Enter key does in a field of that form. Without it nothing: it saves nothing and loses nothing. Null: what the
   * form's button without a name does.
   */
  readonly enter?: string | null;
  /**
   * The page in another language where its address alone would not give it: a path within the desk to which these fields are
   * posted.
   */
  readonly inLanguage?: { readonly path: string; readonly fields: Child };
  /** Nobody can come back to it, so that nothing offers to leave it for another language. */
  readonly isShownOnce?: boolean;
  /** What is wrong with the form of the page, by the name of its field. */
  readonly errors?: FieldErrors | undefined;
  readonly children?: Child;
}

const ENTRIES = ['start', 'all', 'enter', 'replies', 'figures'] as const;
const MANAGER_ENTRIES = ['log', 'person', 'accounts', 'settings'] as const;
/** Where each entry of the menu leads. */
const ADDRESSES = {
  start: '',
  all: 'contributions',
  enter: 'new',
  replies: 'replies',
  figures: 'figures',
  log: 'log',
  person: 'person',
  accounts: 'accounts',
  settings: 'settings',
  account: 'account',
} as const;

const Menu: FC<{ setting: PageSetting }> = ({ setting }) => {
  const { words, account, root, path } = setting;
  if (!account) return <></>;
  const entries = [...ENTRIES, ...(account.role === 'manager' ? MANAGER_ENTRIES : []), 'account' as const];
  return (
    <nav aria-label={words.navigation}>
      <button type="button" class="menu-button" popovertarget="menu">
        {words.menu.open}
      </button>
      <div id="menu" popover="auto">
        <ul class="menu">
          {entries.map((entry) => (
            <li>
              <a
                href={`${root}${ADDRESSES[entry]}`}
                aria-current={path.split('?', 1)[0] === ADDRESSES[entry] ? 'page' : undefined}
              >
                {words.menu[entry]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};

const Document: FC<DocumentProps> = (props) => {
  const { setting, title, notice, form, enter = 'enter', inLanguage, isShownOnce, errors, children } = props;
  const { words, language, root, path } = setting;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${words.name}`}</title>
        <link rel="stylesheet" href={`${root}desk.css`} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header>
          <p class="name">
            <a href={root}>{words.name}</a>
          </p>
          {/* What the Enter key presses in a field: the first button of a form, which the language's would be. */}
          {form && (
            <button
              class="hidden"
              form={form}
              name={enter === null ? undefined : 'act'}
              value={enter ?? undefined}
              tabindex={-1}
              aria-hidden="true"
            />
          )}
          {!isShownOnce && (
            <PostForm setting={setting} action={`${root}language`} class="language">
              <input type="hidden" name="desk-language" value={words.language.code} form={form} />
              {inLanguage && (
                <>
                  <input type="hidden" name="writing" value={inLanguage.path} />
                  {inLanguage.fields}
                </>
              )}
              {!form && !inLanguage && <input type="hidden" name="path" value={path} />}
              <button class="as-link" lang={words.language.code} form={form} formaction={form && `${root}language`}>
                {words.language.name}
              </button>
            </PostForm>
          )}
          {setting.account && (
            <PostForm setting={setting} action={`${root}sign-out`}>
              <button class="as-link">{words.menu.signOut}</button>
            </PostForm>
          )}
          <Menu setting={setting} />
        </header>
        <main id="content" tabindex={-1}>
          {notice && (
            <p class="notice" role="status" tabindex={-1} autofocus>
              {notice}
            </p>
          )}
          {errors && <ErrorSummary words={words} errors={errors} />}
          {children}
        </main>
        {setting.account && (
          <footer>
            <p class="hint">{words.times(zoneLabel(setting))}</p>
          </footer>
        )}
      </body>
    </html>
  );
};

/** A whole page as text. Every value in it is escaped by hono/jsx. */
export async function renderPage(props: DocumentProps): Promise<string> {
  return String(await html`<!DOCTYPE html>${(<Document {...props} />)}`);
}
