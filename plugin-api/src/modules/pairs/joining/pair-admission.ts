import type { NewPair } from '@nastavnik/contracts/pair-drafts';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';
import type { ProgrammeToJoin } from '../../programmes/programmes.repository.ts';
import { Admissions } from '../../training/selection/admissions.ts';
import { PairBases } from '../pair-bases.ts';
import type { LockedPair } from '../pair-people.ts';
import { PairRules } from '../pair-rules.ts';

/** Everything that a new pair has to pass. */
@Injectable()
export class PairAdmission {
  constructor(
    private readonly scope: Scope,
    private readonly rules: PairRules,
    private readonly bases: PairBases,
    private readonly programmes: OpenProgrammes,
    private readonly admissions: Admissions,
  ) {}

  /** Refuses, or gives the programme in which the pair is going to work; null where there is none. */
  async admit(pair: NewPair): Promise<ProgrammeToJoin | null> {
    const members = await this.rules.admit(pair);
    await this.bases.needRoom(pair, members);
    const { form, programmeId } = pair;
    const programme = await this.programmes.join(form, this.scope.today(), programmeId);
    await this.admissions.need([{ ...pair, programme }]);
    return programme;
  }

  /** The role model of pairs of a form of which nobody has named one. */
  usualModel(form: string): Promise<string | null> {
    return this.rules.onlyModel(form);
  }

  /** The same for mentees who join a pair that works already, in the programme that it works in. */
  async admitTo(pair: LockedPair, menteeIds: string[]): Promise<void> {
    const { mentorId, form, programmeId } = pair;
    const wanted = { mentorId, menteeIds, form, model: null, agreed: true };
    await this.bases.needRoom(wanted, await this.rules.admit(wanted));
    if (programmeId !== null) await this.programmes.join(form, this.scope.today(), programmeId);
  }
}
