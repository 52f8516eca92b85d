/* Registers every tag; first that which the others ask for their feed, so that it is on its way when they come. */
import '../elements/coalition-feed/coalition-feed.define.js';
import '../elements/coalition-commitments/coalition-commitments.define.js';
import '../elements/coalition-feedback/coalition-feedback.define.js';
import '../elements/coalition-commitment/coalition-commitment.define.js';
import '../elements/coalition-members/coalition-members.define.js';
import '../elements/coalition-progress/coalition-progress.define.js';
import '../elements/coalition-summary/coalition-summary.define.js';
import '../elements/coalition-contributions/coalition-contributions.define.js';
import '../elements/coalition-timeline/coalition-timeline.define.js';
