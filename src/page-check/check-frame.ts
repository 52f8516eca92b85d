import { escaped, unescapedTwice } from './check-addresses.js';
import type { Findings } from './finding.js';
import type { ShownWidget } from './shown-widget.js';

/** What keeps a frame from its widget, or its readers from knowing what it is, besides the attributes of the widget. */
export function checkFrame({ at }: ShownWidget, hasHostScript: boolean, findings: Findings): void {
  const { attributes, line, source } = at;
  const address = attributes.get('src') ?? '';
  const once = unescapedTwice(address);
  if (once !== address) findings.add('escaped-twice', line, address, { name: 'src', instead: escaped(once) });
  if (once.includes('#'))
    findings.add('hash', line, address, { name: 'src', instead: escaped(once.replace(/#/g, '%23')) });
  const sandbox = attributes.get('sandbox');
  const tokens = sandbox?.split(/\s+/).filter(Boolean) ?? [];
  if (sandbox !== undefined && !tokens.some((token) => token.toLowerCase() === 'allow-scripts'))
    findings.add('sandbox', line, source, { instead: `sandbox="${['allow-scripts', ...tokens].join(' ')}"` });
  // That script gives a frame a title where it has none.
  const hasName = ['title', 'aria-label', 'aria-labelledby'].some((name) => attributes.get(name)?.trim());
  if (!hasName && !hasHostScript) findings.add('no-title', line, source, { instead: 'title="…"' });
}
