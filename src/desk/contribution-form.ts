import { LANGUAGE_PATTERN } from '../feed-format/patterns.js';
import { CONTRIBUTION_KINDS } from '../feed-format/vocabularies.js';
import { DECISIONS, MOST_CHARACTERS, type Contribution, type Decision } from '../receiver/store/contribution.js';
import type { ContributionEdit } from '../receiver/store/editing.js';
import type { DeskWords } from './words/desk-words.js';

/** The answer's form as it stands, whether it came from the store or from somebody's fingers. */
export interface ContributionForm {
  readonly publicText: string;
  readonly kind: string;
  readonly commitment: string;
  readonly decision: string;
  readonly response: string;
  readonly responseLanguage: string;
  readonly answeredBy: string;
  readonly checked: boolean;
}

/** What the form shows of a contribution that nobody is writing on. */
export function formOf(
  contribution: Contribution,
  standard: { language: string; member: string | null },
): ContributionForm {
  const { publicText, effectiveKind, effectiveCommitment, decision, response, answeredBy, assignedMember } =
    contribution;
  return {
    publicText,
    kind: effectiveKind ?? '',
    commitment: effectiveCommitment ?? '',
    decision: decision ?? '',
    response: response ?? '',
    responseLanguage: contribution.responseLanguage ?? contribution.language ?? standard.language,
    answeredBy: answeredBy ?? standard.member ?? assignedMember ?? '',
    checked: contribution.personalData === 'checked',
  };
}

/** What was posted. Browsers send line breaks as CR LF. */
export function readContributionForm(fields: URLSearchParams): ContributionForm {
  const text = (name: string) => (fields.get(name) ?? '').replace(/\r\n?/g, '\n');
  return {
    publicText: text('publicText').trim(),
    kind: text('kind'),
    commitment: text('commitment'),
    decision: text('decision'),
    response: text('response').trim(),
    responseLanguage: text('responseLanguage'),
    answeredBy: text('answeredBy'),
    checked: fields.get('checked') === '1',
  };
}

/**
 * What is wrong with a form, by field. A published decision needs its reason (OGP Local's reasoned response); a draft may
 * be unfinished.
 */
export function checkContributionForm(
  form: ContributionForm,
  words: DeskWords,
  isPublic: boolean,
): Record<string, string> {
  const errors: Record<string, string> = {};
  const { errors: say } = words;
  if (!form.publicText) errors['publicText'] = say.textEmpty;
  for (const name of ['publicText', 'response'] as const) {
    if ([...form[name]].length > MOST_CHARACTERS)
      errors[name] = (name === 'response' ? say.responseLong : say.textLong)(MOST_CHARACTERS);
  }
  if (isPublic && form.decision && !form.response) errors['response'] = say.responseMissing;
  if (form.decision && !isOneOf(DECISIONS, form.decision)) errors['decision'] = say.unknownChoice;
  if (form.kind && !isOneOf(CONTRIBUTION_KINDS, form.kind)) errors['kind'] = say.unknownChoice;
  if (form.responseLanguage && !LANGUAGE_PATTERN.test(form.responseLanguage))
    errors['responseLanguage'] = say.unknownChoice;
  for (const name of ['commitment', 'answeredBy'] as const)
    if (form[name].length > 200) errors[name] = say.unknownChoice;
  return errors;
}

/** A checked form as the store takes it. */
export function editOf(form: ContributionForm): ContributionEdit {
  const orNull = (value: string) => value || null;
  return {
    publicText: form.publicText,
    kind: orNull(form.kind),
    commitment: orNull(form.commitment),
    decision: orNull(form.decision) as Decision | null,
    response: orNull(form.response),
    responseLanguage: orNull(form.responseLanguage),
    answeredBy: orNull(form.answeredBy),
    ...(form.checked && { personalDataChecked: true }),
  };
}

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value);
