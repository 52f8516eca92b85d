import type { FC } from 'hono/jsx';
import type { Contribution } from '../../receiver/store/contribution.js';
import { TextField, type FieldErrors } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { dateLabel } from './times.js';
import { stateLabel } from './words-of.js';

interface PersonProps {
  /** E-mail or reference, as it was written. */
  readonly who?: string;
  /** What is kept of that; absent where nothing was looked for. */
  readonly found?: readonly Contribution[];
  readonly errors?: FieldErrors;
}

/** What is kept of one person: to hand out, or to erase. */
export function renderPersonPage(setting: PageSetting, { who, found, errors = {} }: PersonProps): Promise<string> {
  const { words, root } = setting;
  const { person } = words;
  // By the e-mail that one of them has, all of that person are found.
  const email = found?.length === 1 && !who?.includes('@') ? found[0]?.email : undefined;
  return renderPage({
    setting,
    title: person.title,
    errors,
    children: (
      <>
        <h1>{person.title}</h1>
        <p>{person.text}</p>
        <PostForm setting={setting} action={`${root}person`} class="narrow">
          <TextField words={words} name="who" label={person.who} hint={person.whoHint} value={who} errors={errors} />
          <button class="main">{person.look}</button>
        </PostForm>
        {found && (
          <section aria-labelledby="found-title">
            <h2 id="found-title">{person.found(found.length)}</h2>
            <Found setting={setting} found={found} />
            {found.length === 0 && <p>{person.nothing}</p>}
            {email && (
              <PostForm setting={setting} action={`${root}person`}>
                <input type="hidden" name="who" value={email} />
                <button class="as-link">{person.allOf(email)}</button>
              </PostForm>
            )}
            {found.length > 0 && (
              <PostForm setting={setting} action={`${root}person`}>
                <input type="hidden" name="who" value={who} />
                <p class="buttons">
                  <button name="act" value="read">
                    {person.read}
                  </button>{' '}
                  <button name="act" value="file">
                    {person.file}
                  </button>{' '}
                  <button name="act" value="erase">
                    {person.erase}
                  </button>
                </p>
                <p class="hint">{person.fileHint}</p>
              </PostForm>
            )}
          </section>
        )}
      </>
    ),
  });
}

/** Asks once: what is erased cannot be brought back. */
export function renderEraseQuestion(setting: PageSetting, who: string, found: readonly Contribution[]) {
  const { words, root } = setting;
  const { person } = words;
  const title = person.eraseSure(found.length);
  return renderPage({
    setting,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <Found setting={setting} found={found} />
        <p class="warning">{person.eraseMeans}</p>
        <PostForm setting={setting} action={`${root}person`}>
          <input type="hidden" name="who" value={who} />
          <input type="hidden" name="act" value="erase" />
          {found.map(({ reference }) => (
            <input type="hidden" name="seen" value={reference} />
          ))}
          <p class="buttons">
            <button class="main" name="sure" value="1">
              {person.eraseYes}
            </button>
            <a href={`${root}person`}>{words.back}</a>
          </p>
        </PostForm>
      </>
    ),
  });
}

/** What is gone. */
export function renderErased(setting: PageSetting, references: readonly string[]): Promise<string> {
  const { words, root } = setting;
  const { person } = words;
  return renderPage({
    setting,
    title: person.title,
    notice: person.erased(references.length),
    children: (
      <>
        <h1>{person.title}</h1>
        <ul>
          {references.map((reference) => (
            <li>{reference}</li>
          ))}
        </ul>
        <p>{person.erasedText}</p>
        <p>
          <a href={`${root}person`}>{words.back}</a>
        </p>
      </>
    ),
  });
}

const Found: FC<{ setting: PageSetting; found: readonly Contribution[] }> = ({ setting, found }) => {
  const { words, root } = setting;
  if (found.length === 0) return <></>;
  return (
    <ul>
      {found.map((one) => (
        <li>
          <a href={`${root}contributions/${one.reference}`}>{one.reference}</a> ·{' '}
          <time datetime={one.receivedAt}>{dateLabel(setting, one.receivedAt)}</time> · {stateLabel(words, one)}
        </li>
      ))}
    </ul>
  );
};
