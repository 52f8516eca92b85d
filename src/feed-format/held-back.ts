/** What stands in the place of a text that may hold personal data, where contributions are exported. No page shows it. */
export const HELD_BACK = '(held back: it may hold personal data; look at it on the desk)';
