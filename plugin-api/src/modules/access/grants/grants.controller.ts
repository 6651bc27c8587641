import { grantRoutes } from '@nastavnik/contracts/grants';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { GrantsService } from './grants.service.ts';

@Controller()
export class GrantsController {
  constructor(private readonly grants: GrantsService) {}

  @Endpoint(grantRoutes.list)
  list({ query }: Call<typeof grantRoutes.list>) {
    return this.grants.list(query);
  }

  @Endpoint(grantRoutes.give)
  give({ body }: Call<typeof grantRoutes.give>) {
    return this.grants.give(body);
  }

  @Endpoint(grantRoutes.revoke)
  revoke({ params, version, body }: Call<typeof grantRoutes.revoke>) {
    return this.grants.revoke(params.grantId, version, body);
  }
}
