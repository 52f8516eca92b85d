/* Ten thousand spam messages at once, on PostgreSQL: test/node/receiver has fewer, to be quick. */
import { after, describe, it } from 'node:test';
import { HOW_TO_INSTALL, postgresPrograms, sharedPostgres } from '../../node/receiver/postgres-server.ts';

if (!postgresPrograms()) {
  describe('on PostgreSQL', () => it('ten thousand are no more than a few', { skip: HOW_TO_INSTALL }));
} else {
  process.env.TEST_FLOOD = '10000';
  process.env.TEST_POSTGRES = '1';
  after(async () => (await sharedPostgres()).stop());
  await import('../../node/receiver/flood.test.ts');
}
