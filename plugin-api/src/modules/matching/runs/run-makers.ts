import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';

/** By whom and by which lists a run is made. */
@Injectable()
export class RunMakers {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
  ) {}

  async now(): Promise<{ madeBy: string; pack: string }> {
    const { code, version } = await this.packs.current();
    return { madeBy: this.scope.personId, pack: `${code} ${version}` };
  }
}
