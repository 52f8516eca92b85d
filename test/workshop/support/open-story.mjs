// Opens stories in a browser and waits until they have played.
/* global window, document, location */

/** Milliseconds. Generous: the machine may be busy with other work at the same time. */
const limit = 60_000;

/**
 * A page that opens one story after another.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{browser: object, globals: Record<string, string>}} mode
 * @param {string} url of the Storybook
 */
export async function storyPage(browser, mode, url) {
  const context = await browser.newContext(mode.browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addInitScript(watchStories);
  const page = await context.newPage();
  page.setDefaultTimeout(limit);
  let errors = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && errors.push(`console: ${message.text().slice(0, 600)}`),
  );
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));

  let isLoaded = false;

  return {
    page,
    close: () => context.close(),
    /** Returns what went wrong, one line each. */
    async open({ id, type }) {
      errors = [];
      if (isLoaded) await page.evaluate(showStory, { id, type });
      else await page.goto(storyUrl(url, id, type, mode.globals), { waitUntil: 'commit' });
      const failures = await page
        .waitForFunction(() => window.storyWatch?.isOver && window.storyWatch.failures)
        .then((handle) => handle.jsonValue());
      if (type === 'story') failures.push(...(await page.evaluate(findMissing)));
      failures.push(...errors);
      // To load it all for each story takes five times as long. After a failure it is done, so that one cannot cause another.
      isLoaded = type === 'story' && !failures.length;
      return failures;
    },
  };
}

function storyUrl(url, id, type, globals) {
  const pairs = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
  return `${url}/iframe.html?id=${id}&viewMode=${type}&globals=${pairs.join(';')}`;
}

/** Runs in the page: goes on to another story, as the sidebar does. */
function showStory({ id, type }) {
  Object.assign(window.storyWatch, { isOver: false, failures: [], id });
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId: id, viewMode: type });
}

/** Runs in the page: axe finds nothing wrong in an element that never upgraded, nor where there is nothing. */
function findMissing() {
  const root = document.querySelector('#storybook-root');
  const undefinedTags = [...root.querySelectorAll(':not(:defined)')].map((element) => element.localName);
  return [
    ...(undefinedTags.length ? [`never upgraded: ${undefinedTags.join(', ')}`] : []),
    ...(root.getBoundingClientRect().height ? [] : ['renders nothing']),
  ];
}

/** Runs in the page before all else: `storyWatch` knows when the story has played, and what went wrong. */
function watchStories() {
  const state = { isOver: false, failures: [], id: new URL(location.href).searchParams.get('id') };
  window.storyWatch = state;
  const watch = (channel) => {
    // Testing Library's messages go on with the whole page.
    const fail = (what) =>
      state.failures.push(
        `${what?.name ?? ''}: ${what?.message ?? what?.description ?? what?.title ?? JSON.stringify(what)}`.slice(
          0,
          600,
        ),
      );
    channel.on('playFunctionThrewException', fail);
    channel.on('storyThrewException', fail);
    channel.on('storyErrored', fail);
    channel.on('unhandledErrorsWhilePlaying', (all) => all.forEach(fail));
    channel.on('storyMissing', (id) => Object.assign(state, { isOver: true, failures: [`there is no story ${id}`] }));
    channel.on('storyFinished', ({ storyId, status }) => {
      if (storyId !== state.id) return;
      if (status === 'error' && !state.failures.length) fail({ message: 'the story failed' });
      state.isOver = true;
    });
    channel.on('docsRendered', () => (state.isOver = true));
  };
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(given) {
      channel = given;
      watch(channel);
    },
  });
}
