/* global URL, CSS, document */
// Sets the accent that the site's settings have, which stands in this script's own address.
const accent = new URL(import.meta.url).searchParams.get('accent');
if (CSS.supports('color', accent)) document.documentElement.style.setProperty('--coalition-accent', accent);
