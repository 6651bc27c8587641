import type { MentorRequest, RequestsQuery } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { birthYearOf } from '../roster/age.ts';
import { briefOf } from '../roster/brief.ts';
import { type RequestRow, RequestsRepository } from './requests.repository.ts';

/** Reads requests for a mentor. */
@Injectable()
export class RequestsService {
  constructor(private readonly requests: RequestsRepository) {}

  async list(query: RequestsQuery) {
    const rows = await this.requests.list(query, placeOf(query.after));
    return pageFrom(rows, query.limit, ({ id }) => ['', id], shown);
  }

  counts() {
    return this.requests.counts();
  }

  async pupils() {
    const rows = await this.requests.pupils();
    return { items: rows.flatMap((row) => briefOf(row, 'pupil') ?? []) };
  }

  async referable(q: string) {
    const rows = await this.requests.referable(q);
    return { items: rows.flatMap((row) => briefOf(row, 'pupil') ?? []) };
  }

  async show(requestId: string): Promise<MentorRequest> {
    const row = await this.requests.find(requestId);
    if (!row) throw new Problem('entity.not-found');
    return shown(row);
  }
}

function shown(row: RequestRow): MentorRequest {
  const person = briefOf(row, 'person');
  if (!person) throw new Error('a request without a person');
  const { id, form, grounds, wish, deficits, urgency, freeSlots, source, sourceName } = row;
  const { state, filedOn, decidedAt, reason, version, changedAt } = row;
  return {
    id,
    person,
    birthYear: birthYearOf(row.birthDate, row.isPupil),
    form,
    grounds,
    wish,
    deficits,
    urgency,
    freeSlots,
    source,
    sourceName,
    state,
    filedBy: briefOf(row, 'filer'),
    filedOn,
    decidedBy: briefOf(row, 'decider'),
    decidedAt,
    reason,
    inBase: row.inBase === 1,
    version,
    changedAt,
  };
}
