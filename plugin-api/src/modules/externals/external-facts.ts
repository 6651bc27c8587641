import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { entryOf } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { RecordChecks } from '../record-checks/record-checks.ts';

/** What is kept of mentors from outside, and which sub-base fits. */
@Injectable()
export class ExternalFacts {
  constructor(
    private readonly packs: PacksService,
    private readonly history: History,
    readonly checks: RecordChecks,
  ) {}

  /** Refuses a sub-base of those who study or work here. */
  async needOutside(base: string): Promise<void> {
    const { side } = entryOf(await this.packs.current(), 'bases', base);
    if (side !== 'external') throw new Problem('external.base-inside');
  }

  happened(
    action: 'external-added' | 'external-changed',
    id: string,
    fields?: string[],
  ): Promise<void> {
    return this.history.add({ entity: 'mentor', id, action, ...(fields && { fields }) });
  }
}
