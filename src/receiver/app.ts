import { Hono, type Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { FEEDBACK_WORDS, feedbackWordsLanguage } from './message-words.js';
import type { FeedbackMessage } from '../feed-format/feedback-rules.js';
import {
  addressGroup,
  clientAddress,
  isLocalAddress,
  isNamedProxy,
  trustedProxyList,
  type TrustedProxy,
} from '../server/client-address.js';
import { corsHeaders, originStanding, PREFLIGHT_HEADERS, PUBLIC_HEADERS, readOrigins } from './cors.js';
import { SECURITY_HEADERS } from '../server/headers.js';
import { readIdempotencyKey } from './idempotency.js';
import { Intake, type IntakeResult } from './intake.js';
import { errorNote, oneLine, requestLine, type WriteLine } from '../server/log.js';
import type { ServedFeed } from './feed/feed-route.js';
import { requireJsonAccepted, requireJsonBody } from './negotiation.js';
import { Problem, problemResponse } from '../server/problem.js';
import { readMessage } from './read-message.js';
import { readJsonBody } from './request-body.js';
import type { Store } from './store/store.js';

/** How {@link createReceiver} is set up. */
export interface ReceiverOptions {
  /** Where contributions are kept. The caller closes it. */
  readonly store: Pick<Store, 'intake' | 'attempts' | 'check'>;
  /** The coalition's feed with what was published, at `/feed.json`. */
  readonly feed?: ServedFeed;
  /** The pages for staff, mounted at `/desk/`; without it nothing is there. */
  readonly desk?: Hono;
  /** Origins of other sites whose pages may send; `null` for sandboxed frames. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** New contributions a minute and address; 0 for no limit. Default 5. */
  readonly rateLimit?: number;
  /** Largest body in bytes. Default 32 KiB. */
  readonly maxBodyBytes?: number;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. Default: none. */
  readonly trustedProxies?: readonly string[];
  /** How long a repetition waits for the first try before it is answered 409, in ms. Default 2,000. */
  readonly inFlightWaitMs?: number;
  /** Where the log goes, one line a request. Default: standard output. */
  readonly log?: WriteLine;
  /** The clock, in ms since 1970; replaced in tests only. */
  readonly now?: () => number;
}

type ReceiverEnv = { Bindings: Partial<HttpBindings> };
type ReceiverContext = Context<ReceiverEnv>;
type Handler = (context: ReceiverContext) => Promise<Response> | Response;

const ALLOW = 'POST, OPTIONS';
const RETRY_WHEN_UNAVAILABLE = { 'retry-after': '30' };

/**
 * The feedback receiver: `POST /contributions`, `GET /feed.json`, `GET /healthz`, and the desk if it has one. It registers
 * nothing beyond these paths, so a site can take it in with `app.route('/', receiver)`.
 */
export function createReceiver(options: ReceiverOptions): Hono<ReceiverEnv> {
  const { store, maxBodyBytes = 32 * 1024, log = console.log, now = Date.now } = options;
  const allowed = readOrigins(options.allowedOrigins ?? []);
  const proxies = trustedProxyList(options.trustedProxies ?? []);
  const intake = new Intake({
    store: store.intake,
    attempts: store.attempts,
    perMinute: options.rateLimit ?? 5,
    inFlightWaitMs: options.inFlightWaitMs ?? 2000,
    now,
  });

  const receive: Handler = async ({ req, env }) => {
    requireOrigin(req.raw, allowed);
    requireJsonBody(req.raw.headers);
    requireJsonAccepted(req.header('accept') ?? null);
    const key = readIdempotencyKey(req.header('idempotency-key') ?? null);
    const language = req.header('accept-language');
    const body = await readJsonBody(req.raw, maxBodyBytes, () => tooLarge(maxBodyBytes, language));
    const message = requireMessage(body, language);
    const forwarded = req.header('x-forwarded-for') ?? null;
    const socketAddress = env?.incoming?.socket.remoteAddress;
    if (forwarded !== null) warnOfProxy(socketAddress);
    const address = clientAddress(socketAddress, forwarded, proxies);
    const group = address === undefined ? 'unknown' : addressGroup(address);
    return answerTo(await intake.accept(key ?? message.id, message, group));
  };

  const warnOfProxy = unnamedProxyWarning(proxies, log);

  const preflight: Handler = ({ req }) => {
    requireOrigin(req.raw, allowed);
    const isPreflight = req.header('access-control-request-method') !== undefined;
    const headers = isPreflight ? PREFLIGHT_HEADERS : undefined;
    return new Response(null, { status: 204, headers: { ...headers, allow: ALLOW } });
  };

  const answered = answering(log, now);
  /** Only listed origins may read it. */
  const forListed = (handler: Handler) =>
    answered(handler, (request) => ({ ...corsHeaders(request, allowed), vary: 'Origin' }));
  const forAll = (handler: Handler) => answered(handler, () => PUBLIC_HEADERS);

  const app = new Hono<ReceiverEnv>();
  app.post('/contributions', forListed(receive));
  app.options('/contributions', forListed(preflight));
  app.all('/contributions', forListed(refuseMethod(ALLOW)));
  app.get('/healthz', forListed(healthOf(store, now)));
  app.all('/healthz', forListed(refuseMethod('GET, HEAD')));
  app.get('/feed.json', forAll(serving(options.feed)));
  app.all('/feed.json', forAll(refuseMethod('GET, HEAD')));
  if (options.desk) {
    app.route('/desk/', options.desk);
    app.get('/desk', (context) => context.redirect('/desk/', 308));
  }
  app.notFound(forListed(refuseUnknown));
  return app;
}

/** Every answer passes here: errors and the log are the same for all, and so are headers but for who may read it. */
function answering(log: WriteLine, now: () => number) {
  return (handler: Handler, readers: (request: Request) => Record<string, string>): Handler =>
    async (context) => {
      const started = performance.now();
      const request = context.req.raw;
      const { response, note } = await settle(handler, context);
      const headers = { ...SECURITY_HEADERS, ...readers(request) };
      for (const [name, value] of Object.entries(headers)) {
        // The feed may be kept: it brings its own.
        if (!response.headers.has(name)) response.headers.set(name, value);
      }
      log(
        requestLine({
          time: new Date(now()),
          method: request.method,
          // Still percent-encoded, unlike Hono's own path: no space or line can be forged.
          path: new URL(request.url).pathname,
          status: response.status,
          milliseconds: performance.now() - started,
          note,
        }),
      );
      return response;
    };
}

function serving(feed: ServedFeed | undefined): Handler {
  return async ({ req }) => {
    if (!feed) throw new Problem(404, 'No feed is served here: name one with --feed or FEED');
    let answer: Response | undefined;
    try {
      answer = await feed.answer(req.raw);
    } catch (error) {
      throw feedUnavailable(errorNote(error));
    }
    if (!answer) throw feedUnavailable();
    return answer;
  };
}

function healthOf(store: Pick<Store, 'check'>, now: () => number): Handler {
  const healthy = checkedNowAndThen(() => store.check(), now);
  return async () => {
    try {
      await healthy();
    } catch (error) {
      throw unavailable(error);
    }
    return Response.json({ status: 'ok' });
  };
}

/** How long a check that went well holds. It writes to the disk, and anybody may ask. */
const CHECK_HOLDS_MS = 5000;

/** One check for all who ask at the same time, and none where the last that went well is fresh. */
function checkedNowAndThen(check: () => Promise<void>, now: () => number): () => Promise<void> {
  let wellAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  return async () => {
    if (Math.abs(now() - wellAt) < CHECK_HOLDS_MS) return;
    running ??= check()
      .then(() => void (wellAt = now()))
      .finally(() => (running = undefined));
    await running;
  };
}

/** Runs a handler; whatever it throws becomes an answer without a stack. */
async function settle(handler: Handler, context: ReceiverContext): Promise<{ response: Response; note?: string }> {
  try {
    return { response: await handler(context) };
  } catch (error) {
    if (error instanceof Problem) {
      return { response: problemResponse(error), note: error.options.logNote };
    }
    const unexpected = new Problem(500, 'Something failed here. The message was not kept');
    return { response: problemResponse(unexpected), note: errorNote(error) };
  }
}

function refuseMethod(allow: string): Handler {
  return ({ req }) => {
    throw new Problem(405, `${req.method} is not possible here`, { headers: { allow } });
  };
}

function refuseUnknown({ req }: ReceiverContext): never {
  if (req.method === 'TRACE') {
    throw new Problem(405, 'TRACE is not possible here', { headers: { allow: 'GET, HEAD' } });
  }
  throw new Problem(404, 'Nothing is here. Contributions go to POST /contributions');
}

function requireOrigin(request: Request, allowed: ReadonlySet<string>): void {
  if (originStanding(request, allowed) !== 'refused') return;
  throw new Problem(403, 'Pages of this origin may not send here: add it to ALLOWED_ORIGINS', {
    logNote: `origin not allowed: ${oneLine((request.headers.get('origin') ?? '').slice(0, 200))}`,
  });
}

function requireMessage(body: unknown, acceptLanguage: string | undefined): FeedbackMessage {
  const reading = readMessage(body, acceptLanguage);
  if (reading.ok) return reading.message;
  throw new Problem(422, reading.summary, {
    errors: reading.errors,
    headers: { 'content-language': reading.language },
    // Which fields, never what they held.
    logNote: reading.errors.map(({ pointer }) => pointer).join(' '),
  });
}

function tooLarge(maxBytes: number, acceptLanguage: string | undefined): Problem {
  const language = feedbackWordsLanguage(undefined, acceptLanguage);
  const detail = FEEDBACK_WORDS[language].messageTooManyBytes;
  return new Problem(413, `The body is larger than ${maxBytes} bytes`, {
    errors: [{ pointer: '#/message', detail }],
  });
}

function feedUnavailable(logNote?: string): Problem {
  return new Problem(503, 'The feed cannot be read just now', { headers: RETRY_WHEN_UNAVAILABLE, logNote });
}

/** Says once that messages come through a proxy that nobody named: all its residents then share one rate limit. */
function unnamedProxyWarning(
  proxies: readonly TrustedProxy[],
  log: WriteLine,
): (socketAddress: string | undefined) => void {
  let isSaid = false;
  return (socketAddress) => {
    if (isSaid || socketAddress === undefined || isNamedProxy(socketAddress, proxies)) return;
    isSaid = true;
    // A resident can send the header too, so an address is named only where it is none of the internet's.
    const whose = isLocalAddress(socketAddress) ? ` (${socketAddress})` : '';
    log(
      `X-Forwarded-For came from an address that is not in TRUSTED_PROXIES${whose}. If it is your proxy, name it there: until then all who write through it share one rate limit.`,
    );
  };
}

function unavailable(error: unknown): Problem {
  return new Problem(503, 'Messages cannot be kept just now. This one was not kept', {
    headers: RETRY_WHEN_UNAVAILABLE,
    logNote: errorNote(error),
  });
}

function answerTo(result: IntakeResult): Response {
  switch (result.outcome) {
    case 'kept':
      return Response.json({ ...result.receipt, status: 'received' }, { status: 201 });
    case 'other-content':
      throw new Problem(422, 'This Idempotency-Key or id was used for another message');
    case 'in-flight':
      throw new Problem(409, 'The same message is being kept just now', {
        headers: { 'retry-after': '1' },
      });
    case 'limited':
      throw new Problem(429, 'Too many messages came from this address', {
        headers: { 'retry-after': String(result.retryAfterSeconds) },
      });
    case 'unavailable':
      throw unavailable(result.error);
  }
}
