import type { FC } from 'hono/jsx';
import type { Contribution } from '../../receiver/store/contribution.js';
import { labelOf } from '../feed-choices.js';
import { Facts } from './facts.js';
import type { PageSetting } from './page.js';
import { dateLabel } from './times.js';
import { aboutLabel, daysSince, excerptOf, isLate, kindLabel, pageLabel, stateLabel } from './words-of.js';

interface Props {
  readonly setting: PageSetting;
  readonly items: readonly Contribution[];
  /** What stands behind the address of each: the view that it was found in. */
  readonly address: string;
  /** Those that are ticked, as `REFERENCE VERSION`. */
  readonly chosen: readonly string[];
}

/** Contributions as lines: reference, text, what it is about, since when it waits. */
export const ContributionList: FC<Props> = ({ setting, items, address, chosen }) => (
  <ul class="list" id="field-chosen">
    {items.map((item) => (
      <li>
        <input
          type="checkbox"
          name="chosen"
          value={`${item.reference} ${item.version}`}
          checked={chosen.includes(`${item.reference} ${item.version}`)}
          aria-label={setting.words.list.select(item.reference)}
        />
        <div>
          <Line setting={setting} item={item} address={address} />
        </div>
      </li>
    ))}
  </ul>
);

const Line: FC<{ setting: PageSetting; item: Contribution; address: string }> = ({ setting, item, address }) => {
  const { words, language, root, feed } = setting;
  const { waits } = item;
  const facts = [
    item.effectiveKind && kindLabel(language, item.effectiveKind),
    aboutLabel(setting, item.effectiveCommitment),
    item.assignedMember && labelOf(feed.members, item.assignedMember),
    stateLabel(words, item),
    item.page && pageLabel(item.page),
  ];
  return (
    <>
      <p class="line-title">
        <a href={`${root}contributions/${item.reference}?${address}`}>{item.reference}</a>{' '}
        <time datetime={item.since}>{dateLabel(setting, item.since)}</time>
        {waits && ` · ${words.waits(daysSince(setting, item.since))}`}
        {isLate(setting, item) && (
          <>
            {' '}
            <strong class="late">{words.late}</strong>
          </>
        )}
        {waits && item.flagged && ` · ${words.list.maybeSpam}`}
      </p>
      <p class="excerpt" dir="auto" lang={item.language ?? undefined}>
        {excerptOf(setting, item)}
      </p>
      <Facts facts={facts} />
    </>
  );
};
