import { passRoutes } from '@nastavnik/contracts/passes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { PassesService } from './passes.service.ts';

@Controller()
export class PassesController {
  constructor(private readonly passes: PassesService) {}

  @Endpoint(passRoutes.list)
  list({ query }: Call<typeof passRoutes.list>) {
    return this.passes.list(query);
  }

  @Endpoint(passRoutes.make)
  make({ body }: Call<typeof passRoutes.make>) {
    return this.passes.make(body);
  }

  @Endpoint(passRoutes.renew)
  renew({ params, version }: Call<typeof passRoutes.renew>) {
    return this.passes.renew(params.passId, version);
  }

  @Endpoint(passRoutes.end)
  end({ params, version }: Call<typeof passRoutes.end>) {
    return this.passes.end(params.passId, version);
  }
}
