// What the WordPress plugin knows of the elements, taken from their manifest, with the embed builder's words:
// library/widgets.json in the zip.
import { en, listedValues, needsCommitment } from './builder-words.mjs';
import { help, icons, keywords, labels, nothingChosen } from './plugin-words.mjs';

/** The tag that only loads: the plugin gives every widget its feed itself. */
const invisible = 'coalition-feed';
const bounds = { 'heading-level': { min: 2, max: 6 }, limit: { min: 1 } };
const aboutData = /^(src|endpoint|format|privacy.*)$/;

/** @param manifest a Custom Elements Manifest */
export function widgetList(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName && tagName !== invisible)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const isCommon = (name) =>
    elements.every(({ attributes }) => attributes.some((attribute) => attribute.name === name));
  return elements.map(({ tagName, description, attributes, slots = [] }) => {
    const name = tagName.replace(/^coalition-/, '');
    return {
      name,
      tag: tagName,
      title: `Coalition: ${lowerFirst(en.widget.names[name] ?? name)}`,
      description: en.widget.says[name] ?? plain(description),
      icon: icons[name] ?? 'chart-bar',
      keywords: keywords[name] ? [keywords[name]] : [],
      options: [
        ...attributes.map((attribute) => optionOf(attribute, isCommon(attribute.name), name)),
        ...slots.filter((slot) => slot.name).map((slot) => ({ ...slotOption(slot), slot: slot.name })),
      ],
    };
  });
}

function optionOf({ name, type, default: preset, description }, isCommon, widget) {
  const known = en.options.words[name];
  const option = {
    name,
    ...typeOf(name, type?.text ?? '', widget),
    label: labels[name] ?? known?.label ?? words(name),
    help: help[name] ?? (known ? (known.hint ?? '') : plain(description)),
    group: groupOf(name, isCommon),
    ...bounds[name],
  };
  if (option.type === 'number') option.min ??= 0;
  if (isNeeded(name, widget)) option.required = true;
  const none = nothingChosen[`${widget} ${name}`] ?? nothingChosen[name];
  if (none && !option.required) option.none = none;
  const shown = preset?.replace(/^'(.*)'$/, '$1');
  return shown && shown !== 'false' ? { ...option, default: shown } : option;
}

/** Without it the widget has nothing to show: the feed, for the form where it sends. */
function isNeeded(name, widget) {
  if (name === 'commitment') return needsCommitment(widget);
  return name === (widget === 'feedback' ? 'endpoint' : 'src');
}

/** Where the sidebar has it. */
function groupOf(name, isCommon) {
  if (aboutData.test(name)) return 'data';
  return isCommon ? 'common' : 'own';
}

function slotOption({ name, description }) {
  return {
    name,
    type: 'text',
    label: labels[name] ?? words(name),
    help: help[name] ?? plain(description),
    group: 'data',
  };
}

function typeOf(name, text, widget) {
  const type = text.replace(/\s*\|\s*undefined$/, '');
  const listed = listedValues(widget, name);
  if (listed) return { type: 'list', choices: choicesOf(listed) };
  if (/^'[^']*'(\s*\|\s*'[^']*')+$/.test(type))
    return { type: 'choice', choices: choicesOf(type.split('|').map((each) => each.trim().slice(1, -1))) };
  if (/^(src|endpoint)$|-url$/.test(name) && type === 'string') return { type: 'url' };
  if (type === 'string') return { type: 'text' };
  if (type === 'number' || type === 'boolean') return { type };
  throw new Error(`The plugin has no control for the type of coalition-${widget} ${name}: ${text || '(none)'}.`);
}

/** Value → what a person reads. */
const choicesOf = (values) => Object.fromEntries(values.map((value) => [value, en.options.values[value] ?? value]));

/** `policy-area` → Policy area. */
const words = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** In the middle of a title. */
export const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

const plain = (description) => description.replaceAll('`', '').replace(/\s+/g, ' ').trim();
