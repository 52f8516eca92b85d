import { html, nothing, type TemplateResult } from 'lit';

interface Link<Text> {
  readonly title?: Text;
  readonly url?: string;
}

/** A link, or its title alone where there is no address. */
export function link<Text>({ title, url }: Link<Text>, text: (title: Text) => unknown): unknown {
  // An address without a title is named by its host, a mailto: or tel: by what it calls.
  const { host, pathname } = new URL(url ?? 'none:');
  const words = title === undefined ? host || pathname : text(title);
  return url ? html`<a href=${url}>${words}</a>` : words;
}

export function linkList<Text>(links: readonly Link<Text>[], text: (title: Text) => unknown): TemplateResult {
  return html`<ul>
    ${links.map((item) => html`<li>${link(item, text)}</li>`)}
  </ul>`;
}

/** Where a record's facts come from, folded. */
export function sourceList<Text>(label: string, links: readonly Link<Text>[], text: (title: Text) => unknown): unknown {
  return links.length
    ? html`<details part="sources">
        <summary>${label}</summary>
        ${linkList(links, text)}
      </details>`
    : nothing;
}
