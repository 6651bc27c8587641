import { personDataRoutes } from '@nastavnik/contracts/person-data';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { named } from '../documents/file-name.ts';
import { PersonDataPaper } from './paper/person-data-paper.ts';
import { PersonDataService } from './person-data.service.ts';

@Controller()
export class PersonDataController {
  constructor(
    private readonly data: PersonDataService,
    private readonly paper: PersonDataPaper,
  ) {}

  @Endpoint(personDataRoutes.json)
  async json({ params, body }: Call<typeof personDataRoutes.json>) {
    const data = await this.data.take(params.personId, body, 'json');
    return new Raw(JSON.stringify(data, null, 2), named(`Данные – ${data.person}.json`));
  }

  @Endpoint(personDataRoutes.pdf)
  async pdf({ params, body }: Call<typeof personDataRoutes.pdf>) {
    const data = await this.data.take(params.personId, body, 'pdf');
    return new Raw(await this.paper.pdf(data), named(`Данные – ${data.person}.pdf`));
  }
}
