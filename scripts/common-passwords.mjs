// node scripts/common-passwords.mjs LIST.txt: writes src/desk/access/common-passwords.ts from a list of passwords, one a line,
// the commonest first. That of today came from SecLists (10-million-password-list-top-1000000.txt, MIT).
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { evaluateModule } from './evaluate-module.mjs';

const FILE = 'src/desk/access/common-passwords.ts';
/** OWASP ASVS 5.0 §6.2.4. */
const COUNT = 3_000;
const A_LINE = 12;
/** Four bytes: one password of a million that are not in the list is taken for one that is. */
const HEX = 8;

const { SHORTEST_PASSWORD } = await evaluateModule('src/desk/access/password.ts');
const all = readFileSync(process.argv[2], 'utf8').split('\n');
const long = new Set(all.filter((one) => [...one].length >= SHORTEST_PASSWORD).map((one) => one.toLowerCase()));
const hashes = [...long].slice(0, COUNT).map((one) => createHash('sha256').update(one).digest('hex').slice(0, HEX));
if (hashes.length < COUNT) throw new Error(`The list has only ${hashes.length} passwords that are long enough.`);
hashes.sort();
const lines = Array.from({ length: COUNT / A_LINE }, (_, line) =>
  hashes.slice(line * A_LINE, (line + 1) * A_LINE).join(' '),
);
writeFileSync(
  FILE,
  `/**
 * How the SHA-256 of each of the ${COUNT.toLocaleString('en')} commonest passwords begins that are long enough for the desk, in small letters (OWASP ASVS 5.0
 * §6.2.4). Written by scripts/common-passwords.mjs.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  \`
${lines.join('\n')}
\`.match(/\\w+/g),
);
`,
);
