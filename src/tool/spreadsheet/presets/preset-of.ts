import type { Grid } from '../tables/grid.js';
import { headerWith } from './known-table.js';

/** The columns by which one knows OGP's commitments sheet, and what Decidim exports of its results. */
export const PRESET_COLUMNS = {
  ogp: ['Commitment Unique Identifier', 'Commitment Title', 'Country/Locality'],
  decidim: ['id', 'parent/id', 'status/key', 'progress', 'url'],
} as const;

export type Preset = keyof typeof PRESET_COLUMNS;
export const PRESETS = Object.keys(PRESET_COLUMNS) as Preset[];

/** Whose table it is, as `--from` calls them; none where it is neither's. */
export const presetOf = (grid: Grid): Preset | undefined =>
  PRESETS.find((name) => headerWith(grid, PRESET_COLUMNS[name]) !== undefined);
