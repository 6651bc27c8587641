import type { DeltaOp } from '@nastavnik/contracts/sync-deltas';
import { SyncEntity } from '@nastavnik/contracts/sync-run';
import type { OrgInRun } from '../intake/placing.ts';
import { type ReadBatch, readBatch, type WireLine } from '../intake/read-batch.ts';
import { refOf, RowRefused } from '../intake/wire.ts';
import type { SnapshotDemographics, SnapshotRow } from '../plan/snapshot.ts';
import { recordKey } from './versions.repository.ts';
import type { Whereabouts } from './whereabouts.repository.ts';

export interface Places {
  /** All organisations that the host may feed, by its own identifiers. */
  orgs: ReadonlyMap<string, OrgInRun>;
  held: Whereabouts;
  /** Schools whose earlier deltas are still being applied: a record may be on its way there. */
  busy: readonly string[];
}

/** Operations by their number; it is the number of the line in findings. */
export type NumberedOps = ReadonlyMap<number, DeltaOp>;

/** Reads a delta as one batch a collection, each row placed at the schools that it concerns. */
export function readDelta(ops: NumberedOps, places: Places): Map<SyncEntity, ReadBatch> {
  const batches = new Map<SyncEntity, ReadBatch>();
  for (const entity of SyncEntity.options) {
    const ours = new Map([...ops].filter(([, op]) => op.entity === entity));
    if (ours.size > 0) batches.set(entity, readCollection(entity, ours, places));
  }
  const facts = batches.get('demographics');
  if (facts) routeFacts(facts, batches.get('users'), places.held);
  return batches;
}

function readCollection(entity: SyncEntity, ops: NumberedOps, places: Places): ReadBatch {
  const upserts = [...ops].filter(([, { op }]) => op === 'upsert');
  const lines = upserts.map(([number, op]): WireLine => ({ number, ...rowOf(op) }));
  const batch = readBatch(lines, entity, places.orgs, ops.size);
  const refused = new Set(
    batch.findings.flatMap(({ level, line }) => (level === 'warning' ? [] : [line])),
  );
  const enabled = new Set(
    [...places.orgs.values()].flatMap((org) => (org.enabled ? [org.id] : [])),
  );
  for (const [number, op] of ops) {
    if (refused.has(number)) continue;
    const row = goneRow(op);
    const before = places.held.get(recordKey(op)) ?? [];
    const deleted = op.op === 'delete';
    if (deleted) {
      batch.lines++;
      batch.accepted++;
    }
    const now = deleted ? new Set<string>() : schoolsOf(batch, op.sourcedId);
    for (const schoolId of new Set(deleted ? [...before, ...places.busy] : before))
      if (row && enabled.has(schoolId) && !now.has(schoolId)) put(batch, schoolId, row);
  }
  return batch;
}

function rowOf({ sourcedId, record }: DeltaOp): Omit<WireLine, 'number'> {
  if (!record) return { row: {}, refused: new RowRefused('record.missing', '') };
  const named = refOf(record['sourcedId'] ?? sourcedId);
  if (named !== sourcedId.trim())
    return { row: {}, refused: new RowRefused('sourced-id.differs', '/sourcedId') };
  return { row: { ...record, sourcedId } };
}

/** What a school that no longer has the record is told; terms and facts take nothing away. */
function goneRow({ entity, sourcedId }: DeltaOp): SnapshotRow | undefined {
  const gone = true as const;
  if (entity === 'users')
    return { sourcedId, gone, family: '', given: '', middle: null, kinds: [] };
  if (entity === 'classes') return { sourcedId, gone, title: '', homeroom: false, terms: [] };
  if (entity === 'enrollments')
    return { sourcedId, gone, user: '', class: '', role: 'pupil', primary: false };
  return undefined;
}

function schoolsOf({ placed }: ReadBatch, sourcedId: string): Set<string> {
  const schools = [...placed].filter(([, rows]) => rows.some((row) => row.sourcedId === sourcedId));
  return new Set(schools.map(([schoolId]) => schoolId));
}

function put({ placed }: ReadBatch, schoolId: string, row: SnapshotRow): void {
  const rows = placed.get(schoolId);
  if (rows) rows.push(row);
  else placed.set(schoolId, [row]);
}

/** Facts about a person go where the person is, and where this delta puts them. */
function routeFacts(facts: ReadBatch, users: ReadBatch | undefined, held: Whereabouts): void {
  for (const row of facts.waiting as SnapshotDemographics[]) {
    const { sourcedId } = row;
    const schools = new Set(held.get(recordKey({ entity: 'demographics', sourcedId })));
    for (const schoolId of users ? schoolsOf(users, sourcedId) : []) schools.add(schoolId);
    for (const schoolId of schools) put(facts, schoolId, row);
  }
  facts.waiting = [];
}
