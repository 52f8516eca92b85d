import type { BuilderState } from './state.js';

/** What only an opened link says, and nobody here has typed or agreed to. */
export interface Linked {
  /** Where forms send to. */
  readonly endpoints: readonly string[];
  /** Whether it is the address of the widgets' files. */
  readonly library: boolean;
}

/**
 * @param state what the link says
 * @param before what was chosen until then, of which `linked` came by a link, too
 */
export function linkedBy(state: BuilderState, before: BuilderState | undefined, linked: Linked): Linked {
  const agreed = endpointsOf(before).filter((endpoint) => !linked.endpoints.includes(endpoint));
  return {
    endpoints: endpointsOf(state).filter((endpoint) => !agreed.includes(endpoint)),
    library: !!state.library && (state.library !== before?.library || linked.library),
  };
}

/** Somebody typed an endpoint here, or agreed to it. */
export const withAgreed = (linked: Linked, endpoint: string): Linked => ({
  ...linked,
  endpoints: linked.endpoints.filter((each) => each !== endpoint),
});

/** Of all forms of the page. */
const endpointsOf = (state: BuilderState | undefined): string[] =>
  [...(state?.others ?? []), ...(state ? [state] : [])].flatMap(({ values }) => values['endpoint'] || []);
