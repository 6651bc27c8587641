import { syncRoutes } from '@nastavnik/contracts/sync';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { RunAccess } from '../run-access.ts';
import { RunReader } from '../run-reader.service.ts';
import { Batches } from './batches.service.ts';
import { OpenRun } from './open-run.service.ts';
import { SealRun } from './seal-run.service.ts';

/** What a host calls to feed us. */
@Controller()
export class FeedController {
  constructor(
    private readonly access: RunAccess,
    private readonly opening: OpenRun,
    private readonly batches: Batches,
    private readonly sealing: SealRun,
    private readonly reader: RunReader,
  ) {}

  @Endpoint(syncRoutes.open)
  open({ body }: Call<typeof syncRoutes.open>) {
    return this.opening.open(body, { connectionId: this.access.connectionId, way: 'push' });
  }

  @Endpoint(syncRoutes.put)
  async put({ params, stream, headers }: Call<typeof syncRoutes.put>) {
    const run = await this.access.run(params.runId);
    return this.batches.put(params, { run, stream, encoding: headers['content-encoding'] });
  }

  @Endpoint(syncRoutes.seal)
  async seal({ params, body }: Call<typeof syncRoutes.seal>) {
    const run = await this.access.run(params.runId);
    await this.sealing.seal(run.id, body.counts);
    return this.reader.show(run.id);
  }

  @Endpoint(syncRoutes.cancel)
  async cancel({ params }: Call<typeof syncRoutes.cancel>) {
    const run = await this.access.run(params.runId);
    await this.sealing.cancel(run.id);
    return this.reader.show(run.id);
  }
}
