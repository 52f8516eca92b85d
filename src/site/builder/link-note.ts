import type { BuilderState } from './state.js';
import type { BuilderWords } from './words/builder-words.js';

/** What of an opened link was not understood and what was taken in its place; empty where everything was. */
export function linkNote(dropped: readonly string[], state: BuilderState, words: BuilderWords): string {
  if (!dropped.length) return '';
  const { status } = words;
  const parts = dropped.map((name) => {
    const known = knownPart(name, state, words);
    return known ? status.taken(...known) : status.leftOut(name);
  });
  return status.droppedFromLink(parts.join('; '));
}

function knownPart(
  name: string,
  state: BuilderState,
  { vocabulary, feed, widget, page, colours, preview, library, status }: BuilderWords,
): [name: string, taken: string] | undefined {
  switch (name) {
    case 'src':
      return [feed.address, state.src];
    case 'widget':
      return [widget.choose, vocabulary.names[state.widget] ?? state.widget];
    case 'lang':
      return [widget.language, widget.likePage];
    case 'headings':
      return [page.headings.label, page.headings.level(state.headings)];
    case 'cms':
      return [status.platform, vocabulary.sites[state.cms].label];
    case 'library':
      return [library.label, status.thisSite];
    case 'accent':
    case 'surface':
    case 'line':
      return [colours.names[name].label, status.noColour];
    case 'width':
      return [preview.width, preview.widths[state.width]];
    case 'scheme':
      return [preview.scheme, preview.schemes[state.scheme]];
    default:
      return undefined;
  }
}
