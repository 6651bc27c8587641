import type { ProgrammeState } from '@nastavnik/contracts/programme-states';
import { Injectable } from '@nestjs/common';
import { ProgrammeFacts } from '../programmes/programme-facts.ts';
import { ProgrammesRepository } from '../programmes/programmes.repository.ts';

/** The programme whose end is written, and what its history keeps of that. */
@Injectable()
export class ClosingProgrammes {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly facts: ProgrammeFacts,
  ) {}

  /** Keeps it from moving on until the transaction ends. */
  async lock(id: string): Promise<ProgrammeState> {
    await this.programmes.lock(id);
    return (await this.programmes.rows.need({ id })).state;
  }

  async happened(
    id: string,
    action: 'closing_planned' | 'closing_attended' | 'group_reflected',
    note: string,
  ): Promise<void> {
    await this.facts.happened(id, action, { note });
  }
}
