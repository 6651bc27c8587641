import { oneRosterRoutes } from '@nastavnik/contracts/oneroster';
import { Controller } from '@nestjs/common';
import { Endpoint } from '../../../platform/contract/endpoint.ts';
import { CsvExport } from './csv-export.service.ts';

@Controller()
export class ExportController {
  constructor(private readonly csv: CsvExport) {}

  @Endpoint(oneRosterRoutes.exportCsv)
  exportCsv() {
    return this.csv.package();
  }
}
