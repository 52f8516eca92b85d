import type { Embed } from './embed.js';
import type { SnippetRequest } from './request.js';

/** The same without the host in each address of the site that the page itself is on, where that is known: a site that moves takes them along. */
export function onOwnSite(request: SnippetRequest): SnippetRequest {
  const { page, embed, library, fallback } = request;
  if (page === undefined) return request;
  return {
    ...request,
    embed: embedOn(page, embed),
    library: { ...library, base: addressOn(page, library.base) },
    fallback: { ...fallback, href: addressOn(page, fallback.href) },
  };
}

/** The addresses of an embed as a page of this origin needs them. */
export function embedOn(origin: string, embed: Embed): Embed {
  const addresses = new Set(embed.widget.options.filter(({ kind }) => kind === 'url').map(({ name }) => name));
  return {
    ...embed,
    src: addressOn(origin, embed.src),
    attributes: embed.attributes.map(([name, value]) => [
      name,
      value === true || !addresses.has(name) ? value : addressOn(origin, value),
    ]),
  };
}

/** Two slashes at its beginning would make a host of the first folder. */
const addressOn = (origin: string, address: string): string =>
  address.startsWith(`${origin}/`) && !address.startsWith(`${origin}//`) ? address.slice(origin.length) : address;
