import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';

type Action =
  | 'remark_left'
  | 'remark_taken_back'
  | 'remark_accepted'
  | 'remark_partly'
  | 'remark_rejected';

/** Whoever speaks: by name for the owner of the draft, and in the history of their own org. */
@Injectable()
export class Speakers {
  constructor(
    private readonly scope: Scope,
    private readonly roster: RosterService,
    private readonly history: History,
  ) {}

  /** The paper may be another org's, which cannot look them up. */
  async me(): Promise<string> {
    const { personId } = this.scope;
    const member = (await this.roster.members([personId])).get(personId);
    return member ? shortName(member.brief).slice(0, 200) : '';
  }

  note(consultationId: string, action: Action, item: string | null): Promise<void> {
    return this.history.add({
      entity: 'consultation',
      id: consultationId,
      action,
      ...(item !== null && { note: item }),
    });
  }
}
