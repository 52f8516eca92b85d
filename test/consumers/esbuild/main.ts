import type { CoalitionMembers } from 'coalition-widgets';
import 'coalition-widgets/elements/coalition-feed.define.js';
import 'coalition-widgets/elements/coalition-members.define.js';

document.addEventListener('coalition-feed-loaded', ({ feed }) => {
  document.querySelector('#heard')!.textContent = `${feed.members.length} members`;
});

const members = document.querySelector('coalition-members')!;
const typed: CoalitionMembers = members;
typed.layout = 'grid';
// @ts-expect-error: it is one of two words, so the types are not any.
export const wrong: number = typed.layout;
