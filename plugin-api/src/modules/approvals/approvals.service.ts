import type {
  Approval,
  ApprovalBrief,
  Missing,
  ItemDifference,
} from '@nastavnik/contracts/approvals';
import type { SubjectKind, SubmissionState } from '@nastavnik/contracts/approval-states';
import { SubmissionState as States } from '@nastavnik/contracts/approval-states';
import { itemDifferences, schoolDifferences } from '@nastavnik/contracts/roadmap-differences';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { Participants } from '../roadmaps/facts/participants.ts';
import type { ApprovalEntity } from './approval.entity.ts';
import { ApprovalsRepository, type InboxRow } from './approvals.repository.ts';
import { Deciders } from './deciders.ts';
import { RoundDues } from './round-dues.ts';
import { roundView } from './round-view.ts';

/** Reads what was handed over to the org in scope. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly scope: Scope,
    private readonly deciders: Deciders,
    private readonly orgs: Orgs,
    private readonly rounds: ApprovalsRepository,
    private readonly dues: RoundDues,
    private readonly participants: Participants,
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

  /** Who has not handed over what is due this year, where a day is named for it; of schools those that take part. */
  private async missing(): Promise<Missing[]> {
    const { org } = this.scope;
    const asked = awaited[org.kind];
    const today = this.scope.today();
    const year = Number(today.slice(0, 4));
    const due = asked ? await this.dues.ofYear(asked.fact, year) : null;
    if (!asked || due === null) return [];
    const came = await this.rounds.sendersFor(asked.subject, year);
    const below = (await this.orgs.children(org.id)).filter(({ kind }) => kind === asked.from);
    const owing = asked.from === 'school' ? new Set((await this.participants.schools()).ids) : null;
    return below
      .filter(({ id }) => !came.has(id) && (owing?.has(id) ?? true))
      .map(({ id, name }) => ({
        subject: asked.subject,
        sender: { id, name },
        due,
        late: today > due,
      }));
  }
}

/** What each level waits for from the one below. */
const awaited: Partial<Record<OrgKind, { subject: SubjectKind; fact: ProofCode; from: OrgKind }>> =
  {
    municipality: { subject: 'roadmap', fact: 'ROADMAP_AGREED', from: 'school' },
    region: { subject: 'school_list', fact: 'SCHOOL_LIST_SUBMITTED', from: 'municipality' },
  };

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
