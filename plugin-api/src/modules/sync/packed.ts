import { deflateRaw, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Rows as they lie in the database between a feed and its plan: JSON, lightly compressed. */
export const pack = (value: unknown): Promise<Buffer> =>
  deflate(Buffer.from(JSON.stringify(value)), { level: 1 });

export const unpack = async <T>(content: Buffer): Promise<T> =>
  JSON.parse((await inflate(content)).toString('utf8')) as T;
