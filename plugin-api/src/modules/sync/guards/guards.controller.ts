import { syncGuardRoutes } from '@nastavnik/contracts/sync-guards';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { GuardOverrides } from './guard-overrides.service.ts';
import { GuardRules } from './guard-rules.service.ts';

/** What guards compare with, and the exceptions from it. */
@Controller()
export class GuardsController {
  constructor(
    private readonly guards: GuardRules,
    private readonly overrides: GuardOverrides,
  ) {}

  @Endpoint(syncGuardRoutes.rules)
  rules({ query }: Call<typeof syncGuardRoutes.rules>) {
    return this.guards.inForce(query.school);
  }

  @Endpoint(syncGuardRoutes.list)
  list({ query }: Call<typeof syncGuardRoutes.list>) {
    return this.guards.history(query);
  }

  @Endpoint(syncGuardRoutes.set)
  set({ body }: Call<typeof syncGuardRoutes.set>) {
    return this.overrides.set(body);
  }

  @Endpoint(syncGuardRoutes.end)
  end({ params, body }: Call<typeof syncGuardRoutes.end>) {
    return this.overrides.end(params.overrideId, body.reason);
  }
}
