// What axe-core cannot decide by itself ("incomplete"), looked at by a person. Each finding of that kind needs a verdict;
// a verdict that nothing needs any more fails the test too.

/**
 * @typedef {object} Verdict
 * @property {string} rule
 * @property {RegExp} where tried on the selector of what was found
 * @property {RegExp} why tried on what axe says of it
 * @property {string} verdict
 */

/** @type {Verdict[]} */
export const verdicts = [
  {
    rule: 'hidden-content',
    where: /coalition-commitments \.fold$/,
    why: /hidden content/,
    verdict:
      'The button that unfolds the filters is there only where they have no room. It is shown, and was analysed, at 320 px.',
  },
  {
    rule: 'hidden-content',
    where: /coalition-commitments div\[part="filters"\] > div$/,
    why: /hidden content/,
    verdict:
      'The filters are folded where they have no room. They are shown, and were analysed, in every wide story and unfolded in the story "filter".',
  },
  {
    rule: 'color-contrast',
    where:
      /(p\[part="kind"\]|strong\[part="decision"\]|coalition-contributions) > span\[aria-hidden="true"\]$|(coalition-contributions|coalition-commitment) span\[aria-hidden="true"\]$/,
    why: /only non-text characters/,
    verdict: 'A mark in the colour of the word beside it, which says the same and whose contrast axe measured.',
  },
  {
    rule: 'th-has-data-cells',
    where: /coalition-commitment table\[part="assessments"\]$/,
    why: /missing or empty/,
    verdict: 'A report whose rating the feed does not give is a row with its name alone; the words that follow say so.',
  },
];
