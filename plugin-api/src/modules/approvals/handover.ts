import type { Remark } from '@nastavnik/contracts/approvals';
import type { RoadmapAct } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { ApprovalEntity } from './approval.entity.ts';
import { ApprovalsRepository } from './approvals.repository.ts';
import { Parties } from './parties.ts';
import type { Stored } from './scans/scan-files.ts';
import type { Subject } from './subject.ts';
import { Subjects } from './subjects.ts';

export interface Decision {
  to: 'agreed' | 'returned';
  remarks: Remark[];
  act: RoadmapAct | null;
}

/**
 * The one door between an org and the one above it. Both sides change in one transaction, so that they
 * never disagree; each in rows of its own. Whoever ends a round locks it at the receiver first.
 */
@Injectable()
export class Handover {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly rounds: ApprovalsRepository,
    private readonly parties: Parties,
    private readonly subjects: Subjects,
  ) {}

  send(subject: Subject, id: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      const { title, yearTo, edition, content } = await subject.seal(id, version);
      const { org: sender } = this.scope;
      const { org: receiver, office } = await this.parties.receiver();
      const round = {
        id: newId(),
        subject: subject.kind,
        subjectId: id,
        round: ((await this.rounds.rounds(id))[0]?.round ?? 0) + 1,
        edition,
        office,
        state: 'waiting',
        due: await subject.due(id),
        sentOn: this.scope.today(),
        sentAt: new Date().toISOString(),
        sentId: this.scope.personId,
        sentBy: await this.parties.me(),
        remarks: [],
      } as const;
      await this.rounds.sent.insert({ ...round, remarks: [], receiverId: receiver.id });
      await this.scope.inOrg(receiver, 'handover', async () => {
        await this.rounds.outdate(sender.id, id);
        await this.rounds.inbox.insert({
          ...round,
          remarks: [],
          isLast: true,
          title,
          yearTo,
          senderId: sender.id,
          senderName: sender.name,
          senderKind: sender.kind,
          content,
        });
      });
    });
  }

  withdraw(subject: Subject, subjectId: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      await subject.need(subjectId);
      const [last] = await this.rounds.rounds(subjectId);
      if (last?.state !== 'waiting') throw new Problem('submission.not-sent');
      const { id, edition, receiverId } = last;
      await this.scope.inOrg(await this.parties.need(receiverId), 'handover', async () => {
        const received = await this.rounds.lock(id);
        if (received.state !== 'waiting') throw new Problem('submission.not-sent');
        await this.rounds.inbox.update(id, received.version, { state: 'withdrawn' });
      });
      await subject.takeBack(subjectId, version, edition);
      await this.rounds.sent.update(id, last.version, { state: 'withdrawn' });
    });
  }

  /** Puts the scan of its act beside a decided round that the caller has locked. */
  async attach(row: ApprovalEntity, version: number, stored: Stored): Promise<void> {
    const { id, senderId } = row;
    const scan = { ...stored, at: new Date().toISOString(), by: await this.parties.me() };
    await this.rounds.inbox.update(id, version, { scan });
    await this.scope.inOrg(await this.parties.need(senderId), 'handover', async () => {
      const kept = await this.rounds.sent.need({ id });
      await this.rounds.sent.update(id, kept.version, { scan });
      await this.subjects.of(row.subject).noteScan(row.subjectId);
    });
  }

  /** Ends a round that the caller has locked in the inbox of the org in scope, as it was seen. */
  async decide(row: ApprovalEntity, version: number, decision: Decision): Promise<void> {
    const { id, subjectId, edition, senderId } = row;
    const by = `${this.scope.org.name}, ${await this.parties.me()}`.slice(0, 200);
    const { to, remarks, act } = decision;
    const decidedAt = new Date().toISOString();
    const ended = { state: to, remarks, act, decidedAt, decidedBy: by };
    const on = act?.date ?? this.scope.today();
    await this.rounds.inbox.update(id, version, ended);
    await this.scope.inOrg(await this.parties.need(senderId), 'handover', async () => {
      await this.subjects.of(row.subject).move(subjectId, { edition, to, by: { by, on } });
      const kept = await this.rounds.sent.need({ id });
      await this.rounds.sent.update(id, kept.version, ended);
    });
  }
}
