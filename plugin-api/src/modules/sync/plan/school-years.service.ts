import { Injectable } from '@nestjs/common';
import { BatchesRepository } from '../intake/batches.repository.ts';
import { unpack } from '../packed.ts';
import type { RunRow } from '../run-row.ts';
import type { SnapshotSession } from './snapshot.ts';
import { TermsRepository } from './terms.repository.ts';

/** The school year of each term of a run; a delta may leave out what the host has told before. */
@Injectable()
export class SchoolYears {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly terms: TermsRepository,
  ) {}

  async of({ id, connectionId, mode }: RunRow): Promise<Map<string, number>> {
    const told = new Map<string, number>();
    for (const { content } of await this.batches.waiting(id, 'academicSessions'))
      for (const { sourcedId, schoolYear } of unpack(content) as SnapshotSession[])
        if (schoolYear !== null) told.set(sourcedId, schoolYear);
    if (told.size > 0) await this.terms.put(connectionId, told);
    return mode === 'delta' ? this.terms.of(connectionId) : told;
  }
}
