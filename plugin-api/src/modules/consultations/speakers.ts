import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
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
    private readonly roster: RosterService,
    private readonly history: History,
  ) {}

  me(): Promise<string> {
    return this.roster.me();
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
