import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.ts';
import { EntryFiles } from './entry-files.service.ts';
import { RegistersController } from './registers.controller.ts';
import { RegistersRepository } from './registers.repository.ts';
import { RegistersService } from './registers.service.ts';

@Module({
  imports: [ApprovalsModule],
  controllers: [RegistersController],
  providers: [EntryFiles, RegistersService, RegistersRepository],
})
export class RegistersModule {}
