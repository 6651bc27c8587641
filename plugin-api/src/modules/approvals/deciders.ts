import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import type { Office } from './approval.entity.ts';

/** Whether it is the caller's office that decides: what a region hands over is its ministry's alone. */
@Injectable()
export class Deciders {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
  ) {}

  async isMine(office: Office): Promise<boolean> {
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    return rights.has('approvals.decide') && (office === 'org' || rights.has('approvals.accept'));
  }
}
