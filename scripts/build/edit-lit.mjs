// What the rollup plugins that change a copy of Lit have in common.
import MagicString from 'magic-string';

/** The edits were written for this one. Another may say the same things in other words. */
const WRITTEN_FOR = 'lit 3.3.3';

/**
 * @param {string} name of the plugin, and of its file
 * @param {Record<string, [pattern: RegExp, instead: string][]>} edits by the path of a module in node_modules; `$1` … is a group
 */
export function editLit(name, edits) {
  const again = `The edits were written for ${WRITTEN_FOR}: look at them again (scripts/build/${name}.mjs).`;
  const edited = new Set();
  return {
    name,
    transform(code, id) {
      const module = moduleOf(id);
      if (!Object.hasOwn(edits, module)) return null;
      const text = new MagicString(code);
      for (const [pattern, instead] of edits[module]) {
        const times = code.match(new RegExp(pattern, 'g'))?.length ?? 0;
        if (times !== 1) this.error(`${module} has ${pattern} ${times} times, not once. ${again}`);
        text.replace(pattern, instead);
      }
      edited.add(module);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
    buildEnd(error) {
      if (error) return;
      const isLit = [...this.getModuleIds()].some((id) => /^(lit-|@lit\/reactive-)/.test(moduleOf(id)));
      const missing = Object.keys(edits).filter((module) => isLit && !edited.has(module));
      if (missing.length) this.error(`There is no ${missing.join(' and no ')}. ${again}`);
    },
  };
}

/** The path below node_modules, as `lit-html/lit-html.js`; empty for what lies elsewhere. */
export const moduleOf = (id) =>
  id.replaceAll('\\', '/').match(/node_modules\/((?:@lit\/)?[\w-]+\/[\w/-]+\.js)$/)?.[1] ?? '';
