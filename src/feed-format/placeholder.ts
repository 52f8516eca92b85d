/** What the documentation and the hints of the builder write for an address that only the webmaster knows. */
const PLACEHOLDER =
  /^https?:\/\/(DATA|WIDGETS|SITE|(?:YOUR|SU)-[A-Z-]+)(?![\w.-])|^REPLACE:[A-Z]+|…|%E2%80%A6|\b(?:[\w-]{1,20}\.)?(?:your-town|su-municipio)\.example\b/;

/** The part of an address that stands there as in an example, in place of somebody's own; `undefined` where none does. */
export function placeholderIn(address: string): string | undefined {
  const found = PLACEHOLDER.exec(address.trim());
  return found ? (found[1] ?? found[0]) : undefined;
}
