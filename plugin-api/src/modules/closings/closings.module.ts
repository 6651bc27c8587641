import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents/consents.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ClosingMembers } from './closing-members.ts';
import { ClosingProgrammes } from './closing-programmes.ts';
import { ClosingsController } from './closings.controller.ts';
import { ClosingsRepository } from './closings.repository.ts';
import { ClosingRights, ClosingsService } from './closings.service.ts';
import { ClosingWriting } from './closing-writing.service.ts';

@Module({
  imports: [ConsentsModule, PairsModule, ProgrammesModule],
  controllers: [ClosingsController],
  providers: [
    ClosingsService,
    ClosingRights,
    ClosingWriting,
    ClosingProgrammes,
    ClosingMembers,
    ClosingsRepository,
  ],
})
export class ClosingsModule {}
