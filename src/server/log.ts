/** Takes one finished line of the log. */
export type WriteLine = (line: string) => void;

const LONGEST_PATH = 200;

/** What is known of one request when it has been answered. No address, no query, no field of a body. */
export interface RequestEntry {
  readonly time: Date;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly note?: string;
}

/** One request as one line, whatever its parts hold. */
export function requestLine(entry: RequestEntry): string {
  const path = entry.path.slice(0, LONGEST_PATH);
  const parts = [
    entry.time.toISOString(),
    entry.method,
    path,
    String(entry.status),
    `${Math.round(entry.milliseconds)}ms`,
    entry.note ?? '',
  ];
  return oneLine(parts.join(' ').trimEnd());
}

/** Shows control, format and line characters as `\u{1b}`, so that no text can start a line or colour one. */
export function oneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** An error whose message is ours and may stand in the log: it quotes no resident. */
export class LoggableError extends Error {
  override readonly name: string = 'LoggableError';
}

/** An error's kind and where it came from. A foreign message is left out: it may quote a resident. */
export function errorNote(error: unknown): string {
  if (error instanceof LoggableError) return error.message;
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = error.stack?.split('\n').find((line) => line.startsWith('    at ')) ?? '';
  return `${error.name}${code}${place.slice(3)}`;
}
