import { Module } from '@nestjs/common';
import { RosterModule } from '../roster/roster.module.ts';
import { BaseExportsSeen } from './base-exports-seen.ts';
import { HistoryController } from './history.controller.ts';

/** The history of changes, as the school's administrator sees it. */
@Module({
  imports: [RosterModule],
  controllers: [HistoryController],
  providers: [BaseExportsSeen],
})
export class HistoryModule {}
