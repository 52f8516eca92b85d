import { Problem } from '../server/problem.js';

/** The deepest and the largest that a body's JSON may be, in levels and in values. */
const JSON_LIMITS = { depth: 32, nodes: 10_000 } as const;

/** Reads a request's body as JSON, within `maxBytes`, 32 levels and 10,000 values. */
export async function readJsonBody(request: Request, maxBytes: number, tooLarge: () => Problem): Promise<unknown> {
  const value = parse(decode(await readBytes(request, maxBytes, tooLarge)));
  requireModestShape(value);
  return value;
}

/** Reads a request's body as a form, within `maxBytes`. What is no form has no field. */
export async function readFormBody(request: Request, maxBytes: number, tooLarge: () => Problem): Promise<FormData> {
  const bytes = await readBytes(request, maxBytes, tooLarge);
  const type = request.headers.get('content-type') ?? '';
  return new Response(Buffer.from(bytes), { headers: { 'content-type': type } }).formData().catch(() => new FormData());
}

/**
 * Counts what arrives, because a length may be absent or untrue. The stream is left, not cancelled:
 * cancelling would close the connection before the answer has been read.
 */
async function readBytes(request: Request, maxBytes: number, tooLarge: () => Problem): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(chunks, size);
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'The body did not arrive whole', { logNote: 'body cut off' });
  } finally {
    reader.releaseLock();
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'The body is not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the body, so they go nowhere.
    throw new Problem(400, 'The body is not JSON');
  }
}

/** Walks without recursion, so that no depth can overflow the stack. */
function requireModestShape(root: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let nodes = 0;
  for (let entry = open.pop(); entry; entry = open.pop()) {
    nodes += 1;
    if (nodes > JSON_LIMITS.nodes) throw new Problem(422, 'The JSON has more than 10,000 values');
    if (typeof entry.value !== 'object' || entry.value === null) continue;
    const depth = entry.depth + 1;
    if (depth > JSON_LIMITS.depth) throw new Problem(422, 'The JSON is nested deeper than 32 levels');
    for (const value of Object.values(entry.value)) open.push({ value, depth });
  }
}
