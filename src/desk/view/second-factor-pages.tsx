import type { Account } from '../../receiver/store/accounts.js';
import type { KeptForm } from '../kept-form.js';
import { Kept, OtherAccount, RestoreForm } from './access-pages.js';
import { CodeField, CurrentPasswordField, SecondFactorFields, type FieldErrors } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { QrCode } from './qr-code.js';

/** The code of the second factor, on the way in. */
export function renderSecondFactorPage(
  setting: PageSetting,
  { errors = {}, kept, next }: { errors?: FieldErrors; kept?: KeptForm; next?: string },
): Promise<string> {
  const { words, root } = setting;
  const say = words.secondFactor;
  return renderPage({
    setting,
    title: say.title,
    errors,
    inLanguage: { path: 'second-factor', fields: <Kept kept={kept} next={next} /> },
    children: (
      <>
        <h1>{say.title}</h1>
        <PostForm setting={setting} action={`${root}second-factor`} class="narrow">
          <Kept kept={kept} next={next} />
          <SecondFactorFields words={words} errors={errors} />
          <button class="main">{say.button}</button>
        </PostForm>
        <p class="hint">{say.lost}</p>
        <OtherAccount setting={setting} kept={kept} next={next} />
      </>
    ),
  });
}

/** Setting the second factor up: the key for the app, and its first code as proof. */
export function renderSecondFactorSetup(
  setting: PageSetting,
  props: {
    key: string;
    address: string;
    isDemanded: boolean;
    errors?: FieldErrors;
    kept?: KeptForm;
    next?: string;
  },
): Promise<string> {
  const { words, root } = setting;
  const say = words.secondFactor;
  const { key, address, isDemanded, errors = {}, kept, next } = props;
  return renderPage({
    setting,
    title: say.setTitle,
    errors,
    inLanguage: { path: 'second-factor/setup', fields: <Kept kept={kept} next={next} /> },
    children: (
      <>
        <h1>{say.setTitle}</h1>
        {isDemanded && <p>{say.setWhy}</p>}
        <p>{say.setHow}</p>
        <QrCode text={address} label={say.picture} />
        <p>
          {say.key}: <code>{key.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <p>
          <a href={address}>{say.open}</a>
        </p>
        <PostForm setting={setting} action={`${root}second-factor/setup`} class="narrow">
          <Kept kept={kept} next={next} />
          {setting.account?.hasPassword && <CurrentPasswordField words={words} errors={errors} />}
          <CodeField words={words} errors={errors} />
          <button class="main">{say.setButton}</button>
        </PostForm>
        {!setting.account && <OtherAccount setting={setting} kept={kept} next={next} />}
      </>
    ),
  });
}

/** What stands beside new recovery codes: what was done, and what comes after them. */
export interface NewCodes {
  readonly notice?: string;
  readonly kept?: KeptForm;
  readonly next?: string;
}

/** Recovery codes, shown this once. */
export function renderRecoveryCodes(
  setting: PageSetting & { readonly account: Account },
  codes: readonly string[],
  { notice, kept, next = 'account' }: NewCodes,
): Promise<string> {
  const { words, root } = setting;
  const say = words.secondFactor;
  return renderPage({
    setting,
    title: say.codesTitle,
    isShownOnce: true,
    notice,
    children: (
      <>
        <h1>{say.codesTitle}</h1>
        <p>{say.codesText}</p>
        <ul class="codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        {kept ? (
          <RestoreForm setting={setting} kept={kept} account={setting.account} />
        ) : (
          <p>
            <a href={`${root}${next}`}>{say.codesKept}</a>
          </p>
        )}
      </>
    ),
  });
}
