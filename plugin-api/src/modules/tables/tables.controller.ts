import { tableRoutes } from '@nastavnik/contracts/tables';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw, TakenOut } from '../../platform/contract/raw.ts';
import { named } from '../documents/file-name.ts';
import { PacksService } from '../packs/packs.service.ts';
import { BaseExports } from './export/base-exports.service.ts';
import { blankTable } from './export/blank-table.ts';
import { ErrorTable } from './export/error-table.service.ts';
import type { SavedTable } from './export/saved-table.ts';
import { TableApplying } from './table-applying.service.ts';
import { TableImports } from './table-imports.service.ts';

const saved = ({ content, people }: SavedTable, name: string) =>
  new TakenOut(content, named(name), { people });

const blankNames = { mentees: 'наставляемые', mentors: 'наставники' };

@Controller()
export class TablesController {
  constructor(
    private readonly exports: BaseExports,
    private readonly imports: TableImports,
    private readonly applying: TableApplying,
    private readonly errorTable: ErrorTable,
    private readonly packs: PacksService,
  ) {}

  @Endpoint(tableRoutes.mentees)
  async mentees({ query }: Call<typeof tableRoutes.mentees>) {
    return saved(await this.exports.mentees(query), 'База наставляемых.xlsx');
  }

  @Endpoint(tableRoutes.mentors)
  async mentors({ query }: Call<typeof tableRoutes.mentors>) {
    return saved(await this.exports.mentors(query), 'База наставников.xlsx');
  }

  @Endpoint(tableRoutes.blank)
  async blank({ params }: Call<typeof tableRoutes.blank>) {
    const content = await blankTable(params.base, await this.packs.current());
    return new Raw(content, named(`Пустая таблица, ${blankNames[params.base]}.xlsx`));
  }

  @Endpoint(tableRoutes.read)
  read({ body }: Call<typeof tableRoutes.read>) {
    return this.imports.read(body);
  }

  @Endpoint(tableRoutes.show)
  show({ params }: Call<typeof tableRoutes.show>) {
    return this.imports.show(params.importId);
  }

  @Endpoint(tableRoutes.map)
  map({ params, version, body }: Call<typeof tableRoutes.map>) {
    return this.imports.map(params.importId, version, body);
  }

  @Endpoint(tableRoutes.apply)
  apply({ params, version, body }: Call<typeof tableRoutes.apply>) {
    return this.applying.apply(params.importId, version, body);
  }

  @Endpoint(tableRoutes.undo)
  undo({ params, version }: Call<typeof tableRoutes.undo>) {
    return this.applying.undo(params.importId, version);
  }

  @Endpoint(tableRoutes.errors)
  async errors({ params }: Call<typeof tableRoutes.errors>) {
    return saved(await this.errorTable.of(params.importId), 'Что исправить.xlsx');
  }
}
