import { Injectable } from '@nestjs/common';
import { ProgrammesRepository } from '../programmes.repository.ts';
import { meetingsOfNorm } from './meetings-of-norm.ts';

/** A pair as far as the number of its meetings hangs on its programme. */
interface OfProgramme {
  id: string;
  programmeId: string | null;
  startedOn: string | null;
}

/** How many meetings the programmes of pairs expect of them. */
@Injectable()
export class PlannedMeetings {
  constructor(private readonly programmes: ProgrammesRepository) {}

  /** By the pair's id, from the day it began; nothing where no programme says so. */
  async of(pairs: readonly OfProgramme[]): Promise<Map<string, number>> {
    const norms = await this.programmes.norms(
      pairs.flatMap(({ programmeId }) => programmeId ?? []),
    );
    return new Map(
      pairs.flatMap(({ id, programmeId, startedOn }) => {
        const norm = programmeId === null ? undefined : norms.get(programmeId);
        const from = startedOn ?? norm?.startsOn ?? null;
        const planned = norm && meetingsOfNorm(norm, from, norm.endsOn);
        return planned ? [[id, planned]] : [];
      }),
    );
  }
}
