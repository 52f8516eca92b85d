/* What readers take along of a widget is read by the tools as any other feed or sheet. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type * as ReadFeed from '../../../src/feed-format/read-feed.js';
import type * as CopyOf from '../../../src/data-links/copy-of.js';
import type * as FeedCopy from '../../../src/data-links/feed-copy.js';
import type { DataWidget } from '../../../src/data-links/data-widget.js';
import type { Feed } from '../../../src/feed-format/types.js';
import { folderWith, load, projectFolder, runTool } from './kit.ts';
import { importing } from './kit-import.ts';

const { readFeed, copyOf, about } = await load<typeof ReadFeed & typeof CopyOf & typeof FeedCopy>(
  'src/feed-format/read-feed.ts',
  'src/data-links/copy-of.ts',
  'src/data-links/feed-copy.ts',
);
const BASE = 'https://valley.example/feed.json';

const feedIn = (name: string): Feed =>
  readFeed(JSON.parse(readFileSync(join(projectFolder, `stories/feeds/${name}.json`), 'utf8')), BASE).feed;
const copy = (localName: string, feed: Feed, properties: object = {}): CopyOf.Copy =>
  copyOf({ localName: `coalition-${localName}`, ...properties } as DataWidget, feed, String);
/** As the reader hands it on: what the sheets or the copy leave out of a record, such as empty lists, is filled in again. */
const read = (data: unknown): Feed => readFeed(data, BASE).feed;

for (const name of ['example', 'nuevo-leon', 'japanese-and-hindi', 'georgian-and-arabic']) {
  describe(`the reader's copy of ${name}`, () => {
    const feed = feedIn(name);

    it('is, as CSV of the commitments, read by import without loss', async (t) => {
      const { csv, json: asFeed, name: sheet } = copy('commitments', feed, { found: feed.commitments });
      const { json } = copy('members', feed);
      assert.match(csv, /^\ufeffid,.*,extra\r\n/);
      const { members } = JSON.parse(json) as Feed;
      const folder = folderWith(t, { 'feed.json': JSON.stringify({ ...about(feed), members, plans: feed.plans }) });
      const exported = await runTool(['export', join(folder, 'feed.json'), join(folder, 'sheets'), '--lang', 'en']);
      assert.equal(exported.code, 0, exported.stderr);
      const texts = Object.fromEntries(
        ['coalition', 'members', 'plans', 'revisions', 'assessments', 'links', 'sources', 'parties'].map((each) => [
          `${each}.csv`,
          readFileSync(join(folder, 'sheets', `${each}.csv`), 'utf8'),
        ]),
      );
      const { feed: imported, said } = await importing(t, { ...texts, [`${sheet}.csv`]: csv });
      assert.deepEqual(read(imported).commitments, read(JSON.parse(asFeed)).commitments, said.join('\n'));
    });

    for (const [tag, properties] of [
      ['commitments', { found: feed.commitments.slice(0, 3) }],
      ['commitment', { commitment: feed.commitments[0]?.id }],
      ['members', {}],
      ['contributions', {}],
    ] as const)
      it(`is, as JSON of ${tag}, a feed of which no record is lost`, () => {
        const { problems } = readFeed(JSON.parse(copy(tag, feed, properties).json), BASE);
        assert.deepEqual(
          problems.filter(({ costs }) => costs === 'record'),
          [],
        );
      });
  });
}
