import { Module, type OnModuleInit } from '@nestjs/common';
import { RoleSources } from '../access/sessions/role-sources.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { BaseNames } from './base-names.ts';
import { RosterController } from './roster.controller.ts';
import { RosterRepository } from './roster.repository.ts';
import { RosterService } from './roster.service.ts';

@Module({
  imports: [PacksModule],
  controllers: [RosterController],
  providers: [RosterService, RosterRepository, BaseNames],
  exports: [RosterService],
})
export class RosterModule implements OnModuleInit {
  constructor(
    private readonly roles: RoleSources,
    private readonly roster: RosterService,
  ) {}

  onModuleInit() {
    this.roles.add(this.roster);
  }
}
