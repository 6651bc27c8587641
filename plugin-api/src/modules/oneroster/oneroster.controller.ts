import { type OrRead, reads11, reads12 } from '@nastavnik/contracts/oneroster';
import { Controller, UseFilters } from '@nestjs/common';
import { Endpoint } from '../../platform/contract/endpoint.ts';
import { ImsxErrorFilter } from './imsx-error.filter.ts';
import { type OrCall, OneRosterProvider } from './provider.service.ts';

/** The reads of both versions: one handler each, made from the contract's table. */
@Controller()
@UseFilters(ImsxErrorFilter)
export class OneRosterController {
  constructor(private readonly provider: OneRosterProvider) {}

  serve(read: OrRead, call: OrCall) {
    return this.provider.serve(read, call);
  }
}

for (const read of [...Object.values<OrRead>(reads12), ...Object.values<OrRead>(reads11)]) {
  const name = `${read.version} ${read.route.path}`;
  const handler = {
    configurable: true,
    writable: true,
    value(this: OneRosterController, call: unknown) {
      return this.serve(read, call as OrCall);
    },
  };
  Object.defineProperty(OneRosterController.prototype, name, handler);
  Endpoint(read.route)(OneRosterController.prototype, name, handler as never);
}
