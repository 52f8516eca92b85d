/*
 * One polite live region for all widgets of a page. It is made empty, before any message comes: screen readers
 * miss a region that arrives with its text. It is found by its attribute, so two copies of the script share it.
 */
const REGION = 'data-coalition-status';
const pending = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

export function prepareAnnouncements(): Element {
  const found = document.querySelector(`[${REGION}]`);
  if (found) return found;
  const region = document.createElement('div');
  region.setAttribute(REGION, '');
  region.setAttribute('role', 'status');
  // Through the CSSOM, not a style attribute: allowed under style-src 'self'.
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  (document.body ?? document.documentElement).append(region);
  return region;
}

/**
 * Says a message once, however many widgets have it to say.
 *
 * @param lang BCP 47, so that it is read in the right voice
 */
export function announce(message: string, lang = ''): void {
  // Made now where a page has swapped its body: what is said below would come together with the region.
  prepareAnnouncements().setAttribute('lang', lang);
  pending.add(message);
  timer ??= setTimeout(() => {
    timer = undefined;
    prepareAnnouncements().textContent = [...pending].join(' ');
    pending.clear();
  }, 100);
}
