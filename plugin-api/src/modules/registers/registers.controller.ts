import { registerRoutes } from '@nastavnik/contracts/registers';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { EntryFiles } from './entry-files.service.ts';
import { RegistersService } from './registers.service.ts';

@Controller()
export class RegistersController {
  constructor(
    private readonly registers: RegistersService,
    private readonly files: EntryFiles,
  ) {}

  @Endpoint(registerRoutes.sums)
  sums() {
    return this.registers.sums();
  }

  @Endpoint(registerRoutes.list)
  list({ query }: Call<typeof registerRoutes.list>) {
    return this.registers.list(query);
  }

  @Endpoint(registerRoutes.add)
  add({ body }: Call<typeof registerRoutes.add>) {
    return this.registers.add(body);
  }

  @Endpoint(registerRoutes.change)
  change({ params, version, body }: Call<typeof registerRoutes.change>) {
    return this.registers.change(params.entryId, version, body);
  }

  @Endpoint(registerRoutes.remove)
  async remove({ params, version }: Call<typeof registerRoutes.remove>) {
    await this.registers.remove(params.entryId, version);
    return {};
  }

  @Endpoint(registerRoutes.scan)
  scan({ params }: Call<typeof registerRoutes.scan>) {
    return this.files.open(params.entryId);
  }

  @Endpoint(registerRoutes.attachScan)
  async attach({ params, version, body }: Call<typeof registerRoutes.attachScan>) {
    await this.files.attach(params.entryId, version, body.file);
    return this.registers.show(params.entryId);
  }
}
