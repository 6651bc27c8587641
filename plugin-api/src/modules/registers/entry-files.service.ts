import { registerKinds } from '@nastavnik/contracts/register-kinds';
import { Injectable } from '@nestjs/common';
import type { Raw } from '../../platform/contract/raw.ts';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import type { KeptScan } from '../approvals/approval.entity.ts';
import { Parties } from '../approvals/parties.ts';
import { actTitle, ScanFiles, type Stored } from '../approvals/scans/scan-files.ts';
import { RegistersRepository } from './registers.repository.ts';

/** The file beside an entry: its act as it was signed, or the material itself. */
@Injectable()
export class EntryFiles {
  constructor(
    private readonly db: Db,
    private readonly registers: RegistersRepository,
    private readonly files: ScanFiles,
    private readonly parties: Parties,
    private readonly history: History,
  ) {}

  /** A later one takes the place of the first. */
  attach(id: string, version: number, file: File): Promise<void> {
    return this.files.replace(file, (stored) => this.put(id, version, stored));
  }

  async open(id: string): Promise<Raw> {
    const { act, scan, title } = await this.registers.rows.need({ id });
    if (!scan) throw new Problem('register.file-none');
    return this.files.open(scan, act ? actTitle(act) : title.slice(0, 120));
  }

  private put(id: string, version: number, stored: Stored): Promise<KeptScan | null> {
    return this.db.transaction(async () => {
      const { kind, title, scan: before } = await this.registers.rows.need({ id });
      if (!registerKinds[kind].takesFile) throw new Problem('register.no-file');
      const at = new Date().toISOString();
      const scan = { ...stored, at, by: await this.parties.me() };
      await this.registers.rows.update(id, version, { scan, changedAt: at });
      await this.history.add({
        entity: 'register',
        id,
        action: 'register_file_attached',
        note: title.slice(0, 300),
      });
      return before;
    });
  }
}
