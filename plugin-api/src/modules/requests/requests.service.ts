import type { MentorRequest, RequestsQuery } from '@nastavnik/contracts/requests';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { birthYearOf } from '../roster/age.ts';
import { briefOf } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { type RequestRow, RequestsRepository } from './requests.repository.ts';

/** Reads requests for a mentor. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly roster: RosterService,
    private readonly scope: Scope,
  ) {}

  async list(query: RequestsQuery) {
    const rows = await this.requests.list(query, placeOf(query.after));
    const named = await this.named(rows);
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => ['', id],
      (row) => this.shown(row, named),
    );
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
    return this.shown(row, await this.named([row]));
  }

  /** Those whom requests name; most name nobody. */
  private async named(rows: readonly RequestRow[]): Promise<Map<string, PersonBrief>> {
    const ids = rows.flatMap(({ likes, avoids }) => [...(likes ?? []), ...(avoids ?? [])]);
    if (ids.length === 0) return new Map();
    const members = await this.roster.members([...new Set(ids)]);
    return new Map([...members].map(([id, { brief }]) => [id, brief]));
  }

  private shown(row: RequestRow, named: ReadonlyMap<string, PersonBrief>): MentorRequest {
    const person = briefOf(row, 'person');
    if (!person) throw new Error('a request without a person');
    const { reach, personId } = this.scope;
    const filedBy = briefOf(row, 'filer');
    const whole = reach.has('school') || filedBy?.id === personId;
    const { isPupil, birthDate, inBase, interests, shift, language, wishes, ...said } = row;
    return {
      ...said,
      person,
      birthYear: birthYearOf(birthDate, isPupil),
      matching: whole
        ? {
            interests: interests ?? [],
            shift,
            language,
            wishes,
            likes: briefs(row.likes, named),
            // whom somebody would not have is not told to that one, whatever their office
            avoids: briefs(row.avoids, named).filter(({ id }) => id !== personId),
          }
        : null,
      filedBy,
      decidedBy: briefOf(row, 'decider'),
      inBase: inBase === 1,
    };
  }
}

const briefs = (ids: string[] | null, named: ReadonlyMap<string, PersonBrief>) =>
  (ids ?? []).flatMap((id) => named.get(id) ?? []);
