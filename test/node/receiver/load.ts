/* The receiver's modules, and its program as the build makes it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, projectFolder } from '../bundle.ts';

export { projectFolder };

type Receiver = typeof import('../../../src/receiver/app.js') &
  typeof import('../../../src/server/client-address.js') &
  typeof import('../../../src/receiver/commands/export-json.js') &
  typeof import('../../../src/server/log.js') &
  typeof import('../../../src/receiver/reference.js') &
  typeof import('../../../src/server/serve.js') &
  typeof import('../../../src/receiver/store/store.js') &
  typeof import('../../../src/receiver/store/attempts.js') &
  typeof import('../../../src/receiver/store/database.js') &
  typeof import('../../../src/receiver/store/acts.js') &
  typeof import('../../../src/receiver/feed/feed-route.js') &
  typeof import('../../../src/receiver/feed/feed-source.js') &
  typeof import('../../../src/receiver/feed/merge-contributions.js') &
  typeof import('../../../src/receiver/commands/export-csv.js') &
  typeof import('../../../src/receiver/commands/import-answers.js') &
  typeof import('../../../src/receiver/cli/first-line.js') &
  typeof import('../../../src/receiver/commands/read-sheet.js') &
  typeof import('../../../src/desk/access/kept-while-away.js') &
  typeof import('../../../src/desk/access/password.js') &
  typeof import('../../../src/desk/access/second-factor.js') &
  typeof import('../../../src/desk/desk.js') &
  typeof import('../../../src/receiver/mail/answer-mail.js') &
  typeof import('../../../src/receiver/mail/mail-dispatch.js') &
  typeof import('../../../src/receiver/mail/mailer.js') &
  typeof import('../../../src/receiver/mail/transport-address.js') &
  typeof import('../../../src/server/log-writer.js') &
  typeof import('../../../src/feed-format/graphemes.js') &
  typeof import('../../../src/feed-format/limits.js') &
  typeof import('../../../src/feed-format/safe-text.js') &
  typeof import('../../../src/receiver/message-words.js') &
  typeof import('../../../src/receiver/read-message.js');

const sources = [
  'receiver/app',
  'receiver/commands/export-json',
  'receiver/reference',
  'receiver/commands/export-csv',
  'receiver/commands/import-answers',
  'receiver/cli/first-line',
  'receiver/commands/read-sheet',
  'desk/access/kept-while-away',
  'desk/access/password',
  'desk/access/second-factor',
  'desk/desk',
  'receiver/feed/feed-route',
  'receiver/feed/feed-source',
  'receiver/feed/merge-contributions',
  'receiver/mail/answer-mail',
  'receiver/mail/mail-dispatch',
  'receiver/mail/mailer',
  'receiver/mail/transport-address',
  'receiver/store/acts',
  'receiver/store/attempts',
  'receiver/store/database',
  'receiver/store/store',
  'server/client-address',
  'server/log',
  'server/log-writer',
  'server/serve',
  'feed-format/graphemes',
  'feed-format/limits',
  'feed-format/safe-text',
  'receiver/message-words',
  'receiver/read-message',
];

export const cliPath = join(projectFolder, 'dist/bin/coalition-receiver.js');
const modulePath = await bundle(
  sources.map((name) => `src/${name}.ts`),
  { target: 'node22', packages: 'external' },
);
export const receiver: Receiver = await import(pathToFileURL(modulePath).href);
