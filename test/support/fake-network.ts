/*
 * Replaces the network and nothing else: window.fetch, for each URL an answer that comes later than a microtask.
 *
 *   const network = useFakeNetwork();              // once, at the top of a file or a describe
 *   const url = network.serve({ version: … });     // a fresh URL that answers with this
 *   network.answer(url, new Error('offline'));     // from now on this
 *   network.requests(url)                          // what was asked for so far
 *   const release = network.hold(url);             // answers wait until release()
 */
const realFetch = globalThis.fetch;
const realSetTimeout = globalThis.setTimeout.bind(globalThis);

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** As `response.url` after a redirect. */
  redirectedTo?: string;
}

export interface FakeRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly cache: RequestCache | undefined;
  readonly credentials: RequestCredentials | undefined;
  readonly signal: AbortSignal | undefined;
}

type Responder = (request: FakeRequest) => Response | Promise<Response>;

let count = 0;
let underWay = 0;

/** How many answers are on their way; those that a test holds are not. */
export function answersUnderWay(): number {
  return underWay;
}

export class FakeNetwork {
  readonly #answers = new Map<string, Responder>();
  readonly #requests: FakeRequest[] = [];
  readonly #held = new Map<string, Promise<void>>();

  /** A URL that nobody asked for before. */
  url(name = 'feed.json'): string {
    return `https://feeds.example/${++count}/${name}`;
  }

  /** A fresh URL that gives this answer. */
  serve(body: unknown, answer: FakeAnswer = {}): string {
    const url = this.url();
    this.answer(url, body, answer);
    return url;
  }

  /**
   * @param body an Error: the network fails; a function: is asked each time; a string or bytes: sent as they are;
   * anything else: sent as JSON
   */
  answer(url: string, body: unknown, answer: FakeAnswer = {}): void {
    this.#answers.set(new URL(url, document.baseURI).href, responder(body, answer));
  }

  /** Answers from this URL wait. Returns what lets them go, those that wait and those to come. */
  hold(url: string): () => void {
    let release = (): void => undefined;
    this.#held.set(url, new Promise((resolve) => (release = resolve)));
    return () => {
      this.#held.delete(url);
      release();
    };
  }

  requests(url: string): FakeRequest[] {
    const wanted = new URL(url, document.baseURI).href;
    return this.#requests.filter((request) => request.url === wanted);
  }

  get allRequests(): readonly FakeRequest[] {
    return this.#requests;
  }

  install(): void {
    globalThis.fetch = (input, init) => this.#fetch(input, init);
  }

  uninstall(): void {
    globalThis.fetch = realFetch;
    this.#requests.length = 0;
    this.#held.clear();
  }

  async #fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI).href;
    const request: FakeRequest = {
      url,
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: init.body,
      cache: init.cache,
      credentials: init.credentials,
      signal: init.signal ?? undefined,
    };
    this.#requests.push(request);
    const respond = this.#answers.get(url);
    const aborted = new Promise<never>((_, reject) => {
      const stop = (): void => reject(request.signal!.reason as Error);
      if (request.signal?.aborted) stop();
      request.signal?.addEventListener('abort', stop);
    });
    const answered = (async () => {
      underWay += 1;
      await new Promise((resolve) => realSetTimeout(resolve, 2)).finally(() => (underWay -= 1));
      await this.#held.get(url);
      if (!respond) throw new TypeError(`Failed to fetch: the fake network has no answer for ${url}`);
      return respond(request);
    })();
    // Whichever loses the race must not become an unhandled rejection.
    aborted.catch(() => undefined);
    answered.catch(() => undefined);
    return Promise.race([aborted, answered]);
  }
}

/** Installs a fake network around each test of the describe (or file) it is called in. */
export function useFakeNetwork(): FakeNetwork {
  const network = new FakeNetwork();
  beforeEach(() => network.install());
  afterEach(() => network.uninstall());
  return network;
}

function responder(body: unknown, { status = 200, headers = {}, redirectedTo }: FakeAnswer): Responder {
  return (request) => {
    const given: unknown = typeof body === 'function' ? (body as (request: FakeRequest) => unknown)(request) : body;
    if (given instanceof Promise || given instanceof Response) return given as Promise<Response>;
    if (given instanceof Error) throw given;
    const isRaw = typeof given === 'string' || given instanceof Uint8Array || given === null;
    const response = new Response(isRaw ? (given as BodyInit | null) : JSON.stringify(given), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });
    if (redirectedTo) Object.defineProperties(response, { url: { value: redirectedTo }, redirected: { value: true } });
    return response;
  };
}
