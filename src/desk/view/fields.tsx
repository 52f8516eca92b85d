import type { Child, FC } from 'hono/jsx';
import type { DeskWords } from '../words/desk-words.js';

/** What is wrong, by the name of its field. */
export type FieldErrors = Readonly<Record<string, string>>;

interface FieldProps {
  readonly words: DeskWords;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors?: FieldErrors;
}

const idOf = (name: string) => `field-${name}`;

function describedBy({ name, hint, errors }: FieldProps): string | undefined {
  const ids = [hint && `${idOf(name)}-hint`, errors?.[name] && `${idOf(name)}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/**
 * Label, hint and error around a field, in the order in which they are read. On paper its value stands as text
 * (`printed`): boxes cut what is longer than they are. One that is empty is left out there.
 */
const Around: FC<FieldProps & { printed?: string | undefined; children?: Child }> = ({
  words,
  name,
  label,
  hint,
  errors,
  printed,
  children,
}) => (
  <div class={errors?.[name] ? 'field wrong' : 'field'} data-value={printed || undefined}>
    <label for={idOf(name)}>{label}</label>
    {hint && (
      <p class="hint" id={`${idOf(name)}-hint`}>
        {hint}
      </p>
    )}
    {errors?.[name] && (
      <p class="error" id={`${idOf(name)}-error`}>
        <span class="hidden">{words.error} </span>
        {errors[name]}
      </p>
    )}
    {children}
  </div>
);

/** One line of text. */
export const TextField: FC<
  FieldProps & {
    type?: string;
    value?: string | null;
    autocomplete?: string;
    inputmode?: 'numeric';
    required?: boolean;
  }
> = ({ type = 'text', value, autocomplete, inputmode, required, ...field }) => (
  <Around {...field} printed={type === 'password' ? undefined : (value ?? '')}>
    <input
      id={idOf(field.name)}
      name={field.name}
      type={type}
      value={value ?? ''}
      autocomplete={autocomplete}
      inputmode={inputmode}
      required={required}
      aria-invalid={field.errors?.[field.name] ? 'true' : undefined}
      aria-describedby={describedBy(field)}
    />
  </Around>
);

/** A file of the reader's own. */
export const FileField: FC<FieldProps & { accept: string }> = ({ accept, ...field }) => (
  <Around {...field}>
    <input
      id={idOf(field.name)}
      name={field.name}
      type="file"
      accept={accept}
      aria-invalid={field.errors?.[field.name] ? 'true' : undefined}
      aria-describedby={describedBy(field)}
    />
  </Around>
);

/** The password that one has, asked for before something changes that the account is entered by. */
export const CurrentPasswordField: FC<Pick<FieldProps, 'words' | 'errors'>> = ({ words, errors }) => (
  <TextField
    words={words}
    name="current"
    label={words.account.current}
    type="password"
    autocomplete="current-password"
    errors={errors}
  />
);

/** The six digits of the second factor. */
export const CodeField: FC<Pick<FieldProps, 'words' | 'errors'>> = ({ words, errors }) => (
  <TextField
    words={words}
    name="code"
    label={words.secondFactor.code}
    hint={words.secondFactor.hint}
    inputmode="numeric"
    autocomplete="one-time-code"
    errors={errors}
  />
);

/** The same, or a recovery code where there is no phone. */
export const SecondFactorFields: FC<Pick<FieldProps, 'words' | 'errors'>> = ({ words, errors = {} }) => (
  <>
    <CodeField words={words} errors={errors} />
    <details open={errors['recovery'] !== undefined}>
      <summary>{words.secondFactor.noPhone}</summary>
      <TextField
        words={words}
        name="recovery"
        label={words.secondFactor.recovery}
        hint={words.secondFactor.recoveryHint}
        autocomplete="off"
        errors={errors}
      />
    </details>
  </>
);

/** Several lines of text. The line break keeps one that the text begins with. */
export const TextArea: FC<FieldProps & { value?: string | null; rows?: number; lang?: string | null }> = ({
  value,
  rows = 6,
  lang,
  ...field
}) => (
  <Around {...field} printed={value ?? ''}>
    <textarea
      id={idOf(field.name)}
      name={field.name}
      rows={rows}
      lang={lang ?? undefined}
      dir="auto"
      aria-invalid={field.errors?.[field.name] ? 'true' : undefined}
      aria-describedby={describedBy(field)}
    >
      {`\n${value ?? ''}`}
    </textarea>
  </Around>
);

/** One of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A choice of one. `empty`: what stands for none. */
export const SelectField: FC<FieldProps & { value?: string | null; choices: readonly Choice[]; empty?: string }> = ({
  value,
  choices,
  empty,
  ...field
}) => {
  // A value that the feed no longer has stays chosen: saving must not change what nobody touched.
  const chosen = choices.find((choice) => choice.value === value);
  const isGone = !!value && !chosen;
  return (
    <Around {...field} printed={chosen?.label ?? (value || empty)}>
      <select
        id={idOf(field.name)}
        name={field.name}
        aria-invalid={field.errors?.[field.name] ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      >
        {empty !== undefined && (
          <option value="" selected={!value}>
            {empty}
          </option>
        )}
        {isGone && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Around>
  );
};

/** A box to tick. */
export const CheckField: FC<{
  name: string;
  label: Child;
  /** Of one among several; a box that stands alone has none. */
  value?: string;
  checked?: boolean;
  errors?: FieldErrors;
}> = ({ name, label, value, checked, errors }) => {
  const id = value === undefined ? idOf(name) : `${idOf(name)}-${value.replace(/\s+/g, '-')}`;
  const error = value === undefined && errors?.[name];
  const box = (
    <p class="check">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value ?? '1'}
        checked={checked}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />{' '}
      <label for={id}>{label}</label>
    </p>
  );
  if (!error) return box;
  return (
    <div class="wrong">
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
      {box}
    </div>
  );
};

/** Boxes of which several can be ticked, folded away until one is. */
export const CheckGroup: FC<{
  legend: string;
  name: string;
  values: readonly string[];
  choices: readonly Choice[];
}> = ({ legend, name, values, choices }) => (
  <details class="group" open={choices.some(({ value }) => values.includes(value))}>
    <summary>{legend}</summary>
    <fieldset>
      <legend class="hidden">{legend}</legend>
      {choices.map(({ value, label }) => (
        <CheckField name={name} value={value} label={label} checked={values.includes(value)} />
      ))}
    </fieldset>
  </details>
);

/** What is wrong, at the top, with links to the fields (GOV.UK Design System, error summary). It takes the focus. */
export const ErrorSummary: FC<{ words: DeskWords; errors: FieldErrors }> = ({ words, errors }) => {
  const entries = Object.entries(errors);
  if (entries.length === 0) return <></>;
  return (
    <section class="errors" aria-labelledby="errors-title" tabindex={-1} autofocus>
      <h2 id="errors-title">{words.problem}</h2>
      <ul>
        {entries.map(([name, error]) => (
          <li>
            <a href={`#${idOf(name)}`}>{error}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
