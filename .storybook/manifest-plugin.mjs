import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const NAME = 'virtual:custom-elements-manifest';

/** The manifest as the build writes it, made when it is asked for: stories need no build before them. */
export function customElementsManifest() {
  return {
    name: 'custom-elements-manifest',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) =>
      id === `\0${NAME}`
        ? `export default ${JSON.stringify(await cli({ argv: ['analyze', '--quiet'], cwd: process.cwd(), noWrite: true }))}`
        : undefined,
  };
}
