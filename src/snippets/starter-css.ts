/** Rules to begin with for the classes of fixed HTML: `docs/command-line.md` shows the same. */
export const STARTER_CSS = `.coalition-list, .coalition-entries { padding: 0; list-style: none; }
.coalition-list > li, .coalition-entry { margin-block-end: 1em; }
.coalition-member { display: flex; gap: 1em; overflow-wrap: anywhere; }
.coalition-base p { margin: 0; }
.coalition-base dl { margin-block: 0.25em; }
.coalition-base h4, .coalition-base h5 { margin-block: 1em 0.25em; }
.coalition-base ul { margin-block: 0 0.25em; }
.coalition-base dl > div { display: flex; flex-wrap: wrap; gap: 0 1em; }
.coalition-base dd { margin: 0; }
.coalition-base dd + dd::before { content: "· "; }
.coalition-base caption, .coalition-base th { padding-inline: 0 1em; text-align: start; }
.coalition-milestones { columns: 20em; column-gap: 3em; }
.coalition-milestones > li { break-inside: avoid; }`;
