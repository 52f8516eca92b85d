import { html, nothing } from 'lit';

/** Entries of a page where `limit` gives no number. */
const LIMIT = 10;

/** How many entries a reader gets at once. */
export const pageSize = (limit: number): number => (limit >= 1 ? Math.floor(limit) : LIMIT);

/**
 * The button that brings the next page, where there is one.
 *
 * @param rest how many entries are not shown
 * @param words gives the label for how many will come
 */
export function showMoreButton(
  rest: number,
  limit: number,
  words: (n: number) => unknown,
  onClick: () => unknown,
): unknown {
  return rest > 0
    ? html`<button part="button" type="button" @click=${onClick}>${words(Math.min(rest, pageSize(limit)))}</button>`
    : nothing;
}
