import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import type { LitElement } from 'lit';

// What the widgets do when they are connected is how they find their feed.
LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));

/** How each widget's styles are written into its template. */
export type StylesOf = (element: LitElement) => string;

/** A renderer for the widgets, which is a class because Lit's makes one for each element that it meets. */
export function widgetRenderer(stylesOf: StylesOf): typeof LitElementRenderer {
  return class WidgetRenderer extends LitElementRenderer {
    override renderShadow(info: RenderInfo): ReturnType<LitElementRenderer['renderShadow']> {
      // Lit's own begins with the styles in a <style>; the template is the last.
      const template = super.renderShadow(info)?.at(-1);
      return template === undefined ? undefined : [stylesOf(this.element), template];
    }
  };
}
