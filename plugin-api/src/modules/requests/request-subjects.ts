import type { NewRequest, RequestSource } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { Member } from '../roster/roster.repository.ts';
import { RosterService } from '../roster/roster.service.ts';

/** For whom somebody may ask: oneself, a pupil of the own class, anyone of the school. */
@Injectable()
export class RequestSubjects {
  constructor(
    private readonly scope: Scope,
    private readonly roster: RosterService,
  ) {}

  /** Who is meant, and in whose name; somebody out of reach is unknown. */
  async of({ personId, source }: NewRequest): Promise<{ member: Member; source: RequestSource }> {
    const me = this.scope.personId;
    const id = personId ?? me;
    const member = (await this.roster.needActive([id])).get(id);
    if (!member || (!member.isPupil && !member.isStaff)) throw new Problem('entity.not-found');
    if (id === me) return { member, source: 'self' };
    const { reach } = this.scope;
    if (reach.has('school')) return { member, source: source ?? 'self' };
    if (reach.has('own-class') && (await this.roster.leads(me, id)))
      return { member, source: 'class_teacher' };
    throw new Problem('entity.not-found');
  }

  /** A pupil of the school, in the psychologist's name whatever was said. */
  async referred({ personId }: NewRequest): Promise<{ member: Member; source: RequestSource }> {
    const member = personId && (await this.roster.needActive([personId])).get(personId);
    if (!member || !member.isPupil) throw new Problem('entity.not-found');
    return { member, source: 'psychologist' };
  }
}
