import type { Approval, ApprovalBrief, ItemDifference } from '@nastavnik/contracts/approvals';
import type { SubmissionState } from '@nastavnik/contracts/approval-states';
import { SubmissionState as States } from '@nastavnik/contracts/approval-states';
import { itemDifferences, schoolDifferences } from '@nastavnik/contracts/roadmap-differences';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { Problem } from '../../platform/problem/problem.ts';
import type { ApprovalEntity } from './approval.entity.ts';
import { ApprovalsRepository, type InboxRow } from './approvals.repository.ts';
import { AwaitedRounds } from './awaited-rounds.ts';
import { Deciders } from './deciders.ts';
import { roundView } from './round-view.ts';

/** Reads what was handed over to the org in scope. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly scope: Scope,
    private readonly deciders: Deciders,
    private readonly rounds: ApprovalsRepository,
    private readonly awaited: AwaitedRounds,
  ) {}

  async list(state?: SubmissionState) {
    const today = this.scope.today();
    const rows = await this.rounds.lastRounds(state);
    const found = new Map(
      (await this.rounds.countByState()).map(({ state, count }) => [state, count]),
    );
    const counts = Object.fromEntries(
      States.options.map((each) => [each, found.get(each) ?? 0]),
    ) as Record<SubmissionState, number>;
    return {
      items: rows.map((row) => briefOf(row, today)),
      missing: await this.awaited.missing(),
      counts,
    };
  }

  async show(id: string): Promise<Approval> {
    const row = await this.rounds.inbox.find({ id });
    if (!row) throw new Problem('entity.not-found');
    const today = this.scope.today();
    const all = await this.rounds.received(row.senderId, row.subjectId);
    const earlier = all.filter(({ round }) => round < row.round);
    const before = earlier.find(({ state }) => state !== 'withdrawn') ?? earlier[0];
    return {
      ...briefOf(row, today),
      content: 'items' in row.content ? row.content : null,
      list: 'schools' in row.content ? row.content : null,
      differences: before ? differences(before.content, row.content) : null,
      earlier: earlier.map((each) => roundView(each, today)),
      today,
      may: await this.mayDo(row),
    };
  }

  private async mayDo({ state, office, sentId, act }: InboxRow): Promise<Approval['may']> {
    const mine = await this.deciders.isMine(office);
    return {
      decide: mine && state === 'waiting' && sentId !== this.scope.personId,
      scan: mine && act !== null,
    };
  }
}

type Content = ApprovalEntity['content'];

const differences = (before: Content, after: Content): ItemDifference[] => {
  if ('items' in before && 'items' in after) return itemDifferences(before, after);
  return 'schools' in before && 'schools' in after ? schoolDifferences(before, after) : [];
};

function briefOf(row: InboxRow, today: string): ApprovalBrief {
  const { subject, title, senderId, senderName, senderKind, version } = row;
  return {
    ...roundView(row, today),
    subject,
    title,
    sender: { id: senderId, name: senderName, kind: senderKind },
    version,
  };
}
