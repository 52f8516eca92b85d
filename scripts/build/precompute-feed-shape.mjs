// A rollup plugin: `src/schema/feed-shape.ts` derives plain data from the zod schema when it runs. Here it runs at build time
// and its exports ship as data, so that no browser loads zod.
import { evaluateModule } from '../evaluate-module.mjs';

/** @param {string} file path of the module */
export function precomputeFeedShape(file) {
  return {
    name: 'precompute-feed-shape',
    load: async (id) => (id === file ? writeModule(await evaluateModule(file)) : null),
  };
}

/** A module with these exports. What is in them more than once is a constant: most records have the same `sources`. */
function writeModule(exported) {
  const times = new Map();
  const count = (value) => {
    const text = JSON.stringify(value);
    times.set(text, (times.get(text) ?? 0) + 1);
    if (isObject(value) && times.get(text) === 1) Object.values(value).forEach(count);
  };
  count(exported);

  const names = new Map();
  const lines = [];
  const write = (value) => {
    if (!isObject(value)) return JSON.stringify(value);
    const text = JSON.stringify(value);
    if (times.get(text) === 1) return writeOut(value);
    if (!names.has(text)) {
      const written = writeOut(value);
      names.set(text, `shared${names.size}`);
      lines.push(`const ${names.get(text)} = ${written};`);
    }
    return names.get(text);
  };
  const writeOut = (value) =>
    Array.isArray(value)
      ? `[${value.map(write).join(', ')}]`
      : `{ ${Object.entries(value)
          .map(([name, inner]) => `${JSON.stringify(name)}: ${write(inner)}`)
          .join(', ')} }`;
  for (const [name, value] of Object.entries(exported)) lines.push(`export const ${name} = ${write(value)};`);
  return lines.join('\n');
}

const isObject = (value) => typeof value === 'object' && value !== null;
