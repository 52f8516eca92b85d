import type { Widget } from '../../snippets/manifest.js';
import type { BuilderState, PlacedWidget } from './state.js';

/** The part of the state that says which widgets the page has. */
type PageState = Pick<BuilderState, 'widget' | 'values' | 'others' | 'place'>;

/**
 * All widgets of the page in their order: the one that is being made among the others.
 *
 * @param reserve the room that a page keeps for the one that is being made, where it was measured
 */
export function placedOf({ widget, values, others, place }: PageState, reserve?: string): PlacedWidget[] {
  return [...others.slice(0, place), { widget, values, reserve }, ...others.slice(place)];
}

/** The page with one more: the first widget that it does not have yet, or the first of all, is now made. */
export function withAnother(all: readonly PlacedWidget[], widgets: readonly Widget[]): PageState {
  const { name } = widgets.find((widget) => all.every((placed) => placed.widget !== widget.name)) ?? widgets[0];
  return { widget: name, values: {}, others: all.map((placed) => onlyOwn(placed, widgets)), place: all.length };
}

/** The same page, where another of its widgets is made now. */
export function goingOnWith(all: readonly PlacedWidget[], place: number, widgets: readonly Widget[]): PageState {
  const { widget, values } = all[place];
  const others = all.filter((_, index) => index !== place).map((placed) => onlyOwn(placed, widgets));
  return { widget, values, others, place };
}

/** The page without one of its widgets; where that was being made, the one after it is, or the last. */
export function withoutOne(state: PageState, gone: number, widgets: readonly Widget[]): PageState {
  const rest = placedOf(state).filter((_, index) => index !== gone);
  const place = gone < state.place ? state.place - 1 : Math.min(state.place, rest.length - 1);
  return goingOnWith(rest, place, widgets);
}

/** The same page, where two of its widgets changed places. */
export function withSwapped(state: PageState, one: number, other: number): Pick<PageState, 'others' | 'place'> {
  const all = placedOf(state);
  [all[one], all[other]] = [all[other], all[one]];
  const place = state.place === one ? other : state.place === other ? one : state.place;
  return { others: all.filter((_, index) => index !== place), place };
}

/** What was chosen for other kinds of widget stays behind. */
function onlyOwn(placed: PlacedWidget, widgets: readonly Widget[]): PlacedWidget {
  const options = widgets.find(({ name }) => name === placed.widget)?.options ?? [];
  const values = options.flatMap(({ name }) => {
    const value = Object.hasOwn(placed.values, name) && placed.values[name];
    return value ? [[name, value]] : [];
  });
  return { ...placed, values: Object.fromEntries(values) as PlacedWidget['values'] };
}
