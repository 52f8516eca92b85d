import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { placeholderIn } from '../../../snippets/embed.js';
import { folderOf } from '../../../snippets/library.js';
import { BuilderChangeEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';
import type { LibraryStanding } from '../check-library.js';
import { unreadableElsewhere } from '../unreadable-elsewhere.js';

/** Where the files of the library are, and whether they are there. */
export class BuilderLibrary extends BuilderPart {
  /** Address as it was typed; empty for this site's own files. */
  @property() library = '';
  /** Address under which the version's folder is looked for. */
  @property() base = '';
  @property({ attribute: false }) standing: LibraryStanding = { status: 'checking' };

  @state() private isOpen = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was given, and what is wrong, is not folded away; nobody is shut out while typing.
    if ((changed.has('library') && this.library) || (changed.has('standing') && this.#isWrong)) this.isOpen = true;
  }

  get #isWrong(): boolean {
    return this.standing.status !== 'good' && this.standing.status !== 'checking';
  }

  override render(): TemplateResult {
    const { words, version, site } = this.setting;
    return html`<details class="advanced" ?open=${this.isOpen} @toggle=${this.#onToggle}>
      <summary>${words.library.title}</summary>
      <div class="field">
        <label for="library">${words.library.label}</label>
        <p class="hint" id="library-hint">${words.library.hint(version)}</p>
        <input
          id="library"
          type="url"
          spellcheck="false"
          aria-describedby="library-hint library-result"
          aria-invalid=${this.#isWrong}
          placeholder=${site}
          .value=${this.library}
          @input=${({ target }: Event) => this.dispatchEvent(new BuilderChangeEvent({ library: (target as HTMLInputElement).value }))}
        />
        <div id="library-result" role="status">${this.#renderResult()}</div>
      </div>
      <p><a href="${this.base}${version}/integrity.json">${words.library.list}</a></p>
    </details>`;
  }

  #renderResult(): TemplateResult {
    const { standing, setting, base } = this;
    const { words, version } = setting;
    const folder = folderOf({ base, version });
    const placeholder = placeholderIn(this.library);
    switch (standing.status) {
      case 'wrong-address':
        return html`<p class="result bad">${placeholder ? words.feed.placeholder(placeholder) : words.feed.wrongAddress}</p>`;
      case 'checking':
        return html`<p class="result">${words.library.checking}</p>`;
      case 'good':
        return html`<p class="result good">${words.library.good(folder)}</p>`;
      default:
        return html`<p class="result bad">${words.library.trouble[standing.status](folder, version, standing.files)}</p>
          ${standing.status === 'blocked' || standing.status === 'unreachable' ? unreadableElsewhere(`${folder}integrity.json`, standing.status === 'blocked', setting) : nothing}`;
    }
  }

  #onToggle = ({ target }: Event): void => {
    this.isOpen = (target as HTMLDetailsElement).open;
  };
}
