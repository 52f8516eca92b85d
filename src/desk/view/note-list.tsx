import type { FC } from 'hono/jsx';
import type { Note } from '../../receiver/store/notes.js';
import type { PageSetting } from './page.js';
import { timeLabel } from './times.js';

/** What staff told each other about a contribution, with who and when. */
export const NoteList: FC<{ setting: PageSetting; notes: readonly Note[] }> = ({ setting, notes }) => {
  const { words } = setting;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li>
          <p class="facts">
            <bdi>{note.accountName ?? words.log.system}</bdi> ·{' '}
            <time datetime={note.at}>{timeLabel(setting, note.at)}</time>
          </p>
          <p class="text" dir="auto">
            {note.text}
          </p>
        </li>
      ))}
    </ul>
  );
};
