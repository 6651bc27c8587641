import { Module, type OnModuleInit } from '@nestjs/common';
import { RoleSources } from '../access/sessions/role-sources.ts';
import { ConsentsModule } from '../consents/consents.module.ts';
import { RecordChecksModule } from '../record-checks/record-checks.module.ts';
import { MenteesModule } from '../mentees/mentees.module.ts';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { OpenPairs } from '../sync/apply/open-pairs.ts';
import { SyncModule } from '../sync/sync.module.ts';
import { TrainingModule } from '../training/training.module.ts';
import { AccordOutcomes } from './accords/accord-outcomes.ts';
import { AccordSettling } from './accords/accord-settling.ts';
import { AccordWriting } from './accords/accord-writing.service.ts';
import { AccordsController } from './accords/accords.controller.ts';
import { AccordsRepository } from './accords/accords.repository.ts';
import { AccordsService } from './accords/accords.service.ts';
import { GroupChangesService } from './groups/group-changes.service.ts';
import { GroupFacts } from './groups/group-facts.ts';
import { GroupGates } from './groups/group-gates.ts';
import { GroupMeetings } from './groups/group-meetings.ts';
import { GroupQuestions } from './groups/group-questions.ts';
import { GroupStandIns } from './groups/group-stand-ins.ts';
import { GroupWrites } from './groups/group-writes.ts';
import { GroupsController } from './groups/groups.controller.ts';
import { MembersRepository } from './groups/members.repository.ts';
import { PastStaysRepository } from './groups/past-stays.repository.ts';
import { WindowsRepository } from './groups/windows.repository.ts';
import { PairGates } from './joining/pair-gates.ts';
import { OwnPairs } from './own/own-pairs.ts';
import { PairAdmission } from './joining/pair-admission.ts';
import { PairBases } from './pair-bases.ts';
import { PairDecisionsService } from './pair-decisions.service.ts';
import { PairFacts } from './pair-facts.ts';
import { PairFilters } from './pair-filters.ts';
import { PairKeeping } from './pair-keeping.ts';
import { PairLosses } from './pair-losses.ts';
import { PairMakingService } from './pair-making.service.ts';
import { PairPeopleRepository } from './pair-people.ts';
import { PairReach } from './pair-reach.ts';
import { PairRoster } from './pair-roster.ts';
import { PairRules } from './pair-rules.ts';
import { PairShowing } from './pair-showing.ts';
import { PairTelling } from './pair-telling.ts';
import { PairWatch } from './pair-watch.ts';
import { PairWrites } from './pair-writes.ts';
import { PairsController } from './pairs.controller.ts';
import { PairsRepository } from './pairs.repository.ts';
import { PairsService } from './pairs.service.ts';
import { PlannedLead } from './substitutes/planned-lead.ts';
import { SubstituteAdmission } from './substitutes/substitute-admission.ts';
import { SubstituteFacts } from './substitutes/substitute-facts.ts';
import { SubstituteWriting } from './substitutes/substitute-writing.service.ts';
import { SubstitutesController } from './substitutes/substitutes.controller.ts';
import { SubstitutesRepository } from './substitutes/substitutes.repository.ts';
import { SubstitutesService } from './substitutes/substitutes.service.ts';
import { ClassGap } from './transfers/class-gap.ts';
import { ClassTitlesRepository } from './transfers/class-titles.repository.ts';
import { PairReplacing } from './transfers/pair-replacing.service.ts';
import { PairTransfers } from './transfers/pair-transfers.ts';
import { TransferFacts } from './transfers/transfer-facts.ts';
import { TransfersController } from './transfers/transfers.controller.ts';

@Module({
  imports: [
    PacksModule,
    ProgrammesModule,
    RosterModule,
    SyncModule,
    ConsentsModule,
    MenteesModule,
    MentorsModule,
    TrainingModule,
    RecordChecksModule,
  ],
  controllers: [
    PairsController,
    AccordsController,
    GroupsController,
    SubstitutesController,
    TransfersController,
  ],
  providers: [
    PairsService,
    OwnPairs,
    PairShowing,
    PairTelling,
    GroupChangesService,
    GroupGates,
    GroupStandIns,
    GroupFacts,
    GroupQuestions,
    GroupMeetings,
    GroupWrites,
    MembersRepository,
    PastStaysRepository,
    WindowsRepository,
    PairMakingService,
    PairDecisionsService,
    PairRules,
    PairReach,
    PairFilters,
    PairAdmission,
    AccordsService,
    AccordWriting,
    AccordSettling,
    AccordOutcomes,
    AccordsRepository,
    PairGates,
    SubstitutesService,
    SubstituteWriting,
    SubstituteAdmission,
    SubstituteFacts,
    PlannedLead,
    SubstitutesRepository,
    PairTransfers,
    PairReplacing,
    TransferFacts,
    ClassGap,
    ClassTitlesRepository,
    PairBases,
    PairFacts,
    PairWatch,
    PairKeeping,
    PairLosses,
    PairRoster,
    PairWrites,
    PairPeopleRepository,
    PairsRepository,
  ],
  exports: [
    PairsService,
    PairMakingService,
    PairDecisionsService,
    PairRules,
    PairReach,
    OwnPairs,
    PairPeopleRepository,
    PairsRepository,
    AccordsRepository,
    PlannedLead,
    GroupMeetings,
    MembersRepository,
    WindowsRepository,
    SubstitutesRepository,
  ],
})
export class PairsModule implements OnModuleInit {
  constructor(
    private readonly roles: RoleSources,
    private readonly pairs: PairsService,
    private readonly people: PairPeopleRepository,
    private readonly openPairs: OpenPairs,
  ) {}

  onModuleInit() {
    this.roles.add(this.pairs);
    this.openPairs.set(this.people);
  }
}
