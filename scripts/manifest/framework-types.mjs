// Types with which React 19, Vue 3 and Svelte 5 check a tag's attributes, properties and events in their templates.
// The generators there are for it type every event as CustomEvent; ours are classes of their own.

/** @returns {Record<string, string>} file name → declarations */
export function frameworkTypes(manifest) {
  const elements = manifest.modules
    .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ ...declaration, path })))
    .filter(({ tagName }) => tagName);
  return { 'react.d.ts': react(elements), 'vue.d.ts': vue(elements), 'svelte.d.ts': svelte(elements) };
}

const react = (elements) => `${imports(elements)}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Tag<E, Own> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines(
  6,
  elements,
  ({ tagName, name, ...element }) => `'${tagName}': Tag<${name}, {
${lines(8, attributesAndFields(element), (item) => `${docs(item)}${optional(item)}: ${typeOf(name, item)};`)}
${lines(8, element.events, (event) => `${docs(event)}'on${event.name}'?: (event: ${event.type.text}) => void;`)}
      }>;`,
)}
    }
  }
}
`;

const svelte = (elements) => `${imports(elements)}import type { HTMLAttributes } from 'svelte/elements';

type Tag<E extends EventTarget, Own> = Omit<HTMLAttributes<E>, keyof Own> & Own;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${lines(
  4,
  elements,
  ({ tagName, name, ...element }) => `'${tagName}': Tag<${name}, {
${lines(6, attributesAndFields(element), (item) => `${docs(item)}${optional(item)}: ${typeOf(name, item)} | null;`)}
${lines(6, element.events, (event) => `${docs(event)}'on${event.name}'?: ((event: ${event.type.text}) => void) | null;`)}
    }>;`,
)}
  }
}
`;

const vue = (elements) => `${imports(elements)}import type { HTMLAttributes } from 'vue';

type Tag<Own> = new () => { $props: Omit<HTMLAttributes, keyof Own> & Own };

declare module 'vue' {
  interface GlobalComponents {
${lines(
  4,
  elements,
  ({ tagName, name, ...element }) => `'${tagName}': Tag<{
${lines(6, fieldsOf(element), (item) => `${docs(item)}${optional(item)}: ${typeOf(name, item)};`)}
${lines(6, element.events, (event) => `${docs(event)}${listenerName(event)}?: (event: ${event.type.text}) => void;`)}
    }>;`,
)}
  }
}
`;

/** In JSX and in Svelte both spellings reach the element: \`no-filters\` as attribute, \`noFilters\` as property. */
function attributesAndFields(element) {
  const fields = fieldsOf(element);
  const hyphenated = (element.attributes ?? []).filter(({ name, fieldName }) => fieldName && name !== fieldName);
  return [...fields, ...hyphenated];
}

const fieldsOf = ({ members }) => members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);

/** An attribute is text: `limit="3"` is as right as `limit={3}`. */
const typeOf = (element, { name, fieldName, type }) =>
  `${element}['${fieldName ?? name}']${type?.text === 'number' ? ' | `${number}`' : ''}`;

const optional = ({ name }) => (name.includes('-') ? `'${name}'?` : `${name}?`);

const docs = ({ description }) => (description ? `/** ${description.replace(/\s+/g, ' ')} */\n` : '');

/** What Vue's templates make of \`@coalition-feed-loaded\`. */
const listenerName = ({ name }) => `on${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

function imports(elements) {
  const names = elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)]);
  return `import type {\n${lines(2, [...new Set(names)].sort(), (name) => `${name},`)}\n} from './index.js';\n`;
}

/** One text for each item, every line of it indented; lines of a text that are indented already stay. */
function lines(indent, items, text) {
  const pad = ' '.repeat(indent);
  return items.map((item) => text(item).replace(/^(?=\S)/gm, pad)).join('\n');
}
