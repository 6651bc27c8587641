import { consentRoutes } from '@nastavnik/contracts/consents';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ConsentsService } from './consents.service.ts';
import { ConsentReadings } from './consent-readings.service.ts';

@Controller()
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly readings: ConsentReadings,
  ) {}

  @Endpoint(consentRoutes.list)
  list({ query }: Call<typeof consentRoutes.list>) {
    return this.readings.list(query);
  }

  @Endpoint(consentRoutes.ofPerson)
  ofPerson({ params }: Call<typeof consentRoutes.ofPerson>) {
    return this.readings.show(params.personId);
  }

  @Endpoint(consentRoutes.signatories)
  signatories({ body }: Call<typeof consentRoutes.signatories>) {
    return this.consents.signatories(body.personIds);
  }

  @Endpoint(consentRoutes.receive)
  receive({ body }: Call<typeof consentRoutes.receive>) {
    return this.consents.receive(body);
  }

  @Endpoint(consentRoutes.withdraw)
  withdraw({ params, body }: Call<typeof consentRoutes.withdraw>) {
    return this.consents.withdraw(params.consentId, body);
  }
}
