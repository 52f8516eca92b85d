import type { Feed, Member, Party, Text } from '../schema/types.js';

/** Who leads or helps: a member, one of its units, or an organisation outside the coalition. */
export interface NamedParty {
  readonly member?: Member;
  /** A unit of the member or organisation, such as a secretariat. */
  readonly unit?: Text;
  /** What to call it where it is no member. */
  readonly name?: Text;
}

export function partyOf(feed: Feed, party: Party): NamedParty {
  if (typeof party === 'string') return named(feed, party, party);
  if (isPartyRecord(party)) {
    const { member, name, unit } = party as { member?: string; name?: Text; unit?: Text };
    return { ...named(feed, member, name), unit };
  }
  return { name: party as Text };
}

function named(feed: Feed, id: string | undefined, name: Text | undefined): NamedParty {
  const member = feed.members.find((candidate) => candidate.id === id);
  return member ? { member } : { name };
}

/** A Text's keys are language tags, which none of these is. */
const isPartyRecord = (party: object): boolean => 'member' in party || 'name' in party || 'unit' in party;
