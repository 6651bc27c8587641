import { outcomeRoutes } from '@nastavnik/contracts/outcomes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { named } from '../documents/file-name.ts';
import { OutcomeEntries } from './outcome-entry.service.ts';
import { OutcomeWorkbook } from './outcome-table.service.ts';
import { OutcomesService } from './outcomes.service.ts';

@Controller()
export class OutcomesController {
  constructor(
    private readonly outcomes: OutcomesService,
    private readonly entries: OutcomeEntries,
    private readonly workbook: OutcomeWorkbook,
  ) {}

  @Endpoint(outcomeRoutes.ofProgramme)
  ofProgramme({ params }: Call<typeof outcomeRoutes.ofProgramme>) {
    return this.outcomes.table('programme', params.programmeId);
  }

  @Endpoint(outcomeRoutes.setOfProgramme)
  async setOfProgramme({ params, version, body }: Call<typeof outcomeRoutes.setOfProgramme>) {
    const { programmeId, code } = params;
    await this.entries.set(['programme', programmeId, code], version, body);
    return this.outcomes.table('programme', programmeId);
  }

  @Endpoint(outcomeRoutes.table)
  async table({ params }: Call<typeof outcomeRoutes.table>) {
    const { name, content } = await this.workbook.of(params.programmeId);
    return new Raw(content, named(name));
  }

  @Endpoint(outcomeRoutes.ofPair)
  ofPair({ params }: Call<typeof outcomeRoutes.ofPair>) {
    return this.outcomes.table('pair', params.pairId);
  }

  @Endpoint(outcomeRoutes.setOfPair)
  async setOfPair({
    params: { pairId, code },
    version,
    body,
  }: Call<typeof outcomeRoutes.setOfPair>) {
    await this.entries.set(['pair', pairId, code], version, body);
    return this.outcomes.table('pair', pairId);
  }
}
