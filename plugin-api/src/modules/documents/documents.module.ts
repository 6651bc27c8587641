import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { ConsentFormsService } from './consent-forms.service.ts';
import { DocumentsController } from './documents.controller.ts';
import { LetterheadsRepository } from './letterheads.repository.ts';
import { LetterheadsService } from './letterheads.service.ts';
import { PairOrdersService } from './pair-orders.service.ts';

@Module({
  imports: [PacksModule, RosterModule, PairsModule],
  controllers: [DocumentsController],
  providers: [LetterheadsService, LetterheadsRepository, PairOrdersService, ConsentFormsService],
})
export class DocumentsModule {}
