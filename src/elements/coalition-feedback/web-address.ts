/** The absolute form of an http or https address, resolved against the page; anything else is none. */
export function webAddress(value: string | undefined): string | undefined {
  if (!value) return undefined;
  try {
    const { href, protocol } = new URL(value, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    // The only way in which `new URL` says "this is no URL".
    return undefined;
  }
}
