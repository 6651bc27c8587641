import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { MenteeChangesService } from './mentee-changes.service.ts';
import { MenteesService } from './mentees.service.ts';

@Controller()
export class MenteesController {
  constructor(
    private readonly mentees: MenteesService,
    private readonly changes: MenteeChangesService,
  ) {}

  @Endpoint(menteeRoutes.list)
  list({ query }: Call<typeof menteeRoutes.list>) {
    return this.mentees.list(query);
  }

  @Endpoint(menteeRoutes.counts)
  counts() {
    return this.mentees.counts();
  }

  @Endpoint(menteeRoutes.show)
  show({ params }: Call<typeof menteeRoutes.show>) {
    return this.mentees.show(params.menteeId);
  }

  @Endpoint(menteeRoutes.add)
  add({ body }: Call<typeof menteeRoutes.add>) {
    return this.changes.add(body);
  }

  @Endpoint(menteeRoutes.update)
  async update({ params, version, body }: Call<typeof menteeRoutes.update>) {
    await this.changes.update(params.menteeId, version, body);
    return this.mentees.show(params.menteeId);
  }

  @Endpoint(menteeRoutes.leave)
  async leave({ params, version, body }: Call<typeof menteeRoutes.leave>) {
    await this.changes.leave(params.menteeId, version, body);
    return this.mentees.show(params.menteeId);
  }
}
