import type { Contribution, Feed } from '../feed-format/types.js';
import { clockTime, type Column, type Speaker } from './csv-table.js';
import { dataWords } from './words.js';

/** What people said and what was answered, as a table for people. */
export function contributionColumns(
  { commitments, members }: Feed,
  { lang, terms, plain }: Speaker,
): Column<Contribution>[] {
  const { headings } = dataWords(lang);
  return [
    ['id', ({ id }) => id],
    [headings.date, ({ date }) => clockTime(date)],
    [headings.kind, ({ kind }) => kind && terms.contributionKind[kind]],
    [headings.text, ({ text }) => plain(text)],
    [
      headings.commitment,
      ({ commitment }) => {
        const title = commitments.find(({ id }) => id === commitment)?.title;
        return title && plain(title);
      },
    ],
    [headings.alike, ({ alike }) => alike],
    [headings.status, ({ status }) => terms.contributionStatus[status]],
    [headings.decision, ({ decision }) => decision && terms.decision[decision]],
    [headings.response, ({ response }) => response && plain(response)],
    [
      headings.answeredBy,
      ({ answeredBy }) => {
        const name = members.find(({ id }) => id === answeredBy)?.name;
        return name && plain(name);
      },
    ],
    [headings.answeredOn, ({ answeredOn }) => clockTime(answeredOn)],
    [headings.link, ({ url }) => url],
  ];
}
