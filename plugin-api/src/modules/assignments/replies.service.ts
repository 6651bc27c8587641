import type { AssignmentReply, AssignmentStep } from '@nastavnik/contracts/assignments';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { AddresseeEntity, ReceivedEntity } from './assignment.entity.ts';
import { IssuedRepository } from './issued.repository.ts';
import { ReplySteps } from './reply-steps.ts';

/** Replies of addressees, and what the issuer decides on them. */
@Injectable()
export class Replies {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly history: History,
    private readonly issued: IssuedRepository,
    private readonly steps: ReplySteps,
  ) {}

  answer(row: ReceivedEntity, version: number, reply: AssignmentReply): Promise<void> {
    this.needWhole(row, reply);
    return this.db.transaction(async () => {
      const today = this.scope.today();
      await this.steps.atIssuer(row, version, (kept) => {
        if (kept.state === 'withdrawn') throw new Problem('assignment.withdrawn');
        if (kept.state === 'accepted') throw new Problem('assignment.accepted');
        const answeredOn = inTimeBefore(kept) ?? today;
        return { patch: { state: 'answered', answeredOn, reply }, step: stepOf('answered', reply) };
      });
      await this.note(row.id, 'assignment_answered', row.number);
    });
  }

  /** All of them or none: a reply that has changed since it was seen is not accepted unread. */
  accept(assignmentId: string, replies: readonly { id: string; version: number }[]): Promise<void> {
    return this.db.transaction(async () => {
      const { number } = await this.issued.assignments.need({ id: assignmentId });
      await this.steps.here(assignmentId, replies, ({ state }) => {
        needAnswered(state);
        return { patch: { state: 'accepted' }, step: stepOf('accepted', { text: '' }) };
      });
      await this.note(assignmentId, 'assignment_accepted', number);
    });
  }

  giveBack(
    assignmentId: string,
    reply: { id: string; version: number },
    { remark, due }: { remark: string; due: string | null },
  ): Promise<void> {
    if (due !== null && due < this.scope.today())
      throw new Problem('assignment.due-passed', { on: due });
    return this.db.transaction(async () => {
      const { number } = await this.issued.assignments.need({ id: assignmentId });
      await this.steps.here(assignmentId, [reply], ({ state, due: before }) => {
        needAnswered(state);
        return {
          patch: { state: 'returned', due: due ?? before },
          step: stepOf('returned', { text: remark, due }),
        };
      });
      await this.note(assignmentId, 'assignment_returned', number);
    });
  }

  withdraw(assignmentId: string, version: number, reason: string): Promise<void> {
    return this.db.transaction(async () => {
      const { number } = await this.issued.assignments.need({ id: assignmentId });
      const open = await this.issued.notAccepted(assignmentId);
      if (open.length === 0) throw new Problem('assignment.nothing-to-withdraw');
      const taken = { withdrawnOn: this.scope.today(), withdrawReason: reason };
      await this.issued.assignments.update(assignmentId, version, taken);
      const all = open.map((id) => ({ id, version: null }));
      await this.steps.here(assignmentId, all, () => ({
        patch: { state: 'withdrawn' },
        step: stepOf('withdrawn', { text: reason }),
      }));
      await this.note(assignmentId, 'assignment_withdrawn', number);
    });
  }

  private needWhole({ asked }: ReceivedEntity, { value, act }: AssignmentReply): void {
    if (asked === 'number' && value === null) throw new Problem('assignment.value-asked');
    if (asked === 'document' && act === null) throw new Problem('assignment.document-asked');
    if (act && act.date > this.scope.today())
      throw new Problem('assignment.document-in-future', { on: act.date });
  }

  private note(id: string, action: string, number: string): Promise<void> {
    return this.history.add({ entity: 'assignment', id, action, note: number });
  }
}

/** The day of a reply that came in time: putting it right does not make it late, unless a new day was named. */
function inTimeBefore({ state, due, answeredOn, steps }: AddresseeEntity) {
  const newDay = state === 'returned' && steps.at(-1)?.due;
  return answeredOn !== null && answeredOn <= due && !newDay ? answeredOn : null;
}

function needAnswered(state: ReceivedEntity['state']): void {
  if (state === 'withdrawn') throw new Problem('assignment.withdrawn');
  if (state !== 'answered') throw new Problem('assignment.not-answered');
}

const stepOf = (
  what: AssignmentStep['what'],
  said: Partial<AssignmentStep> & { text: string },
): Omit<AssignmentStep, 'at' | 'by'> => ({ value: null, act: null, due: null, ...said, what });
