import { basename, extname } from 'node:path';
import { UsageError } from '../command.js';
import { slugOf } from '../spreadsheet/names.js';

/**
 * The bodies whose ids all get their name before them.
 *
 * @param asked as `--prefix` names them: as their ids begin, or as their files are called
 * @param slugs of all bodies
 * @throws {UsageError} when a name is none of theirs
 */
export function prefixedBodies(asked: readonly string[], slugs: readonly string[]): ReadonlySet<string> {
  return new Set(
    asked.map((name) => {
      const found = [name, basename(name, extname(name))].map(slugOf).find((slug) => slugs.includes(slug));
      if (found !== undefined) return found;
      const named = [...new Set(slugs)].join(', ');
      throw new UsageError({
        en: `--prefix ${name}: no institution is called so. Each is named after its file, folder or address. Write one of: ${named}.`,
        es: `--prefix ${name}: ninguna institución se llama así. Cada una lleva el nombre de su archivo, carpeta o dirección. Escriba uno de estos: ${named}.`,
      });
    }),
  );
}
