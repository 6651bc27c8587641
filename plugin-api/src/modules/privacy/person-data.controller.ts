import { personDataRoutes } from '@nastavnik/contracts/person-data';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { TakenOut } from '../../platform/contract/raw.ts';
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
    const content = JSON.stringify(data, null, 2);
    return new TakenOut(content, named(`Данные – ${data.person}.json`), { people: 1 });
  }

  @Endpoint(personDataRoutes.pdf)
  async pdf({ params, body }: Call<typeof personDataRoutes.pdf>) {
    const data = await this.data.take(params.personId, body, 'pdf');
    const content = await this.paper.pdf(data);
    return new TakenOut(content, named(`Данные – ${data.person}.pdf`), { people: 1 });
  }
}
