import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { SurveysModule } from '../surveys/surveys.module.ts';
import { SwotFacts } from './swot-facts.ts';
import { SwotPaper } from './swot-paper.service.ts';
import { SwotsController } from './swots.controller.ts';
import { SwotsRepository } from './swots.repository.ts';
import { SwotsService } from './swots.service.ts';

@Module({
  imports: [PacksModule, DocumentsModule, SurveysModule],
  controllers: [SwotsController],
  providers: [SwotsService, SwotsRepository, SwotFacts, SwotPaper],
})
export class SwotsModule {}
