// What an engine, as Debian has it, cannot do or be made to do, so that a test cannot pass there: docs/browsers.md says it to
// readers. A test that is named here is run all the same, and fails when it passes: then its line goes.

const NARROW = 'the window of WebKit on GTK is at least 450 px wide';
const NO_MEDIA = 'the driver of WebKit cannot change what the device asks for';

/** How long something takes is measured in Chromium: other browsers round their clock to a millisecond and more. */
const TIMED = [
  {
    file: 'test/elements/coalition-commitments/large-and-narrow.test.ts',
    test: 'five thousand commitments › are folded once',
  },
  {
    file: 'test/elements/coalition-commitments/large-and-narrow.test.ts',
    test: 'five thousand commitments › take about as long',
  },
  { file: 'test/elements/coalition-feedback/long-text.test.ts', test: 'a megabyte that was pasted › of' },
];

/** `test`: how the name of the test starts. */
const LIMITS = [
  {
    engine: 'webkit',
    file: 'test/elements/coalition-commitments/large-and-narrow.test.ts',
    test: 'the list where there is little room › does not make the page scroll sideways at 320 pixels',
    why: NARROW,
  },
  {
    engine: 'webkit',
    file: 'test/elements/coalition-commitments/large-and-narrow.test.ts',
    test: 'the list where there is little room › is accessible, folded and unfolded',
    why: NARROW,
  },
  {
    engine: 'webkit',
    file: 'test/elements/coalition-commitments/search-and-filters.test.ts',
    test: 'filtering the commitments › folds the filters behind one button where there is no room',
    why: NARROW,
  },
  {
    engine: 'webkit',
    file: 'test/elements/coalition-commitment/any-text.test.ts',
    test: 'a commitment with everything in it › is accessible in 320 pixels',
    why: NARROW,
  },
  {
    engine: 'webkit',
    file: 'test/elements/coalition-commitment/assessments.test.ts',
    test: 'the table of assessments › keeps its roles where it is laid out as blocks, in 320 pixels',
    why: NARROW,
  },
  {
    engine: 'webkit',
    file: 'test/elements/coalition-contributions/show-more.test.ts',
    test: 'a long list › is whole while the page looks as it would be printed',
    why: NO_MEDIA,
  },
  {
    engine: 'webkit',
    file: 'test/elements/coalition-progress/drawing.test.ts',
    test: 'a progress bar is drawn › still visible in forced colours',
    why: NO_MEDIA,
  },
  {
    engine: 'webkit',
    file: 'test/elements/coalition-progress/drawing.test.ts',
    test: 'a progress bar is drawn › without motion for those who do not want it',
    why: NO_MEDIA,
  },
  {
    engine: 'webkit',
    file: 'test/schema/reader-dates.test.ts',
    test: 'a time without an offset, in a feed that names its time zone › 2026-05-31T18:00 in America/Monterrey',
    why: 'Debian’s time zones in WebKit are of before Mexico ended its summer time',
  },
];

/**
 * Results as they are counted: what cannot pass is left out and told; what passes although it is named here has failed.
 *
 * @param results of one engine (see ../testing/results.mjs)
 * @returns {{results: object[], told: string[]}} `told`: one sentence for each test that was left out
 */
export function withLimits(engine, results) {
  const told = [];
  const isNamed = (limit, { file, name }) => limit.file === file && name.startsWith(limit.test);
  const limitOf = (result) => LIMITS.find((limit) => limit.engine === engine && isNamed(limit, result));
  const counted = results.flatMap((result) => {
    if (TIMED.some((timed) => isNamed(timed, result))) {
      told.push(`${result.file}: ${result.name}: times are measured in Chromium`);
      return [];
    }
    const limit = limitOf(result);
    if (!limit || result.outcome === 'skipped') return [result];
    if (result.outcome === 'passed')
      return [{ ...result, outcome: 'failed', error: 'Passes: take its line out of scripts/engines/limits.mjs.' }];
    told.push(`${result.file}: ${result.name}: ${limit.why}`);
    return [];
  });
  return { results: counted, told };
}
