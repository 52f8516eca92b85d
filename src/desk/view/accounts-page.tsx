import type { FC } from 'hono/jsx';
import { ROLES, type Account } from '../../receiver/store/accounts.js';
import { labelOf } from '../feed-choices.js';
import { Facts } from './facts.js';
import { SelectField, TextField, type FieldErrors } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { dateLabel } from './times.js';
import { choicesOf } from './words-of.js';

interface AccountsProps {
  readonly accounts: readonly Account[];
  /** What was written in the form that adds one. */
  readonly form?: Readonly<Record<'email' | 'name' | 'role' | 'member', string>>;
  readonly errors?: FieldErrors;
  readonly notice?: string;
  /** A link that is shown once. */
  readonly link?: { readonly email: string; readonly href: string };
}

/** Everybody who may sign in, and a form to add somebody. */
export function renderAccountsPage(setting: PageSetting, props: AccountsProps): Promise<string> {
  const { words, root } = setting;
  const { accounts, form, errors = {}, notice, link } = props;
  const say = words.accounts;
  return renderPage({
    setting,
    title: say.title,
    notice,
    errors,
    children: (
      <>
        <h1>{say.title}</h1>
        {link && <OnceLink setting={setting} link={link} />}
        <ul class="list">
          {accounts.map((account) => (
            <li>
              <AccountLine setting={setting} account={account} />
            </li>
          ))}
        </ul>
        <h2>{say.add}</h2>
        <PostForm setting={setting} action={`${root}accounts`}>
          <TextField words={words} name="email" label={say.email} type="email" value={form?.email} errors={errors} />
          <AccountFields setting={setting} name={form?.name} role={form?.role} member={form?.member} errors={errors} />
          <button class="main">{say.addButton}</button>
        </PostForm>
      </>
    ),
  });
}

const AccountLine: FC<{ setting: PageSetting; account: Account }> = ({ setting, account }) => {
  const { words, root, feed } = setting;
  const say = words.accounts;
  const state = account.disabled ? say.disabled : account.hasPassword || account.seenAt ? say.active : say.noPassword;
  const facts = [
    say.shortRoles[account.role],
    account.member ? labelOf(feed.members, account.member) : say.anyMember,
    state,
    `${say.secondFactor}: ${account.hasSecondFactor ? say.on : say.off}`,
    `${say.seen}: ${account.seenAt ? dateLabel(setting, account.seenAt) : say.never}`,
  ];
  return (
    <>
      <a href={`${root}accounts/${account.id}`}>{account.email}</a> <bdi>{account.name}</bdi>
      {account.id === setting.account?.id && ` (${say.yourself})`}
      <Facts facts={facts} />
    </>
  );
};

const AccountFields: FC<{
  setting: PageSetting;
  name?: string | null;
  role?: string;
  member?: string | null;
  errors?: FieldErrors;
}> = ({ setting, name, role, member, errors }) => {
  const { words, feed } = setting;
  const say = words.accounts;
  return (
    <>
      <TextField
        words={words}
        name="name"
        label={`${say.name} ${words.optional}`}
        hint={say.nameHint}
        value={name}
        errors={errors}
      />
      <SelectField
        words={words}
        name="role"
        label={say.role}
        value={role ?? ROLES[0]}
        choices={choicesOf(say.roles)}
        errors={errors}
      />
      <SelectField
        words={words}
        name="member"
        label={say.member}
        value={member}
        empty={say.anyMember}
        choices={feed.members}
        errors={errors}
      />
    </>
  );
};

const OnceLink: FC<{ setting: PageSetting; link: { email: string; href: string } }> = ({ setting, link }) => {
  const say = setting.words.accounts;
  return (
    <section class="conflict" aria-labelledby="link-title" tabindex={-1} autofocus>
      <h2 id="link-title">{say.linkTitle}</h2>
      <p>{say.linkText(link.email)}</p>
      <p>
        <code>{link.href}</code>
      </p>
    </section>
  );
};

/** Asks once before somebody is signed out in the middle of their work. */
export function renderDisableQuestion(setting: PageSetting, { id, email, name }: Account): Promise<string> {
  const { words, root } = setting;
  const say = words.accounts;
  const title = say.disableSure(name ? `${name} (${email})` : email);
  return renderPage({
    setting,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{say.disableMeans}</p>
        <PostForm setting={setting} action={`${root}accounts/${id}`}>
          <input type="hidden" name="sure" value="1" />
          <p class="buttons">
            <button class="main" name="act" value="disable">
              {say.disableYes}
            </button>
            <a href={`${root}accounts/${id}`}>{words.back}</a>
          </p>
        </PostForm>
      </>
    ),
  });
}

/** One account: role, body, and what a manager can do for somebody who is locked out. */
export function renderAccountPage(
  setting: PageSetting,
  account: Account,
  { errors = {}, link, notice }: { errors?: FieldErrors; link?: { email: string; href: string }; notice?: string } = {},
): Promise<string> {
  const { words, root } = setting;
  const say = words.accounts;
  const title = say.change(account.email);
  const action = `${root}accounts/${account.id}`;
  const act = (value: string, label: string) => (
    <PostForm setting={setting} action={action}>
      <button name="act" value={value}>
        {label}
      </button>
    </PostForm>
  );
  return renderPage({
    setting,
    title,
    notice,
    errors,
    children: (
      <>
        <p>
          <a href={`${root}accounts`}>{say.title}</a>
        </p>
        <h1>
          {title} {account.disabled && <span class="state">{say.disabled}</span>}
        </h1>
        {link && <OnceLink setting={setting} link={link} />}
        <PostForm setting={setting} action={action}>
          <AccountFields
            setting={setting}
            name={account.name}
            role={account.role}
            member={account.member}
            errors={errors}
          />
          <button class="main" name="act" value="save">
            {say.save}
          </button>
        </PostForm>
        <div class="buttons">
          {!account.disabled && act('link', say.newLink)}
          {account.hasSecondFactor && act('resetSecondFactor', say.resetSecondFactor)}
          {account.disabled ? act('enable', say.enable) : act('disable', say.disable)}
        </div>
      </>
    ),
  });
}
