import { html, nothing, type TemplateResult } from 'lit';

/** A term and what is said under it; nothing where that is empty. */
export type Fact = readonly [term: string, descriptions: readonly unknown[]];

/** A list of terms. What has no description is left out, and so is a list without any. */
export function factList(
  facts: readonly Fact[],
  part: string | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const known = facts
    .map(([term, descriptions]): Fact => [term, descriptions.filter((description) => description !== nothing)])
    .filter(([, descriptions]) => descriptions.length);
  if (!known.length) return nothing;
  return html`<dl part=${part}>
    ${known.map(
      ([term, descriptions]) =>
        html`<div>
          <dt>${term}</dt>
          ${descriptions.map((description) => html`<dd>${description}</dd> `)}
        </div>`,
    )}
  </dl>`;
}
