import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Db } from '../db/db.ts';
import { bin, newId } from '../db/id.ts';
import { runInScope } from '../scope/scope.ts';

interface Job {
  name: string;
  seconds: number;
  /** For how long a runner that died keeps the others away. */
  leaseSeconds: number;
  work: () => Promise<unknown>;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  again: boolean;
}

/** Runs jobs on a lease table: at most one runner of a job in the whole cluster at a time. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Scheduler');
  private readonly owner = bin(newId());
  private readonly jobs = new Map<string, Job>();
  private started = false;
  private stopping = false;

  constructor(private readonly db: Db) {}

  /** Registers a job; it runs every so many seconds and whenever it is woken. */
  every(
    name: string,
    { seconds, leaseSeconds = 60 }: { seconds: number; leaseSeconds?: number },
    work: () => Promise<unknown>,
  ): void {
    if (this.jobs.has(name)) throw new Error(`the job ${name} is registered twice`);
    const job: Job = { name, seconds, leaseSeconds, work, again: false };
    this.jobs.set(name, job);
    if (this.started) this.arm(job, 0);
  }

  /** Runs the job soon, not waiting for its turn; joins a run in progress by one more run after it. */
  wake(name: string): void {
    const job = this.jobs.get(name);
    if (!job || !this.started || this.stopping) return;
    if (job.running) job.again = true;
    else this.arm(job, 0);
  }

  /** Runs the job now and waits for it; for tests and for closing. */
  async settle(name: string): Promise<void> {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`no job ${name}`);
    await job.running;
    await this.turn(job);
  }

  onApplicationBootstrap() {
    this.started = true;
    for (const job of this.jobs.values()) this.arm(job, 0);
  }

  async beforeApplicationShutdown() {
    this.stopping = true;
    for (const job of this.jobs.values()) clearTimeout(job.timer);
    await Promise.all([...this.jobs.values()].map(async ({ running }) => running));
  }

  private arm(job: Job, milliseconds: number) {
    clearTimeout(job.timer);
    if (this.stopping) return;
    job.timer = setTimeout(() => void this.turn(job), milliseconds);
    job.timer.unref();
  }

  private async turn(job: Job) {
    if (job.running) return;
    job.running = this.run(job).finally(() => {
      job.running = undefined;
      const soon = job.again;
      job.again = false;
      this.arm(job, soon ? 0 : job.seconds * 1_000);
    });
    await job.running;
  }

  private run(job: Job): Promise<void> {
    return runInScope(
      { requestId: `job:${job.name}`, caller: { kind: 'system', job: job.name } },
      async () => {
        try {
          if (!(await this.take(job))) return;
          const renew = setInterval(
            () => void this.take(job).catch(() => false),
            (job.leaseSeconds * 1_000) / 3,
          );
          try {
            await job.work();
          } finally {
            clearInterval(renew);
            await this.free(job);
          }
        } catch (error) {
          const { name, message } = error as Error;
          if (!this.stopping)
            this.log.error({ job: job.name, error: `${name}: ${message}`.slice(0, 300) });
        }
      },
    );
  }

  /** Compare-and-set on the lease: ours, or nobody's any more. */
  private async take({ name, leaseSeconds }: Job): Promise<boolean> {
    const now = new Date();
    const until = new Date(now.getTime() + leaseSeconds * 1_000);
    const [taken] = await this.db.platform.query<{ affectedRows: number }>(
      'UPDATE leases SET owner = ?, until = ? WHERE name = ? AND (owner = ? OR until < ?)',
      [this.owner, until, name, this.owner, now],
    );
    if (taken?.affectedRows === 1) return true;
    const [made] = await this.db.platform.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO leases (name, owner, until) VALUES (?, ?, ?)',
      [name, this.owner, until],
    );
    return made?.affectedRows === 1;
  }

  private async free({ name }: Job): Promise<void> {
    await this.db.platform.query('UPDATE leases SET until = ? WHERE name = ? AND owner = ?', [
      new Date(0),
      name,
      this.owner,
    ]);
  }
}
