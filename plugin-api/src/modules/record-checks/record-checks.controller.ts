import { recordCheckRoutes } from '@nastavnik/contracts/record-checks';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { RecordChecks } from './record-checks.ts';

@Controller()
export class RecordChecksController {
  constructor(private readonly checks: RecordChecks) {}

  @Endpoint(recordCheckRoutes.check)
  check({ params, body }: Call<typeof recordCheckRoutes.check>) {
    return this.checks.check(params.personId, body);
  }

  @Endpoint(recordCheckRoutes.uncheck)
  uncheck({ params, version }: Call<typeof recordCheckRoutes.uncheck>) {
    return this.checks.uncheck(params.personId, version);
  }
}
