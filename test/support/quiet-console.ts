/*
 * Keeps what the widgets tell developers out of the test log, for tests of failures.
 *
 *   const warnings = useQuietConsole();
 *   expect(warnings()).to.have.length(1);
 */
export function useQuietConsole(): () => readonly string[] {
  const { warn, debug } = console;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (...parts: unknown[]) => void warnings.push(parts.map(String).join(' '));
    console.debug = () => undefined;
  });
  afterEach(() => Object.assign(console, { warn, debug }));
  return () => warnings;
}
