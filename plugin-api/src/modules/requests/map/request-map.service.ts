import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { RequestMap, RequestMapQuery } from '@nastavnik/contracts/request-map';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { countMap } from './count-map.ts';
import { RequestMapRepository } from './request-map.repository.ts';

/** What the school is asked for, before anybody is taken into a base. */
@Injectable()
export class RequestMapService {
  constructor(
    private readonly scope: Scope,
    private readonly requests: RequestMapRepository,
    private readonly packs: PacksService,
  ) {}

  /** Of the school year of today unless another one is asked for. */
  async show(query: RequestMapQuery): Promise<RequestMap> {
    const { year = schoolYearOf(this.scope.today()) } = query;
    const groups = await this.requests.groups({ ...query, year });
    return { year, ...countMap(groups, await this.packs.current()) };
  }
}
