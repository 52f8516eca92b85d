/** Rules to begin with for the classes of fixed HTML: `docs/command-line.md` shows the same. */
export const STARTER_CSS = `.coalition-list, .coalition-entries { padding: 0; list-style: none; }
.coalition-list > li, .coalition-entry { margin-block-end: 1.5em; }
.coalition-member { display: flex; gap: 1em; overflow-wrap: anywhere; }
.coalition-base p { margin: 0; }
.coalition-facts dd { margin-inline-start: 1.5em; }`;
