// A rollup plugin for the scripts that hold a copy of Lit: what a page has put on `Object.prototype` is no option of ours.
//
// Lit takes options as objects, and so do the browser's own functions that it calls. An option that nobody gave is read
// from the prototype: with `Object.prototype.attribute` or `.state` no attribute of a tag would be heard, with `.value` no
// property could be made, with `.once` only the first letter in a field would count.
import { editLit } from './edit-lit.mjs';

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
/** What no widget uses: directives, values of a whole element, and properties that are written back into their attributes. */
const UNUSED = {
  [REACTIVE]: [...EDITS[REACTIVE], [/_\$ET\(t,s\)\{.*?\}(?=_\$AK\()/, '_$ET(){}']],
  [LIT]: [
    ...EDITS[LIT],
    [/function M\(t,i,s=t,e\)\{.*?return h\?\.constructor.*?,i\}/, 'function M(t,i){return i}'],
    [/6===\w+\.type&&\(\w+=new Z\(\w+,this,\w+\)\)/, '0'],
  ],
};

/** @param {{ isWhole: boolean }} options whether what is written with Lit uses all of it */
export const bareLit = ({ isWhole }) => editLit('bare-lit', isWhole ? EDITS : UNUSED);
