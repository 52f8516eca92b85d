// The circumstances in which every story must stand.

const desktop = { width: 1024, height: 768 };
const common = {
  viewport: desktop,
  reducedMotion: 'reduce',
  colorScheme: 'light',
  locale: 'en-GB',
  timezoneId: 'America/Monterrey',
};

/**
 * name → what the browser is set to (playwright's context options), what the toolbar is, and rules of axe that mean
 * nothing there.
 */
export const modes = {
  light: { browser: common, globals: {} },
  dark: { browser: { ...common, colorScheme: 'dark' }, globals: { scheme: 'dark' } },
  // The reader's own colours are drawn; axe reads the page's, which nobody sees then.
  'forced-colors': { browser: { ...common, forcedColors: 'active' }, globals: {}, withoutRules: ['color-contrast'] },
  // Words, direction, dates and plurals of a right-to-left language.
  rtl: { browser: common, globals: { language: 'ar' } },
  '320px': { browser: { ...common, viewport: { width: 320, height: 640 } }, globals: {} },
};
