import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import type { RoadmapState } from '@nastavnik/contracts/roadmap-states';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { RoundDues } from '../../approvals/round-dues.ts';
import { SchoolListsRepository } from '../../approvals/lists/school-lists.repository.ts';
import { CalendarSource, type Days, task } from '../source.ts';

interface Step {
  fact: ProofCode;
  title: string;
  /** The states of the list in which the step is behind. */
  behind: readonly RoadmapState[];
}

const steps: Partial<Record<string, readonly Step[]>> = {
  municipality: [
    {
      fact: 'SCHOOL_LIST_SUBMITTED',
      title: 'Передать перечень школ в региональный центр',
      behind: ['submitted', 'agreed', 'approved'],
    },
  ],
  region: [
    {
      fact: 'SCHOOL_LIST_SENT',
      title: 'Направить перечень школ в министерство',
      behind: ['submitted', 'agreed', 'approved'],
    },
  ],
};

/** The day by which the list of schools of a year goes up, where a pack names one. */
@Injectable()
export class ListDays extends CalendarSource {
  constructor(
    private readonly scope: Scope,
    private readonly dues: RoundDues,
    private readonly lists: SchoolListsRepository,
  ) {
    super();
  }

  async entries({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const found: CalendarEntry[] = [];
    // a list of last year that nobody has made is nobody's debt
    for (let year = Number(today.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
      for (const step of steps[this.scope.org.kind] ?? []) {
        const by = await this.dues.ofYear(step.fact, year);
        if (by !== null && by >= from && by <= to)
          found.push(await this.entry(step, { year, by, today }));
      }
    return found;
  }

  private async entry(
    { fact, title, behind }: Step,
    { year, by, today }: { year: number; by: string; today: string },
  ): Promise<CalendarEntry> {
    const list = await this.lists.lists.find({ year });
    return {
      id: `${fact} ${year}`,
      kind: 'school_list',
      subjectId: list?.id ?? null,
      title,
      note: null,
      from: null,
      by,
      state: task(list !== null && behind.includes(list.state), by, today),
    };
  }
}
