import { customPropertiesOf, type CustomProperty, type Manifest } from '../support/arg-types.js';
import { paint } from './paint.js';

export const ACCENT = '--coalition-accent';

/** How a custom property is set on the theme page. */
export interface ThemeField extends CustomProperty {
  readonly label: string;
  readonly kind: 'accent' | 'color' | 'length' | 'font';
  /** Least and greatest length worth trying, in em. */
  readonly range: readonly [least: number, greatest: number];
}

/** Of lengths whose least and greatest do not follow from the default. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  '--coalition-gap': [0.5, 2],
  '--coalition-radius': [0, 2],
  '--coalition-heading-size': [1, 2],
  '--coalition-bar-size': [0.25, 1.5],
};

/** One field for each custom property that any element has. */
export function themeFieldsOf(manifest: Manifest): ThemeField[] {
  return customPropertiesOf(manifest).map((property) => {
    const { name } = property;
    const words = name.replace('--coalition-', '').replace(/-/g, ' ');
    return {
      ...property,
      label: words[0]!.toUpperCase() + words.slice(1),
      kind: kindOf(property),
      range: RANGES[name] ?? [0, 2 * lengthOf(property)],
    };
  });
}

/** The default of a length, in em. */
export const lengthOf = ({ defaults }: CustomProperty): number => parseFloat(defaults[0]!.value);

function kindOf(property: CustomProperty): ThemeField['kind'] {
  if (property.name === ACCENT) return 'accent';
  if (lengthOf(property) >= 0) return 'length';
  return property.name.endsWith('-font') ? 'font' : 'color';
}

/** What is wrong with a value, in words; nothing where it can be taken. Without one the default stays, but for the accent. */
export function findProblem({ kind }: Pick<ThemeField, 'kind'>, value: string): string | undefined {
  if (!value) return kind === 'accent' ? 'An accent is missing. Write a colour such as #7a1d3a.' : undefined;
  if (/\bvar\(/i.test(value))
    return `“${value}” points to another property, which this page does not have. Write the value itself.`;
  if (/^(inherit|initial|unset|revert|revert-layer)$/i.test(value))
    return kind === 'font' && /^inherit$/i.test(value)
      ? undefined
      : `“${value}” names no value of its own. Write the value itself.`;
  if (kind === 'font')
    return CSS.supports('font-family', value)
      ? undefined
      : `“${value}” is no list of fonts. Write one such as Georgia, serif.`;
  if (!CSS.supports('color', value))
    return `“${value}” is no colour. Write one such as #7a1d3a, rgb(122 29 58) or rebeccapurple.`;
  if (kind === 'accent' && paint(value).alpha === 0)
    return `“${value}” cannot be seen, so nothing can be derived from it. Write a colour such as #7a1d3a.`;
  return undefined;
}
