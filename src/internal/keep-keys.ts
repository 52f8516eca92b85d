/** Keys that a page's own fields leave to the page as well: they close what is open, or go on. */
const PAGE_KEYS = new Set(['Escape', 'Tab']);

/**
 * Keys that are meant for a widget stay in it: all that is typed into its fields, and Enter and the space bar on its
 * buttons, links and summaries. A page that has a shortcut on "/" or a default button for Enter looks at
 * `event.target` to spare fields and buttons; of a widget it sees only the tag. Escape, Tab and combinations with
 * Ctrl, Alt or Meta reach the page, and so do all keys in content that the page itself has put between the tags.
 *
 * @param root the shadow root; asking twice changes nothing
 */
export function keepKeys(root: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep as EventListener);
}

function keep(event: KeyboardEvent): void {
  const [target] = event.composedPath() as Element[];
  if (!(event.currentTarget as Node).contains(target)) return;
  // AltGr types signs such as "@"; Windows reports it as Ctrl with Alt, a Mac as Alt alone.
  const isSign = event.altKey && !event.metaKey && /^[^a-z\d]$/i.test(event.key);
  const isCombination = (event.ctrlKey || event.altKey || event.metaKey) && !isSign;
  if (isCombination || PAGE_KEYS.has(event.key)) return;
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (target.matches(isPress ? 'input, textarea, select, button, a, summary' : 'input, textarea, select'))
    event.stopPropagation();
}
