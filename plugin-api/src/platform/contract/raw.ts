import type { Readable } from 'node:stream';

/** A finished answer of a route that `produces` its own text or bytes. */
export class Raw {
  constructor(
    readonly body: string | Buffer | Readable,
    readonly headers: Record<string, string> = {},
  ) {}
}

/** Of how many people a file tells, and which of several files of its kind it is. */
export interface Told {
  people: number;
  which?: string | undefined;
}

/** A file with personal data: the answer of a route that `takesOut` something. */
export class TakenOut extends Raw {
  constructor(
    body: Raw['body'],
    headers: Record<string, string>,
    readonly told: Told,
  ) {
    super(body, headers);
  }
}
