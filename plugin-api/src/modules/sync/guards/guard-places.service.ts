import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { dateIn, type Org, Scope } from '../../../platform/scope/scope.ts';
import { ExternalRefs } from '../../connections/external-refs.repository.ts';
import { HostOrgs } from '../../connections/host-orgs.ts';

/** Where an exception holds: at one school, or, with no school, at all of a connection. */
export interface GuardPlace {
  connectionId: string;
  school: Org | null;
  /** The day that counts there. */
  today: string;
}

/** The place that a caller means: people have one school, a host all that it feeds. */
@Injectable()
export class GuardPlaces {
  constructor(
    private readonly scope: Scope,
    private readonly refs: ExternalRefs,
    private readonly hostOrgs: HostOrgs,
  ) {}

  async of(sourcedId: string | undefined): Promise<GuardPlace> {
    const { caller } = this.scope;
    if (caller.kind === 'system') throw new Problem('entity.not-found');
    const { connectionId } = caller;
    if (caller.kind === 'client') {
      const school = sourcedId === undefined ? null : await this.named(connectionId, sourcedId);
      return placeAt(connectionId, school);
    }
    const { org } = this.scope;
    const own =
      sourcedId === undefined || (await this.refs.find(connectionId, 'org', sourcedId)) === org.id;
    if (!own) throw new Problem('entity.not-found');
    return placeAt(connectionId, org);
  }

  private async named(connectionId: string, sourcedId: string): Promise<Org> {
    const org = await this.hostOrgs.find(connectionId, sourcedId);
    if (org?.kind !== 'school') throw new Problem('school.unknown');
    return org;
  }
}

const placeAt = (connectionId: string, school: Org | null): GuardPlace => ({
  connectionId,
  school,
  today: dateIn(school?.timeZone ?? 'UTC', new Date()),
});
