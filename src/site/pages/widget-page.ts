import { html, raw } from 'hono/html';
import { ANY_HOST, type PolicyParts } from '../headers.js';
import type { Embed } from '../../snippets/embed.js';
import { writeAttributes } from '../../snippets/escape.js';
import { embedQuery } from '../../snippets/frame.js';
import { titleOf } from '../widget/oembed.js';
import { WORDS } from '../words/words.js';
import { pathOf } from './addresses.js';
import type { Markup, PageSetting } from './document.js';
import { renderProjectPage } from './project-page.js';

/** What the page of a widget may load: the data that its address names, and logos from there. */
export function widgetPolicy(embed: Embed): PolicyParts {
  const host = new URL(embed.src).origin;
  const anyImage = embed.attributes.some(([name, value]) => name === 'images' && value === 'any');
  return { connect: [host], images: anyImage ? ANY_HOST.images : [host] };
}

/** One widget on the data that the address names, with where the data is from and the way to the builder. */
export function renderWidgetPage(setting: PageSetting, embed: Embed, address: URL): Markup {
  const { language, root } = setting;
  const words = WORDS[language].widget;
  const title = titleOf(embed.widget.name, embed.lang);
  const { host } = new URL(embed.src);
  // Without what the address says in vain.
  const own = `${address.origin}${address.pathname}?${new URLSearchParams(embedQuery(embed)).toString()}`;
  const oembed = `${address.origin}/oembed?${new URLSearchParams({ url: own, format: 'json' }).toString()}`;
  const state = new URLSearchParams([['widget', embed.widget.name], ...embedQuery(embed)]).toString();
  return renderProjectPage(setting, {
    title,
    description: words.description,
    policy: widgetPolicy(embed),
    head: html`
  <link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}">`,
    content: html`<main id="content" class="width" tabindex="-1">
    <h1>${title}</h1>
    <p class="source">${words.from} <strong>${host}</strong>. <a href="${embed.src}">${words.data}</a> · <a href="${root}${pathOf('embed', language)}#${state}">${words.build}</a></p>
    ${raw(tagOf(setting, embed))}
  </main>`,
  });
}

export function renderWrongWidgetPage(setting: PageSetting): Markup {
  const { wrong, build } = WORDS[setting.language].widget;
  return renderProjectPage(setting, {
    title: wrong.title,
    description: wrong.text,
    content: html`<main id="content" class="width" tabindex="-1">
    <h1>${wrong.title}</h1>
    <p class="lead">${wrong.text}</p>
    <p><a href="${setting.root}${pathOf('embed', setting.language)}">${build}</a></p>
  </main>`,
  });
}

/** The tag: its name is the manifest's, every value is escaped. */
function tagOf({ root, language }: PageSetting, { widget: { tag }, src, lang, attributes }: Embed): string {
  const all: (readonly [string, string | true])[] = [
    ['src', src],
    ...(lang ? [['lang', lang] as const] : []),
    ...attributes,
  ];
  if (tag === 'coalition-feedback')
    all.push(['endpoint', '/contributions'], ['privacy-url', `${root}${pathOf('privacy', language)}`]);
  if (!attributes.some(([name]) => name === 'heading-level')) all.push(['heading-level', '2']);
  return `<${tag}${writeAttributes(all)}></${tag}>`;
}
