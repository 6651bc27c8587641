import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Rows as they lie in the database between a feed and its plan: JSON, lightly compressed. */
export const pack = (value: unknown): Buffer => packText(JSON.stringify(value));

/** Done at once: a school's rows take less time than handing them to another thread and back. */
export const packText = (json: string): Buffer => deflateRawSync(json, { level: 1 });

export const unpack = (content: Buffer): unknown =>
  JSON.parse(inflateRawSync(content).toString('utf8'));
