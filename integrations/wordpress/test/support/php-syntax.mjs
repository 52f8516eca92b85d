// What of a PHP source PHP 7.4 does not have. php-parser refuses most by itself; what it lets pass is found in its tree.
import { Engine } from 'php-parser';

const newTypes = ['mixed', 'never', 'static', 'false', 'true', 'null'];
// WordPress brings some of them along for old PHPs, but not in every version that we run on.
const newFunctions = [
  'str_contains',
  'str_starts_with',
  'str_ends_with',
  'get_debug_type',
  'get_resource_id',
  'array_is_list',
  'array_find',
  'array_any',
  'array_all',
  'fdiv',
  'json_validate',
  'mb_str_pad',
  'mb_trim',
  'enum_exists',
];

/** @returns {string[]} each as a short sentence */
export function newerThan74(source) {
  let tree;
  try {
    tree = new Engine({ parser: { version: '7.4', extractDoc: false }, ast: { withPositions: true } }).parseCode(
      source,
      'file.php',
    );
  } catch (error) {
    return [error.message];
  }
  const found = [];
  visit(tree, (node) => {
    const problem = problemOf(node);
    if (problem) found.push(`${problem} in line ${node.loc.start.line}`);
  });
  return found;
}

function problemOf(node) {
  const { kind } = node;
  if (kind === 'uniontype' || kind === 'intersectiontype') return `a ${kind}`;
  if (kind === 'parameter' && node.flags) return 'constructor promotion';
  if (kind === 'parameter' && node.value?.kind === 'new') return 'new in a default';
  if ((kind === 'property' || kind === 'parameter') && node.readonly) return 'readonly';
  if (kind === 'staticlookup' && node.offset?.name === 'class' && node.what?.kind === 'variable')
    return 'the class of an object';
  if (kind === 'call' && newFunctions.includes(node.what?.name?.toLowerCase())) return `${node.what.name}()`;
  if (kind === 'typereference' && newTypes.includes(node.name.toLowerCase())) return `the type ${node.name}`;
  return undefined;
}

function visit(node, see) {
  if (Array.isArray(node)) return node.forEach((each) => visit(each, see));
  if (!node || typeof node !== 'object') return undefined;
  if (node.kind) see(node);
  for (const [key, value] of Object.entries(node)) if (key !== 'loc') visit(value, see);
  return undefined;
}
