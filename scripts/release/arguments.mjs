// What `npm run release:files` can be told.
import { parseArgs } from 'node:util';

export const HELP = `npm run release:files [-- --out FOLDER] [--base URL] [--feed URL] [--feed-file FILE]

Makes the files of this version, for a host and for everybody who has no Node:

  FOLDER/X.Y.Z/                       what pages load, integrity.json, and snippets.md to paste from
  FOLDER/coalition-widgets-X.Y.Z.zip  the same with feeds, builder and documentation: unpack and upload
  FOLDER/servers/                     lines for nginx, Apache and Caddy, filled in
  FOLDER/coalition-widgets-wordpress-X.Y.Z.zip  the plugin

  --out FOLDER   where to (default: release)
  --base URL     the address of the folder that will hold X.Y.Z/, for snippets.md
                 and for the server lines (default: https://www.town.example/coalition-widgets)
  --feed URL     the address of the coalition's feed, for snippets.md and for the builder in the zip; it is read once
                 (default: the example's feed in the zip)
  --feed-file FILE  the feed itself, while it is not at its address yet: read in its place
  --help         this text

A version is never changed: where FOLDER/X.Y.Z/ is there with other bytes, nothing is written. Only snippets.md is written anew.
Codes: 0 made, 1 not made, 2 used wrongly.`;

/** Where the zip says that its folder lies, until somebody says it. */
const SOMEWHERE = 'https://www.town.example/coalition-widgets';

/** The command was used wrongly: what to write instead. */
export class UsageError extends Error {}

/**
 * @param {string[]} args
 * @param {string} version of the package
 * @returns {{ help: boolean, out: string, base: string, feed: string, feedFile?: string, isOwnFeed: boolean, isExampleBase: boolean }} `isOwnFeed`: whether somebody named the feed;
 *   `isExampleBase`: whether nobody named the folder
 * @throws {UsageError}
 */
export function readArguments(args, version) {
  const { out, base, feed, 'feed-file': feedFile, help } = parse(args);
  if (!out.trim()) throw new UsageError('--out is empty: write the name of a folder.');
  for (const [name, value] of Object.entries({ base, feed })) {
    if (value !== undefined && !isAddress(value))
      throw new UsageError(
        `--${name} ${value} is no address: write one that begins with https://.${name === 'feed' ? ' For a feed that is in the zip leave --feed out.' : ''}`,
      );
  }
  if (feedFile !== undefined && feed === undefined)
    throw new UsageError('--feed-file needs --feed: the address that the file will have.');
  if (base !== undefined && /[?#]/.test(base))
    throw new UsageError(`--base ${base} is the address of a folder: leave out what begins with ? or #.`);
  const folder = (base ?? SOMEWHERE).replace(/\/+$/, '');
  if (/\/\d+\.\d+(\.\d+)?$/.test(folder))
    throw new UsageError(
      `--base ${base} names a version: write the folder above it, ${folder.replace(/\/[^/]+$/, '')}. ${version} is put behind it.`,
    );
  return {
    help,
    out,
    base: folder,
    feed: feed ?? `${folder}/feeds/example.json`,
    feedFile,
    isOwnFeed: feed !== undefined,
    isExampleBase: base === undefined,
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        out: { type: 'string', default: 'release' },
        base: { type: 'string' },
        feed: { type: 'string' },
        'feed-file': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error.message.split('. ')[0], { cause: error });
  }
}

const isAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
