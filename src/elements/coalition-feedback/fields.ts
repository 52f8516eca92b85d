import { html, nothing, type TemplateResult } from 'lit';
import { ownFields } from '../../feed-format/own.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import type { Commitment, Feed } from '../../feed-format/types.js';
import { charactersLeft } from './characters.js';
import type { FeedbackValues } from './feedback-message.js';
import type { FieldError } from './read-answer.js';

/** What every field is drawn from. Each has the id and the name that the message gives it. */
export interface FieldView {
  readonly locale: LocaleController;
  readonly values: FeedbackValues;
  readonly errors: readonly FieldError[];
  /** What is being sent is not changed. */
  readonly isSending: boolean;
}

/** What all fields have: label above, hint under it, error above the control that it belongs to. */
interface Frame {
  readonly name: 'message' | 'commitment' | 'name' | 'email';
  readonly label: string;
  readonly mark?: string;
  readonly hint?: string;
  /** Id of what else describes the control. */
  readonly note?: string;
}

type Described = string | typeof nothing;

function field(
  view: FieldView,
  frame: Frame,
  control: (describedBy: Described, invalid: Described) => TemplateResult,
): TemplateResult {
  const { name, label, mark, hint, note } = ownFields(frame);
  const error = errorLine(view, name);
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`, note].filter(Boolean).join(' ');
  return html`<div part="field">
    <label for=${name}>${`${label} ${mark ?? ''}`}</label>
    ${hint ? html`<p part="hint" id=${`${name}-hint`}>${hint}</p>` : nothing} ${error}
    ${control(describedBy || nothing, error ? 'true' : nothing)}
  </div>`;
}

function errorLine({ errors, locale }: FieldView, name: string): TemplateResult | undefined {
  const error = errors.find(({ field }) => field === name);
  return (
    error &&
    html`<p part="error" id=${`${name}-error`}>
      <span class="visually-hidden">${locale.terms.feedback.error}</span> <bdi>${error.detail}</bdi>
    </p>`
  );
}

export function kindField(view: FieldView, kinds: readonly string[], chosen: string): TemplateResult {
  const { terms } = view.locale;
  const error = errorLine(view, 'kind');
  return html`<fieldset
    part="field"
    role="radiogroup"
    aria-describedby=${error ? 'kind-error' : nothing}
    aria-invalid=${error ? 'true' : nothing}
  >
    <legend>${`${terms.feedback.kind} ${terms.feedback.optional}`}</legend>
    ${error}
    <div part="kinds">
      ${kinds.map(
        (kind, index) =>
          html`<label
            ><input type="radio" id=${index ? nothing : 'kind'} name="kind" value=${kind} .checked=${kind === chosen} />
            ${terms.contributionKind[kind as keyof typeof terms.contributionKind]}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

export function messageField(view: FieldView): TemplateResult {
  const { terms } = view.locale;
  const count = countLine(view);
  const frame = {
    name: 'message',
    label: terms.feedback.message,
    mark: terms.feedback.required,
    hint: terms.feedback.messageHint,
  } as const;
  return field(
    view,
    { ...frame, note: count && 'count' },
    (describedBy, invalid) => html`<textarea
        id="message"
        name="message"
        rows="6"
        dir="auto"
        aria-required="true"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        ?readonly=${view.isSending}
        .value=${view.values.message}
      ></textarea>
      ${count ? html`<p part="count" id="count">${count}</p>` : nothing}`,
  );
}

/** Empty far from the limit. */
export function countLine({ locale, values }: Pick<FieldView, 'locale' | 'values'>): string {
  const left = charactersLeft(values.message);
  if (left === undefined) return '';
  const { charactersLeft: some, charactersOver: over } = locale.terms.feedback;
  return locale.say(left < 0 ? over : some, { n: Math.abs(left) });
}

/** @param feed undefined while it is being loaded: the place is kept, so that nothing moves when it comes */
export function commitmentField(view: FieldView, feed: Feed | undefined, chosen: string): TemplateResult {
  const { locale } = view;
  const { commitment, noCommitment } = locale.terms.feedback;
  const options = (list: readonly Commitment[]): TemplateResult[] =>
    list.map(
      ({ id, shortTitle, title }) =>
        html`<option value=${id} .selected=${id === chosen}>${locale.plain(shortTitle ?? title)}</option>`,
    );
  const groups = (feed?.plans ?? []).map(({ id, title }) => ({
    title,
    list: feed!.commitments.filter(({ plan }) => plan === id),
  }));
  return field(
    view,
    { name: 'commitment', label: commitment },
    (
      describedBy,
      invalid,
    ) => html`<select id="commitment" name="commitment" aria-describedby=${describedBy} aria-invalid=${invalid}>
      ${
        feed
          ? html`<option value="" .selected=${!chosen}>${noCommitment}</option>
            ${
              groups.length > 1
                ? [
                    options(feed.commitments.filter(({ plan }) => !plan)),
                    groups.map(({ title, list }) =>
                      list.length ? html`<optgroup label=${locale.plain(title)}>${options(list)}</optgroup>` : nothing,
                    ),
                  ]
                : options(feed.commitments)
            }`
          : html`<option value=${chosen}>${locale.terms.loading}</option>`
      }
    </select>`,
  );
}

export function contactField(view: FieldView, name: 'name' | 'email'): TemplateResult {
  const { feedback } = view.locale.terms;
  const isEmail = name === 'email';
  return field(
    view,
    { name, label: feedback[name], mark: feedback.optional, hint: isEmail ? feedback.emailHint : '' },
    (describedBy, invalid) => html`<input
      id=${name}
      name=${name}
      type=${isEmail ? 'email' : 'text'}
      autocomplete=${name}
      dir=${isEmail ? 'ltr' : 'auto'}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      ?readonly=${view.isSending}
      .value=${view.values[name]}
    />`,
  );
}

export function consentField(view: FieldView): TemplateResult {
  const error = errorLine(view, 'consent');
  return html`<div part="field">
    ${error}
    <label part="consent"
      ><input
        type="checkbox"
        id="consent"
        name="consent"
        aria-describedby=${error ? 'consent-error' : nothing}
        aria-invalid=${error ? 'true' : nothing}
        .checked=${view.values.consent}
      />
      ${view.locale.terms.feedback.consent}</label
    >
  </div>`;
}

/** What happens to the message, in the page's own words or ours. */
export const privacyWords = ({ terms }: LocaleController, url: string | undefined): TemplateResult =>
  html`<div part="privacy">
    <slot name="privacy">${terms.feedback.privacy}</slot>${' '}
    ${url ? html`<a href=${url}>${terms.feedback.privacyLink}</a>` : nothing}
  </div>`;

/** A field that only programs see, and fill in. What stands in it is a fact for the receiver to judge. */
export const trapField = ({ locale, values }: FieldView): TemplateResult =>
  html`<div class="visually-hidden" aria-hidden="true">
    <label for="website">${locale.terms.feedback.trap}</label>
    <input id="website" name="website" tabindex="-1" autocomplete="off" .value=${values.website} />
  </div>`;
