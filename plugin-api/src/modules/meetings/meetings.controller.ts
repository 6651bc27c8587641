import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { BackFillService } from './log/back-fill.service.ts';
import { FeedbackService } from './log/feedback.service.ts';
import { MeetingLogService } from './log/meeting-log.service.ts';
import { listedOf } from './meeting-view.ts';
import { MeetingsService } from './meetings.service.ts';
import { Readers } from './readers.ts';

@Controller()
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly logging: MeetingLogService,
    private readonly feedback: FeedbackService,
    private readonly readers: Readers,
    private readonly past: BackFillService,
  ) {}

  @Endpoint(meetingRoutes.list)
  list({ query }: Call<typeof meetingRoutes.list>) {
    return this.meetings.list(query);
  }

  @Endpoint(meetingRoutes.show)
  async show({ params }: Call<typeof meetingRoutes.show>) {
    return listedOf(await this.meetings.show(params.meetingId));
  }

  @Endpoint(meetingRoutes.log)
  async log({ params, body }: Call<typeof meetingRoutes.log>) {
    const reader = await this.readers.current();
    return this.meetings.show(await this.logging.log(params.pairId, body, reader));
  }

  @Endpoint(meetingRoutes.backFill)
  async backFill({ params, body }: Call<typeof meetingRoutes.backFill>) {
    return this.past.log(params.pairId, body.meetings, await this.readers.current());
  }

  @Endpoint(meetingRoutes.correct)
  async correct({ params: { meetingId }, version, body }: Call<typeof meetingRoutes.correct>) {
    await this.logging.correct(meetingId, version, body, await this.about(meetingId));
    return this.meetings.show(meetingId);
  }

  @Endpoint(meetingRoutes.remove)
  async remove({ params: { meetingId }, version }: Call<typeof meetingRoutes.remove>) {
    await this.logging.remove(meetingId, version, await this.about(meetingId));
    return { removed: meetingId };
  }

  @Endpoint(meetingRoutes.answer)
  async answer({ params: { meetingId }, body }: Call<typeof meetingRoutes.answer>) {
    const { pairId } = await this.meetings.show(meetingId);
    await this.feedback.answer(meetingId, pairId, body);
    return this.meetings.show(meetingId);
  }

  private async about(meetingId: string) {
    const reader = await this.readers.current();
    const { pairId, mayCorrect: may } = await this.meetings.show(meetingId);
    return { pairId, reader, may };
  }
}
