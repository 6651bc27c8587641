import type { TableBase } from '@nastavnik/contracts/table-fields';
import { Injectable } from '@nestjs/common';
import { MenteeIntake } from '../mentees/mentee-intake.ts';
import { MentorIntake } from '../mentors/mentor-intake.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { BaseRecords } from './base-records.repository.ts';
import type { Now } from './plan/plan-import.ts';

/** How somebody was before an import, and the version that the import has made. */
export interface Before {
  id: string;
  was: Now | null;
  version: number;
}

/** Brings entries of a base back to what they were, unless somebody has worked with them since. */
@Injectable()
export class TableUndo {
  constructor(
    private readonly roster: RosterService,
    private readonly records: BaseRecords,
    private readonly mentees: MenteeIntake,
    private readonly mentors: MentorIntake,
  ) {}

  async undo(base: TableBase, before: readonly Before[]) {
    const ids = before.map(({ id }) => id);
    if (ids.length === 0) return { undone: 0, kept: [] };
    await this.roster.lock(ids);
    const now = await this.records.now(base, ids);
    const mayPublish = await this.records.published(ids);
    const kept: string[] = [];
    const back: string[] = [];
    for (const { id, was, version } of before) {
      const there = now.get(id);
      const out = !was?.active;
      if (!there || there.version !== version || (out && there.inPair)) {
        kept.push(id);
        continue;
      }
      // a link that the import has replaced does not come back without the consent it stood by
      const isKept = was?.values['caseUrl'] === there.values['caseUrl'] || mayPublish.has(id);
      if (was)
        await this.records.set(base, id, isKept ? was.values : { ...was.values, caseUrl: null });
      if (out) await this.records.takeOut(base, id);
      else back.push(id);
    }
    const left = ids.filter((id) => !kept.includes(id) && !back.includes(id));
    const intake = base === 'mentees' ? this.mentees : this.mentors;
    await intake.settle(back, new Set(back));
    await intake.tookOut(left);
    const members = await this.roster.members(kept);
    return {
      undone: ids.length - kept.length,
      kept: [...members.values()].map(({ brief }) => shortName(brief)),
    };
  }
}
