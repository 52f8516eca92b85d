// What the rollup plugins that change a copy of Lit have in common.
import MagicString from 'magic-string';

/**
 * @param {string} name of the plugin, and of its file
 * @param {Record<string, [pattern: RegExp, instead: string][]>} edits by the path of a module in node_modules; `$1` … is a group
 */
export function editLit(name, edits) {
  return {
    name,
    transform(code, id) {
      const module = /node_modules[\\/]((?:@lit[\\/])?[\w-]+[\\/][\w-]+\.js)$/.exec(id)?.[1].replaceAll('\\', '/');
      if (!Object.hasOwn(edits, module ?? '')) return null;
      const text = new MagicString(code);
      for (const [pattern, instead] of edits[module]) {
        if (!pattern.test(code))
          this.error(`${module} has no ${pattern} any more: look at it again (scripts/build/${name}.mjs).`);
        text.replace(pattern, instead);
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
