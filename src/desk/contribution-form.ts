import { createHash } from 'node:crypto';
import { visibleText } from '../feed-format/feedback-rules.js';
import { LANGUAGE_PATTERN } from '../feed-format/patterns.js';
import { CONTRIBUTION_KINDS } from '../feed-format/vocabularies.js';
import { DECISIONS, MOST_CHARACTERS, type Contribution, type Decision } from '../receiver/store/contribution.js';
import { lacksReason, type ContributionEdit } from '../receiver/store/steps.js';
import { withholding } from '../receiver/store/withheld.js';
import { mayName } from './feed-choices.js';
import { typedText } from './typed-text.js';
import type { PageSetting } from './view/page.js';

/** What staff write about a contribution, by the name of its field. */
const WRITTEN = [
  'publicText',
  'kind',
  'commitment',
  'decision',
  'response',
  'responseLanguage',
  'answeredBy',
  'language',
] as const;
export type Written = Readonly<Record<(typeof WRITTEN)[number], string>>;

/** The answer's form as it stands, whether it came from the store or from somebody's fingers. */
export interface ContributionForm extends Written {
  /** Ticked: somebody has looked for personal data. */
  readonly checked: boolean;
  /** Pieces of personal data that may be public, each ticked. */
  readonly kept: readonly string[];
  /** Ticked: the words are staff's own, or their author has agreed. */
  readonly ownWords: boolean;
}

/** What the form shows of a contribution that nobody is writing on. */
export function formOf(
  contribution: Contribution,
  standard: { language: string; member: string | null },
): ContributionForm {
  const { publicText, effectiveKind, effectiveCommitment, decision, response, answeredBy, assignedMember } =
    contribution;
  return {
    publicText: withholding(contribution, standard.language).publicText ?? publicText,
    kind: effectiveKind ?? '',
    commitment: effectiveCommitment ?? '',
    decision: decision ?? '',
    response: response ?? '',
    responseLanguage: contribution.responseLanguage ?? contribution.language ?? standard.language,
    // Who answers for one body reads what is another's too.
    answeredBy: answeredBy ?? assignedMember ?? standard.member ?? '',
    language: contribution.language ?? '',
    checked: contribution.personalData === 'checked',
    kept: [],
    ownWords: false,
  };
}

/** What was posted. Browsers send line breaks as CR LF. */
export function readContributionForm(fields: URLSearchParams): ContributionForm {
  const text = (name: string) => typedText(fields, name) ?? '';
  return {
    publicText: visibleText(text('publicText')),
    kind: text('kind'),
    commitment: text('commitment'),
    decision: text('decision'),
    response: visibleText(text('response')),
    responseLanguage: text('responseLanguage'),
    answeredBy: text('answeredBy'),
    language: text('language'),
    checked: fields.get('checked') === '1',
    kept: fields.getAll('kept'),
    ownWords: fields.get('ownWords') === '1',
  };
}

/** What a form showed when it was opened, as short marks, one for each field: it goes along and says what was touched. */
export const marksOf = (form: ContributionForm): string => WRITTEN.map((name) => markOf(form, name)).join('.');

// As it comes back from a browser: texts are trimmed when they are read.
const markOf = (form: Written, name: keyof Written): string =>
  createHash('sha256').update(form[name].trim()).digest('base64url').slice(0, 12);

/** Fields that somebody wrote in since the form showed what `marks` says. All where nothing says what it showed. */
function touched(form: ContributionForm, marks: string): (keyof Written)[] {
  const shown = marks.split('.');
  return WRITTEN.filter((name, index) => markOf(form, name) !== shown[index]);
}

/** What two people wrote at once, as far as both can stand: who touched a field has it. */
export function combine(mine: ContributionForm, theirs: ContributionForm, marks: string): ContributionForm {
  const own = touched(mine, marks);
  return { ...theirs, ...pick(mine, own), checked: mine.checked, kept: mine.kept, ownWords: mine.ownWords };
}

/** Whether a form holds something that its writer changed and that is not what the store has. */
export const isUnsaved = (form: ContributionForm, stored: ContributionForm, marks: string): boolean =>
  touched(form, marks).some((name) => form[name].trim() !== stored[name].trim());

/** The texts that somebody wrote in since the form showed what `marks` says. */
export const textsTouched = (form: ContributionForm, marks: string): ('publicText' | 'response')[] =>
  (['publicText', 'response'] as const).filter((name) => form[name] && touched(form, marks).includes(name));

/** A form without its ticks. */
export const writtenIn = (form: Written): Written => pick(form, WRITTEN) as Written;

const pick = (form: Written, names: readonly (keyof Written)[]): Partial<Written> =>
  Object.fromEntries(names.map((name) => [name, form[name]]));

/**
 * What is wrong with a form, by field, where `stored` is what it began with. A draft may be
 * unfinished.
 */
export function checkContributionForm(
  form: ContributionForm,
  stored: ContributionForm,
  { words, feed }: PageSetting,
  use: 'draft' | 'public',
): Record<string, string> {
  const errors: Record<string, string> = {};
  const { errors: say } = words;
  if (!form.publicText) errors['publicText'] = say.textEmpty;
  for (const name of ['publicText', 'response'] as const) {
    if ([...form[name]].length > MOST_CHARACTERS)
      errors[name] = (name === 'response' ? say.responseLong : say.textLong)(MOST_CHARACTERS);
  }
  if (use === 'public' && lacksReason(form)) errors['response'] = say.responseMissing;
  if (form.decision && !isOneOf(DECISIONS, form.decision)) errors['decision'] = say.unknownChoice;
  if (form.kind && !isOneOf(CONTRIBUTION_KINDS, form.kind)) errors['kind'] = say.unknownChoice;
  if (form.responseLanguage && !LANGUAGE_PATTERN.test(form.responseLanguage))
    errors['responseLanguage'] = say.unknownChoice;
  if (form.language && !LANGUAGE_PATTERN.test(form.language)) errors['language'] = say.unknownChoice;
  const choices = { commitment: feed.commitments, answeredBy: feed.members };
  for (const name of ['commitment', 'answeredBy'] as const)
    if (!mayName(choices[name], form[name], stored[name])) errors[name] = say.unknownChoice;
  return errors;
}

/** A checked form as the store takes it. */
export function editOf(form: ContributionForm): ContributionEdit {
  const orNull = (value: string) => value || null;
  return {
    publicText: form.publicText,
    // One that nobody chose is none to write: what the form on the page said stays.
    ...(form.language && { language: form.language }),
    kind: orNull(form.kind),
    commitment: orNull(form.commitment),
    decision: orNull(form.decision) as Decision | null,
    response: orNull(form.response),
    responseLanguage: orNull(form.responseLanguage),
    answeredBy: orNull(form.answeredBy),
    personalDataKept: form.kept,
    ...(form.checked && { personalDataChecked: true }),
    ...(form.ownWords && { consentChecked: true }),
  };
}

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value);
