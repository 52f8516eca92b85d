import type { FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { Act } from '../../receiver/store/acts.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Neighbours } from '../../receiver/store/contributions.js';
import type { Note } from '../../receiver/store/notes.js';
import type { SavedReply } from '../../receiver/store/replies.js';
import type { ContributionForm } from '../contribution-form.js';
import { AnswerForm } from './answer-form.js';
import { Conflict } from './conflict.js';
import { type FieldErrors } from './fields.js';
import { ActLines } from './log-page.js';
import { Original } from './original.js';
import { renderPage, type PageSetting } from './page.js';
import { WorkForms } from './work-forms.js';

/** All that one contribution's page shows. */
export interface ContributionProps {
  readonly contribution: Contribution;
  /** What the answer's form holds: the store's, or what somebody was writing. */
  readonly form: ContributionForm;
  readonly neighbours: Neighbours;
  /** The view of the list that led here, as it stands in an address. */
  readonly address: string;
  readonly alike: readonly Contribution[];
  readonly notes: readonly Note[];
  readonly acts: readonly Act[];
  readonly accounts: readonly Account[];
  readonly replies: readonly SavedReply[];
  readonly houseRules: string;
  /** Whether answers go out by mail here. */
  readonly sendsMail: boolean;
  /** Kinds of personal data that the text seems to hold. */
  readonly suspects: readonly string[];
  readonly notice?: string;
  readonly errors?: FieldErrors;
  /** Somebody was faster: `contribution` is what it is now, `form` what was being written. */
  readonly isConflict?: boolean;
}

/** One contribution: what was written beside what is answered, and who works on it. */
export function renderContributionPage(setting: PageSetting, props: ContributionProps): Promise<string> {
  const { words } = setting;
  const { contribution, errors = {}, notice, isConflict } = props;
  const title = words.contribution.title(contribution.reference);
  return renderPage({
    setting,
    title,
    notice,
    errors,
    children: (
      <>
        <Ways setting={setting} {...props} />
        <h1>
          {title} <span class="state">{words.contribution.states[contribution.state]}</span>
        </h1>
        {isConflict && <Conflict setting={setting} {...props} />}
        <div class="beside">
          <Original setting={setting} {...props} />
          <AnswerForm setting={setting} {...props} />
        </div>
        <WorkForms setting={setting} {...props} />
        {props.acts.length > 0 && (
          <section aria-labelledby="log-title">
            <h2 id="log-title">{words.contribution.logTitle}</h2>
            <ActLines setting={setting} acts={props.acts} />
          </section>
        )}
      </>
    ),
  });
}

/** Back to the list, and to what stands before and after in it. */
const Ways: FC<{ setting: PageSetting } & ContributionProps> = ({ setting, address, neighbours }) => {
  const { words, root } = setting;
  const { previous, next, position, total } = neighbours;
  const behind = address && `?${address}`;
  return (
    <nav class="ways" aria-label={words.contribution.ways}>
      <a href={address ? `${root}contributions${behind}` : root}>{words.contribution.backToList}</a>
      {previous && (
        <a href={`${root}contributions/${previous}${behind}`} rel="prev">
          {words.contribution.previous}
        </a>
      )}
      {position > 0 && <span>{words.contribution.position(position, total)}</span>}
      {next && (
        <a href={`${root}contributions/${next}${behind}`} rel="next">
          {words.contribution.next}
        </a>
      )}
    </nav>
  );
};
