import type { UndoOutlook } from '@nastavnik/contracts/sync-undo';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { PartQueuesRepository } from '../part-queues.repository.ts';
import { PlansRepository } from '../plan/plans.repository.ts';
import { type RosterWrite, rowsOf, type Step } from '../plan/steps.ts';
import { RunAccess } from '../run-access.ts';
import { undoUntil } from '../run-view.ts';
import { type Head, headsOf, HeadsRepository } from './heads.repository.ts';
import { OpenPairs } from './open-pairs.ts';

/** What would become of people if a run were undone now, told before anybody decides. */
@Injectable()
export class UndoOutlooks {
  constructor(
    private readonly access: RunAccess,
    private readonly plans: PlansRepository,
    private readonly parts: PartQueuesRepository,
    private readonly heads: HeadsRepository,
    private readonly pairs: OpenPairs,
  ) {}

  async of(runId: string): Promise<UndoOutlook> {
    const part = await this.access.part(await this.access.run(runId), undefined);
    if (part.state !== 'applied' || part.appliedAt === null) throw new Problem('run.cannot-undo');
    const people = await this.heads.all();
    const found = { leave: [] as Head[], back: [] as Head[], changed: 0, relinked: 0 };
    for await (const step of this.plans.steps(runId, part.steps)) {
      found.relinked += relinkedIn(step);
      for (const { id, version, before } of peopleIn(step)) {
        const head = people.get(id);
        if (head?.version !== version + 1) continue;
        if (before === false && head.active && !head.kept) found.leave.push(head);
        else if (before === true && !head.active) found.back.push(head);
        else if (before === null) found.changed++;
      }
    }
    const leaving = found.leave.map(({ id }) => id);
    return {
      until: undoUntil(part.appliedAt),
      later: await this.parts.appliedLater(part.schoolId, part),
      active: headsOf([...people.values()].filter(({ active }) => active)),
      leave: headsOf(found.leave),
      back: headsOf(found.back),
      changed: found.changed,
      relinked: found.relinked,
      pairs: await this.pairs.of(leaving),
    };
  }
}

/** How many people a step has put under other identifiers. */
function relinkedIn(step: Step): number {
  const links = step.flatMap((write) => ('links' in write ? write.links : []));
  return links.filter(({ type }) => type === 'user').length;
}

/** People whom a step has written: their version then, and whether they were active before. */
function* peopleIn(step: Step) {
  for (const write of step) {
    if (!('table' in write) || write.table !== 'people') continue;
    yield* written(write);
  }
}

const written = (write: RosterWrite) =>
  write.kind === 'insert'
    ? rowsOf(write).map(({ id }) => ({ id: id as string, version: 0, before: false }))
    : write.changes.map(({ version, before, after }) => ({
        id: after['id'] as string,
        version,
        before: (before?.['active'] ?? null) as boolean | null,
      }));
