/*
 * Stories begin on the day on which the sample feeds were published, so that "in 3 weeks" and "overdue" stay what
 * they are. The clock goes on from there: a frozen one would stop what waits.
 */
const RealDate = globalThis.Date;
const offset = RealDate.parse('2026-11-16T18:00:00Z') - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...args: []) {
    if (args.length) super(...args);
    else super(RealDate.now() + offset);
  }
  static override now(): number {
    return RealDate.now() + offset;
  }
} as DateConstructor;
