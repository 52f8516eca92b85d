import type { SnippetRequest } from './request.js';

/** The same without the host in each address of the site that the page itself is on, where that is known: a site that moves takes them along. */
export function onOwnSite(request: SnippetRequest): SnippetRequest {
  const { page, embed, library, fallback } = request;
  if (page === undefined) return request;
  // Two slashes at its beginning would make a host of the first folder.
  const isOwn = (address: string): boolean => address.startsWith(`${page}/`) && !address.startsWith(`${page}//`);
  const shortened = (address: string): string => (isOwn(address) ? address.slice(page.length) : address);
  const addresses = new Set(embed.widget.options.filter(({ kind }) => kind === 'url').map(({ name }) => name));
  return {
    ...request,
    embed: {
      ...embed,
      src: shortened(embed.src),
      attributes: embed.attributes.map(([name, value]) => [
        name,
        value === true || !addresses.has(name) ? value : shortened(value),
      ]),
    },
    library: { ...library, base: shortened(library.base) },
    fallback: { ...fallback, href: shortened(fallback.href) },
  };
}
