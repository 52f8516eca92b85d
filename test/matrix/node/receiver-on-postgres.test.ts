/**
 * The tests of the receiver once more, on PostgreSQL. Those that are about the embedded database's own file stay there.
 */
import { readdirSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { HOW_TO_INSTALL, postgresPrograms, sharedPostgres } from '../../node/receiver/postgres-server.ts';

/**
 * About files, about one of the databases, or about nothing that a database has to do with; the flood comes with more messages
 * in ten-thousand-spam-on-postgres.test.ts.
 */
const NOT_HERE = /^(postgres|store|cli|restore|user|regex|message|server-limits|log|cors|mount|flood)\.test\.ts$/;

if (!postgresPrograms()) {
  describe('on PostgreSQL', () => it('the receiver does the same', { skip: HOW_TO_INSTALL }));
} else {
  process.env.TEST_POSTGRES = '1';
  await sharedPostgres();
  after(async () => (await sharedPostgres()).stop());
  for (const file of readdirSync('test/node/receiver').sort()) {
    if (!file.endsWith('.test.ts') || NOT_HERE.test(file)) continue;
    await import(`../../node/receiver/${file}`);
  }
}
