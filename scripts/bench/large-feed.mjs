/** A feed with as many commitments, written so that also a page can be handed this function. */
export function largeFeed(count) {
  return {
    version: 'coalition-feed/1',
    title: 'Large coalition',
    language: 'en',
    updated: new Date().toISOString().slice(0, 10),
    members: Array.from({ length: 40 }, (_, index) => ({
      id: `m${index}`,
      name: `Member ${index}`,
      sector: 'government',
    })),
    commitments: Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      title: { en: `Promise ${index}`, es: `Promesa número ${index}` },
      summary: `Street ${index % 97} gets clean water and better light. `.repeat(4),
      policyAreas: [`Topic ${index % 40}`],
      leads: [`m${index % 40}`],
      progress: index % 101,
      end: '2099-06',
    })),
  };
}
