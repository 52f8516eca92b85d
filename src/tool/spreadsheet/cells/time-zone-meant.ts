import { mostSimilar } from '../../similar.js';

/** Names of the time zones of capitals that Spanish spells in its own way. */
const MORE_PLACES: Readonly<Record<string, string>> = {
  'Ciudad de México': 'America/Mexico_City',
  'La Habana': 'America/Havana',
  Londres: 'Europe/London',
  Lisboa: 'Europe/Lisbon',
  'Nueva York': 'America/New_York',
  París: 'Europe/Paris',
};

/** The time zone that somebody most likely means: `Europa/Madrid` and `Madrid` are `Europe/Madrid`. */
export function timeZoneMeant(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const zones = Intl.supportedValuesOf('timeZone');
  const whole = mostSimilar(text, zones);
  if (whole !== undefined) return whole;
  // `America/Argentina/Buenos_Aires` is known by its city.
  const byPlace = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  for (const [place, zone] of Object.entries(MORE_PLACES)) byPlace.set(place, zone);
  const place = mostSimilar(text.slice(text.lastIndexOf('/') + 1), byPlace.keys());
  return place === undefined ? undefined : byPlace.get(place);
}
