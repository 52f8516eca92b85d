/* The one-file build: registers every tag. */
import '../elements/coalition-feed/coalition-feed.define.js';
import '../elements/coalition-progress/coalition-progress.define.js';
