import type { FC } from 'hono/jsx';
import { marksOf } from '../contribution-form.js';
import { AnswerForm } from './answer-form.js';
import { Conflict } from './conflict.js';
import type { ContributionProps } from './contribution-props.js';
import { ActLines } from './log-page.js';
import { Original } from './original.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { WorkForms } from './work-forms.js';
import { stateLabel } from './words-of.js';

/** One form holds all that can be typed, so that no button throws away what stands in another field. */
const FORM = 'work';

/** One contribution: what was written beside what is answered, and who works on it. */
export function renderContributionPage(setting: PageSetting, props: ContributionProps): Promise<string> {
  const { words, root } = setting;
  const { contribution, stored, seen, address, errors = {}, notice, conflict } = props;
  const path = `contributions/${contribution.reference}?${address}`;
  const title = words.contribution.title(contribution.reference);
  return renderPage({
    setting,
    title,
    notice,
    form: FORM,
    errors,
    children: (
      <>
        <Ways setting={setting} {...props} />
        <h1>
          {title} <span class="state">{stateLabel(words, contribution)}</span>
        </h1>
        {conflict && <Conflict setting={setting} {...props} conflict={conflict} />}
        <PostForm setting={setting} action={`${root}${path}`} id={FORM}>
          <input type="hidden" name="version" value={String(seen?.version ?? contribution.version)} />
          <input type="hidden" name="marks" value={seen?.marks ?? marksOf(stored)} />
          <input type="hidden" name="writing" value={path} />
          {conflict && <input type="hidden" name="conflict" value={`${conflict.by ?? ''} ${conflict.at ?? ''}`} />}
          <div class="beside with-answer">
            <Original setting={setting} {...props} />
            <AnswerForm setting={setting} {...props} />
            <WorkForms setting={setting} {...props} />
          </div>
        </PostForm>
        {props.acts.length > 0 && (
          <section aria-labelledby="log-title">
            <h2 id="log-title">{words.contribution.logTitle}</h2>
            <ActLines setting={setting} acts={props.acts} accounts={props.accounts} />
          </section>
        )}
      </>
    ),
  });
}

/** Back to the list, and to what stands before and after in it. */
const Ways: FC<{ setting: PageSetting } & ContributionProps> = ({ setting, address, backTo, neighbours }) => {
  const { words, root } = setting;
  const { previous, next, position, total } = neighbours;
  return (
    <nav class="ways" aria-label={words.contribution.ways}>
      <a href={`${root}${backTo}`}>{words.contribution.backToList}</a>
      {previous && (
        <a href={`${root}contributions/${previous}?${address}`} rel="prev">
          {words.contribution.previous}
        </a>
      )}
      <span>{position > 0 ? words.contribution.position(position, total) : words.contribution.left(total)}</span>
      {next && (
        <a href={`${root}contributions/${next}?${address}`} rel="next">
          {words.contribution.next}
        </a>
      )}
    </nav>
  );
};
