const told = new Set<string>();

/** Tells the webmaster in the browser's console; the same thing once on a page, however many widgets have it to say. */
export function warnOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`coalition-widgets: ${message}`);
}
