import { CONTRIBUTION_KINDS } from '../../feed-format/vocabularies.js';

/** The kinds of message that an attribute names, apart by spaces and in its order; all of them where it names none. */
export function offeredKinds(names: string): readonly string[] {
  const wanted = [...new Set(names.split(/\s+/))].filter((name) =>
    (CONTRIBUTION_KINDS as readonly string[]).includes(name),
  );
  return wanted.length ? wanted : CONTRIBUTION_KINDS;
}
