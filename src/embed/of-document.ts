/**
 * A property of the document. Read by its name alone it may be something of the page: `<img name="currentScript">`
 * stands before the document's own (HTML §3.1.5, named properties of Document).
 */
export const ofDocument = <Name extends 'body' | 'currentScript' | 'documentElement' | 'head' | 'scripts'>(
  name: Name,
): Document[Name] => Reflect.get(Document.prototype, name, document);
