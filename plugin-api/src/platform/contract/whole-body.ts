import type { Readable } from 'node:stream';
import { Problem } from '../problem/problem.ts';

/**
 * The bytes of a body; `null` when there are more of them than that. What is not kept is still read
 * to its end: the connection is the client's, and its next call waits behind this one.
 */
export async function wholeBody(
  stream: Readable,
  limit: number,
): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of stream.iterator({ destroyOnReturn: false })) {
      size += (piece as Buffer).length;
      if (size > limit) break;
      pieces.push(piece as Buffer);
    }
  } catch {
    // nobody is left to be answered
    throw new Problem('request.malformed');
  }
  if (size <= limit) return Buffer.concat(pieces);
  stream.resume();
  return null;
}
