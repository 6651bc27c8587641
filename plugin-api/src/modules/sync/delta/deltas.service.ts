import type { DeltaAnswer, DeltaOp, DeltaResult } from '@nastavnik/contracts/sync-deltas';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { RunOrgsRepository } from '../intake/run-orgs.repository.ts';
import { type Finding, issueWords } from '../issue-words.ts';
import { DeltaRun } from './delta-run.service.ts';
import { type NumberedOps, readDelta } from './read-delta.ts';
import { recordKey, VersionsRepository } from './versions.repository.ts';
import { WhereaboutsRepository } from './whereabouts.repository.ts';

/** Takes changed records: of each only the newest version counts, whatever the order of arrival. */
@Injectable()
export class Deltas {
  constructor(
    private readonly db: Db,
    private readonly orgs: RunOrgsRepository,
    private readonly versions: VersionsRepository,
    private readonly whereabouts: WhereaboutsRepository,
    private readonly run: DeltaRun,
  ) {}

  async take(connectionId: string, ops: readonly DeltaOp[]): Promise<DeltaAnswer> {
    const orgs = await this.orgs.ofConnection(connectionId);
    return this.db.transaction(async () => {
      await this.versions.lock(connectionId);
      const fresh = newest(ops, await this.versions.known(connectionId, ops));
      const asked = [...fresh.values()];
      if (asked.length === 0) return { runId: null, results: ops.map((op) => stale(op)) };
      const batches = readDelta(fresh, {
        orgs,
        held: await this.whereabouts.of(connectionId, asked),
        busy: await this.whereabouts.busy(connectionId),
      });
      const refused = refusedIn([...batches.values()].flatMap(({ findings }) => findings));
      const runId = await this.run.make({ connectionId, ops: asked, batches, orgs });
      const accepted = [...fresh].flatMap(([number, op]) => (refused.has(number) ? [] : [op]));
      await this.versions.put(connectionId, runId, accepted);
      const results = ops.map((op, index) =>
        fresh.has(index + 1) ? resultOf(op, refused.get(index + 1)) : stale(op),
      );
      return { runId, results };
    });
  }
}

/** The newest operation of each record, by its number from 1, if it is newer than what is known. */
function newest(ops: readonly DeltaOp[], known: Map<string, number>): NumberedOps {
  const best = new Map<string, [number, DeltaOp]>();
  for (const [index, op] of ops.entries()) {
    const key = recordKey(op);
    const before = best.get(key)?.[1].version ?? known.get(key) ?? -1;
    if (op.version > before) best.set(key, [index + 1, op]);
  }
  return new Map([...best.values()].toSorted(([a], [b]) => a - b));
}

function refusedIn(findings: readonly Finding[]): Map<number, Finding> {
  const refused = findings.filter(({ level }) => level !== 'warning');
  return new Map(refused.map((finding) => [finding.line ?? 0, finding]));
}

const resultOf = (op: DeltaOp, finding: Finding | undefined): DeltaResult => ({
  entity: op.entity,
  sourcedId: op.sourcedId,
  version: op.version,
  result: finding ? 'rejected' : 'accepted',
  code: finding?.code ?? null,
  pointer: finding?.pointer ?? null,
  text: finding ? issueWords[finding.code] : null,
});

const stale = (op: DeltaOp): DeltaResult => ({
  ...resultOf(op, undefined),
  result: 'ignored_stale',
});
