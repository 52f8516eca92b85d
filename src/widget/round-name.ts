import type { LocaleController } from '../i18n/locale-controller.js';
import type { Report } from '../feed-format/types.js';

/** A reporting round in its own words, else its date. */
export const roundName = ({ date, period }: Report, locale: LocaleController): unknown =>
  period ? locale.text(period) : locale.time(date);
