import { rosterRoutes } from '@nastavnik/contracts/roster';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { RosterService } from './roster.service.ts';

@Controller()
export class RosterController {
  constructor(private readonly roster: RosterService) {}

  @Endpoint(rosterRoutes.classes)
  classes() {
    return this.roster.classes();
  }

  @Endpoint(rosterRoutes.people)
  people({ query }: Call<typeof rosterRoutes.people>) {
    return this.roster.people(query);
  }
}
