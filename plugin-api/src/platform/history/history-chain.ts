import type { HistoryState, HistoryWrong as Wrong } from '@nastavnik/contracts/history';
import { Injectable, Logger } from '@nestjs/common';
import { Db } from '../db/db.ts';
import { Scheduler } from '../schedule/scheduler.ts';
import { Scope } from '../scope/scope.ts';
import { SessionSource } from '../scope/session-source.ts';
import { beginningOf, type ChainRow, linkOf, type Mark, seal } from './chain-row.ts';
import { ChainRows } from './chain-rows.ts';
import { firstWrong } from './chain-walk.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No transaction of ours lasts so long: what appears later than this was not written by us. */
const LATE = HOUR;

/**
 * Chains history after it is written, and checks the chain. Rows are taken in the order in which they
 * appear, under the lock of the head, so a transaction that ends late does no harm; what it was about
 * to chain when it died waits as before.
 */
@Injectable()
export class HistoryChain {
  private readonly log = new Logger('HistoryChain');

  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly rows: ChainRows,
    scheduler: Scheduler,
  ) {
    scheduler.every('history-chain', { seconds: 60 }, () => this.chainAll());
    scheduler.every('history-check', { seconds: 3_600 }, () => this.checkAll());
  }

  async chainAll(): Promise<void> {
    for (const id of await this.rows.waitingOrgs()) await this.inOrg(id, () => this.chain(id));
  }

  /** Each chain on from where it was left; from the very beginning once a day. */
  async checkAll(): Promise<void> {
    for (const id of await this.rows.chainedOrgs()) await this.inOrg(id, () => this.checkOn(id));
  }

  /** What an operator keeps elsewhere: the heads of all chains. */
  async marks(): Promise<(Mark & { orgId: string })[]> {
    const marks: (Mark & { orgId: string })[] = [];
    for (const orgId of await this.rows.chainedOrgs())
      await this.inOrg(orgId, async () => {
        const head = await this.rows.head();
        if (head) marks.push({ orgId, seq: head.seq, hash: head.hash });
      });
    return marks;
  }

  /** How the chain of the org in scope stands, for its people to see. */
  async state(): Promise<Omit<HistoryState, 'exports'>> {
    const head = await this.rows.head();
    if (!head) return { rows: 0, mark: null, checkedRows: 0, checkedAt: null, wrong: null };
    const { seq: rows, hash, checkedSeq: checkedRows, checkedAt, wrong } = head;
    return { rows, mark: hash.toString('hex'), checkedRows, checkedAt, wrong };
  }

  /** Checks the whole chain of one org against marks kept elsewhere. */
  async check(orgId: string, marks: readonly Mark[] = []): Promise<Wrong | null> {
    let wrong: Wrong | null = null;
    await this.inOrg(orgId, async () => {
      const from = beginningOf(orgId);
      wrong = await firstWrong(this.rows, {
        from,
        head: (await this.rows.head()) ?? from,
        marks: marks.toSorted((one, other) => one.seq - other.seq),
      });
    });
    return wrong;
  }

  private async chain(orgId: string): Promise<void> {
    const began = new Date().toISOString();
    for (;;) {
      const { left, head } = await this.db.transaction(() => this.chainPage(orgId, began));
      if (left) continue;
      this.log.log({ org: orgId, seq: head.seq, hash: head.hash.toString('hex') });
      return;
    }
  }

  private async chainPage(orgId: string, began: string): Promise<{ left: boolean; head: Mark }> {
    const { emptiedAt, ...at } = await this.rows.lockHead(orgId);
    let head: Mark = { seq: at.seq, hash: at.hash };
    const seen = emptiedAt === null ? 0 : Date.parse(emptiedAt) - LATE;
    const waiting = await this.rows.waiting();
    for (const row of waiting) {
      const sealed: ChainRow = {
        ...row,
        note: seal(row.note.value),
        person: seal(row.person.value),
        chainedAt: new Date().toISOString(),
        late: Date.parse(row.at) < seen,
        seq: head.seq + 1,
      };
      sealed.hash = linkOf(head.hash, sealed);
      if (await this.rows.place(sealed)) head = { seq: sealed.seq, hash: sealed.hash };
    }
    const left = waiting.length > 0;
    await this.rows.setHead({ ...head, ...(!left && { emptiedAt: began }) });
    return { left, head };
  }

  private async checkOn(orgId: string): Promise<void> {
    const head = await this.rows.head();
    if (!head) return;
    const now = new Date().toISOString();
    const anew = head.roundAt === null || Date.parse(now) - Date.parse(head.roundAt) >= DAY;
    const from = anew ? beginningOf(orgId) : { seq: head.checkedSeq, hash: head.checkedHash };
    if (anew) await this.rows.setHead({ roundAt: now });
    else if (head.wrong) return;
    const wrong = await firstWrong(this.rows, {
      from,
      head,
      passed: ({ seq, hash }) => this.rows.setHead({ checkedSeq: seq, checkedHash: hash }),
    });
    await this.rows.setHead({ checkedAt: now, wrong });
    if (wrong) this.log.error({ org: orgId, ...wrong });
  }

  private async inOrg(orgId: string, work: () => Promise<void>): Promise<void> {
    const org = await this.sessions.orgOf(orgId);
    if (org) await this.scope.inOrg(org, 'history', work);
  }
}
