import type { Tell } from '../../messages/message.js';
import { openBodies } from '../bodies/open-bodies.js';
import { readMapping } from './mapping.js';
import type { Rule } from './mapping-rule.js';

/**
 * The mapping in a file or at an address; of a workbook its first sheet.
 *
 * @returns none where it says nothing, which is reported
 * @throws {ToolError} in a sentence, when it cannot be loaded
 */
export async function openMapping(place: string, tell: Tell): Promise<readonly Rule[] | undefined> {
  const [body] = await openBodies([place], undefined, tell);
  const [grid] = body.grids;
  return grid && readMapping(grid, tell);
}
