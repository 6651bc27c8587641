import { pullRoutes } from '@nastavnik/contracts/sync-pull';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { PullCheckup } from './pull-check.service.ts';
import { PullDesk } from './pull-desk.service.ts';
import { PullNow } from './pull-now.service.ts';

/** Reading rosters from providers. */
@Controller()
export class PullController {
  constructor(
    private readonly desk: PullDesk,
    private readonly checkup: PullCheckup,
    private readonly now: PullNow,
  ) {}

  @Endpoint(pullRoutes.list)
  list({ query }: Call<typeof pullRoutes.list>) {
    return this.desk.list(query);
  }

  @Endpoint(pullRoutes.put)
  put({ body, version }: Call<typeof pullRoutes.put>) {
    return this.desk.put(body, version);
  }

  @Endpoint(pullRoutes.remove)
  remove({ query, version }: Call<typeof pullRoutes.remove>) {
    return this.desk.remove(query.org, version);
  }

  @Endpoint(pullRoutes.test)
  test({ body }: Call<typeof pullRoutes.test>) {
    return this.checkup.check(body.org, body.provider);
  }

  @Endpoint(pullRoutes.run)
  run({ body }: Call<typeof pullRoutes.run>) {
    return this.now.run(body.org);
  }
}
