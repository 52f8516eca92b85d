import { checkAddress } from './check-addresses.js';
import type { Findings } from './finding.js';
import type { Known } from './known.js';
import { leftOver } from './left-over.js';
import type { Tag } from './read-page.js';
import type { ShownWidget } from './shown-widget.js';

const MODULE = 'coalition-widgets.js';
const CLASSIC = 'coalition-widgets.iife.js';
const LOADER = 'coalition-widgets.loader.js';
const OURS = /coalition-widget/i;
/** What browsers run (HTML, "JavaScript MIME type"), and a module. */
const RUN = /^$|^module$|^(text|application)\/(x-)?(java|ecma|j|live)script(1\.\d)?$/i;
/** Types under which a host's own script runs another's later (Cloudflare's Rocket Loader). */
const RUN_LATER = /^[\da-f]{16,}-/i;

/** A file of ours on the page: a script, a style sheet, or a script that loads one. */
export interface OwnFile {
  readonly at: Tag;
  /** Its name without the folder; empty for a script of the page that names ours. */
  readonly file: string;
  /** As written; empty where it is in a script's text. */
  readonly address: string;
}

/** The file that a tag loads, where it is one of ours. */
export function ownFile(at: Tag): OwnFile | undefined {
  const { name, attributes, text } = at;
  if (name === 'link' && !/\bstylesheet\b/i.test(attributes.get('rel') ?? '')) return undefined;
  if (name !== 'link' && name !== 'script') return undefined;
  // A speed or consent plugin moves the address into an attribute of its own.
  const address =
    [...attributes.values()].find((value) => OURS.test(value) && /\.(js|css)\b|^https?:/.test(value)) ?? '';
  const file = address.split(/[?#]/)[0].split('/').at(-1) ?? '';
  if (OURS.test(file)) return { at, file, address };
  return name === 'script' && OURS.test(text) ? { at, file: '', address: '' } : undefined;
}

export function checkFiles(
  files: readonly OwnFile[],
  shown: readonly ShownWidget[],
  known: Known,
  findings: Findings,
): void {
  for (const file of files) checkFile(file, known, findings);
  checkVersions(files, known, findings);
  const toDraw = shown.filter(({ way, at }) => way !== 'frame' && !at.isDrawn);
  if (toDraw.length) checkPresence(files, toDraw, findings);
}

function checkFile({ at, file, address }: OwnFile, known: Known, findings: Findings): void {
  const { attributes, source, line, name } = at;
  if (!file) {
    // A script for a tag manager: with such quotes it is none.
    const curly = /[=(]\s{0,3}[“”„‟‘’‚‛«»″′][^\n]{0,80}/.exec(at.text)?.[0];
    if (curly !== undefined) findings.add('quotes', line, curly, { instead: straight(curly) });
    return;
  }
  const isThere = !Object.keys(known.integrity).length || Object.hasOwn(known.integrity, file);
  if (!isThere) {
    const instead = /loader/i.test(file) ? LOADER : name === 'link' ? 'coalition-widgets.css' : MODULE;
    findings.add('unknown-file', line, address, { name: file, instead });
  }
  const isWrong = checkAddress({ address, line, name: name === 'link' ? 'href' : 'src' }, findings);
  const integrity = attributes.get('integrity');
  if (integrity !== undefined) {
    const left = leftOver(integrity);
    if (left) findings.add('placeholder', line, integrity, { name: 'integrity' });
    else if (/^https?:|^\/\//.test(address) && !attributes.has('crossorigin'))
      findings.add('no-crossorigin', line, source, { name: file, instead: 'crossorigin="anonymous"' });
    const right = versionOf(address) === known.version ? known.integrity[file] : undefined;
    if (!left && !isWrong && right && !integrity.split(/\s+/).includes(right))
      findings.add('wrong-integrity', line, `integrity="${integrity}"`, {
        name: file,
        instead: `integrity="${right}"`,
      });
  }
  if (name === 'script') checkType({ at, file, address }, findings);
}

function checkType({ at, file }: OwnFile, findings: Findings): void {
  const type = (at.attributes.get('type') ?? '').trim();
  const isModule = /^module$/i.test(type);
  if (!RUN.test(type) || !at.attributes.has('src')) {
    const isNearly = /modul/i.test(type) && at.attributes.has('src') && !RUN_LATER.test(type);
    if (isNearly && file === MODULE)
      findings.add('not-module', at.line, at.source, { name: file, instead: 'type="module"' });
    else if (!RUN_LATER.test(type)) findings.add('not-run', at.line, at.source, { name: type });
  } else if (file === MODULE && !isModule)
    findings.add('not-module', at.line, at.source, { name: file, instead: 'type="module"' });
}

const straight = (text: string): string => text.replace(/[“”„‟«»″]/g, '"').replace(/[‘’‚‛′]/g, "'");

/** `1.2.3`, or `1.2` for who follows a minor version; of an address or of its query, as WordPress writes it. */
const versionOf = (address: string): string | undefined =>
  (/\/v?(\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?)\//.exec(address) ?? /[?&]ver=(\d+\.\d+[\w.-]*)/.exec(address))?.[1];

function checkVersions(files: readonly OwnFile[], { version }: Known, findings: Findings): void {
  const named = files.flatMap((file) => {
    const found = versionOf(file.address);
    return found ? [{ ...file, found }] : [];
  });
  const versions = [...new Set(named.map(({ found }) => found))];
  const other = named.find(({ found }) => found !== named[0]?.found);
  if (other) findings.add('two-versions', other.at.line, other.address, { choices: versions });
  for (const { address, at } of files) {
    const isOpen = versionOf(address) === undefined && leftOver(address) === undefined;
    if (address && isOpen && at.name === 'script') {
      const instead = address.replace(/[^/]*$/, (file) => `${version}/${file}`);
      findings.add('unversioned', at.line, address, { instead });
    }
  }
}

/** Whether there is what draws the widgets: tags wait for any script of ours, placeholders for the loader. */
function checkPresence(files: readonly OwnFile[], shown: readonly ShownWidget[], findings: Findings): void {
  const scripts = files.filter(({ at }) => at.name === 'script');
  const first = shown[0].at;
  if (!scripts.length) {
    findings.add('no-script', first.line, first.source);
    return;
  }
  const hasLoader = scripts.some(({ file, at }) => file === LOADER || (!file && OURS.test(at.text)));
  const waiting = shown.find(({ way }) => way === 'placeholder');
  const instead = scripts.find(({ file }) => file === MODULE || file === CLASSIC);
  if (waiting && !hasLoader && instead)
    findings.add('no-loader', waiting.at.line, waiting.at.source, { name: instead.file, instead: LOADER });
}
