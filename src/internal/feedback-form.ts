import { unclobbered } from '../page/unclobbered.js';

/** What other widgets ask of a `<coalition-feedback>`. */
export interface FeedbackForm extends HTMLElement {
  endpoint?: string;
  about(commitment: string): void;
}

/** The page's form that can send: the first around the element, through shadow roots, else of the page. */
export function feedbackForm(element: Element): FeedbackForm | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  const forms = [...unclobbered(root).querySelectorAll<FeedbackForm>('coalition-feedback')];
  // A form that is not registered, or whose script is to come, is an element without any of it.
  const form = forms.find((candidate) => candidate.endpoint && 'about' in candidate);
  return form ?? (root instanceof ShadowRoot ? feedbackForm(root.host) : undefined);
}
