// A rollup plugin for the scripts that hold a copy of Lit: it reads the page as our own code does, past elements that
// are named as members of the document, such as <img name="createElement">.
import MagicString from 'magic-string';

/** What Lit asks of its document, under whatever short name it has that. */
const MEMBERS = ['createComment', 'createElement', 'createTextNode', 'createTreeWalker', 'importNode'];

/** @param {string} module path of the module that exports `page` */
export function unclobberedLit(module) {
  return {
    name: 'unclobbered-lit',
    transform(code, id) {
      if (!/node_modules[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const name = /\b(\w+)=document\b/.exec(code)?.[1];
      const reads = [...code.matchAll(new RegExp(`\\b${name}(?=\\)?\\.(${MEMBERS.join('|')})\\()`, 'g'))];
      const isKnown = MEMBERS.every((member) => reads.some((read) => read[1] === member));
      if (!isKnown || code.split(/\bdocument\b/).length !== 2)
        this.error('Lit no longer asks its document as it did: look at it again (scripts/build/unclobbered-lit.mjs).');
      const text = new MagicString(code);
      for (const { index } of reads) text.overwrite(index, index + name.length, 'coalitionPage');
      text.prepend(`import { page as coalitionPage } from ${JSON.stringify(module)};`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
