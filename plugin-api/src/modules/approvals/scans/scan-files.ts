import { SCAN_BYTES, type ScanKind } from '@nastavnik/contracts/act-scans';
import { Injectable } from '@nestjs/common';
import { Files } from '../../../platform/files/files.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { scanKind } from './scan-kind.ts';

interface Stored {
  fileId: string;
  kind: ScanKind;
  size: number;
}

/** The bytes of scans. */
@Injectable()
export class ScanFiles {
  constructor(private readonly files: Files) {}

  async keep(file: File): Promise<Stored> {
    if (file.size > SCAN_BYTES) throw new Problem('act-scan.too-large');
    const content = Buffer.from(await file.arrayBuffer());
    const kind = scanKind(content);
    if (kind === null) throw new Problem('act-scan.not-a-scan');
    if (kind === 'damaged') throw new Problem('act-scan.damaged');
    const { id, size } = await this.files.put('act-scan', [content]);
    return { fileId: id, kind, size };
  }

  read(fileId: string) {
    return this.files.read(fileId);
  }

  drop(fileId: string): Promise<void> {
    return this.files.remove(fileId);
  }
}
