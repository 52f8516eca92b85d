import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BuilderGoToEvent } from './builder.events.js';
import type { Setting } from './setting.js';

/** A part of the builder. It draws into the page itself, whose style sheet and labels reach all parts alike. */
export abstract class BuilderPart extends LitElement {
  @property({ attribute: false }) setting!: Setting;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Leads to a control. A button, because the page's fragment holds what was chosen. */
  protected goTo(control: string, text: string): TemplateResult {
    // From the button, so that it passes the builder's listener also where the builder itself has the button.
    const go = ({ currentTarget }: Event) => currentTarget?.dispatchEvent(new BuilderGoToEvent(control));
    return html`<button type="button" class="link" @click=${go}>${text}</button>`;
  }
}
