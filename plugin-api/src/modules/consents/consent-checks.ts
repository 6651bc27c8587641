import type { ConsentKind } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { RosterService } from '../roster/roster.service.ts';
import { lacksOf } from './consent-state.ts';
import { ConsentsRepository } from './consents.repository.ts';

/** A person and the kinds of consent that an action needs of them. */
export interface Needed {
  member: Member;
  kinds: ConsentKind[];
}

const CHUNK = 500;

/** Answers whether consents are there, and keeps them there until the transaction ends. */
@Injectable()
export class ConsentChecks {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly scope: Scope,
    private readonly roster: RosterService,
  ) {}

  acts(personIds: readonly string[]) {
    return this.consents.acts(personIds);
  }

  /** Of whom the employment contract holds a consent of this kind. */
  byContract(personIds: readonly string[], kind: ConsentKind) {
    return this.consents.byContract(personIds, kind);
  }

  /**
   * The same of people of whom something leaves the school: each such purpose has a consent of its own by
   * law, whatever a territory's pack asks for pairs.
   */
  async needOf(kind: ConsentKind, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    const members = await this.roster.members([...new Set(personIds)]);
    await this.need([...members.values()].map((member) => ({ member, kinds: [kind] })));
  }

  /** Those of the people whose consent of a kind is in force today. */
  async given(kind: ConsentKind, personIds: readonly string[]): Promise<Set<string>> {
    const today = this.scope.today();
    const found = new Set<string>();
    const ids = [...new Set(personIds)];
    for (let at = 0; at < ids.length; at += CHUNK)
      for (const [id, acts] of await this.consents.acts(ids.slice(at, at + CHUNK)))
        if (lacksOf(acts, [kind], today).length === 0) found.add(id);
    return found;
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
