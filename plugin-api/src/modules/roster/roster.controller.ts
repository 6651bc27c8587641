import { rosterRoutes } from '@nastavnik/contracts/roster';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ClassTeachersService } from './class-teachers.service.ts';
import { RosterService } from './roster.service.ts';

@Controller()
export class RosterController {
  constructor(
    private readonly roster: RosterService,
    private readonly teachers: ClassTeachersService,
  ) {}

  @Endpoint(rosterRoutes.classes)
  classes() {
    return this.roster.classes();
  }

  @Endpoint(rosterRoutes.setTeacher)
  setTeacher({ params, body }: Call<typeof rosterRoutes.setTeacher>) {
    return this.teachers.set(params.classId, body.personId);
  }

  @Endpoint(rosterRoutes.people)
  people({ query }: Call<typeof rosterRoutes.people>) {
    return this.roster.people(query);
  }
}
