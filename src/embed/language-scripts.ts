/*
 * The languages beside the main script (lang/XX.js): it loads one when a widget asks for it. It finds them from its own
 * address, whatever the page is called or where its script came from.
 */
import { offerLanguages } from '../i18n/wanted-languages.js';
import { ofDocument } from './of-document.js';
import { policy } from './trusted-types.js';

/** The build writes the hashes here; a browser takes the marker for no integrity at all. */
const INTEGRITY: Readonly<Record<string, string>> = {
  ar: 'sha384-of:lang/ar.js',
  eu: 'sha384-of:lang/eu.js',
  fr: 'sha384-of:lang/fr.js',
  pt: 'sha384-of:lang/pt.js',
};
const own = import.meta.url;
/** A policy that trusts by nonce trusts what our script loads by the same. */
const nonce = [...ofDocument('scripts')].find(({ src }) => src === own)?.nonce;

offerLanguages(
  Object.keys(INTEGRITY),
  (language) =>
    new Promise((resolve, reject) => {
      // With the query of the script: WordPress tells the versions of a file by it, and caches keep it so.
      const url = new URL(`lang/${language}.js${new URL(own).search}`, own).href;
      const script = document.createElement('script');
      script.integrity = INTEGRITY[language];
      script.crossOrigin = 'anonymous';
      if (nonce) script.nonce = nonce;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url} was not loaded (network, integrity, CORS or policy)`));
      script.src = policy.createScriptURL(url);
      ofDocument('head').append(script);
    }),
);
