import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { PacksService } from '../packs/packs.service.ts';
import { ProgrammeChangesService } from './programme-changes.service.ts';
import { ProgrammesService } from './programmes.service.ts';
import { ProgrammeMovesService } from './steps/programme-moves.service.ts';

@Controller()
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly changes: ProgrammeChangesService,
    private readonly moves: ProgrammeMovesService,
    private readonly packs: PacksService,
  ) {}

  @Endpoint(programmeRoutes.list)
  list({ query }: Call<typeof programmeRoutes.list>) {
    return this.programmes.list(query);
  }

  @Endpoint(programmeRoutes.counts)
  counts() {
    return this.programmes.counts();
  }

  @Endpoint(programmeRoutes.samples)
  async samples() {
    return { items: (await this.packs.current()).samples };
  }

  @Endpoint(programmeRoutes.show)
  show({ params }: Call<typeof programmeRoutes.show>) {
    return this.programmes.show(params.programmeId);
  }

  @Endpoint(programmeRoutes.create)
  async create({ body }: Call<typeof programmeRoutes.create>) {
    return this.programmes.show(await this.changes.create(body));
  }

  @Endpoint(programmeRoutes.update)
  async update({ params, version, body }: Call<typeof programmeRoutes.update>) {
    await this.changes.update(params.programmeId, version, body);
    return this.programmes.show(params.programmeId);
  }

  @Endpoint(programmeRoutes.move)
  async move({ params, version, body }: Call<typeof programmeRoutes.move>) {
    await this.moves.move(params.programmeId, version, body);
    return this.programmes.show(params.programmeId);
  }

  @Endpoint(programmeRoutes.mark)
  async mark({ params, body }: Call<typeof programmeRoutes.mark>) {
    await this.changes.mark(params.programmeId, params.item, body);
    return this.programmes.show(params.programmeId);
  }

  @Endpoint(programmeRoutes.carry)
  carry({ body }: Call<typeof programmeRoutes.carry>) {
    return this.changes.carry(body.programmeIds);
  }
}
