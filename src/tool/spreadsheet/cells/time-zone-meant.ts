import { mostSimilar, plainSpelling } from '../../names/similar.js';

/** Names of the time zones of capitals that Spanish spells in its own way. */
const MORE_PLACES: Readonly<Record<string, string>> = {
  'Ciudad de México': 'America/Mexico_City',
  'La Habana': 'America/Havana',
  Londres: 'Europe/London',
  Lisboa: 'Europe/Lisbon',
  'Nueva York': 'America/New_York',
  París: 'Europe/Paris',
};
/** What people call a time zone, or its offset, where that is one of few. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  'America/Mexico_City': [
    ...[
      'cdmx',
      'centro',
      'zona centro',
      'hora centro',
      'hora del centro',
      'tiempo del centro',
      'central time',
      'mexico',
    ],
    ...['gmt-6', 'utc-6', 'gmt-06:00', 'utc-06:00', '-06:00', 'gmt-0600', 'cst mexico', 'hora de mexico'],
  ],
  'America/Mazatlan': ['hora del pacífico', 'tiempo del pacífico', 'zona pacífico'],
  'America/Tijuana': ['hora del noroeste', 'zona noroeste', 'tiempo del noroeste'],
  'America/Cancun': ['hora del sureste', 'zona sureste', 'tiempo del sureste'],
  'Europe/Madrid': ['hora peninsular', 'españa', 'spain'],
  'America/Sao_Paulo': ['horário de brasília', 'brasília', 'hora de brasília'],
};
const BY_CALLED = new Map(
  Object.entries(CALLED).flatMap(([zone, names]) => names.map((name) => [calledAlike(name), zone] as const)),
);

/** The sign of an offset counts. */
function calledAlike(name: string): string {
  return /\d/.test(name) ? name.toLowerCase().replace(/\s/g, '').replace(/[−–]/g, '-') : plainSpelling(name);
}

/** The time zone that somebody most likely means: `Europa/Madrid` and `Madrid` are `Europe/Madrid`. */
export function timeZoneMeant(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const called = BY_CALLED.get(calledAlike(text));
  if (called !== undefined) return called;
  const zones = Intl.supportedValuesOf('timeZone');
  const whole = mostSimilar(text, zones);
  if (whole !== undefined) return whole;
  // `America/Argentina/Buenos_Aires` is known by its city.
  const byPlace = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  for (const [place, zone] of Object.entries(MORE_PLACES)) byPlace.set(place, zone);
  const place = mostSimilar(text.slice(text.lastIndexOf('/') + 1), byPlace.keys());
  return place === undefined ? undefined : byPlace.get(place);
}
