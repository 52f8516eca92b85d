import { page } from '../page/unclobbered.js';
import { policy } from './trusted-types.js';

const own = import.meta.url;
/** A policy that trusts by nonce trusts what our script loads by the same. */
const nonce = [...page.scripts].find(({ src }) => src === own)?.nonce;

/**
 * Loads a script beside the main one, found from its own address, whatever the page is called or where its script came from.
 *
 * @param name its path without the ending
 */
export const loadScript = (name: string, integrity: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    // With the query of the script: WordPress tells the versions of a file by it, and caches keep it so.
    const url = new URL(`${name}.js${new URL(own).search}`, own).href;
    const script = page.createElement('script');
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
    // Else it is read in the character set of the page where its server names none (HTML, "encoding" of a classic script).
    script.setAttribute('charset', 'utf-8');
    if (nonce) script.nonce = nonce;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${url} was not loaded (network, integrity, CORS or policy)`));
    script.src = policy.createScriptURL(url);
    page.head.append(script);
  });
