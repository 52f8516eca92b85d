import { hashPassword, passwordFault, SHORTEST_PASSWORD } from '../../desk/access/password.js';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import { UsageError } from '../../server/settings.js';
import { SYSTEM } from '../store/acts.js';
import { ROLES, type Account, type Role } from '../store/accounts.js';
import { openStore, type Store } from '../store/store.js';
import { readPlace, readSettings } from '../settings.js';
import { complain, print, requireNoMore, withStore, type Command, type Options } from './command.js';
import { feedNow } from './feed-now.js';
import { firstLineOf } from './first-line.js';

/** Accounts of the desk: `add`, `list`, `disable`, `reset`. */
export const runUser: Command = async ([act, ...rest], options, env) => {
  if (act !== 'add' && (options.member ?? options.role ?? options.feed) !== undefined) {
    throw new UsageError('--member, --role and --feed belong to user add.');
  }
  switch (act) {
    case 'add':
      return add(emailIn(rest), options, env);
    case 'list':
      requireNoMore(rest);
      return withAccounts(options, env, list);
    case 'disable': {
      const email = emailIn(rest);
      return withAccounts(options, env, async (store) => disable(store, await accountOf(store, email)));
    }
    case 'reset': {
      const email = emailIn(rest);
      const desk = deskAddress(env);
      return withAccounts(options, env, async (store) => reset(store, await accountOf(store, email), desk));
    }
    default:
      throw new UsageError('user needs one of add, list, disable, reset. See coalition-receiver --help.');
  }
};

/** Works with the accounts that there are. A mistyped folder is told and not made. */
async function withAccounts(options: Options, env: NodeJS.ProcessEnv, work: (store: Store) => Promise<void>) {
  if (!(await withStore(options, env, work))) process.exitCode = 1;
}

async function add(email: string, options: Options, env: NodeJS.ProcessEnv): Promise<void> {
  const role = roleOf(options.role);
  const member = await memberOf(options, env);
  const desk = deskAddress(env);
  const place = readPlace(options.data, env);
  const password = await givenPassword(email);
  const store = await openStore(place);
  try {
    const account = await store.accounts.add({ email, role, member }, SYSTEM);
    if (!account) throw new Error(`${email} has an account already.`);
    print(`${email} is ${role}${member === null ? '' : `, and answers for ${member} alone`}.`);
    await setPasswordOrLink(store, account, password, desk);
  } finally {
    await store.close();
  }
}

/** Takes the password and the second factor away and gives a new way in. */
async function reset(store: Store, account: Account, desk: string): Promise<void> {
  const password = await givenPassword(account.email);
  await store.accounts.setPassword(account.id, null, SYSTEM);
  await store.accounts.setTotp(account.id, null, SYSTEM);
  if (account.disabled) await store.accounts.change(account.id, { disabled: false }, SYSTEM);
  await setPasswordOrLink(store, account, password, desk);
}

async function setPasswordOrLink(store: Store, account: Account, password: string, desk: string): Promise<void> {
  if (password) {
    await store.accounts.setPassword(account.id, await hashPassword(password), SYSTEM);
    print('The password is set.');
    return;
  }
  print('This link sets the password, once, within seven days:');
  print(`${desk}link/${await store.sessions.makeLink(account.id)}`);
}

/** Where people reach the desk, as the receiver's own settings say. */
function deskAddress(env: NodeJS.ProcessEnv): string {
  const { publicUrl, port } = readSettings(env);
  return `${publicUrl ?? `http://localhost:${port || 8787}`}/desk/`;
}

async function list(store: Store): Promise<void> {
  const accounts = await store.accounts.all();
  for (const { email, role, member, disabled, hasPassword, hasSecondFactor, seenAt } of accounts) {
    const facts = [
      role,
      member ?? 'all bodies',
      disabled ? 'disabled' : hasPassword ? 'active' : 'no password yet',
      hasSecondFactor ? 'second factor' : 'no second factor',
      seenAt === null ? 'never signed in' : `signed in ${seenAt.slice(0, 10)}`,
    ];
    print([email, ...facts].join('\t'));
  }
}

async function disable(store: Store, account: Account): Promise<void> {
  const { outcome } = await store.accounts.change(account.id, { disabled: true }, SYSTEM);
  if (outcome === 'last-manager') {
    throw new Error(`${account.email} is the last manager who can sign in: make another one first.`);
  }
  print(`${account.email} cannot sign in any more and is signed out everywhere.`);
}

async function accountOf(store: Store, email: string): Promise<Account> {
  const found = await store.accounts.credentials(email);
  if (!found) throw new Error(`${email} has no account.`);
  return found.account;
}

function emailIn(rest: readonly string[]): string {
  const [email, ...more] = rest;
  requireNoMore(more);
  if (email === undefined || email.length > 254 || !EMAIL_PATTERN.test(email)) {
    throw new UsageError(`${email === undefined ? 'An e-mail is missing' : `"${email}" is no e-mail`}.`);
  }
  return email.toLowerCase();
}

function roleOf(written: string | undefined): Role {
  const role = ROLES.find((one) => one === (written ?? 'editor'));
  if (!role) throw new UsageError(`--role must be ${ROLES.join(' or ')}, not "${written}".`);
  return role;
}

/** The member that an account answers for, alone; null for all. Where there is a feed to look in, it has to be there. */
async function memberOf(options: Options, env: NodeJS.ProcessEnv): Promise<string | null> {
  const { member } = options;
  if (member === undefined) return null;
  if (member.trim() === '') throw new UsageError('--member needs the id of a member.');
  const feed = await feedNow(options, env);
  if (!feed || feed.members.some(({ id }) => id === member)) return member;
  const ids = feed.members.map(({ id }) => id).join(', ');
  throw new UsageError(`The feed has no member "${member}". It has ${ids || 'none'}.`);
}

/** How long a program that gives standard input may take to write a password into it, in ms. */
const PATIENCE_MS = 10_000;

/** The password in the first line of standard input, where something was piped into it; empty where there is none. */
async function givenPassword(email: string): Promise<string> {
  if (process.stdin.isTTY) return '';
  const tellWaiting = setTimeout(
    () =>
      complain(`waiting ${PATIENCE_MS / 1000} s for a password on standard input; without one there will be a link.`),
    PATIENCE_MS / 5,
  );
  try {
    const password = (await firstLineOf(process.stdin, PATIENCE_MS)) ?? '';
    const fault = password && passwordFault(password, email);
    if (fault) throw new UsageError(PASSWORD_FAULTS[fault]);
    return password;
  } finally {
    clearTimeout(tellWaiting);
  }
}

const PASSWORD_FAULTS = {
  short: `The password must have at least ${SHORTEST_PASSWORD} characters.`,
  long: 'The password is too long.',
  easy: 'The password is too easy to guess.',
};
