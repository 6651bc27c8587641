import { createHash } from 'node:crypto';
import { BATCH_LINES } from '@nastavnik/contracts/sync';
import { type Counts, type Guard, SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { piecesOf } from '../in-texts.ts';
import { Batches } from '../intake/batches.service.ts';
import type { OrgInRun } from '../intake/placing.ts';
import { RunOrgsRepository } from '../intake/run-orgs.repository.ts';
import { SealRun } from '../intake/seal-run.service.ts';
import { refOf, type WireRow } from '../intake/wire.ts';
import { IssuesRepository } from '../issues.repository.ts';
import type { RunRow } from '../run-row.ts';
import { RunsRepository } from '../runs.repository.ts';
import { ForeignRows } from './foreign-rows.ts';
import { fromOneRoster11, orgsOf } from './from-one-roster.ts';
import type { ProviderClient } from './provider-client.ts';
import { ProviderFault } from './provider-fault.ts';

/** Read when the key may; without them what is held stays. */
const OPTIONAL: ReadonlySet<SyncEntity> = new Set(['academicSessions', 'demographics']);
/** Refusals that mean «not for you» or «there is no such thing», not a fault. */
const CLOSED: ReadonlySet<number | undefined> = new Set([401, 403, 404]);
/** Providers without reads under a school answer one of these. */
const NO_SUCH_PATH: ReadonlySet<number | undefined> = new Set([400, 403, 404, 405, 501]);

interface Received {
  client: ProviderClient;
  /** The only school of the run; its rows may be asked for alone. */
  school: string | null;
  run: RunRow;
  orgs: ReadonlyMap<string, OrgInRun>;
  /** Rows of organisations that the host may not feed. */
  foreign: ForeignRows;
  /** Users taken, to know whose demographics are ours. */
  users: Set<string>;
}

/** Reads a provider into a run and seals it; a fault fails the run and changes nobody. */
@Injectable()
export class PullReading {
  constructor(
    private readonly batches: Batches,
    private readonly sealing: SealRun,
    private readonly orgs: RunOrgsRepository,
    private readonly runs: RunsRepository,
    private readonly issues: IssuesRepository,
  ) {}

  async read(runId: string, connect: () => ProviderClient): Promise<void> {
    try {
      const run = await this.runs.find(runId);
      if (run?.state !== 'receiving') return;
      const orgs = await this.orgs.ofRun(runId);
      const [only] = orgs.size === 1 ? orgs.values() : [];
      const school = only?.kind === 'school' ? only.sourcedId : null;
      const foreign = new ForeignRows(
        await this.orgs.ofConnection(run.connectionId),
        await this.issues.foreignTold(run, [...orgs.keys()][0] ?? ''),
      );
      await this.receive({ client: connect(), school, run, orgs, foreign, users: new Set() });
    } catch (error) {
      if (error instanceof ProviderFault) return this.sealing.fail(runId, failure(error));
      // cancelled by the host meanwhile, or failed by its counts already
      const ended = ['run.not-receiving', 'run.incomplete'];
      if (!(error instanceof Problem && ended.includes(error.code))) throw error;
    }
  }

  /** Ends what nobody will read any further: its reader has died, unless it is said otherwise. */
  giveUp(
    runId: string,
    message = 'Сервер наставничества был остановлен во время чтения',
  ): Promise<void> {
    return this.sealing.fail(runId, failure({ message }));
  }

  private async receive(received: Received): Promise<void> {
    try {
      const counts = await this.collections(received);
      await this.tellForeign(received);
      await this.sealing.seal(received.run.id, counts);
    } catch (error) {
      if (error instanceof ProviderFault) await this.tellForeign(received);
      throw error;
    }
  }

  private async collections(received: Received): Promise<Counts> {
    const counts: Counts = {};
    for (const entity of SyncEntity.options) {
      counts[entity] = await this.collection(entity, received);
      if (entity === 'orgs' && counts.orgs === 0)
        throw new ProviderFault('/orgs: среди организаций нет ни одной из тех, что читаются');
      if (entity === 'users' && counts.users === 0)
        throw new ProviderFault(
          '/users: не пришло ни одного пользователя, вероятно, у ключа больше нет прав на чтение',
        );
    }
    return counts;
  }

  private tellForeign({ run, foreign: { findings, news } }: Received): Promise<void> {
    return this.batches.tellForeign(run.id, findings, news);
  }

  /** Takes a collection page by page; gives the number of rows taken. */
  private async collection(entity: SyncEntity, received: Received): Promise<number> {
    const { run } = received;
    let taken = 0;
    let seq = 0;
    try {
      for await (const rows of ours(entity, received))
        for (const some of piecesOf(rows, BATCH_LINES)) {
          const digest = createHash('sha256').update(JSON.stringify(some)).digest();
          const lines = some.map((row, at) => ({ number: at + 1, row }));
          await this.batches.take({ runId: run.id, entity, seq: seq++ }, digest, lines);
          taken += some.length;
        }
    } catch (error) {
      const closed = error instanceof ProviderFault && CLOSED.has(error.status);
      if (!closed || taken > 0 || !OPTIONAL.has(entity)) throw error;
      await this.runs.complete(run, { [entity]: 'absent' });
      await this.issues.add({ runId: run.id, entity }, [
        { level: 'warning', code: 'collection.refused', pointer: '' },
      ]);
    }
    return taken;
  }
}

/**
 * The rows of a collection that are of the run's organisations. When all were asked for, those of others
 * that the host may feed are no fault; those of organisations that it may not are told, and not taken (G6).
 */
async function* ours(entity: SyncEntity, received: Received): AsyncGenerator<WireRow[]> {
  const { client, orgs, users, school, foreign } = received;
  for await (const { rows, nested } of pagesOf(entity, received)) {
    const read =
      client.oneRoster === '1.1' ? rows.map((row) => fromOneRoster11(entity, row)) : rows;
    if (nested) {
      yield read.map((row) => (refOf(row['school']) ? row : { ...row, school }));
      continue;
    }
    const taken = read.filter((row) => {
      if (entity === 'academicSessions') return true;
      if (entity === 'demographics') return users.has(refOf(row['sourcedId']) ?? '');
      const named = orgsOf(entity, row);
      if ((named.length === 0 && entity !== 'orgs') || named.some((org) => orgs.has(org)))
        return true;
      foreign.look(entity, row, named);
      return false;
    });
    if (entity === 'users') for (const row of taken) users.add(refOf(row['sourcedId']) ?? '');
    yield taken;
  }
}

/** Only the school's own rows where the provider can tell them, else all of them. */
async function* pagesOf(entity: SyncEntity, { client, school }: Received) {
  if (school !== null && (entity === 'classes' || entity === 'enrollments')) {
    let begun = false;
    try {
      const path = `/schools/${encodeURIComponent(school)}/${entity}`;
      for await (const rows of client.pages(path, entity)) {
        begun = true;
        yield { rows, nested: true };
      }
      return;
    } catch (error) {
      const known = error instanceof ProviderFault && NO_SUCH_PATH.has(error.status);
      if (begun || !known) throw error;
    }
  }
  for await (const rows of client.pages(`/${entity}`, entity)) yield { rows, nested: false };
}

const failure = ({ message }: Pick<ProviderFault, 'message'>): Guard => ({
  code: 'G7',
  effect: 'fail',
  text: `Чтение с сервера журнала не удалось. ${message}. Загрузка не применена, никто не отключён.`,
});
