import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { PulseBook } from './pulse-book.ts';
import { PulseController } from './pulse.controller.ts';
import { PulseFacts } from './pulse-facts.ts';
import { PulseRepository } from './pulse.repository.ts';
import { PulseService } from './pulse.service.ts';

@Module({
  imports: [PacksModule, PairsModule],
  controllers: [PulseController],
  providers: [PulseService, PulseBook, PulseFacts, PulseRepository],
})
export class PulseModule {}
