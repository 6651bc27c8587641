import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Org } from '../../platform/scope/scope.ts';
import { OrgsRepository } from './orgs.repository.ts';

const FRESH_MS = 5_000;

/** Orgs by id, with the time zone they inherit; at most five seconds old. */
@Injectable()
export class Orgs {
  private readonly known: LRUCache<string, { org: Org | null }>;

  constructor(private readonly orgs: OrgsRepository) {
    this.known = new LRUCache({
      max: 20_000,
      ttl: FRESH_MS,
      fetchMethod: async (id: string) => ({ org: await orgs.find(id) }),
    });
  }

  async find(id: string): Promise<Org | null> {
    return (await this.known.fetch(id))?.org ?? null;
  }

  children(id: string): Promise<Org[]> {
    return this.orgs.children(id);
  }

  /** Every org there is, for jobs. */
  all(): Promise<Org[]> {
    return this.orgs.all();
  }

  /** Every school there is, for jobs. */
  schools(): Promise<Org[]> {
    return this.orgs.schools();
  }

  /** Every school of a municipality or region, and a school itself. */
  schoolsUnder(org: Org): Promise<Org[]> {
    return this.orgs.schoolsUnder(org);
  }
}

/** The ids from an org up to its region; what the nearest of them decides holds. */
export const pathOf = ({
  id,
  municipalityId,
  regionId,
}: Pick<Org, 'id' | 'municipalityId' | 'regionId'>): string[] => [
  ...new Set([id, municipalityId ?? regionId, regionId]),
];
