/** What a page's policy lets through: the mark-up that Lit makes of our templates, and the addresses of our own scripts. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

const NAME = 'coalition-widgets';
const same = (text: string): string => text;
// What a page has put on Object.prototype would be a rule too.
const rules = { __proto__: null, createHTML: same, createScriptURL: same } as Policy;
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy?(name: string, rules: Policy): Policy } };
// Where there are none an element of that name is no factory of them.
const make = (): Policy => trustedTypes?.createPolicy?.(NAME, rules) ?? rules;

/**
 * The one Trusted Types policy that a `trusted-types` list has to name. It is made at once: where the name is not
 * listed the script fails before it registers anything, and the fallback content stays. A second copy of the script
 * makes one only when it needs it, which it never does: its tags are taken, and a name is given out once.
 */
let made = globalThis.customElements?.get('coalition-feed') ? undefined : make();
export const policy: Policy = {
  createHTML: (html) => (made ??= make()).createHTML(html),
  createScriptURL: (url) => (made ??= make()).createScriptURL(url),
};
