import { html, type TemplateResult } from 'lit';
import { textIn } from '../../snippets/feed-texts.js';
import type { Feed } from '../../index.js';
import type { LibraryStanding } from './check-library.js';
import type { Missing } from './missing.js';
import type { Setting } from './setting.js';
import type { BuilderState } from './state.js';
import type { Circumstances } from './warnings.js';

/** What is copied from the builder, and the link that opens it again as it is. */
export interface SnippetSection {
  readonly setting: Setting;
  readonly chosen: BuilderState;
  /** Why there is no snippet yet. */
  readonly missing?: Missing;
  /** Where the snippet will be. */
  readonly circumstances?: Circumstances;
  readonly feed?: Feed;
  /** Whether the feed is a file of this computer. */
  readonly isFile: boolean;
  /** Why there is no fixed HTML, where something that it takes did not come. */
  readonly notMade?: string;
  readonly libraryBase: string;
  readonly libraryStanding: LibraryStanding;
  /** The state as a fragment. */
  readonly fragment: string;
}

export function snippetSection(section: SnippetSection): TemplateResult {
  const { setting, chosen, missing, circumstances, feed, isFile, fragment } = section;
  const { link } = setting.words.snippet;
  const first = circumstances?.page.requests[0];
  return html`<section class="snippet" aria-labelledby="snippet-title">
    <builder-snippet
      .setting=${setting}
      .kind=${chosen.cms}
      .place=${chosen.place}
      .circumstances=${circumstances}
      .missing=${missing}
      .headings=${chosen.headings}
      .isShort=${chosen.isShort}
      .notMade=${section.notMade}
      .coalition=${feed && first ? textIn(feed.title, first.fallback.lang, feed) : (first?.fallback.link ?? '')}
    ></builder-snippet>
    <builder-library .setting=${setting} .library=${chosen.library} .base=${section.libraryBase} .standing=${section.libraryStanding}></builder-library>
    <h3>${link.title}</h3>
    <p>${link.how} ${isFile ? link.file : ''}</p>
    <builder-copyable .setting=${setting} .name=${link.title} .text=${`${location.href.replace(/#.*/, '')}#${fragment}`}></builder-copyable>
  </section>`;
}
