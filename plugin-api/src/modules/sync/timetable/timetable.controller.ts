import { timetableRoutes } from '@nastavnik/contracts/timetables';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { RunAccess } from '../run-access.ts';
import { Timetables } from './timetables.service.ts';

/** What a host calls when the lessons of a school change. */
@Controller()
export class TimetableController {
  constructor(
    private readonly access: RunAccess,
    private readonly timetables: Timetables,
  ) {}

  @Endpoint(timetableRoutes.put)
  put({ params, body }: Call<typeof timetableRoutes.put>) {
    return this.timetables.put(this.access.connectionId, params.sourcedId, body);
  }
}
