import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BATCH_BYTES } from '@nastavnik/contracts/sync';
import { wholeBody } from '../../../platform/contract/whole-body.ts';
import { Problem } from '../../../platform/problem/problem.ts';

/** What a batch may unpack to: a bomb is refused before it fills the memory. */
const UNPACKED_BYTES = 4 * BATCH_BYTES;

const inflate = promisify(gunzip);

/** The whole body of a batch, unpacked when it came as gzip. */
export async function readBody(stream: Readable | undefined, encoding?: string): Promise<Buffer> {
  if (stream && !(stream instanceof Readable)) throw new Problem('input.unsupported', {});
  const body = stream ? await wholeBody(stream, BATCH_BYTES) : Buffer.alloc(0);
  if (!body) throw new Problem('batch.too-long');
  const text = await unpacked(body, encoding);
  // of another encoding names would be stored as rows of �
  if (!isUtf8(text)) throw new Problem('batch.unreadable');
  return text;
}

async function unpacked(body: Buffer, encoding = 'identity'): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding !== 'gzip') throw new Problem('batch.unreadable');
  try {
    return await inflate(body, { maxOutputLength: UNPACKED_BYTES });
  } catch (error) {
    const large = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Problem(large ? 'batch.too-long' : 'batch.unreadable');
  }
}
