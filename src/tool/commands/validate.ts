import { checkFeed, losesRecords, type Finding } from '../check-feed.js';
import { readArguments, ToolError, UsageError, type Command } from '../command.js';
import { counted, oneLine, print, sentence } from '../output.js';
import { readSource } from '../source.js';

/** What the widgets of a page wait, too. */
const DEFAULT_SECONDS = 10;

/** All about one file or address. */
interface Report {
  readonly source: string;
  readonly findings: readonly Finding[];
}

const COSTS: Record<Finding['costs'], string> = {
  feed: 'Nothing of the feed can be shown.',
  list: 'Every record of this list is left out.',
  record: 'The record is left out.',
  field: 'Only this is left out.',
  nothing: '',
};

export const validate: Command = {
  name: 'validate',
  usage: 'FILE|URL… [--json] [--timeout SECONDS]',
  summary: 'every problem of a feed: where, what is wrong, what to write instead',
  help: `FILE|URL…          files or http(s) addresses; - is standard input
--json             the report as JSON
--timeout SECONDS  how long a server has to answer (default ${DEFAULT_SECONDS}, as in browsers)

Ends with 0 when every record can be shown (warnings and lost fields are listed), with 1 when a
record or a whole feed would be left out, with 2 when it was used wrongly.`,

  async run(args) {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean' },
      timeout: { type: 'string' },
    });
    if (!positionals.length) throw new UsageError('Name a file or an address.');
    const seconds = Number(values.timeout ?? DEFAULT_SECONDS);
    if (!(seconds > 0 && seconds <= 3600)) throw new UsageError('--timeout is a number of seconds from 1 to 3600.');
    const reports: Report[] = [];
    for (const where of positionals) reports.push(await report(where, seconds));
    print(values.json ? asJson(reports) : reports.map(asText).join('\n\n'));
    return reports.some(({ findings }) => losesRecords(findings)) ? 1 : 0;
  },
};

async function report(where: string, seconds: number): Promise<Report> {
  try {
    const { name, bytes, base, remarks } = await readSource(where, seconds);
    const aboutServer = remarks.map((message): Finding => ({ path: '', message, value: '', costs: 'nothing' }));
    return { source: name, findings: [...aboutServer, ...checkFeed(bytes, base)] };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const source = oneLine(where);
    const message = error.message.startsWith(`${source}: `) ? error.message.slice(source.length + 2) : error.message;
    return {
      source,
      findings: [{ path: '', message: message[0].toUpperCase() + message.slice(1), value: '', costs: 'feed' }],
    };
  }
}

/** `feed.json:12:5: commitments[1].progress: …`, which editors and terminals make a link of. */
function asText({ source, findings }: Report): string {
  const lines = findings.map(({ path, line, column, message, value, costs }) => {
    const place = [source, line, column].filter((part) => part !== undefined).join(':');
    const parts = [costs === 'nothing' ? 'Warning.' : '', value && `Found ${value}.`, sentence(message), COSTS[costs]];
    return oneLine(`${place}: ${path && `${path}: `}${parts.filter(Boolean).join(' ')}`);
  });
  return [...lines, `${source}: ${summaryOf(findings)}`].join('\n');
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (...costs: Finding['costs'][]): number =>
    findings.filter((finding) => costs.includes(finding.costs)).length;
  const problems = count('feed', 'list', 'record', 'field');
  const warnings = count('nothing');
  if (!problems && !warnings) return 'no problem found.';
  const parts = [
    problems ? counted(problems, 'problem') : 'no problem',
    ...(warnings ? [counted(warnings, 'warning')] : []),
  ];
  const verdict = count('feed')
    ? 'The feed cannot be shown.'
    : losesRecords(findings)
      ? 'Records are left out.'
      : 'Every record can be shown.';
  return `${parts.join(', ')}. ${verdict}`;
}

function asJson(reports: readonly Report[]): string {
  const list = reports.map(({ source, findings }) => ({
    source,
    ok: !losesRecords(findings),
    problems: findings.filter(({ costs }) => costs !== 'nothing'),
    warnings: findings.filter(({ costs }) => costs === 'nothing').map(({ costs: _, value: __, ...warning }) => warning),
  }));
  return JSON.stringify(list, null, 2);
}
