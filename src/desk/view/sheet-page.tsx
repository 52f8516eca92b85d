import type { FC } from 'hono/jsx';
import type { AnswerLine, AnswerRow } from '../../receiver/commands/import-answers.js';
import { AnswerGiven } from './answer-facts.js';
import { CheckField, FileField, type FieldErrors } from './fields.js';
import { KeptPieces } from './kept-pieces.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';

/** More than anybody reads on a page; those that are left come first. */
const MOST_NAMED = 300;

/** How answers are written in a sheet, and the way back for it. */
export function renderSheetPage(
  setting: PageSetting,
  { publish = false, errors = {} }: { readonly publish?: boolean; readonly errors?: FieldErrors } = {},
): Promise<string> {
  const { words, root } = setting;
  const { sheet } = words;
  return renderPage({
    setting,
    title: sheet.title,
    errors,
    children: (
      <>
        <h1>{sheet.title}</h1>
        <p>{sheet.text}</p>
        <ul>
          {sheet.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <p>
          <a href={`${root}contributions.csv?waiting=1`}>{sheet.downloadWaiting}</a>
        </p>
        <h2>{sheet.back}</h2>
        <PostForm setting={setting} action={`${root}sheet`} enctype="multipart/form-data">
          <FileField
            words={words}
            name="file"
            label={sheet.file}
            hint={sheet.fileHint}
            accept=".csv,.xlsx"
            errors={errors}
          />
          <CheckField name="publish" label={sheet.publish} checked={publish} />
          <button class="main">{sheet.look}</button>
        </PostForm>
      </>
    ),
  });
}

/** What a sheet would do, row by row, before anything is done. */
export function renderSheetOutlook(
  setting: PageSetting,
  {
    lines,
    publish,
    rows,
    left,
  }: {
    readonly lines: readonly AnswerLine[];
    readonly publish: boolean;
    /** What is done when it is confirmed. */
    readonly rows: readonly AnswerRow[];
    /** What is left as it is, to be said once more of what the sheet did. */
    readonly left: readonly AnswerLine[];
  },
): Promise<string> {
  const { words, root } = setting;
  const { sheet } = words;
  const pieces = [...new Set(lines.flatMap((line) => line.pieces ?? []))];
  return renderPage({
    setting,
    title: sheet.outlookTitle,
    children: (
      <>
        <h1>{sheet.outlookTitle}</h1>
        <p role="status">{rows.length > 0 ? sheet.nothingYet : sheet.nothingToDo}</p>
        <Lines setting={setting} lines={lines} say={sheet.would} />
        {rows.length > 0 ? (
          <PostForm setting={setting} action={`${root}sheet`}>
            <input type="hidden" name="rows" value={JSON.stringify(rows)} />
            <input type="hidden" name="left" value={JSON.stringify(left)} />
            {publish && <input type="hidden" name="publish" value="1" />}
            <KeptPieces name="kept" legend={words.contribution.keptResponse} pieces={pieces} kept={[]} />
            <p class="buttons">
              <button class="main" name="sure" value="1">
                {pieces.length > 0 ? words.bulk.confirm : sheet.confirm(rows.length)}
              </button>
              <a href={`${root}sheet`}>{words.back}</a>
            </p>
          </PostForm>
        ) : (
          <p>
            <a href={`${root}sheet`}>{words.back}</a>
          </p>
        )}
      </>
    ),
  });
}

/** What a sheet did. */
export function renderSheetResult(setting: PageSetting, lines: readonly AnswerLine[]): Promise<string> {
  const { words, root } = setting;
  const { sheet } = words;
  const done = lines.filter(({ outcome }) => outcome === 'publish' || outcome === 'save').length;
  return renderPage({
    setting,
    title: sheet.resultTitle,
    notice: words.bulk.done(done),
    children: (
      <>
        <h1>{sheet.resultTitle}</h1>
        <Lines setting={setting} lines={lines} say={sheet.did} />
        <p>
          <a href={`${root}contributions`}>{words.list.title}</a>
        </p>
      </>
    ),
  });
}

/** The rows by what becomes of them. */
const Lines: FC<{
  setting: PageSetting;
  lines: readonly AnswerLine[];
  say: Readonly<Record<AnswerLine['outcome'], (n: number) => string>>;
}> = ({ setting, lines, say }) => (
  <>
    {(['left', 'publish', 'save', 'same'] as const).map((outcome) => {
      const those = lines.filter((line) => line.outcome === outcome);
      if (those.length === 0) return <></>;
      return (
        <>
          <p>{say[outcome](those.length)}</p>
          {outcome !== 'same' && (
            <ul>
              {those.slice(0, MOST_NAMED).map((line) => (
                <Line setting={setting} line={line} />
              ))}
            </ul>
          )}
          {outcome !== 'same' && those.length > MOST_NAMED && (
            <p>{setting.words.bulk.andMore(those.length - MOST_NAMED)}</p>
          )}
        </>
      );
    })}
  </>
);

const Line: FC<{ setting: PageSetting; line: AnswerLine }> = ({ setting, line }) => {
  const { words, root } = setting;
  const { row, reference, reason, written, answer } = line;
  return (
    <li>
      {words.sheet.row(row)}{' '}
      {reason === 'unknown' || reason === 'no-reference' ? (
        <bdi>{reference}</bdi>
      ) : (
        <a href={`${root}contributions/${reference}`}>{reference}</a>
      )}
      {reason && `: ${reasonOf(words, reason)}`}
      {written && <bdi> {words.sheet.written(written)}</bdi>}
      {answer && <AnswerGiven setting={setting} answer={answer} />}
    </li>
  );
};

function reasonOf({ refusals, sheet }: PageSetting['words'], reason: NonNullable<AnswerLine['reason']>): string {
  return reason in refusals
    ? refusals[reason as keyof typeof refusals]
    : sheet.reasons[reason as keyof typeof sheet.reasons];
}
