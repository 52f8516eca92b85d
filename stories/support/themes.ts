import highContrast from '../themes/high-contrast.css?raw';
import plainGovernment from '../themes/plain-government.css?raw';
import warmCivic from '../themes/warm-civic.css?raw';

interface Theme {
  readonly title: string;
  readonly css: string;
}

/** The example themes, by the name of their file. */
export const THEMES: Readonly<Record<string, Theme>> = {
  'plain-government': { title: 'Plain government', css: plainGovernment },
  'warm-civic': { title: 'Warm civic', css: warmCivic },
  'high-contrast': { title: 'High contrast', css: highContrast },
};

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Themes the page, as a stylesheet that the page loads does. */
export function useTheme(name: string): void {
  sheet.replaceSync(THEMES[name]?.css ?? '');
}
