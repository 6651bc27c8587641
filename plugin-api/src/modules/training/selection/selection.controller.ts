import { selectionRoutes } from '@nastavnik/contracts/selection';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { SelectionChanges } from './selection-changes.service.ts';
import { SelectionRules } from './selection-rules.ts';
import { SelectionService } from './selection.service.ts';

@Controller()
export class SelectionController {
  constructor(
    private readonly selection: SelectionService,
    private readonly changes: SelectionChanges,
    private readonly rules: SelectionRules,
  ) {}

  @Endpoint(selectionRoutes.list)
  list({ query }: Call<typeof selectionRoutes.list>) {
    return this.selection.list(query);
  }

  @Endpoint(selectionRoutes.counts)
  counts() {
    return this.selection.counts();
  }

  @Endpoint(selectionRoutes.show)
  show({ params }: Call<typeof selectionRoutes.show>) {
    return this.selection.show(params.mentorId);
  }

  @Endpoint(selectionRoutes.interview)
  async interview({ params, version, body }: Call<typeof selectionRoutes.interview>) {
    await this.changes.interview(params.mentorId, version, body, this.rules);
    return this.selection.show(params.mentorId);
  }

  @Endpoint(selectionRoutes.admit)
  async admit({ params, version, body }: Call<typeof selectionRoutes.admit>) {
    await this.changes.admit(params.mentorId, version, body, this.rules);
    return this.selection.show(params.mentorId);
  }
}
