import type { LitElement } from 'lit';

/**
 * For what stands in the template until the script takes it over: no room is reserved, no control shows where there
 * is no script to serve it.
 */
const WAITING =
  ':host{animation:none!important;min-block-size:0!important}@media(scripting:none){button,[part=filters]{display:none!important}}';

/** The most commitments of one kind that a bar of the summary is drawn for without inline styles. */
const MOST_COUNTED = 200;

/** A widget's styles as one text. */
export function cssOf(widget: typeof LitElement): string {
  // Lit collects a class's styles when it is asked for its attributes, which a registry does.
  void widget.observedAttributes;
  const styles = widget.elementStyles.map((style) => ('cssText' in style ? style.cssText : ''));
  return [...styles, WAITING].join('').replace(/\s+/g, ' ').trim();
}

/**
 * The same as a file. Where a policy forbids inline styles, the sizes of bars stand in `data-` attributes: for each
 * size there is a rule.
 */
export function styleSheetOf(widget: typeof LitElement): string {
  const css = cssOf(widget);
  if (!/\[part=(["']?)bar\1\]/.test(css)) return css;
  const percents = Array.from({ length: 101 }, (_, size) => `[data-size="${size}"]{inline-size:${size}%}`);
  const counts = Array.from({ length: MOST_COUNTED }, (_, count) => `[data-flex="${count + 1}"]{flex:${count + 1}}`);
  return [css, ...percents, ...counts].join('');
}

/** The inline style of a bar as the `data-` attribute that `styleSheetOf` has a rule for. */
export function sizesOf(style: string): { name: string; value: string }[] {
  const [property, value = ''] = style.split(':');
  if (property === 'inline-size' && value.endsWith('%')) {
    return [{ name: 'data-size', value: String(Math.round(Number.parseFloat(value))) }];
  }
  return property === 'flex' ? [{ name: 'data-flex', value: String(Math.min(Number(value), MOST_COUNTED)) }] : [];
}
