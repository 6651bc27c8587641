import { Module } from '@nestjs/common';
import { PairsModule } from '../pairs/pairs.module.ts';
import { NotesController } from './notes.controller.ts';
import { NotesRepository } from './notes.repository.ts';
import { NotesService } from './notes.service.ts';

@Module({
  imports: [PairsModule],
  controllers: [NotesController],
  providers: [NotesService, NotesRepository],
})
export class NotesModule {}
