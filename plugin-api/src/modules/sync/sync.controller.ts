import { syncRoutes } from '@nastavnik/contracts/sync';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Decisions } from './apply/decisions.service.ts';
import { UndoOutlooks } from './apply/undo-outlooks.service.ts';
import { RunAccess } from './run-access.ts';
import { RunReader } from './run-reader.service.ts';

/** What a school sees and decides about its feed. */
@Controller()
export class SyncController {
  constructor(
    private readonly access: RunAccess,
    private readonly reader: RunReader,
    private readonly decisions: Decisions,
    private readonly outlooks: UndoOutlooks,
  ) {}

  @Endpoint(syncRoutes.list)
  list({ query }: Call<typeof syncRoutes.list>) {
    return this.reader.list(query);
  }

  @Endpoint(syncRoutes.show)
  show({ params }: Call<typeof syncRoutes.show>) {
    return this.reader.show(params.runId);
  }

  @Endpoint(syncRoutes.plan)
  plan({ params, query }: Call<typeof syncRoutes.plan>) {
    return this.reader.plan(params.runId, query.school);
  }

  @Endpoint(syncRoutes.items)
  items({ params, query }: Call<typeof syncRoutes.items>) {
    return this.reader.planItems(params.runId, query);
  }

  @Endpoint(syncRoutes.issues)
  issues({ params, query }: Call<typeof syncRoutes.issues>) {
    return this.reader.issuesOf(params.runId, query);
  }

  @Endpoint(syncRoutes.issueKinds)
  issueKinds({ params, query }: Call<typeof syncRoutes.issueKinds>) {
    return this.reader.issueKinds(params.runId, query.school);
  }

  @Endpoint(syncRoutes.issuesTable)
  issuesTable({ params, query }: Call<typeof syncRoutes.issuesTable>) {
    return this.reader.issuesTable(params.runId, query.school);
  }

  @Endpoint(syncRoutes.status)
  status() {
    return this.reader.status();
  }

  @Endpoint(syncRoutes.approve)
  async approve({ params, body }: Call<typeof syncRoutes.approve>) {
    return this.decisions.approve(await this.access.decidable(params.runId, body.school), body);
  }

  @Endpoint(syncRoutes.reject)
  async reject({ params, body }: Call<typeof syncRoutes.reject>) {
    return this.decisions.reject(await this.access.decidable(params.runId, body.school), body);
  }

  @Endpoint(syncRoutes.outlook)
  outlook({ params }: Call<typeof syncRoutes.outlook>) {
    return this.outlooks.of(params.runId);
  }

  @Endpoint(syncRoutes.undo)
  async undo({ params, body }: Call<typeof syncRoutes.undo>) {
    return this.decisions.undo(await this.access.named(params.runId, body.school), body);
  }
}
