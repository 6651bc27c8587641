import { completionRoutes } from '@nastavnik/contracts/completions';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { CompletionsService } from './completions.service.ts';
import { CompletionWriting } from './completion-writing.service.ts';

@Controller()
export class CompletionsController {
  constructor(
    private readonly completions: CompletionsService,
    private readonly writing: CompletionWriting,
  ) {}

  @Endpoint(completionRoutes.show)
  show({ params }: Call<typeof completionRoutes.show>) {
    return this.completions.show(params.pairId);
  }

  @Endpoint(completionRoutes.complete)
  async complete({ params, version, body }: Call<typeof completionRoutes.complete>) {
    await this.writing.complete(params.pairId, version, body);
    return this.completions.show(params.pairId);
  }

  @Endpoint(completionRoutes.change)
  async change({ params, version, body }: Call<typeof completionRoutes.change>) {
    await this.writing.change(params.pairId, version, body);
    return this.completions.show(params.pairId);
  }
}
