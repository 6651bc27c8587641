import type { Approval, ApprovalBrief, Missing } from '@nastavnik/contracts/approvals';
import type { SubmissionState } from '@nastavnik/contracts/approval-states';
import { SubmissionState as States } from '@nastavnik/contracts/approval-states';
import { itemDifferences } from '@nastavnik/contracts/roadmap-differences';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { ApprovalsRepository, type InboxRow } from './approvals.repository.ts';
import { RoundDues } from './round-dues.ts';
import { roundView } from './round-view.ts';

/** Reads what was handed over to the org in scope. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly orgs: Orgs,
    private readonly rounds: ApprovalsRepository,
    private readonly dues: RoundDues,
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
    return { items: rows.map((row) => briefOf(row, today)), missing: await this.missing(), counts };
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
      content: row.content,
      differences: before ? itemDifferences(before.content, row.content) : null,
      earlier: earlier.map((each) => roundView(each, today)),
      today,
      may: { decide: await this.mayDecide(row) },
    };
  }

  private async mayDecide(row: InboxRow): Promise<boolean> {
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    return (
      row.state === 'waiting' &&
      row.sentId !== this.scope.personId &&
      rights.has('approvals.decide') &&
      (row.office === 'org' || rights.has('approvals.accept'))
    );
  }

  /** Schools whose roadmap for this year has not come, where a day is named for it. */
  private async missing(): Promise<Missing[]> {
    const { org } = this.scope;
    const today = this.scope.today();
    const due = org.kind === 'municipality' ? await this.dues.of('ROADMAP_AGREED') : null;
    if (due === null) return [];
    const came = await this.rounds.sendersFor('roadmap', Number(today.slice(0, 4)));
    return (await this.orgs.schoolsUnder(org))
      .filter(({ id }) => !came.has(id))
      .map(({ id, name }) => ({ sender: { id, name }, due, late: today > due }));
  }
}

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
