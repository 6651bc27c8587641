import { groupRoutes } from '@nastavnik/contracts/groups';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { PairsService } from '../pairs.service.ts';
import { GroupChangesService } from './group-changes.service.ts';

@Controller()
export class GroupsController {
  constructor(
    private readonly pairs: PairsService,
    private readonly changes: GroupChangesService,
  ) {}

  @Endpoint(groupRoutes.leave)
  async leave({ params, version, body }: Call<typeof groupRoutes.leave>) {
    await this.changes.leave(params.pairId, version, body);
    return this.pairs.show(params.pairId);
  }

  @Endpoint(groupRoutes.join)
  async join({ params, version, body }: Call<typeof groupRoutes.join>) {
    await this.changes.join(params.pairId, version, body);
    return this.pairs.show(params.pairId);
  }
}
