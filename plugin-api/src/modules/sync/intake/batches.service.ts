import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { BATCH_LINES, type BatchRef } from '@nastavnik/contracts/sync';
import type { Batch, SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import type { Finding } from '../issue-words.ts';
import { pack } from '../packed.ts';
import type { RunRow } from '../run-row.ts';
import { BatchStore } from './batch-store.service.ts';
import { chunksOf } from './chunks.ts';
import { linesOf, readBatch, type ReadBatch, type WireLine } from './read-batch.ts';
import { readBody } from './read-body.ts';
import { RunOrgsRepository } from './run-orgs.repository.ts';

/** The uploaded file that rows are read from. */
export interface RowsFile {
  name: string;
  /** The only school of the run: what is found is its administrator's to see. */
  schoolId?: string;
  /** The column that a place in the row was read from. */
  columnOf: (pointer: string) => string;
  /** What is told once a file, with a line for an example, and has been told. */
  told: Set<string>;
}

interface Received {
  run: RunRow;
  stream: Readable | undefined;
  encoding: string | undefined;
}

/** Takes batches in: once each, sorted by school, with every refused line named. */
@Injectable()
export class Batches {
  constructor(
    private readonly store: BatchStore,
    private readonly orgs: RunOrgsRepository,
  ) {}

  async put(ref: BatchRef, { run, stream, encoding }: Received): Promise<Batch> {
    if (run.completeness[ref.entity] === 'absent') throw new Problem('batch.not-expected');
    const body = await readBody(stream, encoding);
    const digest = createHash('sha256').update(body).digest();
    const repeated = await this.store.repeated({ ...ref, digest });
    if (repeated) return repeated;
    if (run.state !== 'receiving') throw new Problem('run.not-receiving');
    return this.take(ref, digest, linesOf(body));
  }

  /** Says of rows that were left out where they were read that they are not the host's to send (G6). */
  tellForeign(runId: string, findings: readonly [SyncEntity, Finding[]][], rows: number) {
    return this.store.foreign(runId, findings, rows);
  }

  /** Takes rows that were read elsewhere; the digest tells whether they are the same again. */
  async take(
    ref: BatchRef,
    digest: Buffer,
    rows: Iterable<WireLine>,
    file?: RowsFile,
  ): Promise<Batch> {
    const read = readBatch(
      rows,
      ref.entity,
      await this.orgs.ofRun(ref.runId),
      BATCH_LINES,
      file?.name,
    );
    if (read.lines > BATCH_LINES) throw new Problem('batch.too-long');
    const { lines: lineCount, accepted } = read;
    const waiting = waitingOf(ref.entity, read);
    const row = { ...ref, digest, lineCount, accepted, waiting };
    const findings = file ? read.findings.flatMap((each) => inFile(each, file)) : read.findings;
    return this.store.keep(row, chunksOf(read), findings);
  }
}

/** Rows of others are not for one school's administrator to see. */
function inFile(found: Finding, { name, schoolId, columnOf, told }: RowsFile): Finding[] {
  const { first, ...rest } = found;
  if (first !== undefined && told.size === told.add(`${found.code} ${found.pointer}`).size)
    return [];
  const shown = found.level !== 'security' && schoolId !== undefined ? { schoolId } : {};
  const line = first === undefined ? {} : { line: first };
  return [{ ...shown, ...line, ...rest, file: name, pointer: columnOf(found.pointer) }];
}

/** Rows without a school wait for the seal; users leave word of their schools for such rows. */
function waitingOf(entity: SyncEntity, { placed, waiting }: ReadBatch): Buffer | null {
  if (entity === 'users' && placed.size > 0)
    return pack(
      [...placed].map(([schoolId, rows]) => [schoolId, rows.map((row) => row.sourcedId)]),
    );
  return waiting.length > 0 ? pack(waiting) : null;
}
