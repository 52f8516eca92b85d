import { pt } from '../../i18n/pt.js';
import { registerTerms } from '../../i18n/register-terms.js';

registerTerms('pt', pt);
