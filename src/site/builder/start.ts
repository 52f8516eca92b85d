/* builder.js: the script of the page /embed/. */
import { define } from '../../internal/define.js';
import { EmbedBuilder } from './embed-builder.js';
import { BuilderCheck } from './parts/builder-check.js';
import { BuilderColours } from './parts/builder-colours.js';
import { BuilderCopyable } from './parts/builder-copyable.js';
import { BuilderFeed } from './parts/builder-feed.js';
import { BuilderFixed } from './parts/builder-fixed.js';
import { BuilderLibrary } from './parts/builder-library.js';
import { BuilderOptions } from './parts/builder-options.js';
import { BuilderPage } from './parts/builder-page.js';
import { BuilderPreview } from './parts/builder-preview.js';
import { BuilderSnippet } from './parts/builder-snippet.js';
import { BuilderWidget } from './parts/builder-widget.js';
import type { Facts, Setting } from './setting.js';
import { en } from './words/en.js';
import { es } from './words/es.js';

define('builder-copyable', BuilderCopyable);
define('builder-feed', BuilderFeed);
define('builder-widget', BuilderWidget);
define('builder-options', BuilderOptions);
define('builder-page', BuilderPage);
define('builder-colours', BuilderColours);
define('builder-fixed', BuilderFixed);
define('builder-preview', BuilderPreview);
define('builder-snippet', BuilderSnippet);
define('builder-library', BuilderLibrary);
define('builder-check', BuilderCheck);
define('embed-builder', EmbedBuilder);

const place = document.getElementById('builder');
const text = document.getElementById('builder-facts')?.textContent;
if (place && text) {
  const { root, ...facts } = JSON.parse(text) as Facts;
  const isSpanish = document.documentElement.lang === 'es';
  const setting: Setting = {
    ...facts,
    words: isSpanish ? es : en,
    language: isSpanish ? 'es' : 'en',
    locale: isSpanish ? 'es-MX' : 'en',
    site: new URL(root, location.href.replace(/[#?].*/, '')).href,
  };
  place.replaceChildren(Object.assign(new EmbedBuilder(), { setting }));
}
