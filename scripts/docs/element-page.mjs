// The page of an element as Markdown, all of it from the manifest and so from the element's doc block.

/**
 * @param element a declaration of custom-elements.json
 * @param {Map<string, object>} classes every declaration by its name, for what an event carries
 * @param {string} module as an import has it, from the package's name on
 */
export function elementPage(element, classes, module) {
  const {
    tagName,
    description,
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  const methods = members.filter(({ kind }) => kind === 'method');
  const propertyOf = ({ fieldName }) => (fieldName ? code(fieldName) : '');
  const sections = [
    `# <${tagName}>`,
    description,
    '## Example',
    `\`\`\`html live\n${element['x-example']}\n\`\`\``,
    members.some(({ name: field }) => field === 'endpoint')
      ? 'What is sent from this page reaches nobody: the form will say so, and keep the text.'
      : '',
    `With a bundler, this registers the tag and those of what it shows: \`import 'coalition-widgets/${module.replace(/\.js$/, '.define.js')}'\`. The class alone, which registers nothing, is \`${element.name}\` of \`coalition-widgets\`.`,
    section(
      'Attributes',
      ['attribute', 'property', 'value', 'default', 'what it does'],
      attributes.map((each) => [code(each.name), propertyOf(each), type(each), value(each), each.description]),
    ),
    section(
      'Properties',
      ['property', 'type', 'what it does'],
      fields.filter(({ attribute }) => !attribute).map((each) => [code(each.name), type(each), each.description]),
    ),
    section(
      'Methods',
      ['method', 'what it does'],
      methods.map((each) => [code(`${each.name}()`), each.description]),
    ),
    section(
      'Events',
      ['event', 'when', 'it carries'],
      events.map((each) => [code(each.name), each.description, fieldsOf(classes.get(each.type.text))]),
    ),
    events.length ? 'Events bubble and cross shadow roots: listen on the tag, around it, or on `document`.' : '',
    section(
      'Slots',
      ['slot', 'what belongs in it'],
      slots.map((each) => [each.name ? code(each.name) : 'the content', each.description]),
    ),
    section(
      'Parts',
      ['part', 'what it is'],
      cssParts.map((each) => [code(each.name), each.description]),
    ),
    cssParts.length
      ? `A stylesheet reaches them from outside: \`${tagName}::part(${cssParts[0].name})\`. See [theming](../theming.md).`
      : '',
    section(
      'Custom properties',
      ['property', 'default', 'what it is'],
      cssProperties.map((each) => [code(each.name), code(each.default), each.description]),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function section(title, head, rows) {
  if (!rows.length) return '';
  const line = (cells) =>
    `| ${cells.map((cell) => (cell ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return `## ${title}\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}`;
}

const code = (text) => `\`${text}\``;

/** Words for a choice, the type else; that a value may be left out need not be said of each. */
function type({ type: { text } }) {
  if (text === 'boolean') return 'there or not';
  return text
    .replace(' | undefined', '')
    .split(' | ')
    .map((each) => code(each.replace(/^'(.*)'$/, '$1')))
    .join(', ');
}

const value = ({ default: text, type: { text: kind } }) =>
  !text || text === "''" || kind === 'boolean' ? '' : code(text.replace(/^'(.*)'$/, '$1'));

const fieldsOf = ({ members }) =>
  members
    .filter(({ static: isStatic }) => !isStatic)
    .map(({ name, description }) => (description ? `${code(name)}: ${description.replace(/\.$/, '')}` : code(name)))
    .join('; ');
