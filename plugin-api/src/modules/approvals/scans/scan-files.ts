import { SCAN_BYTES, type ScanKind } from '@nastavnik/contracts/act-scans';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { RoadmapAct } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Raw } from '../../../platform/contract/raw.ts';
import { Files } from '../../../platform/files/files.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { named } from '../../documents/file-name.ts';
import type { KeptScan } from '../approval.entity.ts';
import { scanKind } from './scan-kind.ts';

const endings: Record<ScanKind, string> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' };

/** What is known of a file that was taken in. */
export type Stored = Pick<KeptScan, 'fileId' | 'kind' | 'size'>;

/** «Приказ № 12-од от 01.09.2026» */
export const actTitle = ({ kind, number, date }: RoadmapAct): string =>
  `${kind} № ${number} от ${dayInFigures(date)}`;

/** The bytes of scans. */
@Injectable()
export class ScanFiles {
  constructor(private readonly files: Files) {}

  private async keep(file: File): Promise<Stored> {
    if (file.size > SCAN_BYTES) throw new Problem('act-scan.too-large');
    const content = Buffer.from(await file.arrayBuffer());
    const kind = scanKind(content);
    if (kind === null) throw new Problem('act-scan.not-a-scan');
    if (kind === 'damaged') throw new Problem('act-scan.damaged');
    const { id, size } = await this.files.put('act-scan', [content]);
    return { fileId: id, kind, size };
  }

  /** Stores a file and has it put in; gives up whichever of the two is then not asked for any more. */
  async replace(file: File, put: (stored: Stored) => Promise<KeptScan | null>): Promise<void> {
    const stored = await this.keep(file);
    const before = await put(stored).catch(async (error: unknown) => {
      // only what was refused: a row may be there though the answer of its commit was lost
      if (error instanceof Problem) await this.drop(stored.fileId);
      throw error;
    });
    if (before) await this.drop(before.fileId);
  }

  /** The file under the name of its paper. */
  open({ fileId, kind }: KeptScan, title: string): Raw {
    const name = `${title}.${endings[kind]}`.replaceAll(/[\\/:*?"<>|]/g, '-');
    return new Raw(this.files.read(fileId), named(name));
  }

  drop(fileId: string): Promise<void> {
    return this.files.remove(fileId);
  }
}
