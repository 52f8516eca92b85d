import { basqueIntl } from '../../i18n/basque-intl.js';
import { eu } from '../../i18n/eu.js';
import { registerTerms } from '../../i18n/register-terms.js';

registerTerms('eu', { ...eu, intl: basqueIntl });
