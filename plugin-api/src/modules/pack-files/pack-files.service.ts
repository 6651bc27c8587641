import {
  type NewPackFile,
  PACK_BYTES,
  type PackKind,
  type PackPreview,
} from '@nastavnik/contracts/pack-files';
import type { PackVersion } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { packChanges } from './pack-changes.ts';
import { type PackFile, PackSources } from './pack-sources.ts';

async function textOf(file: File): Promise<string> {
  if (file.size > PACK_BYTES) throw new Problem('pack.too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('pack.unreadable');
    throw error;
  }
}

/** A territory's own lists and questionnaires: tried first, then put in; they hold from their day. */
@Injectable()
export class PackFilesService {
  constructor(
    private readonly scope: Scope,
    private readonly sources: PackSources,
  ) {}

  versions(kind: PackKind): Promise<PackVersion[]> {
    return this.sources.versions(kind);
  }

  /** As a person would write it: to be changed and put in again under a code of one's own. */
  async inForce(kind: PackKind): Promise<string> {
    return `${JSON.stringify((await this.sources.inForce(kind)).value, null, 2)}\n`;
  }

  async check(asked: NewPackFile): Promise<PackPreview> {
    const file = await this.read(asked);
    await file.needNew();
    const { value, parts } = await this.sources.inForce(asked.kind);
    return {
      kind: asked.kind,
      code: file.code,
      version: file.version,
      title: file.title,
      effectiveFrom: this.dayOf(asked, file),
      inForce: { title: value.title, version: value.version },
      changes: packChanges(parts, file.parts),
    };
  }

  async upload(asked: NewPackFile): Promise<PackVersion> {
    const file = await this.read(asked);
    return file.keep(this.dayOf(asked, file));
  }

  private async read({ kind, file }: NewPackFile): Promise<PackFile> {
    const checked = await this.sources.read(kind, await textOf(file));
    if (!checked.troubles) return checked.value;
    const { troubles } = checked;
    throw new Problem('pack.wrong', { file: file.name.slice(0, 100), troubles });
  }

  private dayOf({ effectiveFrom }: NewPackFile, file: PackFile): string {
    return effectiveFrom ?? file.effectiveFrom ?? this.scope.today();
  }
}
