import type { FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { OpenSession } from '../../receiver/store/sessions.js';
import { CurrentPasswordField, SecondFactorFields, TextField, type FieldErrors } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { timeLabel } from './times.js';

export interface MyAccountProps {
  readonly account: Account;
  /** Whether a manager demands the second factor of everybody. */
  readonly isDemanded: boolean;
  /** How many recovery codes are good yet. */
  readonly codesLeft: number;
  /** Where the account is signed in. */
  readonly sessions: readonly OpenSession[];
  readonly errors?: FieldErrors;
  readonly notice?: string;
}

/** One's own password and second factor, and where one is signed in. */
export function renderMyAccountPage(setting: PageSetting, props: MyAccountProps): Promise<string> {
  const { words, root } = setting;
  const { account, isDemanded, codesLeft, sessions, errors = {}, notice } = props;
  const say = words.account;
  const factor = words.secondFactor;
  return renderPage({
    setting,
    title: say.title,
    notice,
    errors,
    children: (
      <>
        <h1>{say.title}</h1>
        <p>{account.email}</p>
        <PostForm setting={setting} action={`${root}account/name`} class="narrow">
          <TextField
            words={words}
            name="name"
            label={`${words.accounts.name} ${words.optional}`}
            hint={words.accounts.nameHint}
            value={account.name}
            autocomplete="name"
          />
          <button>{say.saveName}</button>
        </PostForm>
        {account.hasPassword && (
          <section>
            <h2>{say.password}</h2>
            <PostForm setting={setting} action={`${root}account`} class="narrow">
              <CurrentPasswordField words={words} errors={errors} />
              <TextField
                words={words}
                name="next"
                label={say.next}
                hint={words.link.hint}
                type="password"
                autocomplete="new-password"
                errors={errors}
              />
              <button>{say.change}</button>
            </PostForm>
            <p class="hint">{say.passwordText}</p>
          </section>
        )}
        <section>
          <h2>{say.second}</h2>
          <p>{account.hasSecondFactor ? factor.isOn : factor.isOff}</p>
          {account.hasSecondFactor && (
            <>
              <p>{factor.codesLeft(codesLeft)}</p>
              <p class="hint">{factor.lost}</p>
            </>
          )}
          {!account.hasSecondFactor && (
            <p>
              <a href={`${root}second-factor/setup`}>{say.setUp}</a>
            </p>
          )}
          {account.hasSecondFactor && (
            <PostForm setting={setting} action={`${root}second-factor/change`} class="narrow">
              <SecondFactorFields words={words} errors={errors} />
              <p class="buttons">
                <button name="act" value="codes">
                  {factor.newCodes}
                </button>{' '}
                <button name="act" value="move">
                  {factor.move}
                </button>{' '}
                {!isDemanded && (
                  <button name="act" value="remove">
                    {factor.remove}
                  </button>
                )}
              </p>
              {isDemanded && <p class="hint">{factor.demanded}</p>}
            </PostForm>
          )}
        </section>
        <SignedIn setting={setting} sessions={sessions} />
      </>
    ),
  });
}

const SignedIn: FC<{ setting: PageSetting; sessions: readonly OpenSession[] }> = ({ setting, sessions }) => {
  const { words, root } = setting;
  const say = words.account;
  return (
    <section>
      <h2>{say.sessions}</h2>
      <ul>
        {sessions.map(({ begunAt, seenAt, isThis, id }) => (
          <li>
            {isThis ? say.thisOne : say.otherOne}
            <p class="facts">{say.signedIn(timeLabel(setting, begunAt), timeLabel(setting, seenAt))}</p>
            {!isThis && (
              <PostForm setting={setting} action={`${root}account/sign-out-others`}>
                <button class="as-link" name="which" value={id}>
                  {say.endOne}
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.some(({ isThis }) => !isThis) && (
        <PostForm setting={setting} action={`${root}account/sign-out-others`}>
          <button>{say.endOthers}</button>
        </PostForm>
      )}
    </section>
  );
};
