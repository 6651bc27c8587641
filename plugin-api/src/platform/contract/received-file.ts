import { createHash } from 'node:crypto';

/** A file of a form, whole in memory; a repeat of the call is known by its content. */
export class ReceivedFile extends File {
  constructor(
    readonly content: Buffer<ArrayBuffer>,
    name: string,
  ) {
    super([content], name);
  }

  toJSON(): string[] {
    return [this.name, createHash('sha256').update(this.content).digest('hex')];
  }
}
