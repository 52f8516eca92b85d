import { sep } from 'node:path';
import { rollup } from 'rollup';
import configurations from '../../rollup.config.mjs';

/** Runs rollup.config.mjs; returns the names of the npm packages whose code is in the files. */
export async function writeBundles(out) {
  const packages = new Set();
  for (const { output, ...input } of configurations({ configOutput: out })) {
    const bundle = await rollup(input);
    for (const each of [output].flat()) {
      const { output: chunks } = await bundle.write(each);
      for (const id of chunks.flatMap((chunk) => chunk.moduleIds ?? [])) {
        const name = packageOf(id);
        if (name) packages.add(name);
      }
    }
    await bundle.close();
  }
  return packages;
}

const packageOf = (id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.split(sep).join('/'))?.[1];
