import { html } from 'hono/html';
import type { CoalitionWords, SentenceWithLink } from '../words/site-words.js';
import { WORDS } from '../words/words.js';
import { pathOf } from './addresses.js';
import type { Markup, PageSetting } from './document.js';
import { renderMunicipalPage } from './municipal-page.js';

const FEEDS = { home: 'feeds/nuevo-leon.json', example: 'feeds/example.json' } as const;

/** A page of a municipal site with every widget where a webmaster would put it. */
export function renderCoalitionPage(page: 'home' | 'example', setting: PageSetting): Markup {
  const { language, root } = setting;
  const words = WORDS[language];
  const coalition = words[page];
  const feed = root + FEEDS[page];
  const fallback = (words: SentenceWithLink): Markup => fallbackContent(words, root);
  const { progress, commitments, commitment, members, contributions, feedback, timeline, about, data } = coalition;

  return renderMunicipalPage(setting, {
    page,
    title: coalition.title,
    description: coalition.description,
    content: html`<coalition-feed src="${feed}">
  <div class="columns width">
    <main id="content" tabindex="-1">
      <p class="notice"><strong>${coalition.notice.label}.</strong> ${coalition.notice.text}</p>
      <h1>${coalition.title}</h1>
      <p class="lead">${coalition.lead}</p>

      <nav class="contents" aria-label="${words.onThisPage}">
        <ul>
          ${sections(coalition).map(
            ([id, title]) => html`<li><a href="#${id}">${title}</a></li>
          `,
          )}
        </ul>
      </nav>

      <section aria-labelledby="progress">
        <h2 id="progress">${progress.title}</h2>
        <p>${progress.text}</p>
        <coalition-summary>${fallback(progress.summaryFallback)}</coalition-summary>
        <table>
          <caption>${progress.caption}</caption>
          <thead>
            <tr><th scope="col">${words.columns.commitment}</th><th scope="col">${words.columns.progress}</th></tr>
          </thead>
          <tbody>
            ${progress.rows.map(
              (row) => html`<tr>
              <th scope="row">${row.name} <span>${row.lead}</span></th>
              <td><coalition-progress commitment="${row.commitment}"><a href="${siteAddress(progress.fallback.href, root)}">${progress.fallback.link}</a></coalition-progress></td>
            </tr>
            `,
            )}
          </tbody>
        </table>
      </section>

      <section aria-labelledby="commitments">
        <h2 id="commitments">${commitments.title}</h2>
        <p>${commitments.text}</p>
        <coalition-commitments heading-level="3">${fallback(commitments.fallback)}</coalition-commitments>
      </section>

      <section aria-labelledby="commitment">
        <h2 id="commitment">${commitment.title}</h2>
        <p>${commitment.text}</p>
        <coalition-commitment commitment="${commitment.id}" heading-level="3">${fallback(commitment.fallback)}</coalition-commitment>
      </section>

      <section aria-labelledby="members">
        <h2 id="members">${members.title}</h2>
        <p>${members.text}</p>
        <coalition-members heading-level="3">${fallback(members.fallback)}</coalition-members>
      </section>

      <section aria-labelledby="contributions">
        <h2 id="contributions">${contributions.title}</h2>
        <p>${contributions.text}</p>
        <coalition-contributions limit="5">${fallback(contributions.fallback)}</coalition-contributions>
      </section>

      <section aria-labelledby="feedback">
        <h2 id="feedback">${feedback.title}</h2>
        ${setting.takesContributions ? feedbackForm(setting, feedback, words.sentSomething) : html`<p class="notice">${words.noReceiver.text} <a href="${root}docs/">${words.noReceiver.link}</a>.</p>`}
      </section>
    </main>

    <aside aria-labelledby="about">
      <h2 id="about">${about.title}</h2>
      ${about.paragraphs.map(
        (paragraph) => html`<p>${paragraph}</p>
      `,
      )}
      <h2>${timeline.title}</h2>
      <coalition-timeline heading-level="3" limit="3">${fallback(timeline.fallback)}</coalition-timeline>
      <h2>${data.title}</h2>
      <p>${data.text} <a href="${feed}">${data.link}</a></p>
    </aside>
  </div>
  </coalition-feed>`,
  });
}

function sections(words: CoalitionWords): [id: string, title: string][] {
  const names = ['progress', 'commitments', 'commitment', 'members', 'contributions', 'feedback'] as const;
  return names.map((name) => [name, words[name].title]);
}

/** Where staff of this site's receiver answer; the words name it. */
const DESK = '/desk/';

function feedbackForm(
  { language, root }: PageSetting,
  { text, privacy, fallback }: CoalitionWords['feedback'],
  sentSomething: string,
): Markup {
  return html`<p>${withDeskLink(text)}</p>
        <coalition-feedback endpoint="/contributions" privacy-url="${root}${pathOf('privacy', language)}" heading-level="3">${fallbackContent(fallback, root)}  <p slot="privacy">${privacy}</p>
        </coalition-feedback>
        <p>${withDeskLink(sentSomething)}</p>`;
}

/** Who reads of the desk goes there next. */
function withDeskLink(text: string): Markup {
  const [before, after = ''] = text.split(DESK);
  return html`${before}<a href="${DESK}">${DESK}</a>${after}`;
}

/** What a widget shows until it has its data, and where it cannot have it. */
function fallbackContent({ sentence, link, href }: SentenceWithLink, root: string): Markup {
  return html`
          <p>${sentence} <a href="${siteAddress(href, root)}">${link}</a>.</p>
        `;
}

/** The words name a file of the site from its first page on. */
function siteAddress(href: string, root: string): string {
  return href.replace(/^\//, root);
}
