import { ar } from '../../i18n/ar.js';
import { registerTerms } from '../../i18n/register-terms.js';

registerTerms('ar', ar);
