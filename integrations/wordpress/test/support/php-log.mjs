// What PHP complains about (WP_DEBUG), apart from what it complains about without the plugin.
const known = new Map();

/** What was said until now is WordPress's own. */
export function rememberMessages(site) {
  known.set(site, new Set(messagesOf(site)));
}

export function newMessages(site) {
  const own = known.get(site) ?? new Set();
  return [...new Set(messagesOf(site))].filter((message) => !own.has(message) && !isAboutTheNetwork(message));
}

const messagesOf = (site) =>
  site
    .log()
    .split(/^\[[^\]]+ UTC\] /m)
    .map((message) => message.trim())
    .filter(Boolean);

/** The tests let WordPress reach nobody, of which it complains now and then. */
const isAboutTheNetwork = (message) =>
  /could not establish a secure connection to WordPress\.org|WordPress\.org or this server/.test(message) &&
  !message.includes('coalition');
