import { pack } from '../packed.ts';
import type { Chunk } from './batches.repository.ts';
import type { ReadBatch } from './read-batch.ts';

/** A batch's rows, packed per school. */
export const chunksOf = ({ placed }: ReadBatch): Chunk[] =>
  [...placed].map(([schoolId, rows]) => ({ schoolId, content: pack(rows) }));
