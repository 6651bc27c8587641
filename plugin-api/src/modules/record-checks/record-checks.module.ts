import { Module } from '@nestjs/common';
import { RosterModule } from '../roster/roster.module.ts';
import { RecordChecksController } from './record-checks.controller.ts';
import { RecordChecksRepository } from './record-checks.repository.ts';
import { RecordChecks } from './record-checks.ts';

@Module({
  imports: [RosterModule],
  controllers: [RecordChecksController],
  providers: [RecordChecks, RecordChecksRepository],
  exports: [RecordChecks, RecordChecksRepository],
})
export class RecordChecksModule {}
