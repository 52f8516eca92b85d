// The two WordPresses that all specs of one run share: scripts/test-wordpress.mjs fills this in.
/** @type {{ town: any, network: any }} */
export const sites = { town: undefined, network: undefined };

/** Every widget's name, as in the contract with those who embed them; coalition-feed is none to place. */
export const widgetNames = [
  'commitment',
  'commitments',
  'contributions',
  'feedback',
  'members',
  'progress',
  'summary',
  'timeline',
];

export const feedPath = '/data/example.json';
/** A commitment of that feed. */
export const commitment = { id: 'fourteen-data-sets', title: 'Publish fourteen data sets that residents asked for' };

/** Sets the plugin's option past its page, where a test is about something else. */
export async function setOption(site, values) {
  await site.php(`update_option('coalition_widgets', json_decode('${JSON.stringify(values)}', true));`);
}
