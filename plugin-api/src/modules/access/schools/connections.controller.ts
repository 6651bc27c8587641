import { connectionRoutes } from '@nastavnik/contracts/connections';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { ConnectionCards } from './connection-cards.service.ts';
import { SchoolSetup } from './school-setup.service.ts';

@Controller()
export class ConnectionsController {
  constructor(
    private readonly cards: ConnectionCards,
    private readonly setup: SchoolSetup,
  ) {}

  @Endpoint(connectionRoutes.list)
  list() {
    return this.cards.list();
  }

  @Endpoint(connectionRoutes.switch)
  switch({ params, body, version }: Call<typeof connectionRoutes.switch>) {
    return this.cards.switch(params.connectionId, body.enabled, version);
  }

  @Endpoint(connectionRoutes.hostSwitch)
  hostSwitch({ params, body }: Call<typeof connectionRoutes.hostSwitch>) {
    return this.setup.switch(params.sourcedId, body);
  }
}
