import { type InputError, type ProblemBody } from '@nastavnik/contracts/problem';
import { type ProblemCode, type ProblemDetails, problems } from '@nastavnik/contracts/problems';

/** A business refusal. Thrown by services; its words and status stand in the contracts. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  constructor(
    readonly code: C,
    ...rest: string extends keyof ProblemDetails<C>
      ? [details?: undefined, errors?: InputError[]]
      : [details: ProblemDetails<C>, errors?: InputError[]]
  ) {
    super(code);
    this.details = (rest[0] ?? {}) as ProblemDetails<C>;
    this.errors = rest[1];
  }

  readonly details: ProblemDetails<C>;
  readonly errors?: InputError[];

  get status(): number {
    return problems[this.code].status;
  }

  /** All in one sentence after another, for bodies that have no place for fields. */
  get words(): string {
    const fields = (this.errors ?? []).map(({ pointer, message }) => `${pointer}: ${message}.`);
    return [this.body().detail, ...fields].join(' ');
  }

  /** RFC 9457 body. */
  body(requestId?: string): ProblemBody {
    const text = problems[this.code].text as (details: unknown) => string;
    return {
      type: `urn:nastavnik:problem:${this.code}`,
      title: this.code,
      status: this.status,
      code: this.code,
      detail: text(this.details),
      ...(Object.keys(this.details).length > 0 && { details: this.details }),
      ...(this.errors && { errors: this.errors }),
      ...(requestId && { requestId }),
    };
  }
}
