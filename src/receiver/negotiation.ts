import { Problem } from '../server/problem.js';

/** Refuses a body that is not said to be plain JSON in UTF-8. */
export function requireJsonBody(headers: Headers): void {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    throw new Problem(415, 'Send the body as it is, without Content-Encoding', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
  const [type, ...parameters] = splitParameters(headers.get('content-type') ?? '');
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (type !== 'application/json' || !isUtf8) {
    throw new Problem(415, 'Send the message as application/json in UTF-8', {
      headers: { 'accept-post': 'application/json' },
    });
  }
}

/** Refuses a request whose `Accept` rules out JSON; the most specific range decides (RFC 9110 §12.5.1). */
export function requireJsonAccepted(accept: string | null): void {
  if (accept === null || accept.trim() === '') return;
  const ranges = ['*/*', 'application/*', 'application/json'];
  let best = { rank: -1, quality: 0 };
  for (const written of accept.split(',')) {
    const [range = '', ...parameters] = splitParameters(written);
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const rank = ranges.indexOf(range);
    if (rank > best.rank) {
      best = { rank, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    }
  }
  if (!(best.quality > 0)) throw new Problem(406, 'The answer is application/json only');
}

function splitParameters(value: string): string[] {
  return value.split(';').map((part) => part.trim().toLowerCase());
}
