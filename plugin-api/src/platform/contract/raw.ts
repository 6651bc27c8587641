import type { Readable } from 'node:stream';

/** A finished answer of a route that `produces` its own text or bytes. */
export class Raw {
  constructor(
    readonly body: string | Buffer | Readable,
    readonly headers: Record<string, string> = {},
  ) {}
}
