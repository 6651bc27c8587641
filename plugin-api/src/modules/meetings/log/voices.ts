import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { OwnPairs } from '../../pairs/own/own-pairs.ts';
import { RosterService } from '../../roster/roster.service.ts';

/** Whose words an answer is, and who wrote them down when it was not the person. */
export interface Voice {
  whose: string;
  enteredBy: string | null;
}

/** Who speaks about a meeting: the signed-in person, or somebody whose words they write down. */
@Injectable()
export class Voices {
  constructor(
    private readonly scope: Scope,
    private readonly own: OwnPairs,
    private readonly roster: RosterService,
  ) {}

  /**
   * «Со слов» writes the curator for anybody and the class teacher for pupils of the class, but neither
   * in a pair of their own.
   */
  async of(pairId: string, personId: string | undefined): Promise<Voice> {
    const me = this.scope.personId;
    if (personId === undefined || personId === me) return { whose: me, enteredBy: null };
    const { reach } = this.scope;
    const office =
      reach.has('school') || (reach.has('own-class') && (await this.roster.leads(me, personId)));
    if (!office) throw new Problem('access.denied', { right: 'feedback.write' });
    await this.own.needOutside(pairId);
    return { whose: personId, enteredBy: me };
  }
}
