import { signalRoutes } from '@nastavnik/contracts/signals';
import { supportRoutes } from '@nastavnik/contracts/support';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { HelpService } from './help.service.ts';
import { SignalsService } from './signals.service.ts';
import { SupportService } from './support.service.ts';

@Controller()
export class SignalsController {
  constructor(
    private readonly signals: SignalsService,
    private readonly help: HelpService,
    private readonly support: SupportService,
  ) {}

  @Endpoint(signalRoutes.list)
  list({ query }: Call<typeof signalRoutes.list>) {
    return this.signals.list(query);
  }

  @Endpoint(signalRoutes.counts)
  counts() {
    return this.signals.counts();
  }

  @Endpoint(signalRoutes.help)
  showHelp() {
    return this.help.show();
  }

  @Endpoint(signalRoutes.raise)
  raise({ body }: Call<typeof signalRoutes.raise>) {
    return this.help.raise(body);
  }

  @Endpoint(signalRoutes.take)
  take({ params, version }: Call<typeof signalRoutes.take>) {
    return this.signals.take(params.signalId, version);
  }

  @Endpoint(signalRoutes.answer)
  answer({ params, version, body }: Call<typeof signalRoutes.answer>) {
    return this.signals.answer(params.signalId, version, body.answer);
  }

  @Endpoint(signalRoutes.close)
  close({ params, version, body }: Call<typeof signalRoutes.close>) {
    return this.signals.close(params.signalId, version, body.outcome);
  }

  @Endpoint(supportRoutes.show)
  contacts() {
    return this.support.show();
  }

  @Endpoint(supportRoutes.set)
  setContacts({ body }: Call<typeof supportRoutes.set>) {
    return this.support.set(body);
  }
}
