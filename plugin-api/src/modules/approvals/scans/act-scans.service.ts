import type { ScanKind } from '@nastavnik/contracts/act-scans';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Raw } from '../../../platform/contract/raw.ts';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { named } from '../../documents/file-name.ts';
import type { KeptScan, Round } from '../approval.entity.ts';
import { ApprovalsRepository } from '../approvals.repository.ts';
import { Deciders } from '../deciders.ts';
import { Handover } from '../handover.ts';
import { ScanFiles } from './scan-files.ts';

const endings: Record<ScanKind, string> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' };

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
  async attach(id: string, version: number, file: File): Promise<void> {
    const stored = await this.files.keep(file);
    const before = await this.put(id, version, stored).catch(async (error: unknown) => {
      // only what was refused: a row may be there though the answer of its commit was lost
      if (error instanceof Problem) await this.files.drop(stored.fileId);
      throw error;
    });
    if (before) await this.files.drop(before.fileId);
  }

  private put(
    id: string,
    version: number,
    stored: Pick<KeptScan, 'fileId' | 'kind' | 'size'>,
  ): Promise<KeptScan | null> {
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
    const name = `${act.kind} № ${act.number} от ${dayInFigures(act.date)}.${endings[scan.kind]}`;
    return new Raw(this.files.read(scan.fileId), named(name.replaceAll(/[\\/:*?"<>|]/g, '-')));
  }
}
