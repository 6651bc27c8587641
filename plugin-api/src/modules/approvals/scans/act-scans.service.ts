import { Injectable } from '@nestjs/common';
import type { Raw } from '../../../platform/contract/raw.ts';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { KeptScan, Round } from '../approval.entity.ts';
import { ApprovalsRepository } from '../approvals.repository.ts';
import { Deciders } from '../deciders.ts';
import { Handover } from '../handover.ts';
import { actTitle, ScanFiles, type Stored } from './scan-files.ts';

/** Scans of the acts by which things were decided: put in by the decider, read by both sides. */
@Injectable()
export class ActScans {
  constructor(
    private readonly db: Db,
    private readonly deciders: Deciders,
    private readonly rounds: ApprovalsRepository,
    private readonly handover: Handover,
    private readonly files: ScanFiles,
  ) {}

  /** A later one takes the place of the first: a page was missing, or the file was another's. */
  attach(id: string, version: number, file: File): Promise<void> {
    return this.files.replace(file, (stored) => this.put(id, version, stored));
  }

  private put(id: string, version: number, stored: Stored): Promise<KeptScan | null> {
    return this.db.transaction(async () => {
      const row = await this.rounds.lock(id);
      if (!(await this.deciders.isMine(row.office))) throw new Problem('approval.ministry-only');
      if (row.act === null) throw new Problem('act-scan.no-act');
      await this.handover.attach(row, version, stored);
      return row.scan;
    });
  }

  async received(id: string): Promise<Raw> {
    return this.rawOf(await this.rounds.inbox.need({ id }));
  }

  /** Of a round of this very thing: another thing of the org may be another right's. */
  async sent(subject: Round['subject'], subjectId: string, id: string): Promise<Raw> {
    return this.rawOf(await this.rounds.sent.need({ id, subject, subjectId }));
  }

  private rawOf({ act, scan }: Pick<Round, 'act' | 'scan'>): Raw {
    if (!act || !scan) throw new Problem('act-scan.none');
    return this.files.open(scan, actTitle(act));
  }
}
