import { html } from 'hono/html';
import { WORDS } from '../words/words.js';
import type { PageName } from './addresses.js';
import { renderDocument, type DocumentParts, type Markup, type PageSetting } from './document.js';

export interface ProjectParts extends Pick<DocumentParts, 'title' | 'description' | 'policy' | 'head'> {
  readonly page?: PageName;
  readonly content: Markup;
}

/** A page of the project itself. */
export function renderProjectPage(setting: PageSetting, { content, title, ...parts }: ProjectParts): Markup {
  const { project } = WORDS[setting.language];
  return renderDocument(setting, {
    ...parts,
    title: `${title} – ${project.name}`,
    icon: `${setting.root}assets/project.svg`,
    theme: 'project',
    body: html`${content}

  <footer class="site-footer">
    <div class="width">
      <p>${project.footer}</p>
    </div>
  </footer>`,
  });
}
