import type { Fields } from '../feed-format/own.js';
import type { Feed } from '../feed-format/types.js';
import { feedShape, partyShape, type RecordShape, type Shape } from '../schema/feed-shape.js';
import type { Shown } from './data-widget.js';

type Referred = Record<'plans' | 'members' | 'commitments', Set<unknown>>;

/** What is said of a record that is only referred to. */
const ASIDE = {
  plans: ['id', 'title', 'start', 'end', 'url', 'member'],
  members: ['id', 'name', 'sector', 'level', 'url'],
  commitments: ['id', 'title', 'ogpId'],
} as const;

/** What is said of the feed itself: whose it is, as of when, and what may be done with it. */
const ABOUT = ['version', 'title', 'language', 'updated', 'url', 'license', 'timeZone'] as const;

/** The source of a copy: what every file says of the feed that it is made of. */
export const about = (feed: Feed): Fields =>
  Object.fromEntries(ABOUT.flatMap((name) => (feed[name] === undefined ? [] : [[name, feed[name]]])));

/**
 * A feed of what a widget shows: widgets, `validate` and `merge` read it as any other. Fields that the format does not know are
 * not in it, for no widget shows them. Records that are only referred to come along with their names.
 */
export function feedCopy(feed: Feed, shown: Shown): Fields {
  const referred: Referred = { plans: new Set(), members: new Set(), commitments: new Set() };
  const copy = about(feed);
  for (const [list, value] of Object.entries(shown)) copy[list] = known(feedShape.fields[list], value, referred);
  for (const list of ['commitments', 'plans', 'members'] as const) {
    const records = (copy[list] ?? []) as Fields[];
    const there = new Set(records.map(({ id }) => id));
    const missing = feed[list].filter(({ id }) => referred[list].has(id) && !there.has(id));
    const aside = missing.map((record) => picked(record, ASIDE[list]));
    if ('member' in (aside[0] ?? {})) for (const { member } of aside) referred.members.add(member);
    if (aside.length) copy[list] = [...records, ...aside];
  }
  return copy;
}

const picked = (record: object, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));

function known(shape: Shape, value: unknown, referred?: Referred): unknown {
  if (shape === 'plans' || shape === 'members' || shape === 'commitments') referred?.[shape].add(value);
  if (shape === 'party') {
    if (typeof value === 'string') referred?.members.add(value);
    else if (Object.keys(partyShape.fields).some((name) => name in (value as Fields)))
      return known(partyShape, value, referred);
  }
  if (typeof shape !== 'object') return value;
  if ('list' in shape) return (value as unknown[]).map((item) => known(shape.list, item, referred));
  return 'fields' in shape ? fieldsOf(shape, value as Fields, referred) : value;
}

function fieldsOf({ fields }: RecordShape, record: Fields, referred?: Referred): Fields {
  const own: Fields = {};
  for (const [name, shape] of Object.entries(fields)) {
    const value = record[name];
    if (value !== undefined && !(Array.isArray(value) && !value.length)) own[name] = known(shape, value, referred);
  }
  return own;
}
