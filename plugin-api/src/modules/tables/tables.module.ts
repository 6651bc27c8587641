import { Module } from '@nestjs/common';
import { MenteesModule } from '../mentees/mentees.module.ts';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { ConsentsModule } from '../consents/consents.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RecordChecksModule } from '../record-checks/record-checks.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { BaseIntake } from './base-intake.ts';
import { BaseRecords } from './base-records.repository.ts';
import { HandedOver } from './export/handed-over.ts';
import { BaseExports } from './export/base-exports.service.ts';
import { ErrorTable } from './export/error-table.service.ts';
import { ExportRepository } from './export/export.repository.ts';
import { TableApplying } from './table-applying.service.ts';
import { TableImportsRepository } from './table-imports.repository.ts';
import { TableImports } from './table-imports.service.ts';
import { TableUndo } from './table-undo.ts';
import { TablesController } from './tables.controller.ts';

@Module({
  imports: [
    ConsentsModule,
    PacksModule,
    RosterModule,
    MenteesModule,
    MentorsModule,
    RecordChecksModule,
  ],
  controllers: [TablesController],
  providers: [
    BaseExports,
    HandedOver,
    ExportRepository,
    ErrorTable,
    TableImports,
    TableApplying,
    TableUndo,
    BaseIntake,
    BaseRecords,
    TableImportsRepository,
  ],
  exports: [BaseExports],
})
export class TablesModule {}
