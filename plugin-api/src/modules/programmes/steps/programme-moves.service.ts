import { programmeSteps } from '@nastavnik/contracts/programme-states';
import type { ProgrammeMove } from '@nastavnik/contracts/programmes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { ProgrammeFacts } from '../programme-facts.ts';
import type { ProgrammeEntity } from '../programme.entity.ts';
import { ProgrammesRepository } from '../programmes.repository.ts';
import { ProgrammesService } from '../programmes.service.ts';
import { refusalOf } from './programme-steps.ts';

/** Takes a programme from state to state. */
@Injectable()
export class ProgrammeMovesService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly programmes: ProgrammesRepository,
    private readonly reading: ProgrammesService,
    private readonly facts: ProgrammeFacts,
  ) {}

  /** Pairs that are being made in the programme are waited for, and then counted. */
  move(id: string, version: number, move: ProgrammeMove): Promise<void> {
    const { step } = move;
    return this.db.transaction(async () => {
      await this.programmes.lock(id);
      const programme = await this.programmes.rows.need({ id });
      const refusal = refusalOf(step, await this.reading.factsOf(programme));
      if (refusal) throw refusal;
      await this.programmes.rows.update(id, version, {
        ...this.given(move),
        state: programmeSteps[step].to,
        changedAt: new Date().toISOString(),
      });
      await this.facts.happened(id, step, noteOf(move));
    });
  }

  private given({ step, act, reason }: ProgrammeMove): Partial<ProgrammeEntity> {
    if (step === 'cancel') {
      if (!reason) throw new Problem('programme.reason-needed');
      return { cancelReason: reason };
    }
    if (step !== 'approve') return {};
    if (!act || act.date > this.scope.today()) throw new Problem('programme.act-needed');
    return { actNumber: act.number, actDate: act.date };
  }
}

function noteOf({ step, act, reason }: ProgrammeMove): { note: string } | undefined {
  if (step === 'approve' && act) return { note: `${act.number} от ${act.date}` };
  return step === 'cancel' && reason ? { note: reason } : undefined;
}
