// A rollup plugin for the scripts that hold a copy of Lit: it uses our Trusted Types policy in place of one of its own.
// A page that lists names gives each out once, so a Lit of the page's own would be in the way of ours, or ours in its.
import MagicString from 'magic-string';

const LITS = /\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;

/** @param {string} module path of the module that exports `policy` */
export function onePolicy(module) {
  return {
    name: 'one-policy',
    transform(code, id) {
      if (!/node_modules[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const found = LITS.exec(code);
      if (!found)
        this.error('Lit no longer makes its policy as it did: look at it again (scripts/build/one-policy.mjs).');
      const text = new MagicString(code);
      text.overwrite(found.index, found.index + found[0].length, 'coalitionPolicy');
      text.prepend(`import { policy as coalitionPolicy } from ${JSON.stringify(module)};`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
