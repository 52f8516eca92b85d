// A rollup plugin for minified code: begins the private names of each class anew, so that classes look alike and
// compress better (docs/decisions/size.md). Minifiers give every name of the file its own letters.
const LETTERS = [...'etisnraolcdhumpfgbvywkxzqjETISNRAOLCDHUMPFGBVYWKXZQJ'];

export function shortPrivateNames() {
  return {
    name: 'short-private-names',
    renderChunk(code) {
      return { code: withShortPrivateNames(code, this.parse(code)), map: null };
    },
  };
}

/** @param tree what a parser of ESTree made of the code */
export function withShortPrivateNames(code, tree) {
  const edits = [];
  const visit = (node, names) => {
    if (node.type === 'ClassBody') names = new Map();
    if (node.type === 'PrivateIdentifier') {
      if (!names.has(node.name)) names.set(node.name, letterFor(names.size));
      edits.push({ ...node, text: `#${names.get(node.name)}` });
    }
    for (const child of Object.values(node).flat()) if (child?.type) visit(child, names);
  };
  visit(tree, undefined);
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end),
    code,
  );
}

function letterFor(index) {
  if (index >= LETTERS.length)
    throw new Error('short-private-names has no letter left: a class has more private members than any should.');
  return LETTERS[index];
}
