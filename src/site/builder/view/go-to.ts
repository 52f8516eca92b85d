import { html, type TemplateResult } from 'lit';
import type { Actions } from './setting.js';

/** Leads to a control, also into what is folded. A button, because the page's fragment holds what was chosen. */
export const goTo = (id: string, text: string, actions: Actions): TemplateResult =>
  html`<button type="button" class="link" @click=${() => actions.goTo(id)}>${text}</button>`;
