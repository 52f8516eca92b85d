import { partiesOf } from '../feed/parties-of.js';
import { roundsOf } from '../feed/progress-history.js';
import { completionOf, milestonesOf, progressOf, timelinessOf } from '../feed/progress-of.js';
import type { Assessment, Commitment, Feed, Party, Report, Text } from '../feed-format/types.js';
import { clockTime, several, type Column, type Speaker } from './csv-table.js';
import { dataWords } from './words.js';

/** Commitments as a table for people: what hangs below one is counted, or its newest is there. All of it is in the JSON. */
export function commitmentColumns(feed: Feed, speaker: Speaker): Column<Commitment>[] {
  const { terms, plain } = speaker;
  const { headings } = dataWords(speaker.lang);
  const { commitment: words } = terms;
  const text = (value: Text | undefined): string | undefined => value && plain(value);
  const parties = (list: readonly Party[]): string => partyNames(feed, list, plain);
  const reportOf = (commitment: Commitment): Report | undefined => roundsOf(commitment).at(-1)?.report;
  return [
    ['id', ({ id }) => id],
    [words.id, ({ ogpId }) => ogpId],
    [headings.title, ({ title }) => plain(title)],
    [headings.summary, ({ summary }) => text(summary)],
    [words.plan, ({ plan }) => text(feed.plans.find(({ id }) => id === plan)?.title)],
    [words.lead, ({ leads }) => parties(leads)],
    [words.partners, ({ partners }) => parties(partners)],
    [headings.start, ({ start }) => start],
    [words.ends, ({ end }) => end],
    [terms.commitments.completion, (commitment) => progressWords(commitment, speaker)],
    [words.assessmentColumns.completion, (commitment) => levelWord(completionOf(commitment), speaker)],
    [headings.state, ({ state }) => state && terms.state[state]],
    [headings.milestonesComplete, (commitment) => milestonesOf(commitment)?.complete],
    [headings.milestonesTotal, (commitment) => milestonesOf(commitment)?.total],
    [headings.latestReport, (commitment) => reportWords(reportOf(commitment), speaker)],
    [headings.done, (commitment) => text(reportOf(commitment)?.summary)],
    [words.challenges, (commitment) => text(reportOf(commitment)?.challenges)],
    [
      words.revisions,
      ({ revisions }) =>
        several(revisions.map(({ date, summary }) => [date, plain(summary)].filter(Boolean).join(': '))),
    ],
    [words.assessments, ({ assessments }) => several(assessments.map((each) => assessmentWords(each, speaker)))],
    [words.policyAreas, ({ policyAreas }) => several(policyAreas.map(plain))],
    [words.values, ({ values }) => several(values.map((value) => terms.values[value]))],
    [words.links, ({ links }) => several(links.map(({ title, url }) => url ?? text(title)))],
    [headings.link, ({ url }) => url],
    [headings.updated, ({ updated }) => clockTime(updated)],
  ];
}

/** A member or an organisation by its name, its units in brackets. */
const partyNames = (feed: Feed, parties: readonly Party[], plain: (text: Text) => string): string =>
  several(
    partiesOf(feed, parties).map(({ name, units }) => {
      const own = units.map(plain).join(', ');
      return name === undefined ? own : plain(name) + (own && ` (${own})`);
    }),
  );

/** What the bar says in words. */
function progressWords(commitment: Commitment, { terms, plain, say, date }: Speaker): string {
  const known = progressOf(commitment);
  const said = (figure: string, report?: Report): string =>
    report ? `${figure}, ${terms.assessment.other}: ${roundName(report, plain)}` : figure;
  switch (known.kind) {
    case 'percentage':
      return said(percent(known.percentage), known.report);
    case 'completion': {
      const { assessment, report } = known;
      const level = terms.completion[known.completion];
      return assessment
        ? `${level}, ${say(terms.progress.according, { by: assessor(assessment, { terms, plain }) })}`
        : said(level, report);
    }
    case 'milestones':
      return say(terms.progress.milestones, { complete: known.complete, n: known.total });
    case 'unknown':
      return timelinessOf(commitment).kind === 'ended'
        ? say(terms.progress.ended, { date: date(commitment.end!) })
        : terms.progress.unknown;
  }
}

/** As spreadsheets read a percentage, in every language. */
const percent = (value: number): string => `${value} %`;

const levelWord = (level: Commitment['completion'], { terms }: Speaker): string | undefined =>
  level && terms.completion[level];

const roundName = ({ period, date }: Report, plain: (text: Text) => string): string => (period ? plain(period) : date);

/** `2026-10-15, July to September 2026: 40 %, Limited`. */
function reportWords(report: Report | undefined, speaker: Speaker): string | undefined {
  if (!report) return undefined;
  const { date, period, progress, completion } = report;
  const round = [date, period && speaker.plain(period)].filter(Boolean).join(', ');
  const figures = [progress === undefined ? '' : percent(progress), levelWord(completion, speaker)].filter(Boolean);
  return figures.length ? `${round}: ${figures.join(', ')}` : round;
}

const assessor = ({ by, kind }: Assessment, { terms, plain }: Pick<Speaker, 'terms' | 'plain'>): string =>
  by ? plain(by) : terms.assessment[kind ?? 'other'];

/** `2026-05, City Observatory: Limited`. */
function assessmentWords(assessment: Assessment, speaker: Speaker): string {
  const who = [assessment.date, assessor(assessment, speaker)].filter(Boolean).join(', ');
  const level = levelWord(assessment.completion, speaker);
  return level ? `${who}: ${level}` : who;
}
