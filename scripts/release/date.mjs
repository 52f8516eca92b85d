import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';

/**
 * The date of every file of a release: that of the commit it is made from, so that whoever makes it again makes the same.
 * Two versions never have one date: web servers make `ETag` and `Last-Modified` from it, and two files of one size would be one.
 *
 * `SOURCE_DATE_EPOCH` wins (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/). Sources without git have
 * the commit's date on their files, as `git archive` writes it.
 *
 * @param {string} project folder of the sources
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Date} in whole seconds
 * @throws {Error} where `SOURCE_DATE_EPOCH` is no date that a zip can hold
 */
export function releaseDate(project, environment = process.env) {
  const given = environment.SOURCE_DATE_EPOCH;
  const seconds = given ? Number(given) : commitSeconds(project);
  // A zip counts years from 1980 in seven bits (APPNOTE 4.4.6), and signed seconds in 32.
  if (!Number.isInteger(seconds) || seconds < 315_619_200 || seconds > 2_147_483_647)
    throw new Error(`SOURCE_DATE_EPOCH ${given} is no date: write the seconds since 1970, from 1980 to 2037.`);
  return new Date(seconds * 1000);
}

function commitSeconds(project) {
  const git = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: project, encoding: 'utf8' });
  // No git, no repository, or one of another user: then the files themselves say it.
  if (git.status !== 0 || !existsSync(`${project}/.git`))
    return Math.floor(statSync(`${project}/package.json`).mtimeMs / 1000);
  return Number(git.stdout);
}
