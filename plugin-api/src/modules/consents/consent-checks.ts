import type { ConsentKind } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { lacksOf } from './consent-state.ts';
import { ConsentsRepository } from './consents.repository.ts';

/** A person and the kinds of consent that an action needs of them. */
export interface Needed {
  member: Member;
  kinds: ConsentKind[];
}

/** Answers whether consents are there, and keeps them there until the transaction ends. */
@Injectable()
export class ConsentChecks {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly scope: Scope,
  ) {}

  acts(personIds: readonly string[]) {
    return this.consents.acts(personIds);
  }

  /** Of whom the employment contract holds a consent of this kind. */
  byContract(personIds: readonly string[], kind: ConsentKind) {
    return this.consents.byContract(personIds, kind);
  }

  /** Refuses `consent.required`, naming who lacks what. */
  async need(needed: Needed[]): Promise<void> {
    const acts = await this.consents.acts(
      needed.map(({ member }) => member.id),
      true,
    );
    const today = this.scope.today();
    const lacking = needed.flatMap(({ member, kinds }) => {
      const lacks = lacksOf(acts.get(member.id) ?? [], kinds, today);
      return lacks.length === 0
        ? []
        : [{ personId: member.id, name: shortName(member.brief), kinds: lacks }];
    });
    if (lacking.length > 0) throw new Problem('consent.required', { lacking });
  }
}
