import type { LockSetting } from '@nastavnik/contracts/matching-run';
import type { ProgrammeRules } from '@nastavnik/contracts/programme-rules';
import { usualOf } from '@nastavnik/contracts/programme-states';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { LocksService } from '../people/locks.service.ts';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';

/** The programme that a run matches for. */
export interface RunProgramme {
  id: string;
  title: string;
  rules: ProgrammeRules;
}

/** By whom, by which lists and for which programme a run is made. */
@Injectable()
export class RunMakers {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly programmes: OpenProgrammes,
    private readonly locks: LocksService,
  ) {}

  async now(): Promise<{ madeBy: string; pack: string }> {
    const { code, version } = await this.packs.current();
    return { madeBy: this.scope.personId, pack: `${code} ${version}` };
  }

  /** The programme that is named, else the usual one; one that has closed is refused. */
  joining(form: string, programmeId: string | undefined): Promise<RunProgramme | null> {
    return this.programmes.join(form, this.scope.today(), programmeId);
  }

  /** Keeps what the curator says of pairs, before the run reads it. */
  async hold(locks: readonly LockSetting[]): Promise<void> {
    for (const lock of locks) await this.locks.set(lock);
  }

  /** The same for those who only look: nothing is refused. */
  async known(form: string, programmeId: string | undefined): Promise<RunProgramme | null> {
    const today = this.scope.today();
    const open = await this.programmes.list(form, today);
    return open.find(({ id }) => id === programmeId) ?? usualOf(open, today) ?? null;
  }
}
