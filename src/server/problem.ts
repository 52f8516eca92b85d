import { STATUS_CODES } from 'node:http';

/** One field that is not as it should be, in the form of the example in RFC 9457 §3. */
export interface FieldError {
  /** JSON Pointer as a URI fragment: `#/message`; `#` is the whole. */
  readonly pointer: string;
  /** What to do, in words that fit beside the field. */
  readonly detail: string;
}

/** What a problem may carry beside its status and detail. */
export interface ProblemOptions {
  /** Fields to correct, as in the example of RFC 9457 §3. */
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Said in the log only: never a resident's words, never in the answer. */
  readonly logNote?: string;
}

/** An answer other than success, thrown where it is found and written out in one place. */
export class Problem extends Error {
  readonly status: number;
  readonly options: ProblemOptions;

  constructor(status: number, detail: string, options: ProblemOptions = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.options = options;
  }
}

/** The media type of {@link problemBody}. */
export const PROBLEM_JSON = 'application/problem+json';

/** The text of an RFC 9457 problem. Its type is "about:blank", so its title is the status's own. */
export function problemBody(status: number, detail: string, errors?: readonly FieldError[]): string {
  return JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    errors,
  });
}

/** A {@link Problem} as a response. */
export function problemResponse(problem: Problem): Response {
  const { errors, headers } = problem.options;
  return new Response(problemBody(problem.status, problem.message, errors), {
    status: problem.status,
    headers: { ...headers, 'content-type': PROBLEM_JSON },
  });
}
