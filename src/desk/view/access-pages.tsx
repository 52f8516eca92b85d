import type { FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import { isAnothers, type KeptForm } from '../kept-form.js';
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
        {hasProvider &&
          (kept || next ? (
            <PostForm setting={setting} action={`${root}provider`}>
              <Kept kept={kept} next={next} />
              <p>
                <button class="as-link">{say.provider}</button>
              </p>
            </PostForm>
          ) : (
            <p>
              <a href={`${root}provider`}>{say.provider}</a>
            </p>
          ))}
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

/** The way back for who signed in with the wrong account. What came along goes along. */
export const OtherAccount: FC<{ setting: PageSetting; kept?: KeptForm; next?: string }> = ({ setting, ...along }) => (
  <PostForm setting={setting} action={`${setting.root}sign-out`}>
    <Kept {...along} />
    <button class="as-link">{setting.words.secondFactor.otherAccount}</button>
  </PostForm>
);

/** Brings a form back, filled in and not sent. Who did not write it is told whose turn it is. */
export const RestoreForm: FC<{ setting: PageSetting; kept: KeptForm; account: Account }> = ({
  setting,
  kept,
  account,
}) =>
  isAnothers(kept, account) ? (
    <>
      <p class="warning">{setting.words.signIn.anothers}</p>
      <OtherAccount setting={setting} kept={kept} />
    </>
  ) : (
    <PostForm setting={setting} action={`${setting.root}${kept.path}`}>
      <input type="hidden" name="restored" value="1" />
      {kept.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="main">{setting.words.signIn.restore}</button>
    </PostForm>
  );

/** After signing in: a form that was sent too late comes back, filled in and not sent. It says what it holds. */
export function renderRestorePage(setting: PageSetting, kept: KeptForm, account: Account): Promise<string> {
  const { words, root } = setting;
  const say = words.signIn;
  const isMine = !isAnothers(kept, account);
  const written = kept.fields.filter(([name, value]) => LONG_TEXTS.includes(name) && value).map(([, value]) => value);
  return renderPage({
    setting,
    title: say.restoreTitle,
    inLanguage: { path: 'kept', fields: <Kept kept={kept} /> },
    children: (
      <>
        <h1>{say.restoreTitle}</h1>
        {isMine && <p>{say.restoreText}</p>}
        {isMine &&
          written.map((text) => (
            <blockquote class="text" dir="auto">
              {text}
            </blockquote>
          ))}
        <RestoreForm setting={setting} kept={kept} account={account} />
        {!isMine && (
          <p>
            <a href={root}>{words.menu.start}</a>
          </p>
        )}
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
