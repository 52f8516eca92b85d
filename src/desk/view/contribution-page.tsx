import type { Child, FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { Act } from '../../receiver/store/acts.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Neighbours } from '../../receiver/store/contributions.js';
import type { Note } from '../../receiver/store/notes.js';
import type { SavedReply } from '../../receiver/store/replies.js';
import { marksOf, type ContributionForm } from '../contribution-form.js';
import type { WorkForm } from '../work-form.js';
import { AnswerForm } from './answer-form.js';
import { Conflict } from './conflict.js';
import { type FieldErrors } from './fields.js';
import { ActLines } from './log-page.js';
import { Original } from './original.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { WorkForms } from './work-forms.js';
import { stateLabel } from './words-of.js';

/** Who was faster than the writer, and when. */
export interface Overtaken {
  readonly by: number | null;
  /** RFC 3339. */
  readonly at: string | null;
}

/** All that one contribution's page shows. */
export interface ContributionProps {
  readonly contribution: Contribution;
  /** What the answer's form holds: the store's, or what somebody was writing. */
  readonly form: ContributionForm;
  /** The same as the store has it. */
  readonly stored: ContributionForm;
  /** What the fields beside the answer hold. */
  readonly work: WorkForm;
  /** The version that the writer saw, and marks of what it held; as stored where nobody writes. */
  readonly seen?: { readonly version: number; readonly marks: string };
  /** Others that may say the same. */
  readonly similar: readonly Contribution[];
  /** Whether this account may work on it, or another body's staff alone. */
  readonly mayAct: boolean;
  /** Where the list is that led here: a path within the desk. */
  readonly backTo: string;
  readonly neighbours: Neighbours;
  /** The view of the list that led here, as it stands in an address. */
  readonly address: string;
  readonly alike: readonly Contribution[];
  readonly notes: readonly Note[];
  readonly acts: readonly Act[];
  readonly accounts: readonly Account[];
  /** Those that fit kind, decision and language. */
  readonly replies: readonly SavedReply[];
  /** Whether there are any at all. */
  readonly hasReplies: boolean;
  /** With the language that they are written in. */
  readonly houseRules: { readonly lang: string; readonly text: string } | undefined;
  /** Whether answers go out by mail here. */
  readonly sendsMail: boolean;
  /** What looks like personal data in the text to publish, as it is written there. */
  readonly suspects: readonly string[];
  readonly notice?: Child;
  readonly errors?: FieldErrors;
  /** Somebody was faster: `contribution` is what it is now, `form` what was being written. Null: nobody was. */
  readonly conflict?: Overtaken | null;
}

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
