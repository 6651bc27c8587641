import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { MentorChangesService } from './mentor-changes.service.ts';
import { MentorReserve } from './mentor-reserve.service.ts';
import { MentorsService } from './mentors.service.ts';

@Controller()
export class MentorsController {
  constructor(
    private readonly mentors: MentorsService,
    private readonly changes: MentorChangesService,
    private readonly reserves: MentorReserve,
  ) {}

  @Endpoint(mentorRoutes.list)
  list({ query }: Call<typeof mentorRoutes.list>) {
    return this.mentors.list(query);
  }

  @Endpoint(mentorRoutes.counts)
  counts() {
    return this.mentors.counts();
  }

  @Endpoint(mentorRoutes.show)
  show({ params }: Call<typeof mentorRoutes.show>) {
    return this.mentors.show(params.mentorId);
  }

  @Endpoint(mentorRoutes.add)
  add({ body }: Call<typeof mentorRoutes.add>) {
    return this.changes.add(body);
  }

  @Endpoint(mentorRoutes.update)
  async update({ params, version, body }: Call<typeof mentorRoutes.update>) {
    await this.changes.update(params.mentorId, version, body);
    return this.mentors.show(params.mentorId);
  }

  @Endpoint(mentorRoutes.reserve)
  reserve({ body }: Call<typeof mentorRoutes.reserve>) {
    return this.reserves.put(body);
  }

  @Endpoint(mentorRoutes.carryOver)
  carryOver({ body }: Call<typeof mentorRoutes.carryOver>) {
    return this.reserves.carryOver(body);
  }

  @Endpoint(mentorRoutes.leave)
  async leave({ params, version, body }: Call<typeof mentorRoutes.leave>) {
    await this.changes.leave(params.mentorId, version, body);
    return this.mentors.show(params.mentorId);
  }
}
