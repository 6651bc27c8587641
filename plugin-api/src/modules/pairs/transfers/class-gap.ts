import { Injectable } from '@nestjs/common';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';
import { RosterService } from '../../roster/roster.service.ts';
import type { LockedPair } from '../pair-people.ts';

/** Whether the classes of a pair are as far apart as its programme asks. */
@Injectable()
export class ClassGap {
  constructor(
    private readonly programmes: OpenProgrammes,
    private readonly roster: RosterService,
  ) {}

  /** Whose class is not known is held by nothing. */
  async isLost({ programmeId, mentorId, menteeIds }: LockedPair): Promise<boolean> {
    if (programmeId === null) return false;
    const rules = await this.programmes.rulesOf([programmeId]);
    const gap = rules.get(programmeId)?.rules.classGap ?? null;
    if (gap === null) return false;
    const people = await this.roster.members([mentorId, ...menteeIds]);
    const gradeOf = (id: string) => people.get(id)?.grade ?? null;
    const mentor = gradeOf(mentorId);
    if (mentor === null) return false;
    return menteeIds.some((id) => {
      const grade = gradeOf(id);
      return grade !== null && mentor - grade < gap;
    });
  }
}
