import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CoalitionMembers } from 'coalition-widgets';
import { readFeed } from 'coalition-widgets/schema.js';

const fileOf = (name) => fileURLToPath(import.meta.resolve(`coalition-widgets/${name}`));
const { feed } = readFeed(JSON.parse(readFileSync('coalition.json', 'utf8')));

/** The page is whole without script: the names are in it. */
export default function (eleventy) {
  eleventy.addGlobalData('members', () => feed.members.map(({ name }) => (typeof name === 'string' ? name : name.en)));
  // The class can be imported where there is no page.
  eleventy.addGlobalData('attributes', () => [...CoalitionMembers.observedAttributes]);
  eleventy.addGlobalData('integrity', () => JSON.parse(readFileSync(fileOf('integrity.json'), 'utf8')));
  for (const name of ['coalition-widgets.js', 'coalition-widgets.css'])
    eleventy.addPassthroughCopy({ [fileOf(name)]: name });
  eleventy.addPassthroughCopy('coalition.json');
  return { dir: { input: '.', output: 'out' }, htmlTemplateEngine: 'njk', templateFormats: ['njk'] };
}
