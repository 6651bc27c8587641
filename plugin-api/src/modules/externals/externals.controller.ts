import { externalRoutes } from '@nastavnik/contracts/externals';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ExternalsService } from './externals.service.ts';

@Controller()
export class ExternalsController {
  constructor(private readonly externals: ExternalsService) {}

  @Endpoint(externalRoutes.list)
  list({ query }: Call<typeof externalRoutes.list>) {
    return this.externals.list(query);
  }

  @Endpoint(externalRoutes.add)
  add({ body }: Call<typeof externalRoutes.add>) {
    return this.externals.add(body);
  }

  @Endpoint(externalRoutes.update)
  update({ params, version, body }: Call<typeof externalRoutes.update>) {
    return this.externals.update(params.personId, version, body);
  }
}
