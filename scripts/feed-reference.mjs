// Writes docs/feed.md from the feed schema: `node scripts/feed-reference.mjs`; with --check it only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { evaluateModule } from './evaluate-module.mjs';

const file = fileURLToPath(new URL('../docs/feed.md', import.meta.url));
const { feedShape, partyShape } = await evaluateModule('src/schema/feed-shape.ts');

const KINDS = {
  text: 'Text',
  date: 'Date',
  url: 'URL',
  email: 'e-mail address',
  language: 'BCP 47 tag',
  'time-zone': 'IANA time zone, as `America/Monterrey`',
  string: 'string',
  party: 'party',
  plans: 'id of a plan',
  members: 'id of a member',
  commitments: 'id of a commitment',
};

/** Records in the order in which they are met; a list's records are named after the list. */
const sections = new Map();

function kindOf(shape, name) {
  if (typeof shape === 'string') return KINDS[shape];
  if ('list' in shape) return `list of ${kindOf(shape.list, name)}`;
  if ('fields' in shape) return describe(shape, name);
  if ('oneOf' in shape) return shape.oneOf.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  const [least, most] = shape.range;
  const number = shape.isWhole ? 'whole number' : 'number';
  return most === undefined ? `${number}, ${least} or more` : `${number}, ${least} to ${most}`;
}

function describe(shape, name) {
  const title = name || 'feed';
  if (!sections.has(title)) {
    sections.set(title, '');
    const rows = Object.entries(shape.fields).map(([field, of]) => {
      const preset = shape.defaults?.[field];
      return `| \`${field}\`${shape.required.includes(field) ? ' *' : ''} | ${kindOf(of, field)}${preset === undefined ? '' : `; ${preset} where absent`} |`;
    });
    const rules = [
      shape.anyOf && `At least one of ${shape.anyOf.join(', ')}.`,
      shape.atMost && `\`${shape.atMost[0]}\` is at most \`${shape.atMost[1]}\`.`,
    ];
    sections.set(
      title,
      ['| field | value |', '|---|---|', ...rows, ...rules.filter(Boolean).map((rule) => `\n${rule}`)].join('\n'),
    );
  }
  return `[${title}](#${title.toLowerCase()})`;
}

describe(feedShape, '');
describe(partyShape, 'party');

const page = `# The feed, field by field

Made from the schema by \`node scripts/feed-reference.mjs\`. UTF-8 JSON; \`*\` is required; fields that are not listed are kept and ignored.

- **Text**: a string in the feed's \`language\`, or an object from BCP 47 tag to string: \`{"en": "Water", "es": "Agua"}\`.
- **Date**: \`2026\`, \`2026-05\`, \`2026-05-31\` or \`2026-05-31T18:00:00Z\`; shown no more precisely than it is given.
  A feed that names its \`timeZone\` may leave out the offset: \`2026-05-31T18:00\`.
- **URL**: absolute or relative to the feed; \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`.
- **party**: the id of a member, the name of an organisation outside the coalition (Text), or a [party](#party) record.

A wrong value costs its field if that is optional, its record if it is required; the rest shows. The browser's console and the event
\`coalition-feed-loaded\` say what was lost.

The list shows every commitment; totals, as in the summary, count each promise once. Commitments that \`sameAs\` joins (it is enough if one
names the other) are one promise in the plans of several bodies, and count by the record that says most. So a summary may count fewer than the list.

## What a progress bar says

The first of these that is known:

1. \`progress\` of the commitment: a percentage.
2. \`completion\` of the commitment: its level on OGP's scale of five, by name.
3. The newest report with one of the two: the same, with its period.
4. The newest assessment with a \`completion\`: the same, with who says so.
5. Milestones with a \`status\`, or \`milestoneCounts\`: "3 of 5 milestones complete". Withdrawn milestones do not count, and those without a status are listed as planned.
6. Otherwise "Not reported yet". It is not OGP's \`no-evidence\`, which means that somebody looked and found none, and it is never drawn or read as 0 %.

When \`end\` is past: nothing more if the commitment is complete; "Overdue by …" if it is known and not complete; "Period ended …; result not reported" if nothing is known.
${[...sections].map(([title, table]) => `\n## ${title}\n\n${table}\n`).join('')}`;

if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(file, 'utf8') === page;
  if (!isCurrent) console.error('docs/feed.md is not what the schema says. Run: node scripts/feed-reference.mjs');
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(file, page);
