import type { Right } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';

/** What the signed-in person may see and do with meetings, whichever route they came by. */
export interface Reader {
  id: string;
  /** Sees every mark: the curator. */
  seesMarks: boolean;
  correctsAll: boolean;
  /** Logs meetings of pairs that they lead. */
  leads: boolean;
  consents: 'all' | 'own-class' | 'none';
}

/** Who is reading. */
@Injectable()
export class Readers {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
  ) {}

  async current(): Promise<Reader> {
    const { person } = this.scope;
    const { rights } = await this.sessions.rightsOf(person, this.scope.org);
    const reach = (right: Right) => rights.get(right) ?? new Set();
    const consents = reach('consents.read');
    return {
      id: person.personId,
      seesMarks: reach('meetings.read').has('school'),
      correctsAll: reach('meetings.write').has('school'),
      leads: reach('meetings.write').has('own-pair'),
      consents: consents.has('school') ? 'all' : consents.has('own-class') ? 'own-class' : 'none',
    };
  }
}
