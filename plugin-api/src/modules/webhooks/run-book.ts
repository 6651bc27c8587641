import { Injectable } from '@nestjs/common';
import type { PartKey } from '../sync/part-row.ts';
import { PartsRepository } from '../sync/parts.repository.ts';
import { RunsRepository } from '../sync/runs.repository.ts';

/** Whose a run is, and how its host calls the school of a part. */
@Injectable()
export class RunBook {
  constructor(
    private readonly runs: RunsRepository,
    private readonly parts: PartsRepository,
  ) {}

  async connectionOf(runId: string): Promise<string | null> {
    return (await this.runs.find(runId))?.connectionId ?? null;
  }

  async part(
    key: PartKey,
  ): Promise<{ connectionId: string; sourcedId: string; dryRun: boolean } | null> {
    const [run, part] = await Promise.all([this.runs.find(key.runId), this.parts.find(key)]);
    return run && part && { ...part, dryRun: run.dryRun };
  }
}
