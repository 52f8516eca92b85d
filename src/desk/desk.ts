import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { plainText } from '../receiver/plain-text.js';
import { readFormBody } from '../receiver/request-body.js';
import { StoreUnavailableError } from '../receiver/store/database.js';
import { clientAddress, trustedProxyList } from '../server/client-address.js';
import { errorNote, requestLine } from '../server/log.js';
import { Problem } from '../server/problem.js';
import { Provider, type ProviderOptions } from './access/provider.js';
import type { AccessOptions } from './access/access-options.js';
import { addAccessRoutes } from './access/routes.js';
import { isFromHere, isSameSecret } from './access/same-origin.js';
import { readSessionCookie } from './access/session-cookie.js';
import { showSignIn } from './access/show-sign-in.js';
import { LANGUAGE_COOKIE, SEARCH_COOKIE } from './cookies.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from './desk-options.js';
import { deskFeedOf, NO_FEED } from './feed-choices.js';
import { deskStyles } from './desk.styles.js';
import { isDeskPath, isRepeatable, keepForm, readKeptForm } from './kept-form.js';
import { addAdministrationRoutes } from './routes/administration.js';
import { addContributionRoutes } from './routes/contribution.js';
import { addListRoutes, notFound } from './routes/contributions.js';
import { addEntryRoutes } from './routes/entry.js';
import { addManyRoutes } from './routes/many.js';
import { addReplyRoutes } from './routes/replies.js';
import { addSheetRoutes } from './routes/sheet.js';
import { pressOf } from './press.js';
import { renderMessagePage, renderSendAgainPage } from './view/access-pages.js';
import type { PageSetting } from './view/page.js';
import { DESK_LANGUAGES, type DeskLanguage } from './words/desk-words.js';
import { en } from './words/en.js';
import { es } from './words/es.js';

/** What {@link createDesk} takes beside what its pages need. */
export interface CreateDeskOptions extends DeskOptions {
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** An identity provider; without it people sign in with a password. */
  readonly provider?: ProviderOptions;
}

const WORDS = { en, es } as const;
/** Where the desk is mounted. */
const ROOT = '/desk/';
/** All that a page without script can do. */
const METHODS = ['GET', 'HEAD', 'POST'];
/** A form with two long texts and some thousand references that were ticked. */
const MOST_BYTES = 1024 * 1024;
/** A sheet, or its rows on the way back, of which every byte may be three in a form. */
const MOST_SHEET_BYTES = 12 * MOST_BYTES;
/** What can be asked for without signing in. */
const OPEN = /^\/desk\/(sign-in|link(\/[\w-]+)?|language|provider(\/callback)?|desk\.css)$/;
/** And while the second factor is still to come. */
const HALF_OPEN = /^\/desk\/(second-factor(\/setup)?|sign-out)$/;

/**
 * The pages for staff, to be mounted at `/desk`. Every page works without script. Nothing is kept by a browser, nothing may
 * frame a page, and a form counts only when a page of the desk sent it.
 */
export function createDesk(options: CreateDeskOptions): Hono {
  const { log, now = Date.now } = options;
  const proxies = trustedProxyList(options.trustedProxies ?? []);
  const access: AccessOptions = {
    ...options,
    provider: options.provider && new Provider(options.provider, now),
    addressOf: (context) => clientAddressOf(context, proxies),
  };
  const desk = new Hono<DeskEnv>();

  desk.use(logged(log, now));
  desk.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // Whether there is TLS, and for how long, is said by whoever ends it.
      strictTransportSecurity: false,
    }),
  );
  desk.use(async (context, next) => {
    await next();
    context.header('cache-control', context.req.path.endsWith('.css') ? 'no-cache' : 'no-store');
  });
  desk.use(async (context, next) => {
    if (METHODS.includes(context.req.method)) return next();
    return context.text(`${context.req.method} is not possible here`, 405, { allow: METHODS.join(', ') });
  });
  desk.get('/desk.css', (context) => context.body(deskStyles, 200, { 'content-type': 'text/css; charset=utf-8' }));
  desk.use(async (context, next) => {
    context.set('setting', await settingOf(context, options));
    await next();
  });
  desk.use(readForm(options));
  desk.use(signedIn(access));

  desk.post('/language', switchLanguage);
  addAccessRoutes(desk, access);
  addListRoutes(desk, options);
  addContributionRoutes(desk, options);
  addManyRoutes(desk, options);
  addSheetRoutes(desk, options);
  addEntryRoutes(desk, options);
  addReplyRoutes(desk, options);
  addAdministrationRoutes(desk, options);
  desk.all('*', (context) => notFound(context));

  desk.onError((error, context) => answerError(error, context as DeskContext, log));
  // What requests carry here is nobody else's business.
  const mounted = new Hono();
  mounted.route('/', desk);
  return mounted;
}

/** Shows the page, or the form that somebody is writing in, in the language that was chosen, which the browser keeps. */
function switchLanguage(context: DeskContext) {
  const { fields } = context.var;
  const language = DESK_LANGUAGES.find((one) => one === fields.get('desk-language'));
  if (language)
    setCookie(context, LANGUAGE_COOKIE, language, {
      path: ROOT,
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 31_536_000,
    });
  const path = fields.get('path') ?? '';
  // What somebody is writing goes along: 307 sends the form on as it is, and no button of it counts as pressed.
  const writing = fields.get('writing') ?? '';
  if (isDeskPath(writing)) return context.redirect(`${ROOT}${writing}`, 307);
  return context.redirect(`${ROOT}${isDeskPath(path) ? path : ''}`, 303);
}

/** What somebody reads where something failed. A form that can be sent once more stays with them. */
function answerError(error: Error, context: DeskContext, log: DeskOptions['log']) {
  const { setting, fields } = context.var;
  const { words } = setting;
  if (error instanceof Problem) {
    const isTooLarge = error.status === 413;
    return page(
      context,
      renderMessagePage(setting, isTooLarge ? words.tooLarge : words.failed),
      isTooLarge ? 413 : 400,
    );
  }
  log(errorNote(error));
  const isStore = error instanceof StoreUnavailableError;
  const content =
    fields && isRepeatable(fields)
      ? renderSendAgainPage(setting, fields)
      : renderMessagePage(setting, isStore ? words.unavailable : words.failed);
  if (isStore) context.header('retry-after', '30');
  return page(context, content, isStore ? 503 : 500);
}

/** One line for each request: no query, no field, no address. A link's secret is no part of it. */
function logged(log: DeskOptions['log'], now: () => number) {
  return async (context: DeskContext, next: () => Promise<void>): Promise<void> => {
    const started = performance.now();
    await next();
    log(
      requestLine({
        time: new Date(now()),
        method: context.req.method,
        path: new URL(context.req.url).pathname.replace(/^(\/desk\/link\/).+/, '$1…'),
        status: context.res.status,
        milliseconds: performance.now() - started,
        note: context.var.note,
      }),
    );
  };
}

async function settingOf(context: DeskContext, { feed, now = Date.now }: CreateDeskOptions): Promise<PageSetting> {
  const language = languageOf(context);
  const read = await feed();
  const words = WORDS[language];
  const time = now();
  const { pathname, searchParams } = new URL(context.req.url);
  searchParams.delete('done');
  const query = searchParams.toString();
  return {
    language,
    words,
    token: '',
    feed: read ? deskFeedOf(read, language, words.hasLeft, time) : NO_FEED,
    root: ROOT,
    path: `${pathname.slice(ROOT.length)}${query && `?${query}`}`,
    now: time,
  };
}

function languageOf(context: DeskContext): DeskLanguage {
  const chosen = getCookie(context, LANGUAGE_COOKIE);
  return (
    DESK_LANGUAGES.find((language) => language === chosen) ??
    (accepts(context, {
      header: 'Accept-Language',
      supports: [...DESK_LANGUAGES],
      default: 'en',
      // `es-MX` asks for Spanish too.
      match: (asked, { supports, default: standard }) =>
        [...asked]
          .sort((a, b) => b.q - a.q)
          .map(({ type }) => supports.find((language) => type.toLowerCase().split('-')[0] === language))
          .find(Boolean) ?? standard,
    }) as DeskLanguage)
  );
}

/** Reads a posted form, and refuses one that no page of the desk sent. */
function readForm({ publicUrl, store }: CreateDeskOptions) {
  return async (context: DeskContext, next: () => Promise<void>): Promise<Response | void> => {
    const isPost = context.req.method === 'POST';
    const type = context.req.header('content-type') ?? '';
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
    const isWithFile = /^multipart\/form-data\b/i.test(type) && takesSheet(context);
    if (isPost && (!(isForm || isWithFile) || !isFromHere(context, publicUrl))) return forged(context);
    const posted = isPost ? await readPosted(context, store) : [];
    context.set('fields', new URLSearchParams([...posted].map(([name, value]) => [name, plainText(value)])));
    context.set('search', plainText(getCookie(context, SEARCH_COOKIE) ?? ''));
    await next();
  };
}

/** The page that reads a sheet, which is larger than a form. */
const takesSheet = ({ req }: DeskContext): boolean => req.path === `${ROOT}sheet`;

const hasSession = async (context: DeskContext, { sessions }: DeskOptions['store']): Promise<boolean> => {
  const secret = readSessionCookie(context);
  return secret !== undefined && (await sessions.find(secret)) !== undefined;
};

/** The texts of a form; its file is set apart. What is large is read of those only who are signed in. */
async function readPosted(context: DeskContext, store: DeskOptions['store']): Promise<[string, string][]> {
  const isSheet = takesSheet(context) && (await hasSession(context, store));
  const most = isSheet ? MOST_SHEET_BYTES : MOST_BYTES;
  const data = await readFormBody(context.req.raw, most, () => new Problem(413, 'The form is too large'));
  const file = data.get('file');
  if (file instanceof File) context.set('file', file);
  return [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

async function forged(context: DeskContext) {
  const { setting } = context.var;
  const { title, text } = setting.words.forged;
  const link = { href: ROOT, label: setting.words.menu.start };
  return page(context, renderMessagePage(setting, { title, text, link }), 403);
}

/** Lets through who is signed in. A form of somebody whose session ended goes along to the page that signs in. */
function signedIn(options: AccessOptions) {
  const { store } = options;
  return async (context: DeskContext, next: () => Promise<void>): Promise<Response | void> => {
    const { setting, fields } = context.var;
    const { path, method } = context.req;
    const secret = readSessionCookie(context);
    const session = secret ? await store.sessions.find(secret) : undefined;
    const account = session && (await store.accounts.get(session.account));
    if (account && session) {
      context.set('account', account);
      const press = pressOf(fields);
      context.set('actor', { account: account.id, member: account.member, ...(press && { press }) });
      const isHalf = !session.complete;
      context.set('setting', { ...setting, token: session.token, ...(!isHalf && { account }) });
      if (OPEN.test(path)) return next();
      if (method === 'POST' && !isSameSecret(fields.get('token') ?? '', session.token)) return forged(context);
      if (!isHalf || HALF_OPEN.test(path)) return next();
      return context.redirect(`${ROOT}second-factor${account.hasSecondFactor ? '' : '/setup'}`, 303);
    }
    if (OPEN.test(path)) return next();
    // What came along already, from the page of the second step, goes on as it is.
    const kept = readKeptForm(fields.get('kept')) ?? (method === 'POST' ? keepForm(setting.path, fields) : undefined);
    return showSignIn(context, options, kept?.fields.length ? { kept } : { next: setting.path }, 403);
  };
}

function clientAddressOf(context: DeskContext, proxies: ReturnType<typeof trustedProxyList>): string {
  const env = context.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined;
  const forwarded = context.req.header('x-forwarded-for') ?? null;
  return clientAddress(env?.incoming?.socket.remoteAddress, forwarded, proxies) ?? 'unknown';
}
