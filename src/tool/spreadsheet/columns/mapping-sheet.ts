import type { RecordShape } from '../../../schema/feed-shape.js';
import type { Sheet } from '../sheets.js';

const FIELDS = ['grid', 'from', 'word', 'sheet', 'column', 'value', 'join', 'split'] as const;
export type MappingField = (typeof FIELDS)[number];

const shape: RecordShape = {
  fields: Object.fromEntries(FIELDS.map((field) => [field, 'string'])),
  required: ['from', 'sheet', 'column'],
};

/** The table that `--columns` reads: your column and word, our column and word. */
export const MAPPING_SHEET: Sheet = {
  en: 'mapping',
  es: 'correspondencias',
  list: 'mapping',
  shape,
  columns: [
    { field: 'grid', en: 'your sheet', es: 'su hoja' },
    { field: 'from', en: 'your column', es: 'su columna' },
    { field: 'word', en: 'your word', es: 'su palabra' },
    { field: 'sheet', en: 'our sheet', es: 'nuestra hoja' },
    { field: 'column', en: 'our column', es: 'nuestra columna' },
    { field: 'value', en: 'our word', es: 'nuestra palabra' },
    { field: 'join', en: 'join with', es: 'unir con' },
    { field: 'split', en: 'split at', es: 'separar en' },
  ],
};
