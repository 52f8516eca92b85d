import { text } from 'node:stream/consumers';
import { hashPassword, passwordFault, SHORTEST_PASSWORD } from '../../desk/access/password.js';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import { UsageError } from '../../server/settings.js';
import { SYSTEM } from '../store/acts.js';
import { ROLES, type Account, type Role } from '../store/accounts.js';
import { openStore, type Store } from '../store/store.js';
import { readPlace } from '../settings.js';
import { print, requireNoMore, type Command } from './command.js';

/** Accounts of the desk: `add`, `list`, `disable`, `reset`. */
export const runUser: Command = async ([act, ...rest], options, env) => {
  if (act !== 'add' && (options.member !== undefined || options.role !== undefined)) {
    throw new UsageError('--member and --role belong to user add.');
  }
  const store = await openStore(readPlace(options.data, env));
  try {
    switch (act) {
      case 'add':
        return await add(store, emailIn(rest), roleOf(options.role), options.member ?? null, env);
      case 'list':
        requireNoMore(rest);
        return await list(store);
      case 'disable':
        return await disable(store, await accountOf(store, emailIn(rest)));
      case 'reset':
        return await reset(store, await accountOf(store, emailIn(rest)), env);
      default:
        throw new UsageError('user needs one of add, list, disable, reset. See coalition-receiver --help.');
    }
  } finally {
    await store.close();
  }
};

async function add(store: Store, email: string, role: Role, member: string | null, env: NodeJS.ProcessEnv) {
  const password = await givenPassword();
  const fault = password && passwordFault(password, email);
  if (fault) throw new UsageError(PASSWORD_FAULTS[fault]);
  const account = await store.accounts.add({ email, role, member }, SYSTEM);
  if (!account) throw new Error(`${email} has an account already.`);
  print(`${email} is ${role}${member === null ? '' : `, and answers for ${member} alone`}.`);
  await setPasswordOrLink(store, account, password, env);
}

/** Takes the password and the second factor away and gives a new way in. */
async function reset(store: Store, account: Account, env: NodeJS.ProcessEnv): Promise<void> {
  const password = await givenPassword();
  const fault = password && passwordFault(password, account.email);
  if (fault) throw new UsageError(PASSWORD_FAULTS[fault]);
  await store.accounts.setPassword(account.id, null, SYSTEM);
  await store.accounts.setTotp(account.id, null, SYSTEM);
  if (account.disabled) await store.accounts.change(account.id, { disabled: false }, SYSTEM);
  await setPasswordOrLink(store, account, password, env);
}

async function setPasswordOrLink(store: Store, account: Account, password: string, env: NodeJS.ProcessEnv) {
  if (password) {
    await store.accounts.setPassword(account.id, await hashPassword(password), SYSTEM);
    print('The password is set.');
    return;
  }
  const address = env.PUBLIC_URL ? env.PUBLIC_URL.replace(/\/$/, '') : `http://localhost:${env.PORT || 8787}`;
  print('This link sets the password, once, within seven days:');
  print(`${address}/desk/link/${await store.sessions.makeLink(account.id)}`);
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

/** The first line of standard input, where something was piped into it. */
async function givenPassword(): Promise<string> {
  if (process.stdin.isTTY) return '';
  return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
}

const PASSWORD_FAULTS = {
  short: `The password must have at least ${SHORTEST_PASSWORD} characters.`,
  long: 'The password is too long.',
  easy: 'The password is too easy to guess.',
};
