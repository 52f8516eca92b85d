import fc from 'fast-check';

/**
 * How often each property is tried: 500 times, or `RUNS` (`npm run fuzz`). With `SEED` it begins where a run that failed began;
 * fast-check prints seed and path of each failure.
 */
export const runs = (): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env['RUNS'] ?? 500),
  seed: Number(process.env['SEED'] ?? SEED),
});

const SEED = Date.now() & 0x7fffffff;
console.log(`# fuzz: seed ${process.env['SEED'] ?? SEED}, ${process.env['RUNS'] ?? 500} runs for each property`);

/** Any JSON, with the keys and words that hurt most. */
export const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    false,
    [],
    {},
    [null],
    [[]],
    { en: null },
    { member: null },
  ),
  fc.constantFrom(
    '2024-02-30',
    '0000',
    '9999-12-31T23:59:60Z',
    'javascript:alert(1)',
    '//x',
    '\ud800',
    '\u202e',
    '{{7*7}}',
  ),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'en', 'es-MX', 'id', 'title', 'list', 'type'),
    fc.jsonValue({ maxDepth: 2 }),
  ),
);
