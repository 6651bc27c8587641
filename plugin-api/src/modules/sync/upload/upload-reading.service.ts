import { createHash } from 'node:crypto';
import { BATCH_LINES } from '@nastavnik/contracts/sync';
import { type Counts, type Guard, SyncEntity } from '@nastavnik/contracts/sync-run';
import type { UploadedFile } from '@nastavnik/contracts/sync-uploads';
import { Injectable } from '@nestjs/common';
import { Batches, type RowsFile } from '../intake/batches.service.ts';
import type { WireLine } from '../intake/read-batch.ts';
import { SealRun } from '../intake/seal-run.service.ts';
import type { Finding } from '../issue-words.ts';
import { IssuesRepository } from '../issues.repository.ts';
import type { RunRow } from '../run-row.ts';
import { RunsRepository } from '../runs.repository.ts';
import { CutShort } from './csv-rows.ts';
import type { Ours } from './ours.ts';
import type { Package } from './package-files.ts';
import { type FileReading, RowReading } from './row-reading.ts';
import { columnOf, type Table } from './table.ts';
import { numbered } from './to-wire.ts';

/** Refusals that leave no doubt about who is in the file. */
const CERTAIN = new Set(['foreign_scope', 'school.not-enabled']);

interface Reading {
  run: RunRow;
  pack: Package;
  rows: RowReading;
  /** The only school of the run, if it is one. */
  schoolId: string | undefined;
  files: UploadedFile[];
  /** Collections that may hold more than was read, each with the first row that was not. */
  unsure: Map<SyncEntity, Pick<Finding, 'file' | 'line' | 'pointer'>>;
}

/** Reads a package into a run and seals it; a file that is cut short fails the run. */
@Injectable()
export class UploadReading {
  constructor(
    private readonly batches: Batches,
    private readonly sealing: SealRun,
    private readonly runs: RunsRepository,
    private readonly issues: IssuesRepository,
  ) {}

  async read(runId: string, pack: Package, ours: Ours): Promise<UploadedFile[]> {
    const run = await this.runs.find(runId);
    if (!run) return [];
    const [only] = ours.run.size === 1 ? ours.run.values() : [];
    const rows = new RowReading(ours);
    const reading: Reading = { run, pack, rows, schoolId: only?.id, files: [], unsure: new Map() };
    const counts: Counts = {};
    for (const entity of SyncEntity.options)
      try {
        if (entity === 'users') await this.roles(reading);
        counts[entity] = await this.collection(entity, reading);
      } catch (error) {
        if (!(error instanceof CutShort)) throw error;
        await this.cut(entity, reading, error);
        return reading.files;
      }
    await this.admitDoubts(reading);
    await this.sealing.seal(run.id, counts);
    return reading.files;
  }

  private async roles(reading: Reading): Promise<void> {
    const table = reading.pack.files.get('roles');
    if (!table) return;
    const read = await reading.rows.readRoles(table);
    const rejected = read.remarks.findings.filter(({ level }) => level === 'rejected');
    const nameless = rejected.find(({ sourcedId }) => sourcedId === null);
    if (nameless) reading.unsure.set('users', nameless);
    await this.note('users', reading, read);
    const taken = read.lines - rejected.length;
    reading.files.push(outcome('users', table, read, { taken, rejected: rejected.length }));
  }

  /** Takes the rows of a file, some at a time; gives the number of rows handed to intake. */
  private async collection(entity: SyncEntity, reading: Reading) {
    const { run, rows: source, schoolId, pack, unsure } = reading;
    const table = pack.files.get(entity);
    if (!table) return 0;
    const file: RowsFile = {
      name: table.file,
      columnOf: columnOf(table),
      told: new Set(),
      ...(schoolId && { schoolId }),
    };
    const { reading: read, rows } = source.rows(entity, table);
    let seq = 0;
    let rejected = 0;
    let handed = 0;
    for await (const lines of batchesOf(rows)) {
      const digest = createHash('sha256').update(`${table.file}\n${seq}`).digest();
      const batch = await this.batches.take({ runId: run.id, entity, seq }, digest, lines, file);
      seq++;
      handed += lines.length;
      rejected += batch.rejectedCount;
      const doubtful = batch.rejected.find(
        ({ code, sourcedId }) => !CERTAIN.has(code) && (entity !== 'users' || sourcedId === null),
      );
      const all = batch.rejectedCount === batch.rejected.length;
      const first = doubtful ?? (all ? undefined : batch.rejected[0]);
      if (first && !unsure.has(entity))
        unsure.set(entity, { file: table.file, line: first.line, pointer: first.pointer });
    }
    const roles = entity === 'users' && pack.files.get('roles');
    if (roles) await this.note(entity, reading, { remarks: source.rolesAlone(roles) });
    await this.note(entity, reading, read);
    reading.files.push(outcome(entity, table, read, { taken: handed - rejected, rejected }));
    return handed;
  }

  private note(
    entity: SyncEntity,
    { run, schoolId }: Reading,
    { remarks }: Pick<FileReading, 'remarks'>,
  ) {
    const place = { runId: run.id, entity, ...(schoolId && { schoolId }) };
    return this.issues.add(place, remarks.findings);
  }

  /** What a file with doubtful rows does not name may be among them: nothing is concluded. */
  private async admitDoubts({ run, schoolId, unsure }: Reading) {
    const partial = [...unsure].filter(([entity]) => run.completeness[entity] === 'bulk');
    if (partial.length === 0) return;
    await this.runs.complete(
      run,
      Object.fromEntries(partial.map(([entity]) => [entity, 'delta' as const])),
    );
    for (const [entity, { file, line, pointer }] of partial)
      await this.issues.add({ runId: run.id, entity, ...(schoolId && { schoolId }) }, [
        { level: 'warning', code: 'collection.partial', file, line, pointer },
      ]);
  }

  private async cut(entity: SyncEntity, { run, schoolId, pack }: Reading, at: CutShort) {
    const { file, line, cell } = at;
    const table = [...pack.files.values()].find((each) => each.file === file);
    const pointer = table?.header.names[cell] ?? numbered(cell);
    await this.issues.add({ runId: run.id, entity, ...(schoolId && { schoolId }) }, [
      { level: 'rejected', code: 'file.cut', pointer, file, line },
    ]);
    const text = `Файл «${file}» обрывается или не читается со строки ${line}. Загрузка не применена, никто не отключён.`;
    await this.sealing.fail(run.id, { code: 'G7', effect: 'fail', text } satisfies Guard);
  }
}

async function* batchesOf(rows: AsyncIterable<WireLine>): AsyncGenerator<WireLine[]> {
  let some: WireLine[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < BATCH_LINES) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

const outcome = (
  entity: SyncEntity,
  { file, encoding, separator }: Table,
  { lines, others }: FileReading,
  taken: Pick<UploadedFile, 'taken' | 'rejected'>,
): UploadedFile => ({ file, entity, encoding, separator, lines, others, ...taken });
