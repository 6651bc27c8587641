import { Module, type OnModuleInit } from '@nestjs/common';
import { RoleSources } from '../access/sessions/role-sources.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { BaseNames } from './base-names.ts';
import { ClassTeachersRepository } from './class-teachers.repository.ts';
import { ClassTeachersService } from './class-teachers.service.ts';
import { RosterController } from './roster.controller.ts';
import { RosterRepository } from './roster.repository.ts';
import { RosterService } from './roster.service.ts';

@Module({
  imports: [PacksModule],
  controllers: [RosterController],
  providers: [
    RosterService,
    RosterRepository,
    BaseNames,
    ClassTeachersService,
    ClassTeachersRepository,
  ],
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
