import type { TestContext } from 'node:test';
import { folderWith, runTool, TODAY } from './kit.ts';

export const COALITION = `name,language,updated\nOpen Valley,en,${TODAY}\n`;
export const MEMBERS = 'id,name,sector\ntown,Our Town,government\nforum,Our Forum,civil-society\n';

export type Imported = Record<string, Record<string, unknown>[]>;

/** Imports CSV files beside a coalition and its members; gives the feed with what was said about them. */
export async function importing(t: TestContext, files: Record<string, string | Uint8Array>, ...options: string[]) {
  const folder = folderWith(t, { 'coalition.csv': COALITION, 'members.csv': MEMBERS, ...files });
  return importingPlaces([folder], ...options);
}

/** Imports what is named. */
export async function importingPlaces(places: string[], ...options: string[]) {
  const { code, stdout, stderr } = await runTool(['import', ...places, ...options]);
  const said = stderr.trim().split('\n').filter(Boolean);
  return { code, said, feed: (stdout ? JSON.parse(stdout) : {}) as Imported };
}
