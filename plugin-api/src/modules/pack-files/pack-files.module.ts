import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { SurveysModule } from '../surveys/surveys.module.ts';
import { PackFilesController } from './pack-files.controller.ts';
import { PackFilesService } from './pack-files.service.ts';
import { PackSources } from './pack-sources.ts';

@Module({
  imports: [PacksModule, SurveysModule],
  controllers: [PackFilesController],
  providers: [PackFilesService, PackSources],
})
export class PackFilesModule {}
