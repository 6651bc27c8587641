import { IssuedView, ReceivedView, ReplyView } from '@nastavnik/contracts/assignment-states';
import type {
  AddresseeCounts,
  IssuedAssignment,
  IssuedSums,
  ReceivedAssignment,
  ReceivedSums,
} from '@nastavnik/contracts/assignments';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { OrgsBelow } from '../connections/orgs-below.ts';
import type { AssignmentEntity, ReceivedEntity } from './assignment.entity.ts';
import { addresseeView, receivedView } from './assignment-view.ts';
import { IssuedRepository } from './issued.repository.ts';
import { ReceivedRepository } from './received.repository.ts';

interface Page<View> {
  view?: View | undefined;
  after?: string | undefined;
  limit: number;
}

/** Reads what the org in scope has issued and received. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly scope: Scope,
    private readonly orgsBelow: OrgsBelow,
    private readonly issued: IssuedRepository,
    private readonly received: ReceivedRepository,
  ) {}

  sums(): Promise<IssuedSums> {
    return this.issued.sums(this.scope.today());
  }

  receivedSums(): Promise<ReceivedSums> {
    return this.received.sums(this.scope.today());
  }

  async below() {
    const orgs = await this.orgsBelow.children();
    return { items: orgs.map(({ id, name, kind, isOn }) => ({ id, name, kind, off: !isOn })) };
  }

  async list(query: Page<IssuedView>) {
    const today = this.scope.today();
    const rows = await this.issued.list(query, today, placeOf(query.after));
    const counts = await this.issued.counts(
      rows.map(({ id }) => id),
      today,
    );
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => ['', id],
      (row) => issuedView(row, counts.get(row.id) ?? nobody),
    );
  }

  async show(id: string): Promise<IssuedAssignment> {
    const row = await this.issued.assignments.need({ id });
    const counts = await this.issued.counts([id], this.scope.today());
    return issuedView(row, counts.get(id) ?? nobody);
  }

  async addressees(id: string, query: Page<ReplyView>) {
    await this.issued.assignments.need({ id });
    const today = this.scope.today();
    const rows = await this.issued.addresseesOf(id, query, today, placeOf(query.after));
    return pageFrom(
      rows,
      query.limit,
      (row) => ['', row.id],
      (row) => addresseeView(row, today),
    );
  }

  async receivedList(query: Page<ReceivedView>) {
    const today = this.scope.today();
    const rows = await this.received.list(query, today, placeOf(query.after));
    return pageFrom(
      rows,
      query.limit,
      ({ due, id }) => [due, id],
      (row) => receivedView(row, today),
    );
  }

  async receivedOne(id: string): Promise<ReceivedAssignment> {
    return receivedView(await this.needReceived(id), this.scope.today());
  }

  async needReceived(id: string): Promise<ReceivedEntity> {
    const row = await this.received.rows.find({ id });
    if (!row) throw new Problem('entity.not-found');
    return row;
  }
}

const nobody: AddresseeCounts = {
  all: 0,
  open: 0,
  overdue: 0,
  answered: 0,
  accepted: 0,
  withdrawn: 0,
};

function issuedView(row: AssignmentEntity, counts: AddresseeCounts): IssuedAssignment {
  const { id, number, issuedOn, text, due, asked, figure, issuedBy, version } = row;
  const { withdrawnOn: on, withdrawReason: reason } = row;
  return {
    id,
    number,
    issuedOn,
    text,
    due,
    asked,
    figure,
    issuedBy,
    withdrawn: on === null ? null : { on, reason: reason ?? '' },
    counts,
    version,
  };
}
