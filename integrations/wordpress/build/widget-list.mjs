// What the WordPress plugin knows of the elements, from their manifest and in the words of the snippets:
// library/widgets.json in the zip.
import { help, icons, keywords, labels, nothingChosen } from './plugin-words.mjs';
import { choicesOf, needsCommitment, readManifest, severalValues, SNIPPET_WORDS } from './snippets.mjs';

const prefix = { en: 'Coalition', es: 'Coalición' };
const bounds = { 'heading-level': { min: 2, max: 6 }, limit: { min: 1 } };
const aboutData = /^(src|endpoint|format|privacy.*)$/;
/** What every widget takes beside its own options. */
const given = [
  { name: 'src', kind: 'url', choices: [], standard: '', description: '' },
  { name: 'lang', kind: 'text', choices: [], standard: '', description: '' },
];

/**
 * @param manifest a Custom Elements Manifest
 * @param language `en`, or `es`: what is said of the plugin alone stays English
 */
export function widgetList(manifest, language = 'en') {
  const vocabulary = SNIPPET_WORDS[language];
  const widgets = readManifest(manifest).sort((a, b) => (a.tag < b.tag ? -1 : 1));
  /** A bar has no headings; all else takes a level for them. */
  const isCommon = (name) =>
    widgets.filter(({ options }) => [...given, ...options].some((option) => option.name === name)).length >=
    widgets.length - 1;
  return widgets.map(({ name, tag, description, slots, options }) => ({
    name,
    tag,
    title: `${prefix[language]}: ${lowerFirst(vocabulary.names[name] ?? name)}`,
    description: vocabulary.says[name] ?? plain(description),
    icon: icons[name] ?? 'chart-bar',
    keywords: keywords[name] ? [keywords[name]] : [],
    options: [
      ...[...given, ...options].map((option) => optionOf(option, name, isCommon(option.name), language)),
      ...slots.map((slot) => ({ ...slotOption(slot), slot: slot.name })),
    ],
  }));
}

function optionOf(option, widget, isCommon, language) {
  const { name, standard, description } = option;
  const known = SNIPPET_WORDS[language].options[name];
  const shown = {
    name,
    ...typeOf(option, widget, language),
    label: labels[name] ?? known?.label ?? words(name),
    help: help[name] ?? (known ? (known.hint ?? '') : plain(description)),
    group: aboutData.test(name) ? 'data' : isCommon ? 'common' : 'own',
    ...bounds[name],
  };
  if (shown.type === 'number') shown.min ??= 0;
  if (isNeeded(name, widget)) shown.required = true;
  const none = nothingChosen[`${widget} ${name}`] ?? nothingChosen[name];
  if (none && !shown.required) shown.none = none;
  return standard ? { ...shown, default: standard } : shown;
}

/** Every text of a widget that a person reads. */
export const textsOf = ({ title, description, keywords, options }) => [
  title,
  description,
  ...keywords,
  ...options.flatMap(({ label, help, none = '', choices = {} }) => [label, help, none, ...Object.values(choices)]),
];

/** English → Spanish of what the snippets already say in both languages; the rest is the plugin's to translate. */
export function vocabularyOf(manifest) {
  const own = new Set([labels, help, nothingChosen, keywords].flatMap(Object.values));
  const [english, spanish] = ['en', 'es'].map((language) => widgetList(manifest, language).flatMap(textsOf));
  return new Map(english.flatMap((text, index) => (text && !own.has(text) ? [[text, spanish[index]]] : [])));
}

/** Without it the widget has nothing to show: the feed, for the form where it sends. */
function isNeeded(name, widget) {
  if (name === 'commitment') return needsCommitment(widget);
  return name === (widget === 'feedback' ? 'endpoint' : 'src');
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

function typeOf(option, widget, language) {
  const several = severalValues(widget, option.name, language);
  if (several) return { type: 'list', choices: labelled(several) };
  if (option.kind === 'choice') return { type: 'choice', choices: labelled(choicesOf(option, language)) };
  return { type: option.kind === 'flag' ? 'boolean' : option.kind };
}

/** Value → what a person reads. */
const labelled = (values) => Object.fromEntries(values.map(({ value, label }) => [value, label]));

/** `policy-area` → Policy area. */
const words = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** In the middle of a title. */
export const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

const plain = (description) => description.replaceAll('`', '');
