/* What a page of the documentation has in common with the site around it: for scripts/docs, which writes it. */
export { policyMeta } from './headers.js';
export { projectBar } from './pages/project-bar.js';
export { WORDS } from './words/words.js';
