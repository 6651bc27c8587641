import { deltaRoutes } from '@nastavnik/contracts/sync-deltas';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { RunAccess } from '../run-access.ts';
import { Deltas } from './deltas.service.ts';

/** What a host calls when single records change. */
@Controller()
export class DeltasController {
  constructor(
    private readonly access: RunAccess,
    private readonly deltas: Deltas,
  ) {}

  @Endpoint(deltaRoutes.take)
  take({ body }: Call<typeof deltaRoutes.take>) {
    return this.deltas.take(this.access.connectionId, body.ops);
  }
}
