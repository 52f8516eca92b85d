/* The languages beside the main script (lang/XX.js): it loads one when a widget asks for it. */
import { offerLanguages } from '../i18n/wanted-languages.js';
import { loadScript } from './load-script.js';

/** The build writes the hashes here; a browser takes the marker for no integrity at all. */
const INTEGRITY: Readonly<Record<string, string>> = {
  ar: 'sha384-of:lang/ar.js',
  eu: 'sha384-of:lang/eu.js',
  fr: 'sha384-of:lang/fr.js',
  pt: 'sha384-of:lang/pt.js',
};

offerLanguages(Object.keys(INTEGRITY), (language) => loadScript(`lang/${language}`, INTEGRITY[language]));
