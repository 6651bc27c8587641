import { Module } from '@nestjs/common';
import { RosterModule } from '../roster/roster.module.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';

/** The list of files with personal data that have left the product. */
@Module({
  imports: [RosterModule],
  controllers: [ExportsController],
  providers: [ExportsService],
})
export class ExportsModule {}
