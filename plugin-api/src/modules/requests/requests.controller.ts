import { referralRoutes } from '@nastavnik/contracts/referrals';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { RequestDecisions } from './request-decisions.service.ts';
import { RequestFiling } from './request-filing.service.ts';
import { RequestsService } from './requests.service.ts';

@Controller()
export class RequestsController {
  constructor(
    private readonly requests: RequestsService,
    private readonly filing: RequestFiling,
    private readonly decisions: RequestDecisions,
  ) {}

  @Endpoint(requestRoutes.list)
  list({ query }: Call<typeof requestRoutes.list>) {
    return this.requests.list(query);
  }

  @Endpoint(requestRoutes.counts)
  counts() {
    return this.requests.counts();
  }

  @Endpoint(requestRoutes.pupils)
  pupils() {
    return this.requests.pupils();
  }

  @Endpoint(requestRoutes.file)
  async file({ body }: Call<typeof requestRoutes.file>) {
    return this.requests.show(await this.filing.file(body));
  }

  @Endpoint(referralRoutes.find)
  referable({ query }: Call<typeof referralRoutes.find>) {
    return this.requests.referable(query.q);
  }

  @Endpoint(referralRoutes.file)
  async refer({ body }: Call<typeof referralRoutes.file>) {
    return this.requests.show(await this.filing.refer(body));
  }

  @Endpoint(requestRoutes.withdraw)
  async withdraw({ params, version }: Call<typeof requestRoutes.withdraw>) {
    await this.decisions.withdraw(params.requestId, version);
    return this.requests.show(params.requestId);
  }

  @Endpoint(requestRoutes.accept)
  accept({ body }: Call<typeof requestRoutes.accept>) {
    return this.decisions.accept(body.requestIds);
  }

  @Endpoint(requestRoutes.decline)
  decline({ body }: Call<typeof requestRoutes.decline>) {
    return this.decisions.decline(body);
  }
}
