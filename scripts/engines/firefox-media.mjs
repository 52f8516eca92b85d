// What somebody has asked of their device, for pages in Firefox: its driver has no command for it, so the preferences and the
// override that Firefox's own developer tools use are set, from inside the browser. Needs SYSTEM_ACCESS among its arguments.

export const SYSTEM_ACCESS = '--remote-allow-system-access';

/** https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml; `undefined`: as the device has it. */
const PREFERENCES = {
  colorScheme: { 'layout.css.prefers-color-scheme.content-override': { dark: 0, light: 1 } },
  reducedMotion: { 'ui.prefersReducedMotion': { reduce: 1, 'no-preference': 0 } },
  forcedColors: {
    'ui.useAccessibilityTheme': { active: 1, none: 0 },
    'browser.display.document_color_use': { active: 2, none: 0 },
  },
};

/**
 * @param page of puppeteer-core, in Firefox
 * @param {import('../../test/support/emulate-media.js').Media} asked what Playwright's `page.emulateMedia` takes; what is left out stays as it is
 */
export async function emulateInFirefox(page, asked) {
  const { media, ...features } = asked;
  const preferences = Object.entries(features).flatMap(([feature, value]) =>
    Object.entries(PREFERENCES[feature]).map(([name, values]) => [name, values[value]]),
  );
  // Of puppeteer-core's own parts: it has no public way to Firefox's commands.
  const { session } = page.mainFrame().browsingContext.userContext.browser;
  const windows = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await session.send('script.evaluate', {
    expression: `(${apply})(${JSON.stringify({ preferences, media })})`,
    target: { context: windows.result.contexts[0].context },
    awaitPromise: false,
  });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
}

/** Runs in Firefox's own window. */
function apply({ preferences, media }) {
  const { Services, gBrowser } = globalThis;
  for (const [name, value] of preferences)
    if (value === undefined) Services.prefs.clearUserPref(name);
    else Services.prefs.setIntPref(name, value);
  if (media !== undefined)
    for (const { linkedBrowser } of gBrowser.tabs) linkedBrowser.browsingContext.mediumOverride = media ?? '';
}
