/**
 * Reading the page past names that it has given its elements: `<img name="body">` stands before `document.body`, a
 * field before its form's `parentElement` (HTML §3.1.5 and §4.10.3, "DOM clobbering").
 */
function memberOf(node: Node, name: string | symbol): unknown {
  const value: unknown = Reflect.get(Object.getPrototypeOf(node) as object, name, node);
  // By its class: `typeof` says of an <object> that it is a function, too.
  return value instanceof Function ? (value.bind(node) as unknown) : value;
}

/** A node with the members of its class alone. It stands in for the node where something is read, not as an argument. */
export const unclobbered = <Kind extends Node>(node: Kind): Kind => new Proxy<Kind>(node, { get: memberOf });

/** The document with the members of its class alone. There may be none before it is asked: not where a program draws the widgets. */
export const page = new Proxy({} as Document, { get: (_, name) => memberOf(document, name) });
