import 'coalition-widgets/elements/coalition-feed.define.js';
import 'coalition-widgets/elements/coalition-members.define.js';

document.addEventListener('coalition-feed-loaded', ({ feed }) => {
  document.querySelector('#heard').textContent = `${feed.members.length} members`;
});
