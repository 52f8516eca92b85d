// A rollup plugin for the scripts that hold a copy of Lit: what a page has put on `Object.prototype` is no option of ours.
//
// Lit takes options as objects, and so do the browser's own functions that it calls. An option that nobody gave is read
// from the prototype: with `Object.prototype.attribute` or `.state` no attribute of a tag would be heard, with `.value` no
// property could be made, with `.once` only the first letter in a field would count.
import { editLit, moduleOf } from './edit-lit.mjs';

const LIT = 'lit-html/lit-html.js';
const REACTIVE = '@lit/reactive-element/reactive-element.js';
/** In each module what is found, and what stands there instead. */
const EDITS = {
  [REACTIVE]: [
    [/createProperty\((\w+),(\w+)=(\w+)\)\{/, 'createProperty($1,$2=$3){$2={__proto__:null,...$2};'],
    [/return\{get:/, 'return{__proto__:null,get:'],
    [/shadowRootOptions=\{/, 'shadowRootOptions={__proto__:null,'],
  ],
  // A listener is a function and inherits too. Ours have no options: Lit need not look for any.
  [LIT]: [
    [/\|\|(\w+)\.capture!==(\w+)\.capture\|\|\1\.once!==\2\.once\|\|\1\.passive!==\2\.passive/, ''],
    [/removeEventListener\(this\.name,this,\w+\)/, 'removeEventListener(this.name,this)'],
    [/addEventListener\(this\.name,this,\w+\)/, 'addEventListener(this.name,this)'],
  ],
};
/**
 * What no widget uses, whose bytes the widgets need: directives, and properties that are written back into their attributes.
 * The build fails where one begins to.
 */
const UNUSED = {
  [REACTIVE]: [...EDITS[REACTIVE], [/_\$ET\(t,s\)\{.*?\}(?=_\$AK\()/, '_$ET(){}']],
  [LIT]: [...EDITS[LIT], [/function M\(t,i,s=t,e\)\{.*?return h\?\.constructor.*?,i\}/, 'function M(t,i){return i}']],
};

/** @param {{ isWhole: boolean }} options whether what is written with Lit uses all of it */
export function bareLit({ isWhole }) {
  const { transform, ...plugin } = editLit('bare-lit', isWhole ? EDITS : UNUSED);
  return {
    ...plugin,
    transform(code, id) {
      const isDirective = /^lit(-html)?\/(async-)?directive/.test(moduleOf(id));
      const isReflected = !id.includes('node_modules') && /\breflect: *(true|!0)/.test(code);
      if (!isWhole && (isDirective || isReflected))
        this.error(
          `${id} needs a part of Lit that is left out here. Take it off the list in scripts/build/bare-lit.mjs.`,
        );
      return transform.call(this, code, id);
    },
  };
}
