import { fr } from '../../i18n/fr.js';
import { registerTerms } from '../../i18n/register-terms.js';

registerTerms('fr', fr);
