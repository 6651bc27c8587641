import { matchingRoutes } from '@nastavnik/contracts/matching';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { BoardService } from './runs/board.service.ts';
import { EntrantsService } from './runs/entrants.service.ts';
import { PublishingService } from './runs/publishing.service.ts';
import { RunsService } from './runs/runs.service.ts';
import { TrialsService } from './runs/trials.service.ts';

@Controller()
export class MatchingController {
  constructor(
    private readonly runs: RunsService,
    private readonly board: BoardService,
    private readonly trials: TrialsService,
    private readonly publishing: PublishingService,
    private readonly entering: EntrantsService,
  ) {}

  @Endpoint(matchingRoutes.list)
  list({ query }: Call<typeof matchingRoutes.list>) {
    return this.runs.list(query);
  }

  @Endpoint(matchingRoutes.entrants)
  entrants({ query }: Call<typeof matchingRoutes.entrants>) {
    return this.entering.read(query.form, query.programmeId);
  }

  @Endpoint(matchingRoutes.start)
  start({ body }: Call<typeof matchingRoutes.start>) {
    return this.runs.start(body);
  }

  @Endpoint(matchingRoutes.show)
  show({ params }: Call<typeof matchingRoutes.show>) {
    return this.board.show(params.runId);
  }

  @Endpoint(matchingRoutes.again)
  again({ params }: Call<typeof matchingRoutes.again>) {
    return this.runs.again(params.runId);
  }

  @Endpoint(matchingRoutes.review)
  review({ params, version }: Call<typeof matchingRoutes.review>) {
    return this.runs.turn(params.runId, version, 'reviewed');
  }

  @Endpoint(matchingRoutes.discard)
  discard({ params, version }: Call<typeof matchingRoutes.discard>) {
    return this.runs.turn(params.runId, version, 'discarded');
  }

  @Endpoint(matchingRoutes.answer)
  answer({ params, body }: Call<typeof matchingRoutes.answer>) {
    return this.trials.answer(params.runId, body);
  }

  @Endpoint(matchingRoutes.finish)
  finish({ params, version }: Call<typeof matchingRoutes.finish>) {
    return this.trials.finish(params.runId, version);
  }

  @Endpoint(matchingRoutes.preview)
  preview({ params, body }: Call<typeof matchingRoutes.preview>) {
    return this.publishing.preview(params.runId, body);
  }

  @Endpoint(matchingRoutes.publish)
  async publish({ params, version, body }: Call<typeof matchingRoutes.publish>) {
    const { pairIds } = await this.publishing.publish(params.runId, version, body);
    return { run: await this.runs.find(params.runId), pairIds };
  }
}
