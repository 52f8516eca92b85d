// What the WordPress plugin knows of the elements, taken from their manifest: library/widgets.json in the zip.

/** The tag that only loads: the plugin gives every widget its feed itself. */
const invisible = 'coalition-feed';
/** Where the manifest says what holds on any page, and WordPress has it easier. */
const help = {
  src: 'Address of the feed. Without one: that of Settings → Coalition Widgets.',
  endpoint: 'Address that takes the messages: on this site, or on the host in Settings → Coalition Widgets.',
  'privacy-url': 'Address of the privacy notice. Without one: this site’s privacy policy.',
};
const labels = { lang: 'Language', src: 'Feed', endpoint: 'Feedback goes to', 'privacy-url': 'Privacy notice' };
/** What the manifest says of an attribute that an element takes only because all do: no control for it. */
const withoutEffect = 'it takes the attribute as all do';
const bounds = { 'heading-level': { min: 2, max: 6 }, limit: { min: 1 } };
const aboutData = /^(src|endpoint|format|privacy.*)$/;

/** @param manifest a Custom Elements Manifest */
export function widgetList(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName && tagName !== invisible)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const isCommon = (name) => elements.every(({ attributes }) => attributes.some((attribute) => attribute.name === name));
  return elements.map(({ tagName, description, attributes, slots = [] }) => ({
    name: tagName.replace(/^coalition-/, ''),
    tag: tagName,
    title: words(tagName),
    description: plain(description),
    options: [
      ...attributes.map((attribute) => optionOf(attribute, isCommon(attribute.name), tagName)),
      ...slots.filter(({ name }) => name).map((slot) => ({ ...slotOption(slot), slot: slot.name })),
    ],
  }));
}

function optionOf({ name, type, default: preset, description }, isCommon, tagName) {
  const option = {
    name,
    ...typeOf(name, type?.text ?? '', `${tagName} ${name}`),
    label: labels[name] ?? words(name),
    help: help[name] ?? plain(description),
    group: groupOf(name, description, isCommon),
    ...bounds[name],
  };
  if (option.type === 'number') option.min ??= 0;
  const shown = preset?.replace(/^'(.*)'$/, '$1');
  return shown && shown !== 'false' ? { ...option, default: shown } : option;
}

/** Where the sidebar has it. */
function groupOf(name, description, isCommon) {
  if (description.includes(withoutEffect)) return 'none';
  if (aboutData.test(name)) return 'data';
  return isCommon ? 'common' : 'own';
}

function slotOption({ name, description }) {
  return { name, type: 'text', label: words(name), help: plain(description), group: 'data' };
}

function typeOf(name, text, where) {
  const type = text.replace(/\s*\|\s*undefined$/, '');
  if (/^'[^']*'(\s*\|\s*'[^']*')+$/.test(type)) return { type: 'choice', choices: type.split('|').map((each) => each.trim().slice(1, -1)) };
  if (/^(src|endpoint)$|-url$/.test(name) && type === 'string') return { type: 'url' };
  if (type === 'string') return { type: 'text' };
  if (type === 'number' || type === 'boolean') return { type };
  throw new Error(`The plugin has no control for the type of ${where}: ${text || '(none)'}.`);
}

/** `policy-area` → Policy area. */
const words = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const plain = (description) => description.replaceAll('`', '').replace(/\s+/g, ' ').trim();
