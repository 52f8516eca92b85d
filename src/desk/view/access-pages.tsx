import type { FC } from 'hono/jsx';
import type { KeptForm } from '../kept-form.js';
import { TextField, type FieldErrors } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';

interface SignInProps {
  readonly email?: string;
  readonly errors?: FieldErrors;
  /** A form that was sent by somebody whose session had ended: it comes back after signing in. */
  readonly kept?: KeptForm;
  /** The page that was asked for. */
  readonly next?: string;
  /** Whether an identity provider is set up. */
  readonly hasProvider: boolean;
  /** Nobody could sign in yet. */
  readonly isEmpty: boolean;
}

/** What goes along while somebody signs in. */
export const Kept: FC<{ kept?: KeptForm; next?: string }> = ({ kept, next }) => (
  <>
    {next && <input type="hidden" name="next" value={next} />}
    {kept && <input type="hidden" name="kept" value={JSON.stringify(kept)} />}
  </>
);

/** E-mail and password. */
export function renderSignInPage(setting: PageSetting, props: SignInProps): Promise<string> {
  const { words, root } = setting;
  const { email, errors = {}, kept, next, hasProvider, isEmpty } = props;
  const say = words.signIn;
  return renderPage({
    setting,
    title: say.title,
    errors,
    inLanguage: { path: 'sign-in', fields: <Kept kept={kept} next={next} /> },
    children: (
      <>
        <h1>{say.title}</h1>
        {kept && <p class="warning">{say.again}</p>}
        {isEmpty && <p class="warning">{say.nobodyYet}</p>}
        <PostForm setting={setting} action={`${root}sign-in`} class="narrow">
          <Kept kept={kept} next={next} />
          <TextField
            words={words}
            name="email"
            label={say.email}
            type="email"
            value={email}
            autocomplete="username"
            errors={errors}
          />
          <TextField
            words={words}
            name="password"
            label={say.password}
            type="password"
            autocomplete="current-password"
            errors={errors}
          />
          <button class="main">{say.button}</button>
        </PostForm>
        {hasProvider && (
          <p>
            <a href={`${root}provider`}>{say.provider}</a>
          </p>
        )}
        <p class="hint">{say.forgot}</p>
      </>
    ),
  });
}

interface LinkProps {
  /** The secret that is good once. */
  readonly secret: string;
  /** Whose password is set; absent where the link makes the first account. */
  readonly email?: string;
  readonly given?: string;
  readonly givenName?: string;
  readonly errors?: FieldErrors;
}

/** A link that is good once: choose a password, or make the first account. */
export function renderLinkPage(
  setting: PageSetting,
  { secret, email, given, givenName, errors = {} }: LinkProps,
): Promise<string> {
  const { words, root } = setting;
  const say = words.link;
  const title = email === undefined ? say.firstTitle : say.title;
  return renderPage({
    setting,
    title,
    errors,
    children: (
      <>
        <h1>{title}</h1>
        <p>{email === undefined ? say.firstText : say.forAccount(email)}</p>
        <form method="post" action={`${root}link`} class="narrow">
          <input type="hidden" name="secret" value={secret} />
          {email === undefined ? (
            <>
              <TextField
                words={words}
                name="name"
                label={`${words.accounts.name} ${words.optional}`}
                hint={words.accounts.nameHint}
                value={givenName}
                autocomplete="name"
                errors={errors}
              />
              <TextField
                words={words}
                name="email"
                label={say.email}
                type="email"
                value={given}
                autocomplete="username"
                errors={errors}
              />
            </>
          ) : (
            // For the browser's store of passwords, which would not know whose it is.
            <input type="hidden" name="username" value={email} autocomplete="username" />
          )}
          <TextField
            words={words}
            name="password"
            label={say.password}
            hint={say.hint}
            type="password"
            autocomplete="new-password"
            errors={errors}
          />
          <button class="main">{say.button}</button>
        </form>
      </>
    ),
  });
}

/** Fields of the desk's forms for what somebody writes at length. */
const LONG_TEXTS = ['response', 'note', 'message', 'text'];

/** Brings a form back, filled in and not sent. */
export const RestoreForm: FC<{ setting: PageSetting; kept: KeptForm }> = ({ setting, kept: { path, fields } }) => (
  <PostForm setting={setting} action={`${setting.root}${path}`}>
    <input type="hidden" name="restored" value="1" />
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="main">{setting.words.signIn.restore}</button>
  </PostForm>
);

/** After signing in: a form that was sent too late comes back, filled in and not sent. It says what it holds. */
export function renderRestorePage(setting: PageSetting, { path, fields }: KeptForm): Promise<string> {
  const say = setting.words.signIn;
  const written = fields.filter(([name, value]) => LONG_TEXTS.includes(name) && value).map(([, value]) => value);
  return renderPage({
    setting,
    title: say.restoreTitle,
    inLanguage: { path: 'kept', fields: <Kept kept={{ path, fields }} /> },
    children: (
      <>
        <h1>{say.restoreTitle}</h1>
        <p>{say.restoreText}</p>
        {written.map((text) => (
          <blockquote class="text" dir="auto">
            {text}
          </blockquote>
        ))}
        <RestoreForm setting={setting} kept={{ path, fields }} />
      </>
    ),
  });
}

/** What was posted while the database was away, to be sent again as it was. */
export function renderSendAgainPage(setting: PageSetting, fields: URLSearchParams): Promise<string> {
  const { words, root, path } = setting;
  const say = words.unavailable;
  return renderPage({
    setting,
    title: say.title,
    children: (
      <>
        <h1>{say.title}</h1>
        <p class="warning">{say.kept}</p>
        <form method="post" action={`${root}${path}`}>
          {[...fields].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button class="main">{say.again}</button>
        </form>
      </>
    ),
  });
}

/** A page that says one thing. */
export function renderMessagePage(
  setting: PageSetting,
  { title, text, link }: { title: string; text: string; link?: { href: string; label: string } },
): Promise<string> {
  return renderPage({
    setting,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        {link && (
          <p>
            <a href={link.href}>{link.label}</a>
          </p>
        )}
      </>
    ),
  });
}
