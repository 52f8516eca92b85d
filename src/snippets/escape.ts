/**
 * Text as it may stand in HTML, between tags as in quotes. Beside what HTML itself asks for, brackets and braces are
 * written as numbers: WordPress reads `[x]` as a shortcode, Drupal `[x:y]` as a token, tag managers `{{x}}` as a
 * variable, also within attributes.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`[\]{}]/g, (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as a literal of JavaScript that may stand in a `<script>` and in a tag manager's field. */
export function escapeScript(text: string): string {
  const unsafe = /[<>&'`{}[\]\u2028\u2029]/g;
  return JSON.stringify(text).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A text as one word of a POSIX shell, of PowerShell and of cmd, which all know double quotes; `undefined` where one of
 * them would run or replace a part of it, or end the word. PowerShell takes typographic quotes for plain ones. Of `%`
 * only percent-encoding passes, and only where `isAddress`: cmd replaces what stands between two.
 */
export function quoteForShell(text: string, { isAddress = false } = {}): string | undefined {
  const plain = isAddress ? text.replace(/%[\dA-F]{2}/gi, '') : text;
  return /["$`\\!%\p{Cc}\u2018-\u201f]/u.test(plain) ? undefined : `"${text}"`;
}

/** The attributes of a tag. Names are the library's own and need no care. */
export function writeAttributes(
  attributes: Iterable<readonly [name: string, value: string | true]>,
  prefix = '',
): string {
  return [...attributes]
    .map(([name, value]) => (value === true ? ` ${prefix}${name}` : ` ${prefix}${name}="${escapeHtml(value)}"`))
    .join('');
}
