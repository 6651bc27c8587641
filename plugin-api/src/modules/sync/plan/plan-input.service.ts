import { Injectable } from '@nestjs/common';
import { IssuesRepository } from '../issues.repository.ts';
import { newIds } from '../named-ids.ts';
import type { PartRow } from '../part-row.ts';
import type { RunRow } from '../run-row.ts';
import { type Exception, policyOf } from './guards/policy.ts';
import { OverridesRepository } from '../guards/overrides.repository.ts';
import type { Duplicate } from './duplicates.ts';
import { type CameTwice, FeedBroken, NAMED } from './feed-broken.ts';
import { HeldRepository } from './held.repository.ts';
import type { PlanInput, Relink } from './plan-input.ts';
import type { Link } from './relinkable.ts';
import type { Held } from './roster.ts';
import { type IsNewest, RunRows } from './run-rows.service.ts';
import { SchoolYears } from './school-years.service.ts';

type Shared = Pick<
  PlanInput,
  'schoolYears' | 'refused' | 'newId' | 'completeness' | 'sealedAt' | 'deletions'
>;

/** What all parts of a run share. */
export interface RunInput {
  shared: Shared;
  exceptions: Exception[];
  isNewest: IsNewest;
  refusedRefs: ReadonlyMap<string, string>;
}

/** What an approver has said about a part. */
export interface Wishes {
  removals: boolean;
  links: readonly Link[];
}

/** Gathers everything that a plan depends on. */
@Injectable()
export class PlanInputs {
  constructor(
    private readonly years: SchoolYears,
    private readonly issues: IssuesRepository,
    private readonly rows: RunRows,
    private readonly held: HeldRepository,
    private readonly overrides: OverridesRepository,
  ) {}

  async ofRun(run: RunRow): Promise<RunInput> {
    const refused = await this.issues.refusedUsers(run.id);
    const shared = {
      schoolYears: await this.years.of(run),
      refused,
      newId: newIds(run.id, run.connectionId),
      completeness: run.completeness,
      sealedAt: run.sealedAt ?? run.createdAt,
      deletions: run.deletions,
    };
    return {
      shared,
      exceptions: await this.overrides.notEnded(run.connectionId),
      isNewest: await this.rows.newestOf(run),
      refusedRefs: await this.rows.refsOf(run, refused),
    };
  }

  /** For the school in scope. */
  async ofPart(
    part: PartRow,
    { shared, exceptions, isNewest, refusedRefs }: RunInput,
    { removals, links }: Wishes,
  ): Promise<PlanInput> {
    const waiting = await this.held.quarantined(part.connectionId);
    const { revived, ...rows } = await this.rows.of(part, { refusedRefs, isNewest, ...waiting });
    const relinks = [...relinked(rows.refs, links), ...revived];
    const held = await this.held.all();
    return {
      ...shared,
      ...rows,
      ...waiting,
      relinks,
      day: this.held.dayOf(shared.sealedAt),
      policy: policyOf(exceptions, part.schoolId, this.held.dayOf(new Date().toISOString())),
      held,
      unfed: await this.rows.unfed(part, absentees(held, rows.refs.user)),
      admins: await this.held.admins(),
      recent: shared.deletions ? await this.rows.lostByDeltas(part) : {},
      removals,
    };
  }

  /** Why a run with these cannot be trusted, the first of them named with their batches. */
  async broken({ runId }: PartRow, duplicates: readonly Duplicate[]): Promise<FeedBroken> {
    const named: CameTwice[] = [];
    for (const each of duplicates.slice(0, NAMED))
      named.push({ ...each, seqs: each.file ? [] : await this.rows.seqsOf(runId, each) });
    return new FeedBroken(named, duplicates.length);
  }
}

/** Lets the identifiers lead where the approver wants; what they led to before is remembered. */
function relinked(
  refs: Record<Link['type'], Map<string, string>>,
  links: readonly Link[],
): Relink[] {
  return links.flatMap(({ type, sourcedId, id }) => {
    const was = refs[type].get(sourcedId) ?? null;
    refs[type].set(sourcedId, id);
    return was === id ? [] : [{ type, sourcedId, was, id }];
  });
}

/** Held people whom no identifier in the feed means. */
function absentees(held: Held, refs: ReadonlyMap<string, string>): string[] {
  const named = new Set(refs.values());
  return [...held.people].flatMap(([id, row]) => (row['active'] && !named.has(id) ? [id] : []));
}
