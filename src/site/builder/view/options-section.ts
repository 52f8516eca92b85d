import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetOption } from '../../../snippets/manifest.js';
import {
  choicesOf,
  needsCommitment,
  recordsOf,
  severalValues,
  type OptionValue,
} from '../../../snippets/option-values.js';
import type { Actions, Section, View } from './setting.js';

/** Seldom needed: folded away. */
const SELDOM = new Set(['heading-level', 'images', 'offline', 'no-draft']);
const HEADING_LEVELS = ['2', '3', '4', '5', '6'];

export const optionsSection: Section = (view, actions) => {
  const { words, widget } = view;
  const often = widget.options.filter(({ name }) => !SELDOM.has(name));
  const seldom = widget.options.filter(({ name }) => SELDOM.has(name));
  return html`<section aria-labelledby="options-title">
    <h2 id="options-title">${words.options.title}</h2>
    ${often.map((option) => field(option, view, actions))}
    ${
      seldom.length
        ? html`<details>
          <summary>${words.options.more}</summary>
          ${seldom.map((option) => field(option, view, actions))}
        </details>`
        : nothing
    }
  </section>`;
};

function field(option: WidgetOption, view: View, actions: Actions): TemplateResult {
  const { words, state, widget, standing, wrongOptions, language } = view;
  const { name } = option;
  const { label, hint = '' } = words.vocabulary.options[name] ?? { label: name, hint: option.description };
  const value = (Object.hasOwn(state.values, name) && state.values[name]) || '';
  const id = `option-${name}`;
  const set = (event: Event): void => actions.setOption(name, (event.target as HTMLInputElement).value);
  if (option.kind === 'flag') {
    return html`<label class="choice">
      <input type="checkbox" .checked=${!!value} @change=${({ target }: Event) => actions.setOption(name, (target as HTMLInputElement).checked ? 'true' : '')} />
      <span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span>
    </label>`;
  }
  const listed = severalValues(widget.name, name, language);
  if (listed) return checkboxes(label, listed, value, (chosen) => actions.setOption(name, chosen));

  const records =
    standing.status === 'read' ? recordsOf(name, standing.checked.feed, state.lang || language) : undefined;
  const isWrong = wrongOptions.includes(name);
  const describedBy = `${hint ? `${id}-hint ` : ''}${isWrong ? `${id}-error` : ''}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${name === 'endpoint' ? html`<p><a href="${view.site}docs/receiver.html">${words.options.aboutReceiver}</a></p>` : nothing}
    ${
      records || option.kind === 'choice' || name === 'heading-level'
        ? html`<select id=${id} aria-describedby=${describedBy || nothing} @change=${set}>
          ${choices(option, value, records, view).map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
        </select>`
        : html`<input
          id=${id}
          type="text"
          inputmode=${option.kind === 'number' ? 'numeric' : option.kind === 'url' ? 'url' : nothing}
          spellcheck=${option.kind === 'url' ? 'false' : nothing}
          placeholder=${option.standard || nothing}
          aria-describedby=${describedBy || nothing}
          aria-invalid=${isWrong}
          .value=${value}
          @input=${set}
        />`
    }
    ${isWrong ? html`<p class="result bad" id="${id}-error">${option.kind === 'url' ? words.options.wrongAddress : words.options.wrong}</p>` : nothing}
  </div>`;
}

function choices(
  option: WidgetOption,
  value: string,
  records: OptionValue[] | undefined,
  { words, widget, language }: View,
): OptionValue[] {
  const { options } = words;
  const isNeeded = option.name === 'commitment' && needsCommitment(widget.name);
  const nothingChosen = { value: '', label: isNeeded ? options.choose : records ? options.all : options.standard };
  const levels = HEADING_LEVELS.map((level) => ({ value: level, label: level }));
  const known = records ?? (option.name === 'heading-level' ? levels : choicesOf(option, language));
  // With a standard, the choice that is the standard is the one that sets nothing.
  const all = option.standard
    ? known.map((each) => (each.value === option.standard ? { ...each, value: '' } : each))
    : [nothingChosen, ...known];
  return !value || all.some((each) => each.value === value) ? all : [...all, { value, label: value }];
}

/** None chosen is all: that is what the absent attribute means. */
function checkboxes(
  label: string,
  listed: readonly OptionValue[],
  value: string,
  set: (value: string) => void,
): TemplateResult {
  const chosen = new Set(value.split(/\s+/).filter(Boolean));
  const toggle = (each: string, isOn: boolean): void => {
    if (isOn) chosen.add(each);
    else chosen.delete(each);
    set([...chosen].join(' '));
  };
  return html`<fieldset class="choices columns-2">
    <legend>${label}</legend>
    ${listed.map(
      (each) => html`<label class="choice">
        <input type="checkbox" .checked=${chosen.has(each.value)} @change=${({ target }: Event) => toggle(each.value, (target as HTMLInputElement).checked)} />
        <span>${each.label}</span>
      </label>`,
    )}
  </fieldset>`;
}
