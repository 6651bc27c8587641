import { Module } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { HelpService } from './help.service.ts';
import { SignalFacts } from './signal-facts.ts';
import { SignalReaders } from './signal-readers.ts';
import { SignalWatch } from './signal-watch.ts';
import { SignalsController } from './signals.controller.ts';
import { SignalsRepository } from './signals.repository.ts';
import { SignalsService } from './signals.service.ts';
import { SupportRepository } from './support.repository.ts';
import { SupportService } from './support.service.ts';
import { TroublesRepository } from './troubles.repository.ts';

@Module({
  imports: [PacksModule, PairsModule, MeetingsModule],
  controllers: [SignalsController],
  providers: [
    SignalsService,
    HelpService,
    SupportService,
    SignalFacts,
    SignalWatch,
    SignalsRepository,
    SignalReaders,
    SupportRepository,
    TroublesRepository,
  ],
})
export class SignalsModule {
  constructor(watch: SignalWatch, outbox: Outbox) {
    watch.hear(outbox);
  }
}
