// A rollup plugin for the scripts that hold a copy of Lit: it leaves out what Lit reads of the global object and does not need here.
//
// An element whose id is one of these names stands in their place (<img id="litHtmlVersions">, HTML §7.2.2.3), and Lit
// would end while it is being evaluated. What goes: the marks by which Lit counts its copies on a page, hooks for polyfills
// of browsers that have no shadow roots, and the memory of decorators in a form that this project does not use.
import { editLit } from './edit-lit.mjs';

const UNDEFINED = '(void 0)';
const VERSION = [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'];
/** What is read of the global object in each module, and what stands there instead. */
const READS = {
  'lit-html/lit-html.js': [VERSION, [/\w+\.litHtmlPolyfillSupport/, UNDEFINED]],
  'lit-element/lit-element.js': [
    VERSION,
    [/\w+\.litElementHydrateSupport/, UNDEFINED],
    [/\w+\.litElementPolyfillSupport/, UNDEFINED],
  ],
  '@lit/reactive-element/reactive-element.js': [
    VERSION,
    [/\w+\.reactiveElementPolyfillSupport/, UNDEFINED],
    [/\w+\.litPropertyMetadata\?\?=new WeakMap/, '0'],
    [/\blitPropertyMetadata\.get\(\w+\)/, UNDEFINED],
    // A value of a boolean attribute is never run: it needs no trusted text.
    [/\w+\.trustedTypes,/, `${UNDEFINED},`],
  ],
  '@lit/reactive-element/css-tag.js': [[/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)/, 'true']],
};

export const litWithoutGlobals = () => editLit('lit-without-globals', READS);
