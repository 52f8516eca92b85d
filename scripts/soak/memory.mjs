// Whether something grows: what is in use after a warm-up against what is in use at the end.
/** What counts as flat: a tenth, and what a garbage collector leaves lying about. */
const GROWTH = 1.1;
const SLACK_BYTES = 2_000_000;

/** Samples over a time whose end is known; both times in milliseconds since 1970. */
export class Memory {
  #started;
  #until;
  #early = [];
  #late = [];

  constructor(started, until) {
    this.#started = started;
    this.#until = until;
  }

  /** Those of the first fifth are warming up; those in between say nothing. */
  add(bytes) {
    const share = (Date.now() - this.#started) / (this.#until - this.#started);
    if (share > 0.2 && share <= 0.45) this.#early.push(bytes);
    if (share > 0.75) this.#late.push(bytes);
  }

  get isFlat() {
    return this.#late.length > 0 && this.#end <= this.#begin * GROWTH + SLACK_BYTES;
  }

  toString() {
    if (!this.#early.length || !this.#late.length) return 'memory: too short a time to say';
    const grown = this.#end / this.#begin - 1;
    return `memory ${megabytes(this.#begin)} → ${megabytes(this.#end)} (${grown < 0 ? '−' : '+'}${Math.abs(grown * 100).toFixed(1)} %)`;
  }

  get #begin() {
    return middle(this.#early);
  }

  get #end() {
    return middle(this.#late);
  }
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
