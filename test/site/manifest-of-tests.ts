import type { Widget } from '../../src/snippets/manifest.js';

const options = (...names: string[]): Widget['options'] =>
  names.map((name) => ({
    name,
    kind: /^(no-|deep|offline)/.test(name)
      ? 'flag'
      : /limit|level$/.test(name) && name !== 'level'
        ? 'number'
        : name === 'layout'
          ? 'choice'
          : /endpoint|url/.test(name)
            ? 'url'
            : 'text',
    choices: name === 'layout' ? ['list', 'grid'] : [],
    standard: name === 'layout' ? 'list' : '',
    description: '',
  }));

/** Widgets with an option of each kind. */
export const WIDGETS: readonly Widget[] = [
  {
    name: 'members',
    description: '',
    slots: [],
    tag: 'coalition-members',
    options: options('sector', 'level', 'layout', 'no-people', 'heading-level'),
  },
  {
    name: 'commitments',
    description: '',
    slots: [],
    tag: 'coalition-commitments',
    options: options('plan', 'member', 'policy-area', 'limit', 'no-filters', 'deep-links'),
  },
  { name: 'progress', description: '', slots: [], tag: 'coalition-progress', options: options('commitment') },
  {
    name: 'feedback',
    description: '',
    slots: [],
    tag: 'coalition-feedback',
    options: options('endpoint', 'kinds', 'no-contact', 'privacy-url'),
  },
];
