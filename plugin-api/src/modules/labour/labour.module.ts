import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents/consents.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { LabourFacts } from './labour-facts.ts';
import { LabourPairs } from './labour-pairs.ts';
import { LabourTermsBook } from './labour-terms.ts';
import { LabourController } from './labour.controller.ts';
import { LabourWaiting } from './labour-waiting.ts';
import { LabourService } from './labour.service.ts';

@Module({
  imports: [ConsentsModule, PacksModule, PairsModule],
  controllers: [LabourController],
  providers: [LabourService, LabourPairs, LabourWaiting, LabourFacts, LabourTermsBook],
  exports: [LabourTermsBook],
})
export class LabourModule {}
