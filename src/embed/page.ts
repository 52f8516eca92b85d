/* What a page loads: every tag, and the languages beside the script when they are asked for. */
import './all.js';
import './language-scripts.js';
