import { Injectable } from '@nestjs/common';
import { eachOf } from '../each-of.ts';
import { RunOrgsRepository } from '../intake/run-orgs.repository.ts';
import type { PartRow } from '../part-row.ts';
import { PartsRepository } from '../parts.repository.ts';
import type { RunRow } from '../run-row.ts';
import { Schools } from '../schools.service.ts';
import { PlanInputs } from './plan-input.service.ts';
import { PlanPart } from './plan-part.service.ts';

/** Schools planned at a time: one is computed while the next one is read; more only fill memory. */
const AT_ONCE = 2;

/** Plans parts of one run, each inside its school; a school that is off is left out. */
@Injectable()
export class PartPlanner {
  constructor(
    private readonly orgs: RunOrgsRepository,
    private readonly schools: Schools,
    private readonly parts: PartsRepository,
    private readonly inputs: PlanInputs,
    private readonly planPart: PlanPart,
  ) {}

  async all(run: RunRow, parts: readonly PartRow[]): Promise<void> {
    const shared = await this.inputs.ofRun(run);
    const orgs = await this.orgs.ofRun(run.id);
    await eachOf(parts, AT_ONCE, async (part) => {
      if (orgs.get(part.sourcedId)?.enabled)
        await this.schools.enter(part.schoolId, () => this.planPart.plan(part, shared));
      else await this.parts.patch(part, { state: 'rejected', reason: 'school.not-enabled' });
    });
  }
}
