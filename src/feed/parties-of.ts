import { findOrMake } from '../feed-format/find-or-make.js';
import { hasOwn, ownFields } from '../feed-format/own.js';
import type { Feed, Member, Party, Text } from '../feed-format/types.js';

/** Who leads or helps: a member, or an organisation outside the coalition, with its units that take part. */
export interface NamedParty {
  readonly name?: Text;
  readonly member?: Member;
  /** Secretariats, departments and the like. */
  readonly units: Text[];
}

/** The parties in their order, each once: the units of one member stand together. */
export function partiesOf(feed: Feed, parties: readonly Party[]): NamedParty[] {
  const named = new Map<unknown, NamedParty>();
  for (const party of parties) {
    const { member: id, name, unit } = ownFields(recordOf(party));
    const member = id === undefined ? undefined : feed.members.find((candidate) => candidate.id === id);
    const key = member ?? JSON.stringify(name);
    const { units } = findOrMake(named, key, () => ({ name: member?.name ?? name, member, units: [] }));
    if (unit) units.push(unit);
  }
  return [...named.values()].filter(({ name, units }) => name || units.length);
}

function recordOf(party: Party): { member?: string; name?: Text; unit?: Text } {
  if (typeof party === 'string') return { member: party, name: party };
  // A Text's keys are language tags, which none of these is.
  return ['member', 'name', 'unit'].some((field) => hasOwn(party, field)) ? party : { name: party as Text };
}
