import type { Feed, Member } from '../feed-format/types.js';
import { several, type Column, type Speaker } from './csv-table.js';
import { dataWords } from './words.js';

/** Members as a table for people. */
export function memberColumns({ members }: Feed, { lang, terms, plain }: Speaker): Column<Member>[] {
  const { headings } = dataWords(lang);
  const { members: words } = terms;
  const nameOf = (id: string | undefined): string | undefined => {
    const name = members.find((member) => member.id === id)?.name;
    return name && plain(name);
  };
  return [
    ['id', ({ id }) => id],
    [headings.name, ({ name }) => plain(name)],
    [headings.sector, ({ sector }) => terms.sector[sector]],
    [headings.level, ({ level }) => level && terms.level[level]],
    [headings.role, ({ role }) => role && plain(role)],
    [words.partOf, ({ parent }) => nameOf(parent)],
    [headings.joined, ({ joined }) => joined],
    [headings.left, ({ left }) => left],
    [words.formerly, ({ formerNames }) => several(formerNames.map(plain))],
    [words.contact, ({ contact }) => several([contact?.name, contact?.role].map((text) => text && plain(text)))],
    [headings.email, ({ contact }) => contact?.email],
    [headings.contactLink, ({ contact }) => contact?.url],
    [headings.link, ({ url }) => url],
    [headings.note, ({ note }) => note && plain(note)],
  ];
}
