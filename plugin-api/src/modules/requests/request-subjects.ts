import type { NewRequest, RequestSource } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { Member } from '../roster/roster.repository.ts';
import { RosterService } from '../roster/roster.service.ts';

/** Whom the curator has looked up: others say it in words, so that no names can be tried. */
const namedIn = ({ matching: { likes, avoids } }: NewRequest) => [...likes, ...avoids];

/** For whom somebody may ask: oneself, a pupil of the own class, anyone of the school. */
@Injectable()
export class RequestSubjects {
  constructor(
    private readonly scope: Scope,
    private readonly roster: RosterService,
  ) {}

  /** Who is meant, and in whose name; somebody out of reach is unknown. */
  async of(asked: NewRequest): Promise<{ member: Member; source: RequestSource }> {
    const { personId, source } = asked;
    const me = this.scope.personId;
    const { reach } = this.scope;
    const id = personId ?? me;
    const named = namedIn(asked);
    if (named.includes(id)) throw new Problem('pair.self');
    if (named.length > 0 && !reach.has('school')) throw new Problem('entity.not-found');
    // nor does a curator write down what another says of them
    if (named.includes(me)) throw new Problem('matching.own-wish');
    const member = (await this.roster.needActive([id, ...named])).get(id);
    if (!member || (!member.isPupil && !member.isStaff)) throw new Problem('entity.not-found');
    if (id === me) return { member, source: 'self' };
    if (reach.has('school')) return { member, source: source ?? 'self' };
    if (reach.has('own-class') && (await this.roster.leads(me, id)))
      return { member, source: 'class_teacher' };
    throw new Problem('entity.not-found');
  }

  /** A pupil of the school, in the psychologist's name whatever was said. */
  async referred(asked: NewRequest): Promise<{ member: Member; source: RequestSource }> {
    const { personId } = asked;
    if (namedIn(asked).length > 0) throw new Problem('entity.not-found');
    const member = personId && (await this.roster.needActive([personId])).get(personId);
    if (!member || !member.isPupil) throw new Problem('entity.not-found');
    return { member, source: 'psychologist' };
  }
}
