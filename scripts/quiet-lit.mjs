// Lit as a guest on a page that may have a Lit of its own: part of the build of what pages load directly.
//
// - Its Trusted Types policy gets our name. Under a `trusted-types` list without 'allow-duplicates' a second policy of
//   the name `lit-html` cannot be made, and the bundle that tries throws: the page's or ours, whichever came later.
//   A second copy of ours makes none until it renders, which it never does where its tags are taken. The first makes
//   its own at once: where the name is not listed it fails before it registers anything, and fallback content stays.
// - It leaves nothing in globals: no version marks, on which a development build of the page's own Lit warns, and no
//   Symbol.metadata for standard decorators, which we do not use.

const POLICY = 'coalition-widgets';

/** What becomes of a text in a module of Lit, by the module's path. Each must be found: Lit is pinned. */
const edits = {
  'lit-html/lit-html.js': [
    [
      /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/,
      (_, trustedTypes, rules) => {
        const make = `${trustedTypes}.createPolicy("${POLICY}",${rules})`;
        return `${trustedTypes}?(policy=>({createHTML:html=>(policy??=${make}).createHTML(html)}))(customElements.get("coalition-feed")?void 0:${make}):void 0`;
      },
    ],
    [/\((\w+)\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, () => 'void 0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/\((\w+)\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, () => 'void 0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),(\w+)\.litPropertyMetadata\?\?=new WeakMap;/, () => ''],
    [
      /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[(\w+),(\w+)\]of \2\)this\.elementProperties\.set\(\3,\4\)\}/,
      () => '',
    ],
  ],
  'lit-element/lit-element.js': [[/\((\w+)\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, () => 'void 0']],
};

export function quietLit() {
  return {
    name: 'quiet-lit',
    transform(code, id) {
      const path = id.split('\\').join('/');
      const found = Object.keys(edits).find((module) => path.endsWith(`node_modules/${module}`));
      if (!found) return null;
      let edited = code;
      for (const [pattern, replacement] of edits[found]) {
        if (!pattern.test(edited))
          this.error(`${found} no longer holds ${pattern}: look at it again (scripts/quiet-lit.mjs).`);
        edited = edited.replace(pattern, replacement);
      }
      return { code: edited, map: null };
    },
  };
}
