import type { BuilderState } from './state.js';

/** Where the forms of a page send to. */
export function endpointsOf(state: Pick<BuilderState, 'values' | 'others'> | undefined): string[] {
  return [...(state?.others ?? []), ...(state ? [state] : [])].flatMap(({ values }) => values['endpoint'] || []);
}
