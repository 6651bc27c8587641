import { Module, type OnModuleInit } from '@nestjs/common';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { ConsentChecks } from './consent-checks.ts';
import { ConsentExpiry } from './consent-expiry.ts';
import { ConsentFacts } from './consent-facts.ts';
import { ConsentPapers } from './consent-papers.ts';
import { ConsentsController } from './consents.controller.ts';
import { ConsentsRepository } from './consents.repository.ts';
import { ConsentsService } from './consents.service.ts';
import { ConsentReadings } from './consent-readings.service.ts';

@Module({
  imports: [PacksModule, RosterModule],
  controllers: [ConsentsController],
  providers: [
    ConsentsService,
    ConsentReadings,
    ConsentPapers,
    ConsentFacts,
    ConsentExpiry,
    ConsentChecks,
    ConsentsRepository,
  ],
  exports: [ConsentChecks, ConsentFacts],
})
export class ConsentsModule implements OnModuleInit {
  constructor(
    private readonly expiry: ConsentExpiry,
    private readonly scheduler: Scheduler,
  ) {}

  onModuleInit() {
    this.expiry.register(this.scheduler);
  }
}
