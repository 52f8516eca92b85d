/* Measures for what a keyboard reaches. `installKeyboardKit` runs in the page; the rest speaks to it. */
import type { Page } from 'playwright-core';

export interface Stop {
  /** Its place among all that the page offers, in their order; -1 for what should not be reached. */
  readonly index: number;
  readonly name: string;
  readonly outline: { readonly style: string; readonly width: number };
  /** Of the outline's colour to the page's. */
  readonly contrast: number;
}

interface Kit {
  stops(): HTMLElement[];
  focused(): Element | null;
  describe(): Stop;
}

export type KitWindow = Window & { kit: Kit };

/** To be given to `openTown` as `before`. */
export function installKeyboardKit(): void {
  const flat = (node: Node): Element[] => {
    const children =
      node instanceof HTMLSlotElement && node.assignedElements().length
        ? node.assignedElements()
        : [...((node as Element).shadowRoot ?? (node as Element)).children];
    return children.flatMap((child) => [child, ...flat(child)]);
  };
  const isStop = (element: Element): boolean => {
    if (
      !element.matches('a[href], button, input, select, textarea, summary, [tabindex]') ||
      element.matches('[tabindex="-1"], :disabled')
    )
      return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    // Of radio buttons the first, or the chosen one.
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [
      ...(element.getRootNode() as ShadowRoot).querySelectorAll<HTMLInputElement>(`[name="${element.name}"]`),
    ];
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const stops = (): HTMLElement[] => flat(document.body).filter(isStop) as HTMLElement[];
  const focused = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body ? null : at;
  };
  const rgb = (color: string): number[] => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (color: string): number => {
    const [red, green, blue] = rgb(color).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const pageColor = (): string => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  };
  const describe = (): Stop => {
    const element = focused();
    if (!element) return { index: -1, name: 'nothing', outline: { style: 'none', width: 0 }, contrast: 0 };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const [light, dark] = [luminance(outlineColor), luminance(pageColor())].sort((a, b) => b - a);
    return {
      index: stops().indexOf(element as HTMLElement),
      name: `${element.localName} ${element.textContent!.trim().slice(0, 40)}`,
      outline: { style: outlineStyle, width: parseFloat(outlineWidth) },
      contrast: (light! + 0.05) / (dark! + 0.05),
    };
  };
  (window as unknown as KitWindow).kit = { stops, focused, describe };
}

/** Presses Tab (or with Shift) until the focus is back outside, and says where it was. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  const found: Stop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => (window as unknown as KitWindow).kit.describe());
    // From the page's last stop the focus goes to the browser's own controls, or straight to the first again.
    if (stop.name === 'nothing' || stop.index === found[0]?.index) return found;
    found.push(stop);
    if (found.length > 500) throw new Error(`a trap at ${stop.name}`);
  }
}

export const countStops = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as KitWindow).kit.stops().length);
