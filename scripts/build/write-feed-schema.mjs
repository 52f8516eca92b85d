import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateModule } from '../evaluate-module.mjs';

export async function writeFeedSchema(out) {
  const { feedJsonSchema } = await evaluateModule('src/schema/json-schema.ts');
  writeFileSync(join(out, 'coalition-feed-1.schema.json'), `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
}
