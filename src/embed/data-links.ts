/* What coalition-widgets.data.js is: it takes itself to the page, before or after the main script. */
import { drawDataLinks } from '../data-links/data-links.js';
import { TERMS_REGISTERED } from '../i18n/register-terms.js';

(globalThis as unknown as Record<symbol, unknown>)[Symbol.for('coalition-widgets.data-links/1')] ??= drawDataLinks;
dispatchEvent(new Event(TERMS_REGISTERED));
