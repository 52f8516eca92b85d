/* What a page loads: every tag, and what is beside the script when it is asked for. */
import './all.js';
import './data-script.js';
import './language-scripts.js';
import { tellUnknownTags } from './tell-tags.js';

tellUnknownTags();
