import { Injectable } from '@nestjs/common';
import { recordKey, VersionsRepository } from '../delta/versions.repository.ts';
import type { PartRow } from '../part-row.ts';
import type { Lost } from '../lost-by-deltas.ts';
import { PartsRepository } from '../parts.repository.ts';
import type { RunRow } from '../run-row.ts';
import type { Duplicate } from './duplicates.ts';
import type { RefType, Relink } from './plan-input.ts';
import { SnapshotRepository } from './snapshot.repository.ts';
import type {
  QuarantinedAgent,
  QuarantinedEnrolment,
  SnapshotEntity,
  SnapshotRows,
  Sourced,
} from './snapshot.ts';

/** Whether a run still has the newest version of a record. */
export type IsNewest = (entity: SnapshotEntity, row: { sourcedId: string }) => boolean;

interface Beside {
  refusedRefs: ReadonlyMap<string, string>;
  quarantined: readonly QuarantinedEnrolment[];
  waitingAgents: readonly QuarantinedAgent[];
  isNewest: IsNewest;
}

const DAY_MS = 86_400_000;

/** What a run tells of the school in scope, and whom the host's identifiers mean. */
@Injectable()
export class RunRows {
  constructor(
    private readonly snapshot: SnapshotRepository,
    private readonly versions: VersionsRepository,
    private readonly parts: PartsRepository,
  ) {}

  /** A delta that waited for its decision must not overwrite what a newer one has brought. */
  async newestOf({ id, way }: RunRow): Promise<IsNewest> {
    if (way !== 'delta') return () => true;
    const ours = await this.versions.broughtBy(id);
    return (entity, { sourcedId }) => ours.has(recordKey({ entity, sourcedId }));
  }

  async of({ runId, connectionId }: PartRow, beside: Beside) {
    const { refusedRefs, quarantined, waitingAgents, isNewest } = beside;
    const rows = await this.snapshot.rows(runId);
    const newest = <E extends SnapshotEntity>(entity: E): SnapshotRows[E][] =>
      (rows[entity] as SnapshotRows[E][]).filter((row) => isNewest(entity, row));
    const users = await this.inUse(connectionId, 'user', newest('users'));
    const classes = await this.inUse(connectionId, 'class', newest('classes'));
    const enrolments = newest('enrollments');
    const facts = newest('demographics');
    const places = [...enrolments, ...quarantined];
    const named = [
      ...users.flatMap(({ sourcedId, agents = [] }) => [sourcedId, ...agents]),
      ...facts.map(({ sourcedId }) => sourcedId),
      ...places.map(({ user }) => user),
      ...waitingAgents.flatMap(({ child, agent }) => [child, agent]),
    ];
    const inClasses = [
      ...classes.map(({ sourcedId }) => sourcedId),
      ...places.map((place) => place.class),
    ];
    const retired = { user: new Set<string>(), class: new Set<string>() };
    const refs = {
      user: await this.snapshot.refs(connectionId, 'user', named, retired.user),
      class: await this.snapshot.refs(connectionId, 'class', inClasses, retired.class),
    };
    const revived = [
      ...(await this.revived(connectionId, 'user', { rows: users, refs, retired })),
      ...(await this.revived(connectionId, 'class', { rows: classes, refs, retired })),
    ];
    for (const [sourcedId, id] of refusedRefs) refs.user.set(sourcedId, id);
    return {
      users,
      classes,
      enrolments,
      demographics: new Map(facts.map((row) => [row.sourcedId, row])),
      repeatedFacts: repeated(facts),
      refs,
      revived,
    };
  }

  /** The batches in which a record came to the school in scope. */
  seqsOf(runId: string, { entity, sourcedId }: Pick<Duplicate, 'entity' | 'sourcedId'>) {
    return this.snapshot.seqsOf(runId, entity, sourcedId);
  }

  /** Without the ends of former names: whoever bore them is known by another one. */
  private async inUse<T extends Sourced>(connectionId: string, type: RefType, rows: T[]) {
    const ended = rows.flatMap(({ gone, sourcedId }) => (gone ? [sourcedId] : []));
    if (ended.length === 0) return rows;
    const retired = await this.snapshot.retired(connectionId, type, ended);
    return rows.filter(({ gone, sourcedId }) => !gone || !retired.has(sourcedId));
  }

  /** Former names that the host uses again, and no newer one of the same beside them: they live again. */
  private async revived(connectionId: string, type: RefType, { rows, refs, retired }: Used) {
    const again = revivedIn(rows, refs[type], retired[type]);
    if (again.size === 0) return [];
    const live = await this.snapshot.liveNames(connectionId, type, [...again.keys()]);
    return [...again].map(([id, sourcedId]): Relink => {
      const instead = live.get(id);
      return { type, sourcedId, was: id, id, ...(instead !== undefined && { instead }) };
    });
  }

  /** Whom the users mean whose rows were refused. */
  refsOf({ connectionId }: RunRow, refused: ReadonlySet<string>): Promise<Map<string, string>> {
    return this.snapshot.refs(connectionId, 'user', refused);
  }

  /** Those of the people whom the host has never named. */
  unfed({ connectionId }: PartRow, people: readonly string[]): Promise<Set<string>> {
    return this.snapshot.unfed(connectionId, people);
  }

  /** What deltas of the last 24 hours have taken away at the school. */
  lostByDeltas({ schoolId }: PartRow): Promise<Lost> {
    return this.parts.lostByDeltas(schoolId, new Date(Date.now() - DAY_MS));
  }
}

interface Used {
  rows: readonly Sourced[];
  refs: Record<RefType, ReadonlyMap<string, string>>;
  retired: Record<RefType, ReadonlySet<string>>;
}

/** Id → the former name that alone stands for it in the feed. */
function revivedIn(
  rows: readonly Sourced[],
  refs: ReadonlyMap<string, string>,
  retired: ReadonlySet<string>,
): Map<string, string> {
  const again = new Map<string, string>();
  if (retired.size === 0) return again;
  const newer = new Set<string>();
  for (const { sourcedId, gone } of rows) {
    const id = refs.get(sourcedId);
    if (id === undefined || gone) continue;
    if (!retired.has(sourcedId)) newer.add(id);
    else if (!again.has(id)) again.set(id, sourcedId);
  }
  for (const id of newer) again.delete(id);
  return again;
}

function repeated(rows: readonly Sourced[]): Sourced[] {
  const seen = new Set<string>();
  return rows.filter(({ sourcedId }) => seen.size === seen.add(sourcedId).size);
}
