import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { dateIn, type Org, Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { ConsultationsRepository, type Sees } from './consultations.repository.ts';
import { consultationState } from './consultation-view.ts';

/** How the caller stands to an org that may have published drafts. */
export interface Stand {
  owner: Org;
  own: boolean;
  sees: Sees;
}

/**
 * The one door through which drafts of the orgs above are seen, and only what they have published:
 * by their offices and schools below. A school's draft is seen by its own staff too.
 */
@Injectable()
export class Audience {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly sessions: SessionSource,
    private readonly consultations: ConsultationsRepository,
  ) {}

  /** Whose drafts the caller may see: of the own org, then of those above. */
  async stands(): Promise<Stand[]> {
    const { org, person } = this.scope;
    const { rights } = await this.sessions.rightsOf(person, org);
    if (!rights.has('roadmaps.read'))
      return [{ owner: org, own: true, sees: { personId: person.personId } }];
    const stands: Stand[] = [{ owner: org, own: true, sees: { all: true } }];
    for (const id of new Set([org.municipalityId, org.regionId])) {
      const owner = id === null || id === org.id ? null : await this.orgs.find(id);
      if (owner) stands.push({ owner, own: false, sees: { orgId: org.id } });
    }
    return stands;
  }

  /** A consultation that the caller may see; one that they may not is unknown. */
  async need(id: string): Promise<{ stand: Stand; row: ConsultationEntity }> {
    for (const stand of await this.stands()) {
      const row = await this.at(stand, () => this.consultations.consultations.find({ id }));
      if (row && this.isShown(stand, row)) return { stand, row };
    }
    throw new Problem('entity.not-found');
  }

  /** What is only planned is nobody's but the owner's. */
  isShown(
    { owner, sees }: Stand,
    row: Pick<ConsultationEntity, 'fromOn' | 'untilOn' | 'closedOn'>,
  ) {
    return 'all' in sees || consultationState(row, this.today(owner)) !== 'planned';
  }

  /** The calendar day at whoever has published. */
  today({ timeZone }: Org): string {
    return dateIn(timeZone, new Date());
  }

  at<T>({ owner }: Stand, work: () => Promise<T>): Promise<T> {
    return this.scope.inOrg(owner, 'consultation', work);
  }
}
