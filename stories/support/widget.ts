import { nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import manifest from 'virtual:custom-elements-manifest';
import { defaultArgsOf } from './arg-types.js';
import { wordsIn } from './words.js';

export type Args = Readonly<Record<string, unknown>>;

interface Context {
  readonly component?: unknown;
  readonly globals: Args;
}

/**
 * The tag of a story's component, as a page would write it: with attributes, and what stands between the tags.
 *
 * @param content where it is not the usual sentence
 */
export function renderWidget(args: Args, { component, globals }: Context, content?: TemplateResult): TemplateResult {
  const tag = unsafeStatic(component as string);
  const { privacy, fallback = true } = args;
  const { planBefore, planLink, planAfter } = wordsIn(globals['language']);
  const between = content ?? html`<p>${planBefore}<a href="https://example.org/plan">${planLink}</a>${planAfter}</p>`;
  return html`<${tag} ${applyArgs(args, defaultArgsOf(manifest, component as string))}
    >${fallback ? between : nothing}${privacy ? html`<p slot="privacy">${privacy}</p>` : nothing}</${tag}
  >` as TemplateResult;
}

/** What is no attribute: content of the tag. */
const CONTENT = ['privacy', 'fallback'];

class ApplyArgs extends AsyncDirective {
  #set = new Set<string>();

  override render(_args: Args, _defaults: Args): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [args, defaults]: [Args, Args]): unknown {
    const names = Object.keys(args).filter(
      (name) => !CONTENT.includes(name) && isGiven(args[name]) && args[name] !== defaults[name],
    );
    for (const name of this.#set) if (!names.includes(name)) setOn(element as HTMLElement, name, undefined);
    for (const name of names) setOn(element as HTMLElement, name, args[name]);
    this.#set = new Set(names);
    return nothing;
  }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== false;

function setOn(element: HTMLElement, name: string, value: unknown): void {
  if (name.startsWith('--')) element.style.setProperty(name, isGiven(value) ? String(value) : null);
  else if (isGiven(value)) element.setAttribute(name, value === true ? '' : String(value));
  else element.removeAttribute(name);
}

/** Sets what is no default on an element: custom properties on its style, everything else as attributes. */
const applyArgs = directive(ApplyArgs);
