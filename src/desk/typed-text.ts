/** What was typed into a field of a form, its line breaks as one character each; undefined where the form does not have it. */
export const typedText = (fields: URLSearchParams, name: string): string | undefined =>
  fields.get(name)?.replace(/\r\n?/g, '\n');
