/** What a command is for: standard output. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** What a person should know beside it: standard error. */
export const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/**
 * One line that does nothing to a terminal: files are other people's, and may hold escape sequences or characters
 * that turn the order of what follows.
 */
export function oneLine(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A name as one types it after a command, where a space would part it. */
export const asArgument = (name: string): string => (/^[\w./:@%+=~-]+$/.test(name) ? name : `"${oneLine(name)}"`);

/** With a full stop, where it has no end of its own. */
export const sentence = (text: string): string => (/[.?!:]$/.test(text) ? text : `${text}.`);

/** `1 row`, `2 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** With a small letter at its begin, and its names as they are: `informe del mecanismo de OGP`. */
export const uncapitalized = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
